import RealModule

/// Student's t distribution around a shift: what t is when the groups do differ.
public enum NoncentralStudentDistribution {
  /// P(T ≤ t) with the noncentrality δ; to some 12 digits for |δ| up to some 50, fewer beyond.
  ///
  /// Φ(−δ) + ½Σⱼ(Pⱼ·I(j + ½, ν/2) + δ/√2·Qⱼ·I(j + 1, ν/2)) at t²/(ν + t²), summed from its greatest weights outwards; `nan` where there is no freedom. Benton D.,
  /// Krishnamoorthy K. Computational Statistics & Data Analysis, 2003, 43, 249–267.
  public static func cumulative(_ t: Double, freedom: Double, noncentrality: Double) -> Double {
    guard freedom > 0, freedom.isFinite, noncentrality.isFinite, !t.isNaN else { return .nan }
    guard t >= 0 else { return 1 - cumulative(-t, freedom: freedom, noncentrality: -noncentrality) }
    guard t > 0 else { return NormalDistribution.cumulative(-noncentrality) }
    guard t.isFinite else { return 1 }
    let x = t * t / (freedom + t * t)
    let half = noncentrality * noncentrality / 2
    let sum = PoissonMixture.sum(mean: half) { j, logWeight in
      let index = Double(j)
      let even =
        Double.exp(logWeight - Double.logGamma(index + 1))
        * IncompleteBeta.regularised(x, index + 0.5, freedom / 2)
      let odd =
        noncentrality / 2.0.squareRoot() * Double.exp(logWeight - Double.logGamma(index + 1.5))
        * IncompleteBeta.regularised(x, index + 1, freedom / 2)
      return even + odd
    }
    return min(1, max(0, NormalDistribution.cumulative(-noncentrality) + sum / 2))
  }

  /// The δ with P(T ≤ t) = `probability`: the limit of an interval for δ; `nan` unless 0 < probability < 1.
  public static func noncentrality(_ t: Double, freedom: Double, probability: Double) -> Double {
    guard freedom > 0, freedom.isFinite, t.isFinite, probability > 0, probability < 1 else { return .nan }
    func surplus(_ shift: Double) -> Double {
      probability - cumulative(t, freedom: freedom, noncentrality: shift)
    }
    var (low, high, step) = (t, t, 1 + abs(t) / 10)
    while surplus(low) > 0, step < 1e9 { (low, step) = (low - step, step * 2) }
    step = 1 + abs(t) / 10
    while surplus(high) < 0, step < 1e9 { (high, step) = (high + step, step * 2) }
    return Root.between(low, high, surplus)
  }
}

/// Fisher's F distribution where the groups do differ.
public enum NoncentralFDistribution {
  /// P(F ≤ f) with the noncentrality λ ≥ 0: Σⱼ e^(−λ/2)(λ/2)ʲ/j! · I(a/2 + j, b/2) at af/(af + b).
  ///
  /// Johnson N. L., Kotz S., Balakrishnan N. Continuous Univariate Distributions 2, 1995, chapter 30.
  public static func cumulative(
    _ f: Double, _ numerator: Double, _ denominator: Double, noncentrality: Double
  ) -> Double {
    guard numerator > 0, denominator > 0, noncentrality >= 0, noncentrality.isFinite, !f.isNaN else {
      return .nan
    }
    guard f > 0 else { return 0 }
    let x = numerator * f / (numerator * f + denominator)
    let sum = PoissonMixture.sum(mean: noncentrality / 2) { j, logWeight in
      Double.exp(logWeight - Double.logGamma(Double(j) + 1))
        * IncompleteBeta.regularised(x, numerator / 2 + Double(j), denominator / 2)
    }
    return min(1, max(0, sum))
  }

  /// The λ with P(F ≤ f) = `probability`; 0 where even λ = 0 gives no more, `nan` unless 0 < probability < 1.
  public static func noncentrality(
    _ f: Double, _ numerator: Double, _ denominator: Double, probability: Double
  ) -> Double {
    guard probability > 0, probability < 1, f.isFinite, f >= 0, numerator > 0, denominator > 0 else {
      return .nan
    }
    func surplus(_ shift: Double) -> Double {
      probability - cumulative(f, numerator, denominator, noncentrality: shift)
    }
    guard surplus(0) < 0 else { return 0 }
    var high = 1 + 2 * f * numerator
    while surplus(high) < 0, high < 1e9 { high *= 2 }
    return Root.between(0, high, surplus)
  }
}

/// Sums whose terms are weighted as a Poisson distribution weighs its numbers.
enum PoissonMixture {
  /// Σⱼ term(j, ln(e^(−m)·mʲ)), from the number with the greatest weight outwards until terms no longer count.
  static func sum(mean: Double, _ term: (_ j: Int, _ logWeight: Double) -> Double) -> Double {
    guard mean > 0 else { return term(0, 0) }
    let logMean = Double.log(mean)
    func value(_ j: Int) -> Double { term(j, Double(j) * logMean - mean) }
    let middle = Int(mean)
    let reach = 40 + Int(12 * mean.squareRoot())
    var total = 0.0
    for j in max(0, middle - reach)...(middle + reach) { total += value(j) }
    return total
  }
}

/// Where a function crosses 0.
enum Root {
  /// The root between two ends at which the function is not above and not below 0: bisection sped up by secants (Illinois).
  static func between(_ low: Double, _ high: Double, _ function: (Double) -> Double) -> Double {
    var (a, b) = (low, high)
    var (left, right) = (function(a), function(b))
    guard left < 0 else { return a }
    guard right > 0 else { return b }
    for step in 0..<300 {
      var x = a - left * (b - a) / (right - left)
      if step % 3 == 2 || !(x > a && x < b) { x = a + (b - a) / 2 }
      if x <= a || x >= b { return x }
      let value = function(x)
      if value == 0 { return x }
      if value < 0 {
        (a, left) = (x, value)
      } else {
        (b, right) = (x, value)
      }
      if b - a <= 4e-16 * max(abs(a), abs(b)) { return a + (b - a) / 2 }
    }
    return a + (b - a) / 2
  }
}
