/// Internal consistency of the sum over a scale's items, from their covariances.
///
/// Says nothing on ipsative scales, whose sums are bound to each other: callers refuse those. Figures from pairwise covariances rest on
/// different rows for different cells; name the rule beside them.
public struct Reliability: Hashable, Sendable {
  /// Covariances of the items, keyed: reversed items already turned round.
  public let covariances: SymmetricMatrix
  /// How many respondents stand behind them.
  public let count: Int

  /// Makes the figures; `nil` under two items or two respondents.
  public init?(_ covariances: SymmetricMatrix, count: Int) {
    guard covariances.size > 1, count > 1 else { return nil }
    self.covariances = covariances
    self.count = count
  }

  private var k: Double { Double(covariances.size) }

  /// Variance of the sum over the items.
  public var sumVariance: Double { covariances.sum }

  /// Cronbach's α = k/(k − 1) · (1 − Σσᵢ² / σ²); `nil` where the sum does not vary.
  ///
  /// Cronbach L. J. Psychometrika, 1951, 16, 297–334. May be negative: then items contradict each other, or one is keyed wrongly.
  public var alpha: Double? {
    guard sumVariance > 0 else { return nil }
    return k / (k - 1) * (1 - covariances.trace / sumVariance)
  }

  /// Feldt's interval of α.
  public func alphaInterval(confidence: Double = 0.95) -> ClosedRange<Double>? {
    alpha.flatMap {
      FeldtInterval.interval($0, items: covariances.size, count: count, confidence: confidence)
    }
  }

  /// Standard error of α for many respondents, without assuming equal covariances.
  ///
  /// √(Q/n), Q = 2k²/((k − 1)²σ⁶) · (σ²(tr C² + tr² C) − 2 tr C · ΣC²). Duhachek A., Iacobucci D. Journal of Applied Psychology, 2004, 89,
  /// 792–808.
  public var alphaStandardError: Double? {
    guard sumVariance > 0 else { return nil }
    let size = covariances.size
    var (squareTrace, squareSum) = (0.0, 0.0)
    for i in 0..<size {
      let row = covariances.rowSum(i)
      // (C²) summed over all cells is the sum of squared row sums.
      squareSum += row * row
      for j in 0..<size { squareTrace += covariances[i, j] * covariances[i, j] }
    }
    let trace = covariances.trace
    let v = sumVariance
    let q =
      2 * k * k / ((k - 1) * (k - 1) * v * v * v)
      * (v * (squareTrace + trace * trace) - 2 * trace * squareSum)
    return (q / Double(count)).squareRoot()
  }

  /// Mean of the correlations between different items; `nil` where an item does not vary.
  public var averageCorrelation: Double? {
    guard let correlations = covariances.correlations else { return nil }
    return (correlations.sum - k) / (k * (k - 1))
  }

  /// Standardised α = k·r̄ / (1 + (k − 1)·r̄): that of items brought to equal variance.
  public var standardisedAlpha: Double? {
    averageCorrelation.map { SpearmanBrown.reliability($0, lengthened: k) }
  }

  /// Guttman's λ₆ = 1 − Σ(1 − SMCᵢ)/ΣR, with SMC the squared multiple correlation of an item with the others.
  ///
  /// Guttman L. Psychometrika, 1945, 10, 255–282. `nil` where an item follows from the others, or its correlations cannot be inverted.
  public var lambda6: Double? {
    guard let correlations = covariances.correlations, let inverse = correlations.inverse else { return nil }
    let unexplained = inverse.diagonal.reduce(0) { $0 + 1 / $1 }
    return 1 - unexplained / correlations.sum
  }

  /// μ₀…μ₃ of ten Berge and Zegers, ever closer lower bounds, on correlations.
  ///
  /// Psychometrika, 1978, 43, 575–579: μ_r = (p₀ + (p₁ + … (k/(k − 1)·p_r)^½ …)^½)/ΣR, p_h = Σ over i ≠ j of r_ij^(2^h).
  public var tenBerge: [Double]? {
    guard let correlations = covariances.correlations else { return nil }
    let size = correlations.size
    var powers = [0.0, 0.0, 0.0, 0.0]
    for i in 0..<size {
      for j in 0..<size where i != j {
        var value = correlations[i, j]
        for h in powers.indices {
          powers[h] += value
          value *= value
        }
      }
    }
    return powers.indices.map { last in
      var inner = k / (k - 1) * powers[last]
      for h in (0..<last).reversed() { inner = powers[h] + inner.squareRoot() }
      return inner / correlations.sum
    }
  }

  /// Standard error of measurement of the sum, σ·√(1 − α); `nil` where α is none or negative.
  public var standardErrorOfMeasurement: Double? {
    guard let alpha, alpha >= 0 else { return nil }
    return (sumVariance * (1 - alpha)).squareRoot()
  }

  /// Correlation between the sums of the items at odd and at even places; `nil` where a half does not vary.
  public var oddEvenCorrelation: Double? {
    let halves = split { $0 % 2 == 0 }
    guard halves.first > 0, halves.second > 0 else { return nil }
    return halves.between / (halves.first * halves.second).squareRoot()
  }

  /// Guttman's λ₄ of a split: 4 · covariance of the halves / variance of the sum.
  public func lambda4(_ isInFirst: (Int) -> Bool) -> Double? {
    sumVariance > 0 ? 4 * split(isInFirst).between / sumVariance : nil
  }

  private func split(_ isInFirst: (Int) -> Bool) -> (first: Double, second: Double, between: Double) {
    var (first, second, between) = (0.0, 0.0, 0.0)
    for i in 0..<covariances.size {
      for j in 0..<covariances.size {
        switch (isInFirst(i), isInFirst(j)) {
        case (true, true): first += covariances[i, j]
        case (false, false): second += covariances[i, j]
        case (true, false): between += covariances[i, j]
        case (false, true): break
        }
      }
    }
    return (first, second, between)
  }
}
