import RealModule

/// Intervals of a share beside Wilson's own: exact, corrected for continuity, and two approximations.
///
/// Two-sided, `confidence` between 0 and 1; `nil` where the total is not positive, successes lie outside 0…total or the confidence is none. Who
/// did not answer belongs in neither number. Newcombe R. G. Statistics in Medicine, 1998, 17, 857–872 compares them.
public enum ProportionInterval {
  /// The exact interval of Clopper and Pearson: covers at least as often as it says, so it is wide.
  ///
  /// Quantiles of the beta distribution, B(α/2; x, n − x + 1) and B(1 − α/2; x + 1, n − x). Biometrika, 1934, 26, 404–413.
  public static func clopperPearson(successes: Int, of total: Int, confidence: Double = 0.95)
    -> ClosedRange<Double>?
  {
    guard let tail = tail(successes, total, confidence) else { return nil }
    let (x, n) = (Double(successes), Double(total))
    let lower = successes == 0 ? 0 : IncompleteBeta.inverse(tail, x, n - x + 1)
    // The upper limit is the mirror of the failures' lower one: exact near 1.
    let upper = successes == total ? 1 : 1 - IncompleteBeta.inverse(tail, n - x, x + 1)
    return lower...upper
  }

  /// Wilson's interval with Yates's correction for continuity (Newcombe's method 4), close to the exact one.
  ///
  /// (2np + z² ∓ 1 ∓ z·√(z² ∓ 2 − 1/n + 4p(n(1 − p) ± 1))) / 2(n + z²), and 0 or 1 at the ends.
  public static func wilsonCorrected(successes: Int, of total: Int, confidence: Double = 0.95)
    -> ClosedRange<Double>?
  {
    guard let tail = tail(successes, total, confidence) else { return nil }
    let (x, n, z) = (Double(successes), Double(total), -NormalDistribution.quantile(tail))
    func lower(_ x: Double) -> Double {
      let root = max(0, z * z - 2 - 1 / n + 4 * x / n * (n - x + 1)).squareRoot()
      return max(0, (2 * x + z * z - 1 - z * root) / (2 * (n + z * z)))
    }
    let ends = (successes == 0 ? 0 : lower(x), successes == total ? 1 : 1 - lower(n - x))
    return ends.0...max(ends.0, ends.1)
  }

  /// Agresti and Coull's interval: the usual one after adding z² answers, half of them successes; cut at 0 and 1.
  ///
  /// The American Statistician, 1998, 52, 119–126.
  public static func agrestiCoull(successes: Int, of total: Int, confidence: Double = 0.95)
    -> ClosedRange<Double>?
  {
    guard let tail = tail(successes, total, confidence) else { return nil }
    let z = NormalDistribution.quantile(tail)
    let n = Double(total) + z * z
    let share = (Double(successes) + z * z / 2) / n
    let spread = abs(z) * (share * (1 - share) / n).squareRoot()
    return max(0, share - spread)...min(1, share + spread)
  }

  /// The equal-tailed interval of the posterior under Jeffreys's prior, B(x + ½, n − x + ½).
  ///
  /// At 0 and at all successes it excludes the share itself, as equal tails must. Brown L. D., Cai T. T., DasGupta A. Statistical Science, 2001,
  /// 16, 101–133.
  public static func jeffreys(successes: Int, of total: Int, confidence: Double = 0.95)
    -> ClosedRange<Double>?
  {
    guard let tail = tail(successes, total, confidence) else { return nil }
    let (right, wrong) = (Double(successes) + 0.5, Double(total - successes) + 0.5)
    return IncompleteBeta.inverse(tail, right, wrong)...(1 - IncompleteBeta.inverse(tail, wrong, right))
  }

  private static func tail(_ successes: Int, _ total: Int, _ confidence: Double) -> Double? {
    guard total > 0, (0...total).contains(successes), confidence > 0, confidence < 1 else { return nil }
    return (1 - confidence) / 2
  }
}
