import Psychometrics
import QuestionnaireModel
import Scoring

/// Takes sheets one by one, or a block at a time, and keeps what the quality of a questionnaire's scales follows from.
///
/// Everything kept is whole numbers: neither the order of sheets nor how they are split over accumulators changes a bit. What routing
/// hides counts as not answered.
public struct QualityAccumulator: Sendable {
  let questionnaire: Questionnaire
  let columns: [[ItemPoints]]
  private let routing: Routing
  /// Sheets that are not counted yet.
  private var block: AnswerBlock
  private var counted: [ScaleCounts]
  /// Over the scales' sums, a gap where a scale has one.
  private var sumsOfScales: SufficientStatistics
  /// The scales' sums of the rows at hand, scale after scale.
  private var sums: [Int16]
  private let areSumsShort: Bool
  private let greatestSum: Int
  /// Sheets so far.
  public private(set) var sheets = 0
  public private(set) var simulated = 0

  /// Makes an accumulator for a checked questionnaire.
  public init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    let layout = AnswerCoding(questionnaire).layout
    routing = Routing(questionnaire, layout: layout)
    columns = questionnaire.scales.map { ItemPoints.columns(of: $0, in: questionnaire, layout: layout) }
    counted = zip(questionnaire.scales, columns).map { ScaleCounts($0, $1) }
    sumsOfScales = SufficientStatistics(itemCount: questionnaire.scales.count)
    greatestSum = counted.map(\.greatestSum).max() ?? 0
    areSumsShort = counted.allSatisfy(\.isSumShort)
    sums = Array(repeating: 0, count: areSumsShort ? counted.count * ScaleCounts.rows : 0)
    block = AnswerBlock(layout: layout, itemCount: 0, standardOrder: [], capacity: ScaleCounts.rows)
  }

  /// Adds a sheet of the questionnaire.
  public mutating func add(_ sheet: AnswerSheet) {
    if block.isFull { countBlock() }
    block.append(routing.masked(sheet.row))
    sheets += 1
    if sheet.origin == .simulated { simulated += 1 }
  }

  /// Adds every sheet of a block whose hidden answers are marked.
  public mutating func add(_ answers: AnswerBlock) {
    countRows(of: answers)
    sheets += answers.count
  }

  /// Adds the sheets of another accumulator of the same questionnaire.
  public mutating func merge(_ other: QualityAccumulator) {
    precondition(other.questionnaire.identity == questionnaire.identity, "sheets of different editions")
    countBlock()
    let other = other.complete
    for scale in columns.indices { counted[scale].merge(other.counted[scale]) }
    sumsOfScales.merge(other.sumsOfScales)
    sheets += other.sheets
    simulated += other.simulated
  }

  /// The same with every sheet counted.
  var complete: QualityAccumulator {
    var complete = self
    complete.countBlock()
    return complete
  }

  /// What was counted of each scale; of a `complete` accumulator only.
  var scales: [ScaleCounts] { counted }
  /// Over the scales' sums; of a `complete` accumulator only.
  var between: SufficientStatistics { sumsOfScales }

  private mutating func countBlock() {
    countRows(of: block)
    block.removeAll()
  }

  private mutating func countRows(of answers: AnswerBlock) {
    for start in stride(from: 0, to: answers.count, by: ScaleCounts.rows) {
      let rows = start..<min(answers.count, start + ScaleCounts.rows)
      for scale in counted.indices { counted[scale].add(rows, of: answers) }
      if counted.count > 1 { addSums(rows.count) }
    }
  }

  /// Adds the sums of the rows that every scale has just counted.
  private mutating func addSums(_ count: Int) {
    var whole = count
    if areSumsShort {
      sums.withUnsafeMutableBufferPointer { sums in
        guard let start = sums.baseAddress else { return }
        for scale in counted.indices {
          counted[scale].writeSums(count, into: start + scale * ScaleCounts.rows)
        }
      }
      if counted.contains(where: { $0.hasGap(count) }) {
        for place in 0..<count where counted.contains(where: { $0.sum(place) == nil }) {
          for scale in counted.indices { sums[scale * ScaleCounts.rows + place] = 0 }
          whole -= 1
        }
      }
      sums.withUnsafeBufferPointer {
        sumsOfScales.add(
          columns: $0, stride: ScaleCounts.rows, rows: count, complete: whole,
          greatest: greatestSum)
      }
      if whole == count { return }
    }
    for place in 0..<count {
      let row = counted.map { $0.sum(place) }
      if !areSumsShort || row.contains(nil) { sumsOfScales.add(row) }
    }
  }
}
