/// Normal scores: the z at which a normal distribution would have the same part of people below.
///
/// Makes any distribution of raw scores bell-shaped. With r the average rank among n, z is the normal quantile of a plotting position.
public enum RankNormalisation: String, CaseIterable, Sendable {
  /// (r − ½)/n, which is the percentile rank with half of the equal: the one of norm tables.
  case hazen
  /// (r − ⅜)/(n + ¼) (Blom G. Statistical Estimates and Transformed Beta-Variables. Wiley, 1958).
  case blom
  /// (r − ⅓)/(n + ⅓) (Tukey J. W. The Annals of Mathematical Statistics, 1962, 33, 1–67).
  case tukey
  /// r/(n + 1) (van der Waerden B. L. 1952).
  case vanDerWaerden

  /// The normal score of a place; finite for every score that somebody has.
  ///
  /// `nil` where the position is not between 0 and 1: a score that nobody has, below all or above all. It is not invented.
  public func z(_ rank: PercentileRank) -> Double? {
    let (n, doubled) = (Double(rank.count), Double(2 * rank.countBelow + rank.countEqual + 1))
    let position =
      switch self {
      // Whole numbers to the last division, so that a half is exactly a half.
      case .hazen: (doubled - 1) / (2 * n)
      case .blom: (4 * doubled - 3) / (8 * n + 2)
      case .tukey: (3 * doubled - 2) / (6 * n + 2)
      case .vanDerWaerden: doubled / (2 * n + 2)
      }
    guard position > 0, position < 1 else { return nil }
    // A score that nobody has stands between ranks; at the ends of the sample that is outside it.
    guard rank.countEqual > 0 || (rank.countBelow > 0 && rank.countBelow < rank.count) else { return nil }
    return NormalDistribution.quantile(position)
  }
}
