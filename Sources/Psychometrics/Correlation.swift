import RealModule

/// Pearson's correlation of pairs, in one pass.
///
/// r = Σ(x − x̄)(y − ȳ) / √(Σ(x − x̄)² · Σ(y − ȳ)²), its sums kept by Welford's update, so that values far from 0 lose nothing.
/// The interval is Fisher's (1921): with z = artanh r and n pairs, tanh(z ± deviate / √(n − 3)).
public struct Correlation: Hashable, Sendable {
  /// How many pairs there are.
  public private(set) var count = 0
  private var meanX = 0.0
  private var meanY = 0.0
  private var squaresX = 0.0
  private var squaresY = 0.0
  private var products = 0.0

  /// Makes a correlation without pairs.
  public init() {}

  /// Adds a pair; both must be finite.
  public mutating func add(_ x: Double, _ y: Double) {
    count += 1
    let (stepX, stepY) = (x - meanX, y - meanY)
    meanX += stepX / Double(count)
    meanY += stepY / Double(count)
    squaresX += stepX * (x - meanX)
    squaresY += stepY * (y - meanY)
    products += stepX * (y - meanY)
  }

  /// −1…1; `nil` where one of the two does not vary.
  public var coefficient: Double? {
    guard squaresX > 0, squaresY > 0 else { return nil }
    return max(-1, min(1, products / (squaresX.squareRoot() * squaresY.squareRoot())))
  }

  /// Fisher's interval; `nil` under 4 pairs or where there is no coefficient.
  public func interval(deviate: Double = WilsonInterval.deviateOf95) -> ClosedRange<Double>? {
    guard let coefficient, count > 3, deviate > 0, deviate.isFinite else { return nil }
    // The ends of the scale have no finite artanh, and no spread either.
    guard abs(coefficient) < 1 else { return coefficient...coefficient }
    let centre = Double.atanh(coefficient)
    let spread = deviate / Double(count - 3).squareRoot()
    return Double.tanh(centre - spread)...Double.tanh(centre + spread)
  }
}
