import QuestionnaireModel

/// What each answer can bring to a scale: the least and most points of one column.
public struct CreditSpan: Hashable, Sendable {
  /// Index of the item in the questionnaire.
  public var item: Int
  /// Over the scale's denominator.
  public var least: Int
  public var most: Int
}

extension Questionnaire {
  /// The span of every item (or part of several ratings) that credits a scale, in the order of the file.
  ///
  /// A choice brings what its options bring, an option without credit 0; a multiple choice the least and most sum of its options
  /// within its bounds.
  public func creditSpans(of scale: Scale) -> [CreditSpan] {
    items.enumerated().flatMap { index, item -> [CreditSpan] in
      func span(_ points: [Int]) -> CreditSpan? {
        guard let least = points.min(), let most = points.max() else { return nil }
        return CreditSpan(item: index, least: least, most: most)
      }
      func rated(_ response: String, _ credits: [Credit]) -> CreditSpan? {
        guard let response = self.response(response),
          let credit = credits.first(where: { $0.scale == scale.id })
        else { return nil }
        return span(
          response.steps.map {
            credit.points(
              rating: $0.value, least: response.least, most: response.most, denominator: scale.denominator)
          })
      }
      func optionPoints(_ options: [Option]) -> [Int]? {
        guard options.contains(where: { $0.credits.contains { $0.scale == scale.id } }) else { return nil }
        return options.map { option in
          option.credits.filter { $0.scale == scale.id }.reduce(0) {
            $0 + $1.points(denominator: scale.denominator)
          }
        }
      }
      switch item.kind {
      case .rating(let response, let credits): return [rated(response, credits)].compactMap { $0 }
      case .ratings(let parts): return parts.compactMap { rated($0.response, $0.credits) }
      case .choice(let options): return [optionPoints(options).flatMap(span)].compactMap { $0 }
      case .multiple(let options, let atLeast, let atMost):
        guard let all = optionPoints(options) else { return [] }
        // An option that stands alone may be chosen where fewer than `at-least` are, and never beside others.
        let alone = options.indices.filter { options[$0].standsAlone }.map { all[$0] }
        let points = options.indices.filter { !options[$0].standsAlone }.map { all[$0] }.sorted()
        let sizes = min(atLeast, points.count)...max(min(atLeast, points.count), min(atMost, points.count))
        let sums = sizes.flatMap { size in
          [points.prefix(size).reduce(0, +), points.suffix(size).reduce(0, +)]
        }
        return [span(sums + alone)].compactMap { $0 }
      case .number, .text, .note: return []
      }
    }
  }

  /// The least and most raw score that any sheet can get on a scale; `nil` where no item credits it.
  ///
  /// Sheets whose routing hides items, or whose missing answers the scale's rule allows, are scored over fewer answers; the range holds
  /// them too. Where every item is always shown and has the same span, it is simply the sum (or mean) of the items' spans.
  public func range(of scale: Scale) -> ClosedRange<Fraction>? {
    let spans = creditSpans(of: scale)
    guard !spans.isEmpty else { return nil }
    let allowed = min(
      scale.missingAtMost ?? (scale.missingRule == .leaveOut ? spans.count : 0), spans.count - 1)
    switch scale.method {
    case .share: return Fraction(0)...Fraction(1)
    case .count: return Fraction(0)...Fraction(spans.count)
    case .mean:
      return meanRange(spans, answers: certain(spans) - allowed, scale.denominator)
    case .sum:
      guard scale.missingRule == .prorate else {
        let least = leastSum(spans.map { ($0.item, $0.least) }, allowed)
        let most = -leastSum(spans.map { ($0.item, -$0.most) }, allowed)
        return Fraction(least, over: scale.denominator)...Fraction(most, over: scale.denominator)
      }
      // A prorated sum is the mean of the answered items times the number of items shown.
      let ranges = (max(1, certain(spans))...spans.count).map { shown in
        let mean = meanRange(spans, answers: shown - allowed, scale.denominator)
        return (least: mean.lowerBound * Fraction(shown), most: mean.upperBound * Fraction(shown))
      }
      return (ranges.map(\.least).min() ?? Fraction(0))...(ranges.map(\.most).max() ?? Fraction(0))
    }
  }

  /// How many of the columns are shown to everybody.
  private func certain(_ spans: [CreditSpan]) -> Int { spans.count { items[$0.item].condition == nil } }

  /// The least sum where conditional items may be hidden and so many answers may be missing.
  private func leastSum(_ leasts: [(item: Int, points: Int)], _ allowed: Int) -> Int {
    let conditional = leasts.filter { items[$0.item].condition != nil }.reduce(0) { $0 + min(0, $1.points) }
    let shown = leasts.filter { items[$0.item].condition == nil }.map(\.points).sorted()
    let saved = shown.suffix(allowed).reduce(0) { $0 + max(0, $1) }
    return conditional + shown.reduce(0, +) - saved
  }

  /// The least and most mean over at least so many answers (and at least 1): more answers only draw it inwards.
  private func meanRange(_ spans: [CreditSpan], answers: Int, _ denominator: Int) -> ClosedRange<Fraction> {
    let fewest = max(1, answers)
    let least = spans.map(\.least).sorted().prefix(fewest).reduce(0, +)
    let most = spans.map(\.most).sorted().suffix(fewest).reduce(0, +)
    return Fraction(least, over: denominator * fewest)...Fraction(most, over: denominator * fewest)
  }
}
