/// A scale of things from the shares in which each was preferred to each: Thurstone's law of comparative judgment, case V.
///
/// The scale value of a thing is the mean of the normal deviates of its column, the least set to 0. Thurstone L. L. Psychological Review, 1927, 34, 273–286;
/// Mosteller F. Psychometrika, 1951, 16, 3–9.
public struct ThurstoneCaseFive: Hashable, Sendable {
  /// Why there is no scale.
  public enum Refusal: Error, Hashable, Sendable {
    case fewerThanTwoThings
    /// The shares are no square table.
    case notSquare
    /// A share of 0 or 1 has no deviate; a pair never compared has no share.
    case unanimous(first: Int, second: Int)
    /// Two shares of a pair that do not make 1.
    case notComplementary(first: Int, second: Int)
  }

  /// Scale values, the least 0.
  public let values: [Double]
  /// 1 − Σ(expected − observed)²/Σ observed² over all cells: how well the scale reproduces the shares.
  public let fit: Double

  /// Makes the scale from shares; `shares[i][j]` is the part that preferred j to i.
  ///
  /// The diagonal is taken as ½. Pairs may be off 1 by `tolerance`, as rounded tables are.
  public init(_ shares: [[Double]], tolerance: Double = 0.0011) throws(Refusal) {
    let size = shares.count
    guard size > 1 else { throw .fewerThanTwoThings }
    guard shares.allSatisfy({ $0.count == size }) else { throw .notSquare }
    for i in 0..<size {
      for j in 0..<size where i != j {
        guard shares[i][j] > 0, shares[i][j] < 1 else { throw .unanimous(first: i, second: j) }
        guard abs(shares[i][j] + shares[j][i] - 1) <= tolerance else {
          throw .notComplementary(first: min(i, j), second: max(i, j))
        }
      }
    }
    func share(_ i: Int, _ j: Int) -> Double { i == j ? 0.5 : shares[i][j] }
    let means = (0..<size).map { column in
      (0..<size).reduce(0) { $0 + NormalDistribution.quantile(share($1, column)) } / Double(size)
    }
    let least = means.min() ?? 0
    let values = means.map { $0 - least }
    var (errors, squares) = (0.0, 0.0)
    for i in 0..<size {
      for j in 0..<size {
        let error = NormalDistribution.cumulative(values[j] - values[i]) - share(i, j)
        errors += error * error
        squares += share(i, j) * share(i, j)
      }
    }
    self.values = values
    fit = 1 - errors / squares
  }

  /// Makes the scale from counts, ties half to each; a pair that was never compared is refused as unanimous.
  public init(_ comparisons: PairedComparisons) throws(Refusal) {
    let size = comparisons.size
    try self.init(
      (0..<size).map { i in
        (0..<size).map { j in i == j ? 0.5 : comparisons.share(j, over: i) ?? 0 }
      })
  }
}
