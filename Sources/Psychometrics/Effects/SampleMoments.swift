/// What comparisons of means need of a group: how many, their mean and their variance.
public struct SampleMoments: Hashable, Sendable {
  public let count: Int
  public let mean: Double
  /// Variance of a sample, Σ(x − x̄)²/(n − 1).
  public let variance: Double

  /// Makes moments as published or known; `nil` under two values, for a negative variance and for what is no finite number.
  public init?(count: Int, mean: Double, variance: Double) {
    guard count > 1, mean.isFinite, variance.isFinite, variance >= 0 else { return nil }
    (self.count, self.mean, self.variance) = (count, mean, variance)
  }

  /// The moments of exact values; `nil` under two.
  ///
  /// Who has no value is not among them.
  public init?(_ values: Descriptives) {
    guard let mean = values.mean, let deviation = values.standardDeviation else { return nil }
    self.init(count: values.count, mean: mean, variance: deviation * deviation)
  }

  public var standardDeviation: Double { variance.squareRoot() }

  /// s²/n, the square of the mean's standard error.
  var squaredError: Double { variance / Double(count) }
}
