import RealModule

/// Two groups compared by ranks: the Mann–Whitney test, Cliff's δ and the common-language effect size.
///
/// Says whether values of one group tend to lie above those of the other; no supposition on distributions.
public struct MannWhitney: Hashable, Sendable {
  /// How many pairs have the first group's value above, ties counting half.
  public let statistic: Double
  /// Both groups' sizes.
  public let counts: [Int]
  private let tieSum: Double

  /// Compares two groups; `nil` where one is empty.
  public init?(_ first: Descriptives, _ second: Descriptives) {
    guard first.count > 0, second.count > 0 else { return nil }
    let table = RankTable([first, second])
    counts = table.totals
    statistic = Double(table.doubledRankSums[0] - first.count * (first.count + 1)) / 2
    tieSum = table.tieSum
  }

  private var pairs: Double { Double(counts[0]) * Double(counts[1]) }
  private var size: Double { Double(counts[0] + counts[1]) }

  /// The two-sided p by the normal approximation with ties and continuity corrected; `nil` where all values are equal.
  ///
  /// Mann H. B., Whitney D. R. The Annals of Mathematical Statistics, 1947, 18, 50–60. Rough for groups under some eight.
  public var p: Double? {
    let variance = pairs / 12 * (size + 1 - tieSum / (size * (size - 1)))
    guard variance > 0 else { return nil }
    let distance = max(0, abs(statistic - pairs / 2) - 0.5)
    return min(1, 2 * NormalDistribution.cumulative(-distance / variance.squareRoot()))
  }

  /// How probably a value drawn from the first group lies above one from the second, ties half: 0…1.
  ///
  /// McGraw K. O., Wong S. P. Psychological Bulletin, 1992, 111, 361–365; Vargha A., Delaney H. D., 2000.
  public var commonLanguage: Double { statistic / pairs }

  /// Cliff's δ, which is the rank-biserial correlation too: the part of pairs above minus the part below, −1…1.
  ///
  /// Cliff N. Psychological Bulletin, 1993, 114, 494–509.
  public var cliffsDelta: Double { 2 * statistic / pairs - 1 }

  /// The interval of δ: tanh(artanh δ ± z·√((n₁ + n₂ + 1)/(3n₁n₂))).
  ///
  /// The spread is that of equal distributions without ties, so for a great δ it is too wide. Kerby D. S. Comprehensive Psychology, 2014, 3. At ±1 there
  /// is no spread to give: `nil`.
  public func interval(confidence: Double = 0.95) -> ClosedRange<Double>? {
    let delta = cliffsDelta
    guard confidence > 0, confidence < 1, abs(delta) < 1 else { return nil }
    let spread =
      NormalDistribution.quantile((1 + confidence) / 2) * ((size + 1) / (3 * pairs)).squareRoot()
    return Double.tanh(Double.atanh(delta) - spread)...Double.tanh(Double.atanh(delta) + spread)
  }
}
