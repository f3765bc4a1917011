import Psychometrics

/// The figures of a group on one scale.
public struct ScoreSummary: Hashable, Sendable {
  /// Sheets with a score: the denominator.
  public let n: Int
  public let mean: Double
  /// `nil` for fewer than two scores.
  public let standardDeviation: Double?
  public let lowerQuartile: Double
  public let median: Double
  public let upperQuartile: Double

  /// The figures of a histogram; `nil` for an empty one.
  public init?(_ histogram: Histogram) {
    let descriptives = histogram.descriptives
    let quartiles = descriptives.quantiles([0.25, 0.5, 0.75]).compactMap { $0 }
    guard let mean = descriptives.mean, quartiles.count == 3 else { return nil }
    n = descriptives.count
    self.mean = mean
    standardDeviation = descriptives.standardDeviation
    (lowerQuartile, median, upperQuartile) = (quartiles[0], quartiles[1], quartiles[2])
  }
}

extension DisclosurePolicy {
  /// Why nothing may be shown of a group's scores; `nil` where they may be shown.
  public func reason(for histogram: Histogram) -> SuppressionReason? {
    let n = histogram.n
    if let reason = reason(forGroupOf: n) { return reason }
    return histogram.differentScores == 1 && n < uniformGroupBelow ? .allAlike : nil
  }

  /// A group's figures, as far as they may be shown.
  public func summary(of histogram: Histogram) -> Disclosed<ScoreSummary> {
    if let reason = reason(for: histogram) { return .suppressed(reason) }
    return ScoreSummary(histogram).map { .shown($0) } ?? .suppressed(.smallGroup)
  }
}
