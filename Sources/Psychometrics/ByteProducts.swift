/// Sums and products of columns of bytes, of rows without a gap.
///
/// Values are 0…`greatest`, a negative byte is a gap and takes its whole row out. What follows is exact: two columns share the two halves of
/// a lane of sixteen bits, and the halves are emptied before either can overflow. Takes up to `mostRows` rows at a time; allocates
/// nothing after `init`.
public struct ByteProducts: Sendable {
  /// How many rows are added at a time; a multiple of the lanes, and little enough for the nearest cache.
  public static let mostRows = 448
  /// The greatest value that two columns can share a lane with.
  public static let greatestValue = 15

  private typealias Bytes = SIMD16<Int8>
  private typealias Lane = SIMD8<UInt16>

  private let columnCount: Int
  /// Lanes that are added up before the halves are emptied.
  private let laneSteps: Int
  /// Each column's rows, sixteen bits a row; behind them the columns two by two.
  private var lanes: [UInt16]
  /// Rows without a gap so far.
  public private(set) var count = 0
  /// Σx of each column.
  public private(set) var sums: [Int]
  /// Σxy of each pair, the lower half with the diagonal.
  public private(set) var products: [Int]

  /// Makes sums of columns with values up to `greatest`, at most `greatestValue`.
  public init(columnCount: Int, greatest: Int) {
    precondition(columnCount >= 0 && (0...Self.greatestValue).contains(greatest))
    self.columnCount = columnCount
    laneSteps = 255 / max(1, greatest * greatest)
    lanes = Array(repeating: 0, count: (columnCount + (columnCount + 1) / 2) * Self.mostRows)
    sums = Array(repeating: 0, count: columnCount)
    products = Array(repeating: 0, count: columnCount * (columnCount + 1) / 2)
  }

  /// Adds rows, column `i` of which begins at `offsets[i]`.
  ///
  /// Writes −1 into `complete` for each row without a gap, else 0.
  /// Returns how many rows have none.
  public mutating func add(
    _ cells: UnsafePointer<Int8>, offsets: [Int], rows: Int, complete: UnsafeMutablePointer<Int8>
  ) -> Int {
    precondition(rows <= Self.mostRows && offsets.count == columnCount)
    let (columnCount, laneSteps) = (columnCount, laneSteps)
    let padded = (rows + 15) / 16 * 16
    var whole = 0
    lanes.withUnsafeMutableBytes { lanes in
      guard let lanes = lanes.baseAddress else { return }
      offsets.withUnsafeBufferPointer { offsets in
        whole = Self.fill(lanes, cells, offsets, rows: rows, padded: padded, complete)
      }
      Self.join(lanes, columnCount, padded: padded)
      sums.withUnsafeMutableBufferPointer { sums in
        products.withUnsafeMutableBufferPointer { products in
          Self.multiply(UnsafeRawPointer(lanes), padded, laneSteps, sums, products)
        }
      }
    }
    if columnCount == 0 { whole = rows }
    count += whole
    return whole
  }

  /// Adds what another has added up, over the same columns.
  public mutating func merge(_ other: ByteProducts) {
    precondition(other.columnCount == columnCount)
    count += other.count
    for place in sums.indices { sums[place] += other.sums[place] }
    for place in products.indices { products[place] += other.products[place] }
  }

  /// Spreads the bytes over lanes, rows with a gap as 0.
  ///
  /// In each sixteen rows the even ones come first.
  private static func fill(
    _ lanes: UnsafeMutableRawPointer, _ cells: UnsafePointer<Int8>, _ offsets: UnsafeBufferPointer<Int>,
    rows: Int, padded: Int, _ complete: UnsafeMutablePointer<Int8>
  ) -> Int {
    let cells = UnsafeRawPointer(cells)
    let low = Lane(repeating: 0x00FF)
    var whole = Bytes.zero
    var row = 0
    while row &+ 16 <= rows {
      var signs = Bytes.zero
      for offset in offsets { signs |= cells.loadUnaligned(fromByteOffset: offset &+ row, as: Bytes.self) }
      let mask = ~(signs &>> 7)
      UnsafeMutableRawPointer(complete + row).storeBytes(of: mask, as: Bytes.self)
      whole &-= mask
      for (column, offset) in offsets.enumerated() {
        let bytes = cells.loadUnaligned(fromByteOffset: offset &+ row, as: Bytes.self) & mask
        let lane = unsafeBitCast(bytes, to: Lane.self)
        let place = (column &* mostRows &+ row) &* 2
        lanes.storeBytes(of: lane & low, toByteOffset: place, as: Lane.self)
        lanes.storeBytes(of: lane &>> 8, toByteOffset: place &+ 16, as: Lane.self)
      }
      row &+= 16
    }
    var count = 0
    for lane in 0..<16 { count += Int(whole[lane]) }
    guard row < padded else { return count }
    // The last rows in their order, filled up with zeros.
    for place in row..<rows {
      let isWhole = offsets.allSatisfy {
        cells.load(fromByteOffset: $0 &+ place, as: Int8.self) >= 0
      }
      complete[place] = isWhole ? -1 : 0
      count += isWhole ? 1 : 0
    }
    for (column, offset) in offsets.enumerated() {
      for place in row..<padded {
        let value =
          place < rows && complete[place] != 0
          ? cells.load(fromByteOffset: offset &+ place, as: Int8.self) : 0
        lanes.storeBytes(
          of: UInt16(UInt8(bitPattern: value)), toByteOffset: (column &* mostRows &+ place) &* 2,
          as: UInt16.self)
      }
    }
    return count
  }

  /// Puts each two columns into the halves of a lane.
  private static func join(_ lanes: UnsafeMutableRawPointer, _ columnCount: Int, padded: Int) {
    for pair in 0..<((columnCount &+ 1) / 2) {
      let (first, second) = (pair &* 2 &* mostRows &* 2, (pair &* 2 &+ 1) &* mostRows &* 2)
      let target = (columnCount &+ pair) &* mostRows &* 2
      let isAlone = pair &* 2 &+ 1 == columnCount
      var place = 0
      while place < padded &* 2 {
        var joined = lanes.loadUnaligned(fromByteOffset: first &+ place, as: Lane.self)
        if !isAlone {
          joined |= lanes.loadUnaligned(fromByteOffset: second &+ place, as: Lane.self) &<< 8
        }
        lanes.storeBytes(of: joined, toByteOffset: target &+ place, as: Lane.self)
        place &+= 16
      }
    }
  }

  private static func multiply(
    _ lanes: UnsafeRawPointer, _ padded: Int, _ laneSteps: Int, _ sums: UnsafeMutableBufferPointer<Int>,
    _ products: UnsafeMutableBufferPointer<Int>
  ) {
    let columnCount = sums.count
    let (end, width) = (padded &* 2, mostRows &* 2)
    for column in 0..<columnCount { sums[column] &+= sum(lanes + column &* width, end) }
    for pair in 0..<((columnCount &+ 1) / 2) {
      let joined = lanes + (columnCount &+ pair) &* width
      var column = pair &* 2
      func add(_ both: Halves, _ column: Int) {
        let cell = column &* (column &+ 1) / 2 &+ pair &* 2
        products[cell] &+= total(both.even)
        // The column's product with itself is the last of its row.
        if pair &* 2 < column { products[cell &+ 1] &+= total(both.odd) }
      }
      // Four columns at a time: the joined ones are read once for them.
      while column &+ 3 < columnCount {
        let four = fourProducts(lanes + column &* width, width, joined, end, laneSteps)
        add(four.0, column)
        add(four.1, column &+ 1)
        add(four.2, column &+ 2)
        add(four.3, column &+ 3)
        column &+= 4
      }
      while column < columnCount {
        add(product(lanes + column &* width, joined, end, laneSteps), column)
        column &+= 1
      }
    }
  }

  private static func sum(_ column: UnsafeRawPointer, _ end: Int) -> Int {
    var sum = Lane.zero
    var place = 0
    while place < end {
      sum &+= column.load(fromByteOffset: place, as: Lane.self)
      place &+= 16
    }
    return total(sum)
  }

  /// Σ of a column times the lower and times the upper halves of joined columns.
  private struct Halves {
    var even = Lane.zero
    var odd = Lane.zero

    @inline(__always)
    mutating func empty(_ both: Lane) {
      even &+= both & Lane(repeating: 0x00FF)
      odd &+= both &>> 8
    }
  }

  @inline(__always)
  private static func product(
    _ column: UnsafeRawPointer, _ joined: UnsafeRawPointer, _ end: Int, _ laneSteps: Int
  ) -> Halves {
    var sums = Halves()
    var place = 0
    while place < end {
      let stop = min(end, place &+ laneSteps &* 16)
      var both = Lane.zero
      while place < stop {
        both &+=
          joined.load(fromByteOffset: place, as: Lane.self)
          &* column.load(fromByteOffset: place, as: Lane.self)
        place &+= 16
      }
      sums.empty(both)
    }
    return sums
  }

  @inline(__always)
  private static func fourProducts(
    _ first: UnsafeRawPointer, _ width: Int, _ joined: UnsafeRawPointer, _ end: Int, _ laneSteps: Int
  ) -> (Halves, Halves, Halves, Halves) {
    var sums = (Halves(), Halves(), Halves(), Halves())
    let (second, third, fourth) = (first + width, first + 2 &* width, first + 3 &* width)
    var place = 0
    while place < end {
      let stop = min(end, place &+ laneSteps &* 16)
      var both = (Lane.zero, Lane.zero, Lane.zero, Lane.zero)
      while place < stop {
        let two = joined.load(fromByteOffset: place, as: Lane.self)
        both.0 &+= two &* first.load(fromByteOffset: place, as: Lane.self)
        both.1 &+= two &* second.load(fromByteOffset: place, as: Lane.self)
        both.2 &+= two &* third.load(fromByteOffset: place, as: Lane.self)
        both.3 &+= two &* fourth.load(fromByteOffset: place, as: Lane.self)
        place &+= 16
      }
      sums.0.empty(both.0)
      sums.1.empty(both.1)
      sums.2.empty(both.2)
      sums.3.empty(both.3)
    }
    return sums
  }

  /// The sum of a lane's eight numbers, four of which together stay below 2¹⁶.
  @inline(__always)
  private static func total(_ lane: Lane) -> Int {
    let halves = unsafeBitCast(lane, to: SIMD2<UInt64>.self)
    let ones: UInt64 = 0x0001_0001_0001_0001
    return Int((halves[0] &* ones) >> 48) &+ Int((halves[1] &* ones) >> 48)
  }
}
