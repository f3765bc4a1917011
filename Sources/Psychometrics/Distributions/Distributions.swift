import RealModule

/// The standard normal distribution.
public enum NormalDistribution {
  /// Φ(z), from the complementary error function: exact in both tails.
  public static func cumulative(_ z: Double) -> Double { Double.erfc(-z / 2.0.squareRoot()) / 2 }

  /// The density φ(z).
  public static func density(_ z: Double) -> Double { Double.exp(-z * z / 2) / (2 * Double.pi).squareRoot() }

  /// The z with Φ(z) = `probability`; ∓∞ at 0 and 1, `nan` outside.
  ///
  /// Halley's steps from a rough start; the same bits whatever the start was.
  public static func quantile(_ probability: Double) -> Double {
    guard (0...1).contains(probability) else { return .nan }
    guard probability > 0 else { return -.infinity }
    guard probability < 1 else { return .infinity }
    guard probability != 0.5 else { return 0 }
    guard probability < 0.5 else { return -quantile(1 - probability) }
    // The tail's first approximation (Abramowitz and Stegun 26.2.22) is within 0.003.
    let t = (-2 * Double.log(probability)).squareRoot()
    var z = -(t - (2.30753 + 0.27061 * t) / (1 + t * (0.99229 + 0.04481 * t)))
    for _ in 0..<8 {
      let error = (cumulative(z) - probability) / density(z)
      let step = error / (1 + z * error / 2)
      z -= step
      if abs(step) <= 1e-16 * max(1, abs(z)) { break }
    }
    return z
  }
}

/// Student's t distribution; degrees of freedom may be fractional.
public enum StudentDistribution {
  /// P(T ≤ t); `nan` where there is no freedom.
  public static func cumulative(_ t: Double, freedom: Double) -> Double {
    guard freedom > 0 else { return .nan }
    let tail = IncompleteBeta.regularised(freedom / (freedom + t * t), freedom / 2, 0.5) / 2
    return t > 0 ? 1 - tail : tail
  }

  /// P(|T| ≥ |t|): the two-sided p-value.
  public static func twoSided(_ t: Double, freedom: Double) -> Double {
    guard freedom > 0 else { return .nan }
    return IncompleteBeta.regularised(freedom / (freedom + t * t), freedom / 2, 0.5)
  }

  /// The t with P(T ≤ t) = `probability`; ∓∞ at 0 and 1, `nan` outside.
  public static func quantile(_ probability: Double, freedom: Double) -> Double {
    guard (0...1).contains(probability), freedom > 0 else { return .nan }
    guard probability != 0.5 else { return 0 }
    let tail = 2 * min(probability, 1 - probability)
    guard tail > 0 else { return probability < 0.5 ? -.infinity : .infinity }
    let x = IncompleteBeta.inverse(tail, freedom / 2, 0.5)
    let t = (freedom * (1 - x) / x).squareRoot()
    return probability < 0.5 ? -t : t
  }
}

/// Fisher's F distribution.
public enum FDistribution {
  /// P(F ≤ f) with the degrees of freedom of numerator and denominator.
  public static func cumulative(_ f: Double, _ numerator: Double, _ denominator: Double) -> Double {
    guard f > 0 else { return f.isNaN ? .nan : 0 }
    return IncompleteBeta.regularised(
      numerator * f / (numerator * f + denominator), numerator / 2, denominator / 2)
  }

  /// P(F ≥ f), exact in its tail: the p-value.
  public static func upper(_ f: Double, _ numerator: Double, _ denominator: Double) -> Double {
    guard f > 0 else { return f.isNaN ? .nan : 1 }
    return IncompleteBeta.regularised(
      denominator / (numerator * f + denominator), denominator / 2, numerator / 2)
  }

  /// The f with P(F ≤ f) = `probability`.
  public static func quantile(_ probability: Double, _ numerator: Double, _ denominator: Double) -> Double {
    let x = IncompleteBeta.inverse(probability, numerator / 2, denominator / 2)
    return denominator * x / (numerator * (1 - x))
  }
}

/// The χ² distribution.
public enum ChiSquareDistribution {
  /// P(χ² ≤ x); 0 below 0.
  public static func cumulative(_ x: Double, freedom: Double) -> Double {
    x > 0 ? IncompleteGamma.lower(freedom / 2, x / 2) : (x.isNaN ? .nan : 0)
  }

  /// P(χ² ≥ x): the p-value.
  public static func upper(_ x: Double, freedom: Double) -> Double {
    x > 0 ? IncompleteGamma.upper(freedom / 2, x / 2) : (x.isNaN ? .nan : 1)
  }
}
