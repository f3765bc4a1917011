import Psychometrics
import QuestionnaireModel
import Scoring

/// The counters of one scale: products of its items, and how often each sum came.
struct ScaleCounts: Sendable {
  /// How many rows are read at a time: all columns of a scale stay in the nearest cache.
  static let rows = 448

  private let columns: [ItemPoints]
  private let denominator: Int
  private let isShort: Bool
  /// The greatest size of what one answer brings.
  private let greatest: Int
  /// Where the cells are added up as they lie in a block; else `points` holds what they bring.
  private var bytes: ByteColumns?
  /// Points of the items, column by column; a gap anywhere makes a row 0.
  private var points: [Int16]
  /// The items' sums of the last rows that were added.
  private var rowSums: [Int16]
  /// −1 where a row has no gap, else 0.
  private var complete: [Int8]
  /// How often each sum came, from the least that is possible; empty where there are too many.
  private var frequencies: [Int]
  private let least: Int
  /// Sums that have no place in `frequencies`.
  private var others = Descriptives()
  /// Sums of the last rows that were added, in the general way.
  private var lastSums: [Int?] = []
  /// How many of the last rows had no gap.
  private var lastWhole = 0
  /// Without what `bytes` counts.
  private var singly: SufficientStatistics

  init(_ scale: Scale, _ columns: [ItemPoints]) {
    self.columns = columns
    denominator = max(1, scale.denominator)
    let (least, most) = (columns.reduce(0) { $0 + $1.least }, columns.reduce(0) { $0 + $1.most })
    self.least = least
    greatest = columns.reduce(0) { max($0, abs($1.least), abs($1.most)) }
    isShort =
      !columns.isEmpty && columns.allSatisfy(\.isShort) && max(least.magnitude, most.magnitude) <= Int16.max
    bytes = isShort ? ByteColumns(columns) : nil
    points = Array(repeating: 0, count: isShort && bytes == nil ? columns.count * ScaleCounts.rows : 0)
    rowSums = Array(repeating: 0, count: isShort ? ScaleCounts.rows : 0)
    complete = Array(repeating: 0, count: isShort ? ScaleCounts.rows : 0)
    frequencies = Array(repeating: 0, count: isShort ? most - least + 1 : 0)
    singly = SufficientStatistics(itemCount: columns.count)
  }

  /// Counts, sums and products of the items.
  var statistics: SufficientStatistics {
    var statistics = singly
    bytes?.add(to: &statistics)
    return statistics
  }

  /// Sums over rows without a gap, in the scale's points.
  var sums: Descriptives {
    var sums = others
    for (place, count) in frequencies.enumerated() where count > 0 {
      sums.add(least + place, over: denominator, count: count)
    }
    return sums
  }

  /// The sum of a row that was added last, by its place; `nil` where it has a gap.
  func sum(_ place: Int) -> Int? {
    guard isShort else { return lastSums[place] }
    return complete[place] != 0 ? Int(rowSums[place]) : nil
  }

  /// The greatest size of a sum.
  var greatestSum: Int { max(abs(least), abs(least + frequencies.count - 1)) }

  /// Whether sums fit the short integers of `SufficientStatistics`.
  var isSumShort: Bool { isShort && greatestSum <= SufficientStatistics.greatestShort }

  /// Writes the sums of the rows that were added last, 0 for a gap; only where `isSumShort`.
  func writeSums(_ count: Int, into target: UnsafeMutablePointer<Int16>) {
    rowSums.withUnsafeBufferPointer { sums in
      if let first = sums.baseAddress { target.update(from: first, count: count) }
    }
  }

  /// Whether one of the rows that were added last has a gap.
  func hasGap(_ count: Int) -> Bool { isShort ? lastWhole < count : lastSums.contains(nil) }

  /// Adds up to `rows` rows of a block.
  mutating func add(_ rows: Range<Int>, of answers: AnswerBlock) {
    guard isShort else { return addSingly(rows, answers) }
    lastWhole = bytes == nil ? addPoints(rows, answers) : addBytes(rows, answers)
    countSums(rows.count)
    guard lastWhole < rows.count else { return }
    for (place, row) in rows.enumerated() where complete[place] == 0 {
      singly.add(columns.map { $0.points(row, of: answers) })
    }
  }

  private mutating func addBytes(_ rows: Range<Int>, _ answers: AnswerBlock) -> Int {
    // Taken out for the while, so that nothing is copied.
    var cells = bytes
    bytes = nil
    defer { bytes = cells }
    return rowSums.withUnsafeMutableBufferPointer { sums in
      complete.withUnsafeMutableBufferPointer { complete in
        guard let sums = sums.baseAddress, let complete = complete.baseAddress else { return 0 }
        return cells?.add(rows, of: answers, sums: sums, complete: complete) ?? 0
      }
    }
  }

  private mutating func addPoints(_ rows: Range<Int>, _ answers: AnswerBlock) -> Int {
    var whole = 0
    let columns = columns
    points.withUnsafeMutableBufferPointer { points in
      rowSums.withUnsafeMutableBufferPointer { sums in
        complete.withUnsafeMutableBufferPointer { complete in
          guard let points = points.baseAddress, let sums = sums.baseAddress,
            let complete = complete.baseAddress
          else { return }
          whole = Self.fill(rows, of: answers, columns, points, sums, complete)
        }
      }
    }
    points.withUnsafeBufferPointer {
      singly.add(
        columns: $0, stride: ScaleCounts.rows, rows: rows.count, complete: whole, greatest: greatest)
    }
    return whole
  }

  /// Fills in points and sums; how many rows have no gap.
  private static func fill(
    _ rows: Range<Int>, of answers: AnswerBlock, _ columns: [ItemPoints],
    _ start: UnsafeMutablePointer<Int16>,
    _ sums: UnsafeMutablePointer<Int16>, _ complete: UnsafeMutablePointer<Int8>
  ) -> Int {
    let count = rows.count
    complete.update(repeating: -1, count: count)
    sums.update(repeating: 0, count: count)
    var isComplete = true
    for (item, column) in columns.enumerated() {
      let points = start + item * ScaleCounts.rows
      let isWhole = column.write(rows, of: answers, into: points, sums: sums, complete: complete)
      isComplete = isComplete && isWhole
    }
    if isComplete { return count }
    for item in columns.indices {
      let points = start + item * ScaleCounts.rows
      for place in 0..<count { points[place] &= Int16(complete[place]) }
    }
    var whole = 0
    for place in 0..<count {
      sums[place] &= Int16(complete[place])
      whole &-= Int(complete[place])
    }
    return whole
  }

  /// Counts the sums of the rows that were added last.
  private mutating func countSums(_ count: Int) {
    let (least, isWhole) = (least, lastWhole == count)
    frequencies.withUnsafeMutableBufferPointer { frequencies in
      rowSums.withUnsafeBufferPointer { sums in
        complete.withUnsafeBufferPointer { complete in
          for place in 0..<count where isWhole || complete[place] != 0 {
            frequencies[Int(sums[place]) &- least] &+= 1
          }
        }
      }
    }
  }

  private mutating func addSingly(_ rows: Range<Int>, _ answers: AnswerBlock) {
    lastSums.removeAll(keepingCapacity: true)
    for row in rows {
      let points = columns.map { $0.points(row, of: answers) }
      singly.add(points)
      let present = points.compactMap { $0 }
      let sum = !points.isEmpty && present.count == points.count ? present.reduce(0, +) : nil
      if let sum { others.add(sum, over: denominator) }
      lastSums.append(sum)
    }
  }

  /// Adds the counters of the same scale over other rows.
  mutating func merge(_ other: ScaleCounts) {
    singly.merge(other.singly)
    if let cells = other.bytes { bytes?.merge(cells) }
    others.merge(other.others)
    for place in frequencies.indices { frequencies[place] += other.frequencies[place] }
  }
}
