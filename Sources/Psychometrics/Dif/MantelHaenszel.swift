import RealModule

/// Whether an item with right and wrong answers is harder for one of two groups of equal matching scores.
///
/// α = Σ(A·D/n) / Σ(B·C/n), A and B the reference group's right and wrong answers, C and D the focal group's: above 1 the item favours the reference
/// group. Mantel N., Haenszel W. Journal of the National Cancer Institute, 1959, 22, 719–748; Holland P. W., Thayer D. T., in: Test
/// Validity. Erlbaum, 1988. Strata with one group only, or without any variation, tell nothing and add nothing.
public struct MantelHaenszel: Hashable, Sendable {
  /// The common odds ratio; above 1 the item is easier for the reference group.
  public let oddsRatio: Double
  /// χ² with one degree of freedom, corrected for continuity: the test that is reported.
  public let statistic: Double
  /// χ² without the correction.
  public let uncorrectedStatistic: Double
  /// The variance of ln α.
  ///
  /// Phillips A., Holland P. W. Biometrics, 1987, 43, 425–431.
  public let logVariance: Double

  /// Makes the figures; `nil` for items with other points than 0 and 1, and where the odds ratio has no finite estimate above 0.
  public init?(_ counts: DifCounts) {
    guard counts.isDichotomous else { return nil }
    var (top, bottom, observed, expected, variance, spread) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    for (_, stratum) in counts.strata where stratum.isMatched {
      let (a, c) = (Double(stratum.reference.sum), Double(stratum.focal.sum))
      let (b, d) = (Double(stratum.reference.count) - a, Double(stratum.focal.count) - c)
      let n = a + b + c + d
      top += a * d / n
      bottom += b * c / n
      observed += a
      expected += (a + b) * (a + c) / n
      variance += (a + b) * (c + d) * (a + c) * (b + d) / (n * n * (n - 1))
    }
    guard top > 0, bottom > 0, variance > 0 else { return nil }
    let ratio = top / bottom
    for (_, stratum) in counts.strata where stratum.isMatched {
      let (a, c) = (Double(stratum.reference.sum), Double(stratum.focal.sum))
      let (b, d) = (Double(stratum.reference.count) - a, Double(stratum.focal.count) - c)
      let n = a + b + c + d
      spread += (a * d + ratio * b * c) * (a + d + ratio * (b + c)) / (n * n)
    }
    oddsRatio = ratio
    let distance = abs(observed - expected)
    // The correction must not turn a distance under a half into one.
    let corrected = max(0, distance - 0.5)
    statistic = corrected * corrected / variance
    uncorrectedStatistic = distance * distance / variance
    logVariance = spread / (2 * top * top)
  }

  /// The p of the corrected χ².
  public var p: Double { ChiSquareDistribution.upper(statistic, freedom: 1) }

  /// ETS's Δ = −2.35·ln α: below 0 the item is harder for the focal group.
  public var delta: Double { -2.35 * Double.log(oddsRatio) }

  /// The standard error of Δ.
  public var deltaStandardError: Double { 2.35 * logVariance.squareRoot() }

  /// The interval of the odds ratio, on its logarithm; `confidence` between 0 and 1.
  public func oddsRatioInterval(confidence: Double = 0.95) -> ClosedRange<Double>? {
    guard confidence > 0, confidence < 1 else { return nil }
    let factor = Double.exp(NormalDistribution.quantile((1 + confidence) / 2) * logVariance.squareRoot())
    return (oddsRatio / factor)...(oddsRatio * factor)
  }

  /// ETS's class by its full rule, size and significance both.
  ///
  /// A: |Δ| < 1, or Δ not significantly different from 0 (corrected χ², 5 %). C: |Δ| ≥ 1.5 and significantly above 1 (one-sided 5 %, (|Δ| − 1)/SE > 1.645). B: the
  /// rest. Zieky M., in: Differential Item Functioning. Erlbaum, 1993; Zwick R. ETS RR-12-08, 2012. Programs that class by |Δ| alone call items of small
  /// groups C by chance.
  public var category: DifCategory {
    guard abs(delta) >= 1, p < 0.05 else { return .negligible }
    let beyondOne = (abs(delta) - 1) / deltaStandardError
    return abs(delta) >= 1.5 && beyondOne > NormalDistribution.quantile(0.95) ? .large : .moderate
  }
}

/// How much an item treats two groups of equal scores differently, in ETS's letters.
public enum DifCategory: String, CaseIterable, Sendable {
  case negligible = "A"
  case moderate = "B"
  case large = "C"
}
