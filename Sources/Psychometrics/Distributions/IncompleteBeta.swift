import RealModule

/// The regularised incomplete beta function I_x(a, b), and its inverse: the ground of the F, t and binomial distributions.
///
/// By Lentz's evaluation of its continued fraction (Olver et al., NIST Handbook of Mathematical Functions, 2010, 8.17.22), on the side
/// of the mean where it converges fast; near the limit of binary numbers for parameters up to some 10⁵.
public enum IncompleteBeta {
  /// I_x(a, b), 0…1; x outside 0…1 counts as the nearer end, `nan` for parameters that are not positive.
  public static func regularised(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard a > 0, b > 0, a.isFinite, b.isFinite, !x.isNaN else { return .nan }
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    return x < (a + 1) / (a + b + 2) ? lower(x, a, b) : 1 - lower(1 - x, b, a)
  }

  /// 1 − I_x(a, b), without the loss of taking it from 1.
  public static func complement(_ x: Double, _ a: Double, _ b: Double) -> Double {
    regularised(1 - x, b, a)
  }

  /// The x with I_x(a, b) = `probability`; `nan` outside 0…1.
  ///
  /// Newton's steps kept between bounds that close in: converges to the last bits from anywhere.
  public static func inverse(_ probability: Double, _ a: Double, _ b: Double) -> Double {
    guard a > 0, b > 0, (0...1).contains(probability) else { return .nan }
    guard probability > 0 else { return 0 }
    guard probability < 1 else { return 1 }
    var (low, high) = (0.0, 1.0)
    var x = a / (a + b)
    let scale = logBeta(a, b)
    for _ in 0..<400 {
      let surplus = regularised(x, a, b) - probability
      if surplus == 0 { return x }
      if surplus > 0 { high = x } else { low = x }
      let density = Double.exp((a - 1) * Double.log(x) + (b - 1) * Double.log(onePlus: -x) - scale)
      var next = x - surplus / density
      if !(next > low && next < high) { next = low + (high - low) / 2 }
      if abs(next - x) <= 2e-16 * x || next == low || next == high { return next }
      x = next
    }
    return x
  }

  static func logBeta(_ a: Double, _ b: Double) -> Double {
    Double.logGamma(a) + Double.logGamma(b) - Double.logGamma(a + b)
  }

  private static func lower(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let front = Double.exp(a * Double.log(x) + b * Double.log(onePlus: -x) - logBeta(a, b)) / a
    return front * fraction(x, a, b)
  }

  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    func held(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / held(1 - (a + b) * x / (a + 1))
    var result = d
    for step in 1..<20_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / held(1 + even * d)
      c = held(1 + even / c)
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / held(1 + odd * d)
      c = held(1 + odd / c)
      let change = d * c
      result *= change
      if abs(change - 1) < 1e-16 { break }
    }
    return result
  }
}
