/// How well a scale gives the same people the same scores again.
///
/// Only people with both scores enter; ``count`` tells how many. The time between belongs beside the figures.
public struct RetestReliability: Hashable, Sendable {
  /// Pearson's correlation of both scores, and its interval.
  public let correlation: Correlation
  /// Intraclass correlations; `nil` where nothing varies.
  public let intraclass: IntraclassCorrelation?
  /// Mean of second minus first: what practice or time did.
  public let meanChange: Double
  /// Standard deviation of the changes.
  public let changeDeviation: Double

  /// How many people have both scores.
  public var count: Int { correlation.count }

  /// Makes the figures from pairs, `nil` for a missing score; `nil` under two whole pairs.
  public init?(_ pairs: [(first: Double?, second: Double?)]) {
    let whole = pairs.compactMap { pair in pair.first.flatMap { x in pair.second.map { (x, $0) } } }
    guard whole.count > 1 else { return nil }
    var correlation = Correlation()
    for (x, y) in whole { correlation.add(x, y) }
    let n = Double(whole.count)
    let mean = whole.reduce(0) { $0 + ($1.1 - $1.0) } / n
    let squares = whole.reduce(0) { $0 + ($1.1 - $1.0 - mean) * ($1.1 - $1.0 - mean) }
    self.correlation = correlation
    intraclass = IntraclassCorrelation(whole.map { [$0.0, $0.1] })
    meanChange = mean
    changeDeviation = (squares / (n - 1)).squareRoot()
  }

  /// The standard error of measurement, SD of the changes/√2: what one score is off by.
  public var standardErrorOfMeasurement: Double { changeDeviation / 2.0.squareRoot() }

  /// The least change of one person that is beyond chance at 95 %: 1.96·SD of the changes.
  public var smallestDetectableChange: Double { WilsonInterval.deviateOf95 * changeDeviation }
}
