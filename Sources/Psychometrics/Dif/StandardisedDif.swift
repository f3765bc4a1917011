/// The difference of an item's means between two groups of equal matching scores, weighted by the focal group: P-DIF.
///
/// Σn_f·(x̄_f − x̄_r) / Σn_f over the strata that have both groups; below 0 the item is harder for the focal group. On items with points 0 and 1 it is a
/// difference of shares (Dorans N. J., Kulick E. Journal of Educational Measurement, 1986, 23, 355–368), on others the standardised mean difference SMD.
public struct StandardisedDif: Hashable, Sendable {
  /// The strata that carry weight.
  public enum Strata: String, CaseIterable, Sendable {
    /// All with both groups: the published definition.
    case matched
    /// Those in which the item varies besides, as some programs have it; further from 0.
    case varying
  }

  /// The weighted difference, in points of the item.
  public let difference: Double
  /// The same in standard deviations of the item over everybody; `nil` where it does not vary.
  public let inDeviations: Double?
  private let isDichotomous: Bool

  /// Makes the difference; `nil` where no stratum has both groups.
  public init?(_ counts: DifCounts, over strata: Strata = .matched) {
    var (sum, weight) = (0.0, 0)
    for (_, stratum) in counts.strata where stratum.isMatched {
      guard strata == .matched || stratum.spread > 0 else { continue }
      sum += Double(stratum.focal.count) * (stratum.focal.mean - stratum.reference.mean)
      weight += stratum.focal.count
    }
    guard weight > 0 else { return nil }
    let difference = sum / Double(weight)
    self.difference = difference
    inDeviations = counts.standardDeviation.flatMap { $0 > 0 ? difference / $0 : nil }
    isDichotomous = counts.isDichotomous
  }

  /// A under 0.05, B to 0.10 inclusive, C beyond, for items with points 0 and 1; `nil` for others.
  ///
  /// Limits of Dorans and Holland, in: Differential Item Functioning. Erlbaum, 1993. They know no significance: in small groups read ``MantelHaenszel`` first.
  public var category: DifCategory? {
    guard isDichotomous else { return nil }
    let size = abs(difference)
    return size < 0.05 ? .negligible : size <= 0.1 ? .moderate : .large
  }
}
