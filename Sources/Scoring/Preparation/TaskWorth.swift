import QuestionnaireModel

/// What each option of a task is worth, as a share of the best one.
struct TaskWorth: Sendable {
  /// By option, 0…1.
  let shares: [Fraction]

  /// From what the options credit to the scale they credit most; every share is 0 where nothing is credited.
  init(_ item: Item) {
    let points = item.options.map { option in
      option.credits.filter { !$0.isSubtracted }.map(\.weight).max() ?? Fraction(0)
    }
    let best = points.max() ?? Fraction(0)
    shares = points.map { point in
      best > Fraction(0) && point > Fraction(0)
        ? Fraction(point.numerator * best.denominator, over: point.denominator * best.numerator) : Fraction(0)
    }
  }
}
