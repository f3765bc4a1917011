/// One common factor behind a scale's items, and McDonald's ω of their sum.
///
/// ω = (Σλ)² / ((Σλ)² + Σu), λ the loadings and u = 1 − λ² the unique variances on correlations. McDonald R. P. Test Theory: A Unified
/// Treatment. Erlbaum, 1999. A solution in which an item would have no unique variance left (a Heywood case) is refused: ω from it can come out as 7.
public struct OneFactor: Hashable, Sendable {
  /// How the loadings are found.
  public enum Method: String, CaseIterable, Sendable {
    /// Least squares of the residual correlations (Harman and Jones, Psychometrika, 1966, 31, 351–368).
    case leastSquares
    /// Maximum likelihood (Rubin and Thayer, Psychometrika, 1982, 47, 69–76: the EM algorithm).
    case maximumLikelihood
  }

  /// Why there is no solution.
  public enum Refusal: Error, Hashable, Sendable {
    /// One factor needs three items.
    case fewerThanThreeItems
    /// An item without variance, or a correlation that is no number.
    case itemDoesNotVary
    /// The item with this index would be explained altogether.
    case heywood(item: Int)
    case noConvergence
  }

  /// Loadings on items of variance 1, their sum not negative.
  public let loadings: [Double]

  /// What the factor leaves unexplained of each item.
  public var uniquenesses: [Double] { loadings.map { 1 - $0 * $0 } }

  /// ω total of the sum over standardised items.
  public var omega: Double { omega(deviations: loadings.map { _ in 1 }) }

  /// ω of the sum over items with these standard deviations.
  public func omega(deviations: [Double]) -> Double {
    let common = zip(loadings, deviations).reduce(0) { $0 + $1.0 * $1.1 }
    let unique = zip(uniquenesses, deviations).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
    return common * common / (common * common + unique)
  }

  /// Fits one factor to covariances or correlations.
  public init(_ matrix: SymmetricMatrix, method: Method = .leastSquares) throws(Refusal) {
    guard matrix.size > 2 else { throw .fewerThanThreeItems }
    guard let correlations = matrix.correlations else { throw .itemDoesNotVary }
    let start = Self.start(correlations)
    let found =
      switch method {
      case .leastSquares: try Self.leastSquares(correlations, start)
      case .maximumLikelihood: try Self.maximumLikelihood(correlations, start)
      }
    loadings = found.reduce(0, +) < 0 ? found.map { -$0 } : found
  }

  /// The first centroid: signs and rough sizes.
  private static func start(_ r: SymmetricMatrix) -> [Double] {
    // The direction that most items lie in, by a few steps of the power method from the item that correlates most.
    let size = r.size
    let first = (0..<size).max { left, right in
      func strength(_ i: Int) -> Double { (0..<size).reduce(0) { $0 + abs(r[i, $1]) } }
      return strength(left) < strength(right)
    }
    var vector = (0..<size).map { r[$0, first ?? 0] }
    for _ in 0..<50 {
      let next = (0..<size).map { i in (0..<size).reduce(0) { $0 + r[i, $1] * vector[$1] } }
      let length = next.reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard length > 0 else { return vector }
      vector = next.map { $0 / length }
    }
    let value = (0..<size).reduce(0) { sum, i in
      sum + (0..<size).reduce(0) { $0 + vector[i] * r[i, $1] * vector[$1] }
    }
    return vector.map { $0 * max(0.1, value / Double(size)).squareRoot() * Double(size).squareRoot() * 0.8 }
  }

  /// Each loading in turn is the regression of its row on the others'.
  private static func leastSquares(_ r: SymmetricMatrix, _ start: [Double]) throws(Refusal) -> [Double] {
    var loadings = start
    let size = r.size
    for _ in 0..<50_000 {
      var change = 0.0
      for i in 0..<size {
        var (top, bottom) = (0.0, 0.0)
        for j in 0..<size where j != i {
          top += r[i, j] * loadings[j]
          bottom += loadings[j] * loadings[j]
        }
        guard bottom > 0 else { throw .noConvergence }
        let next = top / bottom
        change = max(change, abs(next - loadings[i]))
        loadings[i] = next
      }
      if change < 1e-13 { return try checked(loadings) }
    }
    throw .noConvergence
  }

  private static func maximumLikelihood(_ r: SymmetricMatrix, _ start: [Double]) throws(Refusal) -> [Double] {
    let size = r.size
    var loadings = start.map { max(-0.95, min(0.95, $0)) }
    var uniquenesses = loadings.map { 1 - $0 * $0 }
    var weights = [Double](repeating: 0, count: size)
    for _ in 0..<100_000 {
      var gain = 1.0
      for i in 0..<size { gain += loadings[i] * loadings[i] / uniquenesses[i] }
      for i in 0..<size { weights[i] = loadings[i] / uniquenesses[i] / gain }
      var (change, square) = (0.0, 0.0)
      let products = (0..<size).map { i in (0..<size).reduce(0) { $0 + r[i, $1] * weights[$1] } }
      var explained = 0.0
      for i in 0..<size {
        square += weights[i] * products[i]
        explained += weights[i] * loadings[i]
      }
      for i in 0..<size {
        let next = products[i] / (1 - explained + square)
        change = max(change, abs(next - loadings[i]))
        loadings[i] = next
        uniquenesses[i] = 1 - next * products[i]
        guard uniquenesses[i] > 1e-4 else { throw .heywood(item: i) }
      }
      if change < 1e-13 { return try checked(loadings) }
    }
    throw .noConvergence
  }

  private static func checked(_ loadings: [Double]) throws(Refusal) -> [Double] {
    // At the bound the likelihood still falls: such a loading is no estimate.
    if let item = loadings.firstIndex(where: { !($0 * $0 < 0.9975) }) { throw .heywood(item: item) }
    return loadings
  }
}
