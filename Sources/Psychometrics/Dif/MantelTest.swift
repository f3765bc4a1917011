/// Mantel's test of an item with ordered points: whether one of two groups of equal matching scores gets more of them.
///
/// χ² = (Σ(F − E))² / ΣV with one degree of freedom, F the focal group's sum in a stratum, E = n_f·Σx/n and V = n_f·n_r·(nΣx² − (Σx)²)/(n²(n − 1)); without a
/// correction for continuity. Mantel N. Journal of the American Statistical Association, 1963, 58, 690–700; Zwick R., Donoghue J. R.,
/// Grima A. Journal of Educational Measurement, 1993, 30, 233–251.
public struct MantelTest: Hashable, Sendable {
  public let statistic: Double
  /// Whether the focal group gets more points than expected: −1, 0 or 1.
  public let direction: Int

  /// Makes the test; `nil` where the item varies in no stratum that has both groups.
  public init?(_ counts: DifCounts) {
    var (distance, variance) = (0.0, 0.0)
    for (_, stratum) in counts.strata where stratum.isMatched {
      let (n, f, r) = (
        Double(stratum.all.count), Double(stratum.focal.count), Double(stratum.reference.count)
      )
      distance += Double(stratum.focal.sum) - f * Double(stratum.all.sum) / n
      variance += f * r * Double(stratum.spread) / (n * n * (n - 1))
    }
    guard variance > 0 else { return nil }
    statistic = distance * distance / variance
    direction = distance > 0 ? 1 : distance < 0 ? -1 : 0
  }

  public var p: Double { ChiSquareDistribution.upper(statistic, freedom: 1) }
}
