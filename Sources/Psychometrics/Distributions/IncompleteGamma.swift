import RealModule

/// The regularised incomplete gamma functions: the ground of the χ² distribution.
///
/// The series below a + 1 and Lentz's continued fraction above (NIST Handbook, 2010, 8.11.4 and 8.9.2).
public enum IncompleteGamma {
  /// P(a, x), 0…1; `nan` where a is not positive or x is negative.
  public static func lower(_ a: Double, _ x: Double) -> Double {
    guard a > 0, x >= 0 else { return .nan }
    return x < a + 1 ? series(a, x) : 1 - fraction(a, x)
  }

  /// Q(a, x) = 1 − P(a, x), exact in its tail.
  public static func upper(_ a: Double, _ x: Double) -> Double {
    guard a > 0, x >= 0 else { return .nan }
    return x < a + 1 ? 1 - series(a, x) : fraction(a, x)
  }

  private static func front(_ a: Double, _ x: Double) -> Double {
    Double.exp(a * Double.log(x) - x - Double.logGamma(a))
  }

  private static func series(_ a: Double, _ x: Double) -> Double {
    guard x > 0 else { return 0 }
    var (term, sum, n) = (1 / a, 1 / a, a)
    for _ in 0..<100_000 {
      n += 1
      term *= x / n
      sum += term
      if abs(term) < abs(sum) * 1e-17 { break }
    }
    return sum * front(a, x)
  }

  private static func fraction(_ a: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / b
    var result = d
    for step in 1..<100_000 {
      let i = Double(step)
      let coefficient = -i * (i - a)
      b += 2
      d = coefficient * d + b
      if abs(d) < tiny { d = tiny }
      c = b + coefficient / c
      if abs(c) < tiny { c = tiny }
      d = 1 / d
      let change = d * c
      result *= change
      if abs(change - 1) < 1e-16 { break }
    }
    return front(a, x) * result
  }
}
