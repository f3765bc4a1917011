/// Guttman's six lower bounds of reliability.
///
/// Guttman L. Psychometrika, 1945, 10, 255–282. From covariances of the items or, as programs print them, from their correlations: λ₃ is α or standardised α then.
/// Rests on the rows that the matrix rests on.
public struct GuttmanLambdas: Hashable, Sendable {
  /// The most items for which every split is tried.
  public static let mostItemsForSplits = 18

  /// 1 − Σσᵢ²/σ².
  public let lambda1: Double
  /// λ₁ + √(k/(k − 1)·Σ over i ≠ j of σᵢⱼ²)/σ².
  public let lambda2: Double
  /// λ₁·k/(k − 1): α.
  public let lambda3: Double
  /// The greatest over all splits into two halves, of any sizes; `nil` for more items than ``mostItemsForSplits``.
  ///
  /// Picks up chance in small samples.
  public let lambda4: Double?
  /// λ₁ + 2·√(max over j of Σᵢσᵢⱼ²)/σ².
  public let lambda5: Double
  /// 1 − Σe²/σ², e² what the other items leave unexplained; `nil` where an item follows from the others.
  public let lambda6: Double?

  /// Makes the bounds; `nil` under two items and where the sum does not vary.
  public init?(_ matrix: SymmetricMatrix) {
    let (k, size) = (Double(matrix.size), matrix.size)
    let total = matrix.sum
    guard size > 1, total > 0 else { return nil }
    let columns = (0..<size).map { j in
      (0..<size).reduce(0.0) { $1 == j ? $0 : $0 + matrix[$1, j] * matrix[$1, j] }
    }
    lambda1 = 1 - matrix.trace / total
    lambda2 = lambda1 + (k / (k - 1) * columns.reduce(0, +)).squareRoot() / total
    lambda3 = lambda1 * k / (k - 1)
    lambda4 = size <= Self.mostItemsForSplits ? Self.greatestBetween(matrix) * 4 / total : nil
    lambda5 = lambda1 + 2 * (columns.max() ?? 0).squareRoot() / total
    lambda6 = matrix.inverse.map { 1 - $0.diagonal.reduce(0) { $0 + 1 / $1 } / total }
  }

  /// The greatest sum of covariances between two halves.
  private static func greatestBetween(_ matrix: SymmetricMatrix) -> Double {
    let size = matrix.size
    var greatest = -Double.infinity
    // The last item stays in one half: a split and its mirror are one.
    for mask in 1..<(1 << (size - 1)) {
      var between = 0.0
      for i in 0..<(size - 1) where mask & (1 << i) != 0 {
        for j in 0..<size where mask & (1 << j) == 0 { between += matrix[i, j] }
      }
      greatest = max(greatest, between)
    }
    return greatest
  }
}
