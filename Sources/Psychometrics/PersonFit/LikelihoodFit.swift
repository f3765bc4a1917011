import RealModule

/// How likely one respondent's pattern is at a given ability, standardised: lz and Snijders's lz*.
///
/// lz = (l₀ − E) / √V with l₀ = Σ ln P(x), E = ΣΣ P ln P and V = Σ (Σ P ln²P − (Σ P ln P)²) over the items answered (Drasgow F., Levine M. V., Williams
/// E. A. British Journal of Mathematical and Statistical Psychology, 1985, 38, 67–86; for graded items the same, mirt's Zh). Far below 0
/// is a pattern that hardly fits its own ability. With an estimated θ lz is too narrow; lz* corrects that for right-or-wrong items (Snijders
/// T. A. B. Psychometrika, 2001, 66, 331–342).
public struct LikelihoodFit: Hashable, Sendable {
  /// How θ was estimated: what the estimate's equation adds to the likelihood's derivative, Snijders's r₀.
  public enum Estimator: Hashable, Sendable {
    /// Nothing. Also what PerFit takes for a θ given from elsewhere.
    case maximumLikelihood
    /// −θ/σ².
    case maximumAPosteriori
    /// J / 2I.
    case weightedLikelihood
  }

  public let scale: IrtScale

  /// Makes the measure for a scale.
  public init(_ scale: IrtScale) { self.scale = scale }

  /// lz at θ; `nil` where every answer is missing, the pattern is unreadable, or all categories are equally likely.
  public func lz(_ pattern: [Int?], at theta: Double) -> Double? {
    guard scale.isReadable(pattern), theta.isFinite else { return nil }
    var (excess, variance) = (0.0, 0.0)
    for case let (item, category?) in zip(scale.items, pattern) {
      let logs = (0..<item.categoryCount).map { item.logProbability($0, at: theta) }
      let expected = logs.reduce(0) { $0 + Double.exp($1) * $1 }
      excess += logs[category] - expected
      variance += logs.reduce(0) { $0 + Double.exp($1) * ($1 - expected) * ($1 - expected) }
    }
    guard variance > 0 else { return nil }
    return excess / variance.squareRoot()
  }

  /// lz* at θ; `nil` as for lz, and where an item has more than two categories.
  ///
  /// (W + c·r₀) / √τ with w = ln(P / (1 − P)), W = Σ(x − P)w, c = ΣP′w / ΣP′r, r = P′ / P(1 − P) and τ = ΣP(1 − P)(w − c·r)².
  public func snijdersLz(_ pattern: [Int?], at theta: Double, by estimator: Estimator = .maximumLikelihood)
    -> Double?
  {
    guard scale.isReadable(pattern), theta.isFinite else { return nil }
    var answers: [(item: GradedItem, category: Int)] = []
    for case let (item, category?) in zip(scale.items, pattern) {
      guard item.categoryCount == 2 else { return nil }
      answers.append((item, category))
    }
    guard !answers.isEmpty else { return nil }
    // In the logistic model P′ = a·P(1 − P), so that r is a, and w is the logit itself.
    let terms = answers.map { item, category in
      let logit = item.discrimination * theta + item.intercepts[0]
      let p = GradedItem.logistic(logit)
      let q = GradedItem.logistic(-logit)
      return (
        weight: logit, slope: item.discrimination, spread: p * q, residual: category == 1 ? q : -p
      )
    }
    let information = terms.reduce(0) { $0 + $1.slope * $1.slope * $1.spread }
    let ratio = terms.reduce(0) { $0 + $1.slope * $1.spread * $1.weight } / information
    let excess = terms.reduce(0) { $0 + $1.residual * $1.weight }
    let variance = terms.reduce(0) { sum, term in
      let rest = term.weight - ratio * term.slope
      return sum + term.spread * rest * rest
    }
    let added: Double =
      switch estimator {
      case .maximumLikelihood: 0
      case .maximumAPosteriori: -theta / scale.variance
      case .weightedLikelihood:
        answers.reduce(0) { $0 + $1.item.curve(at: theta).bias } / (2 * information)
      }
    // One item, or items of one difficulty and slope, leave nothing over but rounding.
    guard variance > 1e-24 * terms.reduce(0, { $0 + $1.spread * $1.weight * $1.weight }) else { return nil }
    return (excess + ratio * added) / variance.squareRoot()
  }
}
