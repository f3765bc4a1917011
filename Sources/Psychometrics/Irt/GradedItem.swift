import RealModule

/// An item of the graded response model with given parameters; the two-parameter logistic and the Rasch model are its cases.
///
/// P(X ≥ k | θ) = 1 / (1 + exp(−(a·θ + d_k))) for the categories k = 1…m, with d₁ > d₂ > … > d_m, and P(X = k) is the difference of neighbours
/// (Samejima F. Estimation of latent ability using a response pattern of graded scores. Psychometrika Monograph 17, 1969). With one
/// intercept this is the two-parameter logistic model (Birnbaum, 1968), with a = 1 besides it is Rasch's (1960).
/// The logistic is taken as it stands, without the factor 1.702. Categories are counted from 0.
public struct GradedItem: Hashable, Sendable {
  /// Why parameters make no item.
  public enum Refusal: Error, Hashable, Sendable {
    /// No intercept: an item needs two categories.
    case noCategories
    /// A parameter is not finite.
    case notFinite
    /// a = 0: the answers would say nothing about θ.
    case noDiscrimination
    /// Intercepts must fall strictly (difficulties follow them): this category would never be the likeliest nor possible.
    case notInOrder(category: Int)
  }

  /// a, the slope of the logits; negative for an item that runs against its scale.
  public let discrimination: Double
  /// d₁ > d₂ > …, one fewer than there are categories.
  public let intercepts: [Double]

  /// How many categories there are, at least two.
  public var categoryCount: Int { intercepts.count + 1 }

  /// The θ at which P(X ≥ k) is one half: b_k = −d_k / a.
  public var difficulties: [Double] { intercepts.map { -$0 / discrimination } }

  /// Makes an item from its slope and intercepts.
  public init(discrimination: Double, intercepts: [Double]) throws(Refusal) {
    guard !intercepts.isEmpty else { throw .noCategories }
    guard discrimination.isFinite, intercepts.allSatisfy(\.isFinite) else { throw .notFinite }
    guard discrimination != 0 else { throw .noDiscrimination }
    for category in 1..<max(1, intercepts.count) where intercepts[category] >= intercepts[category - 1] {
      throw .notInOrder(category: category)
    }
    self.discrimination = discrimination
    self.intercepts = intercepts
  }

  /// Makes an item from its slope and difficulties: d_k = −a·b_k.
  public init(discrimination: Double, difficulties: [Double]) throws(Refusal) {
    try self.init(discrimination: discrimination, intercepts: difficulties.map { -discrimination * $0 })
  }

  /// A right-or-wrong item of the two-parameter logistic model.
  public static func logistic(discrimination: Double, difficulty: Double) throws(Refusal) -> GradedItem {
    try GradedItem(discrimination: discrimination, difficulties: [difficulty])
  }

  /// A right-or-wrong item of Rasch's model.
  public static func rasch(difficulty: Double) throws(Refusal) -> GradedItem {
    try GradedItem(discrimination: 1, difficulties: [difficulty])
  }

  /// P(X ≥ category | θ); 1 for category 0 and below, 0 beyond the last.
  public func cumulative(_ category: Int, at theta: Double) -> Double {
    guard category > 0 else { return 1 }
    guard category < categoryCount else { return 0 }
    return Self.logistic(discrimination * theta + intercepts[category - 1])
  }

  /// P(X = category | θ); 0 for a category that the item has not.
  public func probability(_ category: Int, at theta: Double) -> Double {
    guard intercepts.indices.contains(category) || category == intercepts.count else { return 0 }
    guard category > 0 else { return Self.logistic(-(discrimination * theta + intercepts[0])) }
    let upper = discrimination * theta + intercepts[category - 1]
    guard category < intercepts.count else { return Self.logistic(upper) }
    let lower = discrimination * theta + intercepts[category]
    // σ(x) − σ(y) = σ(x)·σ(−y)·(1 − exp(y − x)): no digits cancel where both are near 1.
    return Self.logistic(upper) * Self.logistic(-lower) * -Double.expMinusOne(lower - upper)
  }

  /// ln P(X = category | θ), finite however small the probability; −∞ for a category that the item has not.
  public func logProbability(_ category: Int, at theta: Double) -> Double {
    guard intercepts.indices.contains(category) || category == intercepts.count else { return -.infinity }
    guard category > 0 else { return Self.logLogistic(-(discrimination * theta + intercepts[0])) }
    let upper = discrimination * theta + intercepts[category - 1]
    guard category < intercepts.count else { return Self.logLogistic(upper) }
    let lower = discrimination * theta + intercepts[category]
    return Self.logLogistic(upper) + Self.logLogistic(-lower)
      + Double.log(-Double.expMinusOne(lower - upper))
  }

  /// All categories' probabilities at θ; they sum to 1.
  public func probabilities(at theta: Double) -> [Double] {
    (0..<categoryCount).map { probability($0, at: theta) }
  }

  /// Fisher's information at θ: Σ P′² / P over the categories.
  public func information(at theta: Double) -> Double { curve(at: theta).information }

  static func logistic(_ x: Double) -> Double {
    guard x < 0 else { return 1 / (1 + Double.exp(-x)) }
    let odds = Double.exp(x)
    return odds / (1 + odds)
  }

  private static func logLogistic(_ x: Double) -> Double {
    x < 0 ? x - Double.log(onePlus: Double.exp(x)) : -Double.log(onePlus: Double.exp(-x))
  }
}
