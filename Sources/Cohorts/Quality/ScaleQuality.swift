import Psychometrics
import QuestionnaireModel
import Scoring

/// How consistently a scale measures, and what each of its items adds.
///
/// Item figures and α rest on the same rows: those that answered every item of the scale (listwise). Beside it stands α from pairwise
/// covariances, which uses every answer.
public struct ScaleQuality: Hashable, Sendable {
  /// Why a scale has no figures.
  public enum Refusal: String, Hashable, Sendable, CaseIterable {
    /// Points of forced choice are bound to each other: α has no meaning for them.
    case ipsative
    /// α needs two items.
    case tooFewItems
    /// Under ten sheets without a gap nothing is said.
    case tooFewSheets
    /// Everybody has the same sum.
    case noVariance
  }

  /// One item (or part of several ratings); units are the scale's points.
  public struct Item: Hashable, Sendable {
    /// `r01`, `g1.can`.
    public let id: String
    /// Rows that the mean, deviation and correlations rest on.
    public let count: Int
    /// Rows that answered the item, whatever they left out.
    public let answered: Int
    public let mean: Double
    public let standardDeviation: Double
    /// Mean as a share of the item's range: the difficulty of a task, the popularity of a statement.
    public let difficulty: Double?
    public let itemRest: Double?
    public let alphaIfDropped: Double?
  }

  /// ω, or why there is none.
  public enum Omega: Hashable, Sendable {
    case value(Double)
    case refused(OneFactor.Refusal)
  }

  /// A scale with its figures.
  public struct Figures: Hashable, Sendable {
    public let alpha: Double
    /// Feldt's 95 % interval.
    public let alphaInterval: ClosedRange<Double>?
    public let alphaPairwise: Double?
    public let standardisedAlpha: Double?
    public let omega: Omega
    public let lambda6: Double?
    /// Standard error of measurement, in units of the score as the scale's method gives it.
    public let standardError: Double?
    /// Mean correlation between different items.
    public let averageCorrelation: Double?
    /// Correlation of the sums over the items at odd and at even places, the same lengthened to the whole scale, and λ4 of this split.
    public let oddEven: Double?
    public let spearmanBrown: Double?
    public let lambda4: Double?
    public let items: [Item]
  }

  public let scale: String
  public let itemCount: Int
  /// Sheets without a gap on the scale.
  public let count: Int
  /// Sums over those sheets, in the scale's points.
  public let sums: Descriptives
  /// Shares of those sheets with the least and the greatest sum that is possible.
  public let floor: Int
  public let ceiling: Int
  public let result: Result<Figures, RefusalError>

  /// A refusal as an error.
  public struct RefusalError: Error, Hashable, Sendable {
    public let reason: Refusal
  }

  /// Under so many sheets nothing is said of a scale.
  public static let fewestSheets = 10

  public var figures: Figures? { try? result.get() }
  public var refusal: Refusal? { if case .failure(let error) = result { error.reason } else { nil } }

  init(
    _ scale: Scale, _ columns: [ItemPoints], _ statistics: SufficientStatistics, _ sums: Descriptives,
    of questionnaire: Questionnaire
  ) {
    self.scale = scale.id
    itemCount = columns.count
    count = statistics.completeCount
    self.sums = sums
    let unit = Double(max(1, scale.denominator))
    let (least, most) = (columns.reduce(0) { $0 + $1.least }, columns.reduce(0) { $0 + $1.most })
    floor = sums.frequencies.filter { $0.value == Double(least) / unit }.reduce(0) { $0 + $1.count }
    ceiling = sums.frequencies.filter { $0.value == Double(most) / unit }.reduce(0) { $0 + $1.count }
    result = Self.result(scale, columns, statistics, span: Double(most - least), of: questionnaire)
  }

  private static func result(
    _ scale: Scale, _ columns: [ItemPoints], _ statistics: SufficientStatistics, span: Double,
    of questionnaire: Questionnaire
  ) -> Result<Figures, RefusalError> {
    func refused(_ reason: Refusal) -> Result<Figures, RefusalError> {
      .failure(RefusalError(reason: reason))
    }
    if scale.isIpsative { return refused(.ipsative) }
    guard columns.count > 1 else { return refused(.tooFewItems) }
    guard statistics.completeCount >= fewestSheets, let covariances = statistics.listwiseCovariances,
      let figures = Reliability(covariances, count: statistics.completeCount)
    else { return refused(.tooFewSheets) }
    guard let alpha = figures.alpha else { return refused(.noVariance) }
    let unit = Double(max(1, scale.denominator))
    let pairwise = statistics.pairwiseCovariances.flatMap {
      Reliability($0, count: statistics.rowCount)?.alpha
    }
    let omega: Omega
    do { omega = .value(try OneFactor(covariances).omega) } catch { omega = .refused(error) }
    let analysis = ItemAnalysis(covariances, count: statistics.completeCount)
    let items = columns.indices.map { index in
      let (column, item) = (columns[index], analysis.items[index])
      let mean = statistics.listwiseMean(index) ?? .nan
      let range = Double(column.most - column.least)
      return Item(
        id: questionnaire.items[column.column.item].id + (column.column.part.map { "." + $0 } ?? ""),
        count: statistics.completeCount, answered: statistics.count(index), mean: mean / unit,
        standardDeviation: item.standardDeviation / unit,
        difficulty: range > 0 ? (mean - Double(column.least)) / range : nil, itemRest: item.itemRest,
        alphaIfDropped: item.alphaIfDropped)
    }
    return .success(
      Figures(
        alpha: alpha, alphaInterval: figures.alphaInterval(), alphaPairwise: pairwise,
        standardisedAlpha: figures.standardisedAlpha, omega: omega, lambda6: figures.lambda6,
        standardError: figures.standardErrorOfMeasurement.map {
          $0 / scoreUnits(scale, count: columns.count, unit: unit, span: span)
        },
        averageCorrelation: figures.averageCorrelation, oddEven: figures.oddEvenCorrelation,
        spearmanBrown: figures.oddEvenCorrelation.map { SpearmanBrown.reliability($0, lengthened: 2) },
        lambda4: figures.lambda4 { $0 % 2 == 0 }, items: items))
  }

  /// How many points make one unit of the score: a mean is over the items, a share over what is possible.
  private static func scoreUnits(_ scale: Scale, count: Int, unit: Double, span: Double) -> Double {
    switch scale.method {
    case .sum, .count: unit
    case .mean: unit * Double(count)
    case .share: max(1, span)
    }
  }
}
