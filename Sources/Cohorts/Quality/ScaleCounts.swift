import Psychometrics
import QuestionnaireModel
import Scoring

/// The counters of one scale: products of its items, and how often each sum came.
struct ScaleCounts: Sendable {
  /// How many rows are read at a time: all columns of a scale stay in the nearest cache.
  static let rows = 512

  private let columns: [ItemPoints]
  private let denominator: Int
  private let isShort: Bool
  /// The greatest size of what one answer brings.
  private let greatest: Int
  /// Points of the items, column by column, then their sum; a gap anywhere makes a row 0.
  private var points: [Int16]
  private var complete: [Int16]
  /// How often each sum came, from the least that is possible; empty where there are too many.
  private var frequencies: [Int]
  private let least: Int
  /// Sums that have no place in `frequencies`.
  private var others = Descriptives()
  /// Sums of the last rows that were added, in the general way.
  private var lastSums: [Int?] = []
  /// How many of the last rows had no gap.
  private var lastWhole = 0
  private(set) var statistics: SufficientStatistics

  init(_ scale: Scale, _ columns: [ItemPoints]) {
    self.columns = columns
    denominator = max(1, scale.denominator)
    let (least, most) = (columns.reduce(0) { $0 + $1.least }, columns.reduce(0) { $0 + $1.most })
    self.least = least
    greatest = columns.reduce(0) { max($0, abs($1.least), abs($1.most)) }
    isShort =
      !columns.isEmpty && columns.allSatisfy(\.isShort) && max(least.magnitude, most.magnitude) <= Int16.max
    points = Array(repeating: 0, count: isShort ? (columns.count + 1) * ScaleCounts.rows : 0)
    complete = Array(repeating: 0, count: isShort ? ScaleCounts.rows : 0)
    frequencies = Array(repeating: 0, count: isShort ? most - least + 1 : 0)
    statistics = SufficientStatistics(itemCount: columns.count)
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
    return complete[place] != 0 ? Int(points[columns.count * ScaleCounts.rows + place]) : nil
  }

  /// Whether sums fit the short integers of `SufficientStatistics`.
  var isSumShort: Bool {
    isShort
      && max(least.magnitude, (least + frequencies.count - 1).magnitude) <= SufficientStatistics.greatestShort
  }

  /// Writes the sums of the rows that were added last, 0 for a gap; only where `isSumShort`.
  func writeSums(_ count: Int, into target: UnsafeMutablePointer<Int16>) {
    points.withUnsafeBufferPointer { points in
      let own = columns.count * ScaleCounts.rows
      for place in 0..<count { target[place] = points[own &+ place] }
    }
  }

  /// Whether one of the rows that were added last has a gap.
  func hasGap(_ count: Int) -> Bool { isShort ? lastWhole < count : lastSums.contains(nil) }

  /// Adds up to `rows` rows of a block.
  mutating func add(_ rows: Range<Int>, of answers: AnswerBlock) {
    guard isShort else { return addSingly(rows, answers) }
    var whole = 0
    let (columns, least) = (columns, least)
    points.withUnsafeMutableBufferPointer { points in
      complete.withUnsafeMutableBufferPointer { complete in
        frequencies.withUnsafeMutableBufferPointer { frequencies in
          guard let start = points.baseAddress, let mask = complete.baseAddress else { return }
          whole = Self.fill(rows, of: answers, columns, start, mask, frequencies, from: least)
        }
      }
    }
    points.withUnsafeBufferPointer {
      statistics.add(
        columns: $0, stride: ScaleCounts.rows, rows: rows.count, complete: whole, greatest: greatest)
    }
    lastWhole = whole
    guard whole < rows.count else { return }
    for (place, row) in rows.enumerated() where complete[place] == 0 {
      statistics.add(columns.map { $0.points(row, of: answers) })
    }
  }

  /// Fills in points and sums and counts the sums; how many rows have no gap.
  private static func fill(
    _ rows: Range<Int>, of answers: AnswerBlock, _ columns: [ItemPoints],
    _ start: UnsafeMutablePointer<Int16>,
    _ mask: UnsafeMutablePointer<Int16>, _ frequencies: UnsafeMutableBufferPointer<Int>, from least: Int
  ) -> Int {
    let count = rows.count
    let sums = start + columns.count * ScaleCounts.rows
    mask.update(repeating: -1, count: count)
    sums.update(repeating: 0, count: count)
    var isComplete = true
    for (item, column) in columns.enumerated() {
      let points = start + item * ScaleCounts.rows
      let isWhole = column.write(rows, of: answers, into: points, sums: sums, complete: mask)
      isComplete = isComplete && isWhole
    }
    if isComplete {
      for place in 0..<count { frequencies[Int(sums[place]) &- least] &+= 1 }
      return count
    }
    for item in columns.indices {
      let points = start + item * ScaleCounts.rows
      for place in 0..<count { points[place] &= mask[place] }
    }
    var whole = 0
    for place in 0..<count {
      guard mask[place] != 0 else {
        sums[place] = 0
        continue
      }
      frequencies[Int(sums[place]) &- least] &+= 1
      whole += 1
    }
    return whole
  }

  private mutating func addSingly(_ rows: Range<Int>, _ answers: AnswerBlock) {
    lastSums.removeAll(keepingCapacity: true)
    for row in rows {
      let points = columns.map { $0.points(row, of: answers) }
      statistics.add(points)
      let present = points.compactMap { $0 }
      let sum = !points.isEmpty && present.count == points.count ? present.reduce(0, +) : nil
      if let sum { others.add(sum, over: denominator) }
      lastSums.append(sum)
    }
  }

  /// Adds the counters of the same scale over other rows.
  mutating func merge(_ other: ScaleCounts) {
    statistics.merge(other.statistics)
    others.merge(other.others)
    for place in frequencies.indices { frequencies[place] += other.frequencies[place] }
  }
}
