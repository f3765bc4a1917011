import RealModule

/// Items of one scale with given parameters, and the spread of the ability they measure: normal with mean 0.
///
/// A pattern is one respondent's categories, as many as there are items; `nil` where an answer is missing. Missing answers are left out:
/// the likelihood is that of the items answered. A category that an item has not makes a pattern unreadable: every function then
/// gives `nil`.
public struct IrtScale: Hashable, Sendable {
  /// Why items make no scale.
  public enum Refusal: Error, Hashable, Sendable {
    case noItems
    /// The variance of the ability must be positive and finite.
    case variance
  }

  public let items: [GradedItem]
  /// Variance of θ: 1 where the discriminations are free, estimated where they are fixed (Rasch).
  public let variance: Double

  /// Makes a scale.
  public init(_ items: [GradedItem], variance: Double = 1) throws(Refusal) {
    guard !items.isEmpty else { throw .noItems }
    guard variance > 0, variance.isFinite else { throw .variance }
    self.items = items
    self.variance = variance
  }

  /// ln P(pattern | θ); `nil` for an unreadable pattern, 0 for one without an answer.
  public func logLikelihood(_ pattern: [Int?], at theta: Double) -> Double? {
    guard isReadable(pattern) else { return nil }
    return zip(items, pattern).reduce(0) { sum, pair in
      sum + (pair.1.map { pair.0.logProbability($0, at: theta) } ?? 0)
    }
  }

  /// Fisher's information of all items at θ: the sum of theirs.
  public func information(at theta: Double) -> Double {
    items.reduce(0) { $0 + $1.information(at: theta) }
  }

  /// ln of the pattern's probability over the whole population: ∫ P(pattern | θ) φ(θ) dθ by the nodes given.
  ///
  /// Summed over respondents it is the marginal log-likelihood that estimation maximises. `nil` for an unreadable pattern.
  public func marginalLogLikelihood(_ pattern: [Int?], over quadrature: Quadrature) -> Double? {
    let logs = quadrature.nodes.map { logLikelihood(pattern, at: $0) ?? .nan }
    guard isReadable(pattern), let greatest = logs.max() else { return nil }
    let mass = zip(logs, quadrature.weights).reduce(0) { $0 + Double.exp($1.0 - greatest) * $1.1 }
    return greatest + Double.log(mass)
  }

  /// ∫ I(θ) / (I(θ) + 1/σ²) φ(θ) dθ: how reliably the scale would order the population whose parameters these are.
  ///
  /// By 2001 nodes up to ten deviations, where the trapezoid rule is exact to the last digits.
  public var marginalReliability: Double {
    let deviation = variance.squareRoot()
    let quadrature = Quadrature.evenly(from: -10 * deviation, to: 10 * deviation, 2001, variance: variance)
    return zip(quadrature.nodes, quadrature.weights).reduce(0) { sum, node in
      let information = information(at: node.0)
      return sum + node.1 * information / (information + 1 / variance)
    }
  }

  /// Whether a pattern has a category or a gap for each item.
  func isReadable(_ pattern: [Int?]) -> Bool {
    pattern.count == items.count
      && zip(items, pattern).allSatisfy { item, category in
        category.map { (0..<item.categoryCount).contains($0) } ?? true
      }
  }
}
