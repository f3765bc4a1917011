/// Sums of products of columns of short integers.
///
/// Eight at a time are multiplied and added up in sixteen bits, and emptied into wider ones before a lane can overflow; values too great
/// for that are taken singly.
struct ShortProducts {
  private typealias Lane = SIMD8<Int16>
  private typealias WideLane = SIMD8<Int32>

  let rows: Int
  /// Rows that are added up in lanes; the rest singly.
  private let laneRows: Int
  /// How many rows are added up before the lanes are emptied, a multiple of eight.
  private let step: Int

  /// For values within ±`greatest`, at most 1000, and at most 512 rows.
  init(rows: Int, greatest: Int) {
    self.rows = rows
    let additions = Int(Int16.max) / max(1, greatest * greatest)
    step = min(additions, rows) * Lane.scalarCount
    laneRows = additions > 0 ? rows - rows % Lane.scalarCount : 0
  }

  /// The sum of a column.
  func sum(_ values: UnsafePointer<Int16>) -> Int {
    let ours = UnsafeRawPointer(values)
    var wide = WideLane.zero
    var row = 0
    while row < laneRows {
      let stop = min(laneRows, row &+ step)
      var lanes = Lane.zero
      while row < stop {
        lanes &+= Self.lane(ours, row)
        row &+= Lane.scalarCount
      }
      wide &+= WideLane(truncatingIfNeeded: lanes)
    }
    var sum = wide.wrappedSum()
    while row < rows {
      sum &+= Int32(values[row])
      row &+= 1
    }
    return Int(sum)
  }

  /// The sum of the products of two columns.
  func product(_ left: UnsafePointer<Int16>, _ right: UnsafePointer<Int16>) -> Int {
    let (ours, theirs) = (UnsafeRawPointer(left), UnsafeRawPointer(right))
    var wide = WideLane.zero
    var row = 0
    while row < laneRows {
      let stop = min(laneRows, row &+ step)
      var lanes = Lane.zero
      while row < stop {
        lanes &+= Self.lane(ours, row) &* Self.lane(theirs, row)
        row &+= Lane.scalarCount
      }
      wide &+= WideLane(truncatingIfNeeded: lanes)
    }
    var sum = wide.wrappedSum()
    while row < rows {
      sum &+= Int32(left[row]) &* Int32(right[row])
      row &+= 1
    }
    return Int(sum)
  }

  @inline(__always)
  private static func lane(_ column: UnsafeRawPointer, _ row: Int) -> Lane {
    column.loadUnaligned(fromByteOffset: row &* 2, as: Lane.self)
  }
}
