/// Whether two means differ, without supposing equal variances.
///
/// t = (x̄₁ − x̄₂)/√(s₁²/n₁ + s₂²/n₂) with Satterthwaite's degrees of freedom. Welch B. L. Biometrika, 1947, 34, 28–35.
public struct WelchTest: Hashable, Sendable {
  /// First mean minus second.
  public let difference: Double
  public let statistic: Double
  public let freedom: Double
  /// Two-sided.
  public let p: Double
  private let error: Double

  /// Compares two groups; `nil` where neither varies.
  public init?(_ first: SampleMoments, _ second: SampleMoments) {
    error = (first.squaredError + second.squaredError).squareRoot()
    guard error > 0 else { return nil }
    difference = first.mean - second.mean
    statistic = difference / error
    freedom = Self.freedom(first, second)
    p = StudentDistribution.twoSided(statistic, freedom: freedom)
  }

  /// The interval of the difference; `confidence` between 0 and 1.
  public func interval(confidence: Double = 0.95) -> ClosedRange<Double>? {
    guard confidence > 0, confidence < 1 else { return nil }
    let spread = error * StudentDistribution.quantile((1 + confidence) / 2, freedom: freedom)
    return (difference - spread)...(difference + spread)
  }

  static func freedom(_ first: SampleMoments, _ second: SampleMoments) -> Double {
    let (a, b) = (first.squaredError, second.squaredError)
    return (a + b) * (a + b) / (a * a / Double(first.count - 1) + b * b / Double(second.count - 1))
  }
}
