/// The difference of two independent shares with Newcombe's interval (his method 10, from Wilson's limits).
///
/// p₁ − p₂ with limits (p₁ − p₂) − √((p₁ − l₁)² + (u₂ − p₂)²) and (p₁ − p₂) + √((u₁ − p₁)² + (p₂ − l₂)²), l and u Wilson's.
/// Newcombe R. G. Statistics in Medicine, 1998, 17, 873–890. Not for the same pupils asked twice: those shares are not independent.
public struct ProportionDifference: Hashable, Sendable {
  /// p₁ − p₂, −1…1.
  public let difference: Double
  public let lower: Double
  public let upper: Double

  /// Makes the difference; `nil` where one of the two has no Wilson interval (an empty group among them).
  public init?(
    successes: Int, of total: Int, minus otherSuccesses: Int, of otherTotal: Int,
    deviate: Double = WilsonInterval.deviateOf95
  ) {
    guard let first = WilsonInterval(successes: successes, of: total, deviate: deviate),
      let second = WilsonInterval(successes: otherSuccesses, of: otherTotal, deviate: deviate)
    else { return nil }
    let (p, q) = (Double(successes) / Double(total), Double(otherSuccesses) / Double(otherTotal))
    func spread(_ left: Double, _ right: Double) -> Double { (left * left + right * right).squareRoot() }
    difference = p - q
    lower = max(-1, p - q - spread(p - first.lower, second.upper - q))
    upper = min(1, p - q + spread(first.upper - p, q - second.lower))
  }
}
