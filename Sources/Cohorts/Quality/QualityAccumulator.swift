import Psychometrics
import QuestionnaireModel
import Scoring

/// Takes sheets one by one and keeps what the quality of a questionnaire's scales follows from.
///
/// Everything kept is whole numbers: neither the order of sheets nor how they are split over accumulators changes a bit. What routing
/// hides counts as not answered.
public struct QualityAccumulator: Sendable {
  let questionnaire: Questionnaire
  let columns: [[ItemPoints]]
  private let routing: Routing
  /// Of each scale over its items.
  private(set) var statistics: [SufficientStatistics]
  /// Of each scale: its sums over rows without a gap.
  private(set) var sums: [Descriptives]
  /// Over the scales' sums, a gap where a scale has one.
  private(set) var between: SufficientStatistics
  /// Sheets so far.
  public private(set) var sheets = 0
  public private(set) var simulated = 0

  /// Makes an accumulator for a checked questionnaire.
  public init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    let layout = AnswerCoding(questionnaire).layout
    routing = Routing(questionnaire, layout: layout)
    columns = questionnaire.scales.map { ItemPoints.columns(of: $0, in: questionnaire, layout: layout) }
    statistics = columns.map { SufficientStatistics(itemCount: $0.count) }
    sums = columns.map { _ in Descriptives() }
    between = SufficientStatistics(itemCount: questionnaire.scales.count)
  }

  /// Adds a sheet of the questionnaire.
  public mutating func add(_ sheet: AnswerSheet) {
    let row = routing.masked(sheet.row)
    sheets += 1
    if sheet.origin == .simulated { simulated += 1 }
    var scaleSums: [Int?] = []
    for scale in columns.indices {
      let points = columns[scale].map { $0.points(in: row) }
      statistics[scale].add(points)
      let present = points.compactMap { $0 }
      let sum = !points.isEmpty && present.count == points.count ? present.reduce(0, +) : nil
      if let sum { sums[scale].add(sum, over: max(1, questionnaire.scales[scale].denominator)) }
      scaleSums.append(sum)
    }
    between.add(scaleSums)
  }

  /// Adds the sheets of another accumulator of the same questionnaire.
  public mutating func merge(_ other: QualityAccumulator) {
    precondition(other.questionnaire.identity == questionnaire.identity, "sheets of different editions")
    for scale in columns.indices {
      statistics[scale].merge(other.statistics[scale])
      sums[scale].merge(other.sums[scale])
    }
    between.merge(other.between)
    sheets += other.sheets
    simulated += other.simulated
  }
}
