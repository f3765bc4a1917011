/// What an answer brings to one scale.
public struct Credit: Hashable, Sendable {
  public var scale: String
  /// For ratings w·v, or |w|·(least + most − v) where w < 0; for options the points as they stand.
  public var weight: Fraction
  /// Takes the points away instead of adding them.
  public var isSubtracted: Bool

  /// Makes a credit.
  public init(scale: String, weight: Fraction, isSubtracted: Bool = false) {
    (self.scale, self.weight, self.isSubtracted) = (scale, weight, isSubtracted)
  }

  /// Points that a rating brings, over `denominator`; exact because a checked weight is a multiple of 1/denominator.
  public func points(rating value: Int, least: Int, most: Int, denominator: Int) -> Int {
    let weight = abs(weight.numerator) * denominator / weight.denominator
    let mirrored = self.weight.numerator < 0 ? least + most - value : value
    return isSubtracted ? -weight * mirrored : weight * mirrored
  }

  /// Points that an option brings, over `denominator`.
  public func points(denominator: Int) -> Int {
    let points = weight.numerator * denominator / weight.denominator
    return isSubtracted ? -points : points
  }
}
