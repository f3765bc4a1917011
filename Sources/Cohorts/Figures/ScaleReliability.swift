import Psychometrics

/// How reliably a scale measured in this cohort: α over the sheets on which every one of its items was answered.
public struct ScaleReliability: Hashable, Sendable {
  public let items: Int
  public let alpha: Double
  /// Feldt's 95 % interval.
  public let interval: ClosedRange<Double>?

  /// The reliability that follows from a cohort's moments; `nil` under two items, or where the answers do not vary.
  init?(_ moments: ItemMoments) {
    guard let alpha = moments.alpha else { return nil }
    self.alpha = alpha
    items = moments.itemCount
    interval = moments.alphaInterval()
  }
}
