/// What an item tells about θ at one place: sums over its categories of their probabilities' derivatives.
struct ItemCurve {
  /// Σ P′² / P.
  var information = 0.0
  /// Its derivative by θ: Σ 2P′P″/P − P′³/P².
  var informationSlope = 0.0
  /// Warm's J = Σ P′P″ / P.
  var bias = 0.0
  /// Its derivative by θ: Σ (P″² + P′P‴)/P − P′²P″/P².
  var biasSlope = 0.0
}

extension GradedItem {
  /// First and second derivative of ln P(X = category) by θ.
  ///
  /// With the cumulative logits u (upper) and l (lower) of a category ln P = ln σ(u) + ln σ(−l) + a constant, so that the derivatives are
  /// a·(1 − σ(u) − σ(l)) and −a²·(σ(u)(1 − σ(u)) + σ(l)(1 − σ(l))): the likelihood is concave in θ.
  func slopes(_ category: Int, at theta: Double) -> (first: Double, second: Double) {
    let a = discrimination
    let (upper, lower) = (cumulative(category, at: theta), cumulative(category + 1, at: theta))
    return (
      a * (upperComplement(category, at: theta) - lower),
      -a * a * (upper * upperComplement(category, at: theta) + lower * (1 - lower))
    )
  }

  private func upperComplement(_ category: Int, at theta: Double) -> Double {
    category > 0 ? Self.logistic(-(discrimination * theta + intercepts[category - 1])) : 0
  }

  /// Information, Warm's J and their slopes at θ.
  func curve(at theta: Double) -> ItemCurve {
    var curve = ItemCurve()
    var (upper, upperRest) = (1.0, 0.0)
    for category in 0..<categoryCount {
      let isLast = category == intercepts.count
      let logit = isLast ? 0 : discrimination * theta + intercepts[category]
      let (lower, lowerRest) = isLast ? (0, 1) : (Self.logistic(logit), Self.logistic(-logit))
      // Relative derivatives P′/P, P″/P and P‴/P: the factors that P shares cancel, so that tails keep their digits.
      let a = discrimination
      let (x, y) = (upper * upperRest, lower * lowerRest)
      let first = a * (upperRest - lower)
      let bend = -a * a * (x + y)
      let second = first * first + bend
      let third =
        first * (second + 2 * bend) - a * a * a * (x * (upperRest - upper) + y * (lowerRest - lower))
      let p = probability(category, at: theta)
      curve.information += p * first * first
      curve.bias += p * first * second
      curve.informationSlope += p * (2 * first * second - first * first * first)
      curve.biasSlope += p * (second * second + first * third - first * first * second)
      (upper, upperRest) = (lower, lowerRest)
    }
    return curve
  }
}
