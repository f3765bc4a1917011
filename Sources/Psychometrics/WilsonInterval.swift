/// The score interval of a share (Wilson 1927), without continuity correction.
///
/// With z the normal deviate and p = successes / total, the limits are
/// (p + z²/2n ∓ z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n). Never leaves 0…1 and stays honest for small groups.
public struct WilsonInterval: Hashable, Sendable {
  /// The deviate of a two-sided 95 % interval.
  public static let deviateOf95 = 1.959963984540054

  public let lower: Double
  public let upper: Double

  /// Makes the interval; `nil` where the total is not positive, successes lie outside 0…total or z is not positive.
  public init?(successes: Int, of total: Int, deviate: Double = deviateOf95) {
    guard total > 0, (0...total).contains(successes), deviate > 0, deviate.isFinite else { return nil }
    let (n, share) = (Double(total), Double(successes) / Double(total))
    let square = deviate * deviate
    let centre = share + square / (2 * n)
    let spread = deviate * (share * (1 - share) / n + square / (4 * n * n)).squareRoot()
    let scale = 1 + square / n
    // At the ends the algebra gives 0 and 1; rounding must not say otherwise.
    lower = successes == 0 ? 0 : max(0, (centre - spread) / scale)
    upper = successes == total ? 1 : min(1, (centre + spread) / scale)
  }
}
