/// Whether several means differ: the classic analysis of variance, with what part of the variance the groups explain.
///
/// Supposes equal variances within the groups; ``WelchAnalysis`` does not.
public struct VarianceAnalysis: Hashable, Sendable {
  public let betweenSquares: Double
  public let withinSquares: Double
  public let betweenFreedom: Int
  public let withinFreedom: Int

  /// Compares groups; `nil` under two groups and where nothing varies within any.
  ///
  /// Groups under two values are the caller's to leave out, and to name.
  public init?(_ groups: [SampleMoments]) {
    guard groups.count > 1 else { return nil }
    let count = groups.reduce(0) { $0 + $1.count }
    let mean = groups.reduce(0) { $0 + Double($1.count) * $1.mean } / Double(count)
    betweenSquares = groups.reduce(0) { $0 + Double($1.count) * ($1.mean - mean) * ($1.mean - mean) }
    withinSquares = groups.reduce(0) { $0 + Double($1.count - 1) * $1.variance }
    betweenFreedom = groups.count - 1
    withinFreedom = count - groups.count
    guard withinSquares > 0 else { return nil }
  }

  private var within: Double { withinSquares / Double(withinFreedom) }

  /// F, the mean square between groups over that within.
  public var statistic: Double { betweenSquares / Double(betweenFreedom) / within }

  public var p: Double { FDistribution.upper(statistic, Double(betweenFreedom), Double(withinFreedom)) }

  /// η², the part of the squares between groups: 0…1, too great for small groups.
  public var etaSquared: Double { betweenSquares / (betweenSquares + withinSquares) }

  /// ω², the same nearly without bias; may be a little below 0, which says 0.
  ///
  /// (SS_b − df_b·MS_w)/(SS_t + MS_w). Hays W. L. Statistics for Psychologists, 1963.
  public var omegaSquared: Double {
    (betweenSquares - Double(betweenFreedom) * within) / (betweenSquares + withinSquares + within)
  }

  /// The interval of η²: the noncentralities λ that leave the observed F in a tail each, as λ/(λ + df_w).
  ///
  /// Steiger J. H. Psychological Methods, 2004, 9, 164–182.
  public func etaSquaredInterval(confidence: Double = 0.95) -> ClosedRange<Double>? {
    guard let shifts = noncentralities(confidence) else { return nil }
    func share(_ shift: Double) -> Double { shift / (shift + Double(withinFreedom)) }
    return share(shifts.lowerBound)...share(shifts.upperBound)
  }

  /// The interval of ω² by the same limits, (λ − df_b)/(λ + df_w + 1), not below 0.
  public func omegaSquaredInterval(confidence: Double = 0.95) -> ClosedRange<Double>? {
    guard let shifts = noncentralities(confidence) else { return nil }
    func share(_ shift: Double) -> Double {
      max(0, (shift - Double(betweenFreedom)) / (shift + Double(withinFreedom) + 1))
    }
    return share(shifts.lowerBound)...share(shifts.upperBound)
  }

  private func noncentralities(_ confidence: Double) -> ClosedRange<Double>? {
    guard confidence > 0, confidence < 1 else { return nil }
    let tail = (1 - confidence) / 2
    func limit(_ probability: Double) -> Double {
      NoncentralFDistribution.noncentrality(
        statistic, Double(betweenFreedom), Double(withinFreedom), probability: probability)
    }
    let (lower, upper) = (limit(1 - tail), limit(tail))
    return lower <= upper ? lower...upper : nil
  }
}

/// Whether several means differ, without supposing equal variances.
///
/// Means weighted by n/s². Welch B. L. Biometrika, 1951, 38, 330–336.
public struct WelchAnalysis: Hashable, Sendable {
  public let statistic: Double
  public let numeratorFreedom: Double
  public let denominatorFreedom: Double
  public let p: Double

  /// Compares groups; `nil` under two groups and where a group does not vary: its weight would be infinite.
  public init?(_ groups: [SampleMoments]) {
    guard groups.count > 1, groups.allSatisfy({ $0.variance > 0 }) else { return nil }
    let k = Double(groups.count)
    let weights = groups.map { 1 / $0.squaredError }
    let weight = weights.reduce(0, +)
    let mean = zip(groups, weights).reduce(0) { $0 + $1.0.mean * $1.1 } / weight
    let between = zip(groups, weights).reduce(0) {
      $0 + $1.1 * ($1.0.mean - mean) * ($1.0.mean - mean)
    }
    let spread = zip(groups, weights).reduce(0) {
      $0 + (1 - $1.1 / weight) * (1 - $1.1 / weight) / Double($1.0.count - 1)
    }
    statistic = between / (k - 1) / (1 + 2 * (k - 2) / (k * k - 1) * spread)
    numeratorFreedom = k - 1
    denominatorFreedom = (k * k - 1) / (3 * spread)
    p = FDistribution.upper(statistic, numeratorFreedom, denominatorFreedom)
  }
}
