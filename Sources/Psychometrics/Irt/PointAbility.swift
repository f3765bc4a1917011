/// The ability at which an equation of the likelihood is met: maximum likelihood, maximum a posteriori, or Warm's weighted likelihood.
///
/// Missing answers are left out. The likelihood of the graded model is concave, so that the first two have one solution at most; it is found by
/// Newton's steps kept within a bracket, to the last digits.
public enum PointAbility: String, CaseIterable, Hashable, Sendable {
  /// l′(θ) = 0. None for a pattern of only lowest or only highest categories: the likelihood then rises without end.
  case maximumLikelihood
  /// l′(θ) − θ/σ² = 0: the mode of the posterior.
  case maximumAPosteriori
  /// l′(θ) + J(θ) / 2I(θ) = 0, J = Σ P′P″/P: without bias to the order 1/n (Warm T. A. Psychometrika, 1989, 54, 427–450).
  ///
  /// For the graded model J is Samejima's (Psychometrika, 1993, 58, 119–138).
  case weightedLikelihood

  /// The estimate of one pattern; `nil` where every answer is missing, the pattern is unreadable, or there is no finite solution.
  ///
  /// The standard error is (−f′(θ̂))^−½ with f the left side of the equation: the observed information, as mirt has it.
  public func estimate(_ pattern: [Int?], in scale: IrtScale) -> AbilityEstimate? {
    guard scale.isReadable(pattern) else { return nil }
    let answers = zip(scale.items, pattern).compactMap { item, category in category.map { (item, $0) } }
    guard !answers.isEmpty, self != .maximumLikelihood || Self.hasMaximum(answers) else { return nil }
    func equation(_ theta: Double) -> (value: Double, slope: Double) {
      value(answers, variance: scale.variance, at: theta)
    }
    guard var (low, high) = Self.bracket(equation) else { return nil }
    var theta = (low + high) / 2
    for _ in 0..<200 {
      let (value, slope) = equation(theta)
      if value > 0 { low = theta } else { high = theta }
      let step = slope < 0 ? theta - value / slope : .nan
      // At the solution the step ends on the bracket's edge, which must not send it back to the middle.
      let next = step >= low && step <= high ? step : (low + high) / 2
      let change = abs(next - theta)
      theta = next
      if value == 0 || change <= 1e-15 * max(1, abs(theta)) { break }
    }
    let slope = equation(theta).slope
    guard slope < 0 else { return nil }
    return AbilityEstimate(theta: theta, standardError: (1 / -slope).squareRoot())
  }

  /// f(θ) and f′(θ).
  func value(_ answers: [(GradedItem, Int)], variance: Double, at theta: Double) -> (
    value: Double, slope: Double
  ) {
    var (value, slope) = (0.0, 0.0)
    var total = ItemCurve()
    for (item, category) in answers {
      let slopes = item.slopes(category, at: theta)
      value += slopes.first
      slope += slopes.second
      guard self == .weightedLikelihood else { continue }
      let curve = item.curve(at: theta)
      total.information += curve.information
      total.informationSlope += curve.informationSlope
      total.bias += curve.bias
      total.biasSlope += curve.biasSlope
    }
    switch self {
    case .maximumLikelihood: break
    case .maximumAPosteriori:
      value -= theta / variance
      slope -= 1 / variance
    case .weightedLikelihood:
      let information = total.information
      value += total.bias / (2 * information)
      slope +=
        (total.biasSlope * information - total.bias * total.informationSlope)
        / (2 * information * information)
    }
    return (value, slope)
  }

  /// Whether the likelihood falls at both ends: not every answer speaks for the same end.
  private static func hasMaximum(_ answers: [(GradedItem, Int)]) -> Bool {
    func speaks(_ answer: (GradedItem, Int), forTop: Bool) -> Bool {
      let isTop = answer.0.discrimination > 0 ? forTop : !forTop
      return answer.1 == (isTop ? answer.0.categoryCount - 1 : 0)
    }
    return !answers.allSatisfy { speaks($0, forTop: true) }
      && !answers.allSatisfy { speaks($0, forTop: false) }
  }

  /// Two places between which f goes from positive to negative, sought outward from 0.
  private static func bracket(_ equation: (Double) -> (value: Double, slope: Double)) -> (Double, Double)? {
    var (low, high) = (-1.0, 1.0)
    while !(equation(low).value > 0) {
      low *= 2
      guard low > -1e3 else { return nil }
    }
    while !(equation(high).value < 0) {
      high *= 2
      guard high < 1e3 else { return nil }
    }
    return (low, high)
  }
}
