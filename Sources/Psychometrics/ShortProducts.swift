/// Sums of products of columns of short integers.
///
/// Small values are multiplied and added up eight at a time in sixteen bits, as long as no lane can overflow; greater ones in
/// thirty-two.
struct ShortProducts {
  private typealias Lane = SIMD8<Int16>

  let rows: Int
  /// Rows that are added up in lanes; the rest singly.
  private let laneRows: Int

  /// For values within ±`greatest`, at most 1000, and at most 512 rows.
  init(rows: Int, greatest: Int) {
    self.rows = rows
    let isNarrow =
      greatest * greatest * (rows / Lane.scalarCount) <= Int(Int16.max) && greatest <= Int(Int8.max)
    laneRows = isNarrow ? rows - rows % Lane.scalarCount : 0
  }

  /// The sum of a column.
  func sum(_ values: UnsafePointer<Int16>) -> Int {
    let ours = UnsafeRawPointer(values)
    var lanes = (Lane.zero, Lane.zero)
    var row = 0
    while row &+ 8 < laneRows {
      lanes.0 &+= Self.lane(ours, row)
      lanes.1 &+= Self.lane(ours, row &+ 8)
      row &+= 16
    }
    var sum = Self.total(lanes.0) &+ Self.total(lanes.1)
    while row < rows {
      sum &+= Int32(values[row])
      row &+= 1
    }
    return Int(sum)
  }

  /// The sum of the products of two columns.
  func product(_ left: UnsafePointer<Int16>, _ right: UnsafePointer<Int16>) -> Int32 {
    let (ours, theirs) = (UnsafeRawPointer(left), UnsafeRawPointer(right))
    // Two sums, so that one addition need not wait for the other.
    var lanes = (Lane.zero, Lane.zero)
    var row = 0
    while row &+ 8 < laneRows {
      lanes.0 &+= Self.lane(ours, row) &* Self.lane(theirs, row)
      lanes.1 &+= Self.lane(ours, row &+ 8) &* Self.lane(theirs, row &+ 8)
      row &+= 16
    }
    var sum = Self.total(lanes.0) &+ Self.total(lanes.1)
    while row < rows {
      sum &+= Int32(left[row]) &* Int32(right[row])
      row &+= 1
    }
    return sum
  }

  /// The sums of the products of a column with four others that lie `stride` apart.
  func products(_ left: UnsafePointer<Int16>, _ first: UnsafePointer<Int16>, _ stride: Int) -> (
    Int32, Int32, Int32, Int32
  ) {
    let (second, third, fourth) = (first + stride, first + 2 * stride, first + 3 * stride)
    let ours = UnsafeRawPointer(left)
    var lanes = (Lane.zero, Lane.zero, Lane.zero, Lane.zero)
    var row = 0
    while row < laneRows {
      let value = Self.lane(ours, row)
      lanes.0 &+= value &* Self.lane(UnsafeRawPointer(first), row)
      lanes.1 &+= value &* Self.lane(UnsafeRawPointer(second), row)
      lanes.2 &+= value &* Self.lane(UnsafeRawPointer(third), row)
      lanes.3 &+= value &* Self.lane(UnsafeRawPointer(fourth), row)
      row &+= Lane.scalarCount
    }
    var sums = (Self.total(lanes.0), Self.total(lanes.1), Self.total(lanes.2), Self.total(lanes.3))
    while row < rows {
      let value = Int32(left[row])
      sums.0 &+= value &* Int32(first[row])
      sums.1 &+= value &* Int32(second[row])
      sums.2 &+= value &* Int32(third[row])
      sums.3 &+= value &* Int32(fourth[row])
      row &+= 1
    }
    return sums
  }

  @inline(__always)
  private static func lane(_ column: UnsafeRawPointer, _ row: Int) -> Lane {
    column.loadUnaligned(fromByteOffset: row &* 2, as: Lane.self)
  }

  private static func total(_ lanes: Lane) -> Int32 {
    lanes.indices.reduce(0) { $0 &+ Int32(lanes[$1]) }
  }
}
