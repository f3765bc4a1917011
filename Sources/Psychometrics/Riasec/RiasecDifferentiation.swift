/// How far a profile of six scores is drawn out: seven indices in use, which are not interchangeable.
///
/// With x₁ ≥ … ≥ x₆ the ordered scores. None measures maturity or readiness. Holland J. L. (1997) for the range; Iachan R. A family of
/// differentiation indices. Psychometrika, 1984, 49, 217–222.
public struct RiasecDifferentiation: Hashable, Sendable {
  /// From the highest to the lowest.
  public let ordered: [Double]

  /// Orders six finite scores; `nil` for another number or kind of scores.
  public init?(_ scores: [Double]) {
    guard scores.count == 6, scores.allSatisfy(\.isFinite) else { return nil }
    ordered = scores.sorted(by: >)
  }

  /// x₁ − x₂.
  public var firstToSecond: Double { ordered[0] - ordered[1] }
  /// x₁ − x₃.
  public var firstToThird: Double { ordered[0] - ordered[2] }
  /// x₁ − (x₂ + x₄)/2.
  public var iachanFirst: Double { ordered[0] - (ordered[1] + ordered[3]) / 2 }
  /// x₁ − (x₃ + x₅)/2.
  public var iachanSecond: Double { ordered[0] - (ordered[2] + ordered[4]) / 2 }
  /// x₁ − x₆, Holland's.
  public var range: Double { ordered[0] - ordered[5] }
  /// (x₁ − x₆) / Σx; `nil` where the sum is not positive.
  public var relativeRange: Double? {
    let sum = ordered.reduce(0, +)
    return sum > 0 ? range / sum : nil
  }
  /// √(Σ(x − x̄)² / 6).
  public var deviation: Double {
    let mean = elevation
    return (ordered.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 6).squareRoot()
  }
  /// The mean of the six: how high the profile stands, whatever its shape.
  public var elevation: Double { ordered.reduce(0, +) / 6 }
}
