/// Norms published as a mean and a standard deviation: both decimals, kept exactly.
///
/// z = (raw − mean)/deviation is computed in whole numbers, so a raw score on a band's edge is on it: with mean 14.3 and deviation 3.2 the raw score 17.5 has z = 1,
/// which binary numbers would put just below.
public struct LinearNorm: Hashable, Sendable {
  /// The largest size of a numerator or denominator.
  public static let limit = 1_000_000_000

  private let mean: (numerator: Int, denominator: Int)
  private let deviation: (numerator: Int, denominator: Int)

  /// Makes norms; `nil` where the deviation is not positive, a denominator is not, or a number is beyond ``limit``.
  public init?(mean: Int, over meanDenominator: Int = 1, deviation: Int, over deviationDenominator: Int = 1) {
    guard deviation > 0, meanDenominator > 0, deviationDenominator > 0,
      [mean, meanDenominator, deviation, deviationDenominator].allSatisfy({ $0.magnitude <= Self.limit })
    else { return nil }
    self.mean = (mean, meanDenominator)
    self.deviation = (deviation, deviationDenominator)
  }

  /// The raw score `numerator`/`denominator` on a scale; `nil` where its denominator is not positive or a number is beyond ``limit``.
  public func value(_ numerator: Int, over denominator: Int = 1, on scale: StandardScore) -> Double? {
    guard denominator > 0, denominator <= Self.limit, numerator.magnitude <= Self.limit else { return nil }
    let difference =
      Int128(numerator) * Int128(mean.denominator) - Int128(mean.numerator) * Int128(denominator)
    let top = difference * Int128(deviation.denominator)
    let bottom = Int128(denominator) * Int128(mean.denominator) * Int128(deviation.numerator)
    switch scale {
    case .sten: return Double(min(10, max(1, Self.floor(2 * top + 6 * bottom, bottom))))
    case .stanine: return Double(min(9, max(1, Self.floor(4 * top + 11 * bottom, 2 * bottom))))
    case .z, .t, .iq, .nce: return scale.value(z: Double(top) / Double(bottom))
    }
  }

  private static func floor(_ top: Int128, _ bottom: Int128) -> Int128 {
    let quotient = top / bottom
    return top % bottom < 0 ? quotient - 1 : quotient
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.mean == right.mean && left.deviation == right.deviation
  }

  public func hash(into hasher: inout Hasher) {
    for number in [mean.numerator, mean.denominator, deviation.numerator, deviation.denominator] {
      hasher.combine(number)
    }
  }
}
