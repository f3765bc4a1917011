import QuestionnaireModel

/// What one sheet's answers brought to one scale, in whole numbers.
public struct ScaleStanding: Hashable, Sendable {
  /// Over the scale's denominator.
  public var points: Int
  public var answered: Int
  public var shown: Int
  /// Least and most points of the answered items (for `share`).
  public var least: Int
  public var most: Int

  /// Makes a standing.
  public init(points: Int, answered: Int, shown: Int, least: Int = 0, most: Int = 0) {
    (self.points, self.answered, self.shown, self.least, self.most) = (points, answered, shown, least, most)
  }

  public var missing: Int { shown - answered }
}

/// Why a scale has no raw score.
public enum NoScore: Hashable, Sendable {
  /// Nothing of the scale was answered.
  case nothingAnswered
  /// More answers are missing than the scale's rule allows.
  case tooManyMissing(missing: Int, atMost: Int)
  /// Routing showed none of the scale's items.
  case notShown
}

/// A raw score, or the reason why there is none.
public enum RawScore: Hashable, Sendable {
  case score(Fraction)
  case none(NoScore)

  /// Applies a scale's method and missing rule.
  ///
  /// sum: points / denominator, prorated by shown / answered; mean: points / denominator / answered; share: (points − least)
  /// / (most − least) over the answered items; count: the points as they stand. Exact throughout.
  public init(_ scale: Scale, _ standing: ScaleStanding) {
    guard standing.shown > 0 else {
      self = .none(.notShown)
      return
    }
    guard standing.answered > 0 else {
      self = .none(.nothingAnswered)
      return
    }
    let allowed = scale.missingAtMost ?? (scale.missingRule == .leaveOut ? standing.shown : 0)
    guard standing.missing <= allowed else {
      self = .none(.tooManyMissing(missing: standing.missing, atMost: allowed))
      return
    }
    let points = Fraction(standing.points, over: scale.denominator)
    switch scale.method {
    case .sum, .count:
      let isProrated = scale.missingRule == .prorate && standing.missing > 0
      self = .score(isProrated ? points * Fraction(standing.shown, over: standing.answered) : points)
    case .mean: self = .score(points * Fraction(1, over: standing.answered))
    case .share:
      let span = standing.most - standing.least
      self =
        span > 0 ? .score(Fraction(standing.points - standing.least, over: span)) : .none(.nothingAnswered)
    }
  }

  /// The score, where there is one.
  public var fraction: Fraction? { if case .score(let score) = self { score } else { nil } }

  /// Why there is none.
  public var reason: NoScore? { if case .none(let reason) = self { reason } else { nil } }
}
