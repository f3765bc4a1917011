/// An exact rational number in lowest terms with a positive denominator.
///
/// Limits of bands, weights and raw scores are fractions, so that 0.7 is seven tenths and not the nearest binary number.
public struct Fraction: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let numerator: Int
  public let denominator: Int

  /// Makes `numerator / denominator`; the denominator must not be 0.
  public init(_ numerator: Int, over denominator: Int = 1) {
    precondition(denominator != 0, "a fraction needs a denominator other than 0")
    guard denominator != 1 else {
      (self.numerator, self.denominator) = (numerator, 1)
      return
    }
    let divisor = max(1, Self.commonDivisor(numerator.magnitude, denominator.magnitude))
    let sign = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int(divisor)
    self.denominator = Int(denominator.magnitude / divisor)
  }

  /// Reads `-12`, `0.25`, `3.`: digits, an optional minus, at most nine decimals; `nil` for anything else.
  public init?(decimal text: String) {
    var digits = text[...]
    let isNegative = digits.first == "-"
    if isNegative { digits = digits.dropFirst() }
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, whole.count <= 9,
      whole.allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    let places = parts.count == 2 ? parts[1] : ""
    guard places.count <= 9, places.allSatisfy({ $0.isASCII && $0.isNumber }),
      let number = Int(whole + places)
    else { return nil }
    var scale = 1
    for _ in 0..<places.count { scale *= 10 }
    self.init(isNegative ? -number : number, over: scale)
  }

  /// The nearest binary number.
  public var value: Double { Double(numerator) / Double(denominator) }

  public var isWhole: Bool { denominator == 1 }

  /// As a decimal where it has at most nine places, else `n/d`.
  public var description: String {
    if denominator == 1 { return String(numerator) }
    var scale = 1
    for places in 1...9 {
      scale *= 10
      guard scale % denominator == 0 else { continue }
      let scaled = numerator.magnitude * UInt(scale / denominator)
      let fraction = String(scaled % UInt(scale))
      let zeros = String(repeating: "0", count: places - fraction.count)
      return (numerator < 0 ? "-" : "") + "\(scaled / UInt(scale))." + zeros + fraction
    }
    return "\(numerator)/\(denominator)"
  }

  public static func < (left: Self, right: Self) -> Bool {
    // In double width: the product of two nine-digit decimals with nine places does not fit an Int.
    let one = left.numerator.multipliedFullWidth(by: right.denominator)
    let other = right.numerator.multipliedFullWidth(by: left.denominator)
    return (one.high, one.low) < (other.high, other.low)
  }

  public static func + (left: Self, right: Self) -> Fraction {
    Fraction(
      left.numerator * right.denominator + right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }

  public static func - (left: Self, right: Self) -> Fraction {
    left + Fraction(-right.numerator, over: right.denominator)
  }

  public static func * (left: Self, right: Self) -> Fraction {
    Fraction(left.numerator * right.numerator, over: left.denominator * right.denominator)
  }

  private static func commonDivisor(_ left: UInt, _ right: UInt) -> UInt {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return left
  }
}
