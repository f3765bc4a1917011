/// Sums, squares and products with the row's total of columns of bytes, of rows without a gap.
///
/// Values are 0…`greatest`, a negative byte is a gap and takes its whole row out. A row's total adds some columns up and takes the others
/// away. What follows is exact: lanes of sixteen bits are emptied before they can overflow. Takes up to `mostRows` rows at a time; allocates
/// nothing after `init`. Where every pair of columns is wanted, there is `ByteProducts`.
public struct ByteMoments: Sendable {
  /// How many rows are added at a time; a multiple of the lanes, and little enough for the nearest cache.
  public static let mostRows = 1_008
  /// The greatest value of a cell.
  public static let greatestValue = 15
  /// The greatest size of a row's total.
  public static let greatestTotal = 127

  private typealias Bytes = SIMD16<Int8>
  private typealias Lane = SIMD8<Int16>

  private let signs: [Int8]
  /// Columns that are added to a row's total, and those that are taken away.
  private let added: [Int]
  private let taken: [Int]
  /// Bytes behind bytes that are added up before the lanes are emptied.
  private let steps: Int
  /// The totals of the rows at hand, in each sixteen rows the even ones first.
  private var totals: [Int16]
  /// −1 for each row at hand that counts, else 0.
  private var counted: [Int8]
  /// Rows without a gap so far.
  public private(set) var count = 0
  /// Σx of each column.
  public private(set) var sums: [Int]
  /// Σx² of each column.
  public private(set) var squares: [Int]
  /// Σxt of each column with the row's total.
  public private(set) var withTotal: [Int]

  /// Makes moments of columns with values up to `greatest`, each added where its sign is 1 and taken away where it is −1.
  ///
  /// `nil` where values or totals are too great.
  public init?(signs: [Int8], greatest: Int) {
    let reach = signs.count * greatest
    guard (0...Self.greatestValue).contains(greatest), reach <= Self.greatestTotal,
      signs.allSatisfy({ abs($0) == 1 })
    else { return nil }
    self.signs = signs
    added = signs.indices.filter { signs[$0] > 0 }
    taken = signs.indices.filter { signs[$0] < 0 }
    // Each lane takes two products a step, a byte one value.
    steps = min(Int(Int16.max) / (2 * max(1, greatest * reach)), Int(UInt8.max) / max(1, greatest))
    totals = Array(repeating: 0, count: Self.mostRows)
    counted = Array(repeating: 0, count: Self.mostRows)
    sums = Array(repeating: 0, count: signs.count)
    (squares, withTotal) = (sums, sums)
  }

  /// Σt over the rows.
  public var total: Int { zip(signs, sums).reduce(0) { $0 + Int($1.0) * $1.1 } }

  /// Σt² over the rows.
  public var totalSquares: Int { zip(signs, withTotal).reduce(0) { $0 + Int($1.0) * $1.1 } }

  /// Adds rows, column `i` of which begins at `offsets[i]`; where `kept` is given, only rows whose byte there is −1, not 0.
  public mutating func add(
    _ cells: UnsafePointer<Int8>, offsets: [Int], rows: Int, kept: UnsafePointer<Int8>? = nil
  ) {
    precondition(rows <= Self.mostRows && offsets.count == signs.count)
    let lanes = rows / 16 * 16
    let (added, taken) = (added, taken)
    let whole = totals.withUnsafeMutableBytes { totals in
      counted.withUnsafeMutableBytes { counted in
        guard let totals = totals.baseAddress, let counted = counted.baseAddress else { return 0 }
        return Self.addTotals(
          UnsafeRawPointer(cells), offsets, added, taken, lanes, kept, totals, counted)
      }
    }
    if whole > 0 { addColumns(cells, offsets, lanes, isWhole: whole == lanes) }
    count += whole
    for row in lanes..<rows where kept == nil || kept?[row] != 0 { addSingly(cells, offsets, row) }
  }

  /// Adds rows without a gap whose totals are known already: each is `constant` less than the number at its place.
  public mutating func add(
    whole cells: UnsafePointer<Int8>, offsets: [Int], rows: Int, sums: UnsafePointer<Int32>, constant: Int
  ) {
    precondition(rows <= Self.mostRows && offsets.count == signs.count)
    let lanes = rows / 16 * 16
    let less = SIMD8<Int32>(repeating: Int32(truncatingIfNeeded: constant))
    totals.withUnsafeMutableBytes { totals in
      var row = 0
      while row < lanes {
        let own = UnsafeRawPointer(sums + row).loadUnaligned(as: SIMD16<Int32>.self)
        totals.storeBytes(
          of: Lane(truncatingIfNeeded: own.evenHalf &- less), toByteOffset: row &* 2, as: Lane.self)
        totals.storeBytes(
          of: Lane(truncatingIfNeeded: own.oddHalf &- less), toByteOffset: row &* 2 &+ 16, as: Lane.self)
        row &+= 16
      }
    }
    if lanes > 0 { addColumns(cells, offsets, lanes, isWhole: true) }
    count += lanes
    for row in lanes..<rows { addSingly(cells, offsets, row) }
  }

  private mutating func addColumns(
    _ cells: UnsafePointer<Int8>, _ offsets: [Int], _ lanes: Int, isWhole: Bool
  ) {
    let steps = steps
    totals.withUnsafeBytes { totals in
      counted.withUnsafeBytes { counted in
        guard let totals = totals.baseAddress, let counted = counted.baseAddress else { return }
        for column in stride(from: 0, to: offsets.count, by: 2) {
          // Two columns at a time: the totals are read once for both.
          let other = min(column + 1, offsets.count - 1)
          let own = Self.moments(
            UnsafeRawPointer(cells + offsets[column]), UnsafeRawPointer(cells + offsets[other]), totals,
            isWhole ? nil : counted, lanes, steps)
          add(own.0, to: column)
          if other > column { add(own.1, to: other) }
        }
      }
    }
  }

  /// Adds what another has added up, over the same columns.
  public mutating func merge(_ other: ByteMoments) {
    precondition(other.signs == signs)
    count += other.count
    for column in sums.indices {
      sums[column] += other.sums[column]
      squares[column] += other.squares[column]
      withTotal[column] += other.withTotal[column]
    }
  }

  private mutating func add(_ own: Moments, to column: Int) {
    sums[column] += own.sum
    squares[column] += own.squares
    withTotal[column] += own.withTotal
  }

  private mutating func addSingly(_ cells: UnsafePointer<Int8>, _ offsets: [Int], _ row: Int) {
    var total = 0
    for (offset, sign) in zip(offsets, signs) {
      let cell = cells[offset + row]
      if cell < 0 { return }
      total += Int(sign) * Int(cell)
    }
    count += 1
    for (column, offset) in offsets.enumerated() {
      let cell = Int(cells[offset + row])
      sums[column] += cell
      squares[column] += cell * cell
      withTotal[column] += cell * total
    }
  }

  /// Writes each row's total, and whether it counts; how many do.
  private static func addTotals(
    _ cells: UnsafeRawPointer, _ offsets: [Int], _ added: [Int], _ taken: [Int], _ lanes: Int,
    _ kept: UnsafePointer<Int8>?, _ totals: UnsafeMutableRawPointer, _ counted: UnsafeMutableRawPointer
  ) -> Int {
    var whole = Bytes.zero
    var row = 0
    while row < lanes {
      var (sum, gaps) = (Bytes.zero, Bytes.zero)
      for column in added {
        let bytes = cells.loadUnaligned(fromByteOffset: offsets[column] &+ row, as: Bytes.self)
        gaps |= bytes
        sum &+= bytes
      }
      for column in taken {
        let bytes = cells.loadUnaligned(fromByteOffset: offsets[column] &+ row, as: Bytes.self)
        gaps |= bytes
        sum &-= bytes
      }
      var mask = ~(gaps &>> 7)
      if let kept { mask &= UnsafeRawPointer(kept + row).loadUnaligned(as: Bytes.self) }
      whole &-= mask
      let lane = unsafeBitCast(sum & mask, to: Lane.self)
      totals.storeBytes(of: (lane &<< 8) &>> 8, toByteOffset: row &* 2, as: Lane.self)
      totals.storeBytes(of: lane &>> 8, toByteOffset: row &* 2 &+ 16, as: Lane.self)
      counted.storeBytes(of: mask, toByteOffset: row, as: Bytes.self)
      row &+= 16
    }
    return sum(of: unsafeBitCast(whole, to: SIMD16<UInt8>.self))
  }

  private struct Moments {
    var (sum, squares, withTotal) = (0, 0, 0)
  }

  /// Lanes of one column that are added up before they are emptied.
  private struct Lanes {
    var values = SIMD16<UInt8>.zero
    var squares = Lane.zero
    var withTotal = Lane.zero

    @inline(__always)
    mutating func add(_ bytes: Bytes, even evenTotals: Lane, odd oddTotals: Lane) {
      values &+= unsafeBitCast(bytes, to: SIMD16<UInt8>.self)
      let lane = unsafeBitCast(bytes, to: Lane.self)
      let (even, odd) = (lane & Lane(repeating: 0x00FF), lane &>> 8)
      squares &+= even &* even &+ odd &* odd
      withTotal &+= even &* evenTotals &+ odd &* oddTotals
    }

    @inline(__always)
    func empty(into moments: inout Moments) {
      moments.sum &+= ByteMoments.sum(of: values)
      moments.squares &+= ByteMoments.sum(of: squares)
      moments.withTotal &+= ByteMoments.sum(of: withTotal)
    }
  }

  @inline(__always)
  private static func moments(
    _ first: UnsafeRawPointer, _ second: UnsafeRawPointer, _ totals: UnsafeRawPointer,
    _ mask: UnsafeRawPointer?, _ lanes: Int, _ steps: Int
  ) -> (Moments, Moments) {
    var both = (Moments(), Moments())
    var row = 0
    while row < lanes {
      let stop = min(lanes, row &+ steps &* 16)
      var sums = (Lanes(), Lanes())
      while row < stop {
        var bytes = (
          first.loadUnaligned(fromByteOffset: row, as: Bytes.self),
          second.loadUnaligned(fromByteOffset: row, as: Bytes.self)
        )
        if let mask {
          let kept = mask.load(fromByteOffset: row, as: Bytes.self)
          bytes.0 &= kept
          bytes.1 &= kept
        }
        let even = totals.load(fromByteOffset: row &* 2, as: Lane.self)
        let odd = totals.load(fromByteOffset: row &* 2 &+ 16, as: Lane.self)
        sums.0.add(bytes.0, even: even, odd: odd)
        sums.1.add(bytes.1, even: even, odd: odd)
        row &+= 16
      }
      sums.0.empty(into: &both.0)
      sums.1.empty(into: &both.1)
    }
    return both
  }

  @inline(__always)
  private static func sum(of bytes: SIMD16<UInt8>) -> Int {
    let lane = unsafeBitCast(bytes, to: SIMD8<UInt16>.self)
    return sum(of: unsafeBitCast((lane & 0xFF) &+ (lane &>> 8), to: Lane.self))
  }

  @inline(__always)
  private static func sum(of lane: Lane) -> Int {
    let wide = unsafeBitCast(lane, to: SIMD4<Int32>.self)
    let both = ((wide &<< 16) &>> 16) &+ (wide &>> 16)
    return Int(both[0] &+ both[1] &+ both[2] &+ both[3])
  }
}
