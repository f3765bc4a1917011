import RealModule

/// How far two groups' means lie apart, in standard deviations: Cohen's d and its kin, first group minus second.
///
/// Cohen J. Statistical Power Analysis for the Behavioral Sciences. Erlbaum, 1988; Delacre M. et al. Why Hedges' g*s, 2021, on unequal variances.
public struct StandardisedDifference: Hashable, Sendable {
  /// Whose standard deviation is the unit.
  public enum Unit: String, CaseIterable, Sendable {
    /// Both groups' together, √(((n₁ − 1)s₁² + (n₂ − 1)s₂²)/(n₁ + n₂ − 2)): Cohen's d.
    case pooled
    /// √((s₁² + s₂²)/2), where variances differ.
    case average
    /// The second group's, the one to compare with: Glass's Δ.
    case second
  }

  public let unit: Unit
  /// The difference in units.
  public let estimate: Double
  /// Degrees of freedom of its standard error; Welch's for `average`.
  public let freedom: Double
  /// Both groups' sizes.
  public let counts: [Int]
  /// The standard error of the mean difference in units; the noncentral t of the estimate is estimate / error.
  private let error: Double

  /// Compares two groups; `nil` where the unit is 0.
  public init?(_ first: SampleMoments, _ second: SampleMoments, unit: Unit = .pooled) {
    let (n, m) = (Double(first.count), Double(second.count))
    let (s, t) = (first.variance, second.variance)
    let variance: Double
    switch unit {
    case .pooled:
      variance = ((n - 1) * s + (m - 1) * t) / (n + m - 2)
      error = (1 / n + 1 / m).squareRoot()
      freedom = n + m - 2
    case .average:
      variance = (s + t) / 2
      error = (2 * (m * s + n * t) / (n * m * (s + t))).squareRoot()
      freedom = WelchTest.freedom(first, second)
    case .second:
      variance = t
      error = (1 / m + s / (n * t)).squareRoot()
      freedom = m - 1
    }
    guard variance > 0 else { return nil }
    self.unit = unit
    counts = [first.count, second.count]
    estimate = (first.mean - second.mean) / variance.squareRoot()
  }

  /// Hedges's factor that takes the bias of small groups away: Γ(ν/2) / (√(ν/2)·Γ((ν − 1)/2)); `nil` under two degrees of freedom.
  ///
  /// Hedges L. V. Journal of Educational Statistics, 1981, 6, 107–128.
  public var correction: Double? {
    guard freedom > 1 else { return nil }
    return Double.exp(Double.logGamma(freedom / 2) - Double.logGamma((freedom - 1) / 2))
      / (freedom / 2).squareRoot()
  }

  /// The usual approximation of the factor, 1 − 3/(4ν − 1).
  public var approximateCorrection: Double { 1 - 3 / (4 * freedom - 1) }

  /// Hedges's g: the estimate without bias.
  public var corrected: Double? { correction.map { $0 * estimate } }

  /// The interval from the noncentral t distribution: the shifts that leave the observed t in a tail each.
  ///
  /// Steiger J. H., Fouladi R. T., in: What If There Were No Significance Tests? Erlbaum, 1997. Exact for `pooled` with equal variances,
  /// approximate for the other units. For g multiply both ends by ``correction``.
  public func interval(confidence: Double = 0.95) -> ClosedRange<Double>? {
    guard confidence > 0, confidence < 1, error > 0, error.isFinite else { return nil }
    let tail = (1 - confidence) / 2
    func limit(_ probability: Double) -> Double {
      error
        * NoncentralStudentDistribution.noncentrality(
          estimate / error, freedom: freedom, probability: probability)
    }
    let (lower, upper) = (limit(1 - tail), limit(tail))
    return lower <= upper ? lower...upper : nil
  }

  /// The interval that some programs print: d ± t·√((n₁ + n₂)/(n₁n₂) + d²/(2(n₁ + n₂))), t with n₁ + n₂ − 2 degrees of freedom.
  ///
  /// An approximation for large groups (Hedges L. V., Olkin I. Statistical Methods for Meta-Analysis, 1985); ``interval(confidence:)`` is better.
  public func approximateInterval(confidence: Double = 0.95) -> ClosedRange<Double>? {
    guard confidence > 0, confidence < 1 else { return nil }
    let (n, m) = (Double(counts[0]), Double(counts[1]))
    let spread =
      StudentDistribution.quantile((1 + confidence) / 2, freedom: n + m - 2)
      * ((n + m) / (n * m) + estimate * estimate / (2 * (n + m))).squareRoot()
    return (estimate - spread)...(estimate + spread)
  }
}
