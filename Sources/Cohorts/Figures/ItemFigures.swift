import QuestionnaireModel

/// What may be shown of the answers to one item that credits no scale.
public struct ItemFigures: Hashable, Sendable {
  /// The figures by kind of item.
  public enum Content: Hashable, Sendable {
    /// Choices and ratings: every pupil who answered stands in one part.
    case distribution(Disclosed<Distribution>)
    /// Multiple choices: pupils by option; one pupil can stand at several.
    case options([Disclosed<Int>])
    case number(Disclosed<ScoreSummary>)
    /// Nothing: the number of pupils who saw the item would show a hidden answer to an earlier one.
    case linked
  }

  public let counted: CountedItem
  /// Sheets on which it was shown and answered; both 0 where they are hidden.
  public let shown: Int
  public let answered: Int
  public let content: Content

  /// Makes the figures; `isLinked` where the item hangs on an answer that is hidden, `printed` the counts that other tables show.
  init(
    _ counted: CountedItem, _ counts: ItemCounts, scale: Int, isLinked: Bool, printed: Set<Int>,
    policy: DisclosurePolicy
  ) {
    self.counted = counted
    guard !isLinked, policy.reason(forGroupOf: counts.answered) == nil else {
      (shown, answered) = (0, 0)
      content = isLinked ? .linked : .distribution(.suppressed(.smallGroup))
      return
    }
    (shown, answered) = (counts.shown, counts.answered)
    switch counted.kind {
    case .choice:
      let avoided = counts.options.indices.filter { printed.contains(counts.options[$0]) }
      content = .distribution(policy.unordered(counts.options, avoiding: Set(avoided)))
    case .rating: content = .distribution(policy.ordered(counts.options))
    case .multiple: content = .options(counts.options.map { policy.share($0, of: counts.answered) })
    case .number:
      let histogram = counts.numbers.reduce(into: Histogram()) {
        $0.add(Fraction($1.key, over: scale), times: $1.value)
      }
      content = .number(policy.summary(of: histogram))
    }
  }

  /// Whether a part of the answers is hidden, so that items which hang on them must be hidden too.
  public var hasHoles: Bool {
    switch content {
    case .distribution(let distribution):
      distribution.value.map { $0.hasHoles || $0.parts.contains { $0.categories.count > 1 } } ?? true
    case .options(let counts): counts.contains { $0.value == nil }
    case .number(let summary): summary.value == nil
    case .linked: true
    }
  }
}
