import QuestionnaireModel

/// A score rests on more than half of its items.
enum MissingShare: LintRule {
  static let id = "missing-share"
  static let needsSoundReading = true

  /// Of two answers one is half already: nothing less could be allowed.
  private static let fewest = 3

  static func check(_ draft: Draft, _ report: inout Report) {
    guard !draft.isForeign else { return }
    for (scale, node) in zip(draft.questionnaire.scales, draft.scales) {
      let items = draft.questionnaire.items.filter { item in
        item.credits.contains { $0.scale == scale.id }
      }
      // A task that was not reached is not solved: there a missing answer says something.
      guard let atMost = scale.missingAtMost, atMost > 0, items.count >= fewest,
        !items.contains(where: \.isTask),
        2 * atMost >= items.count
      else { continue }
      let most = (items.count - 1) / 2
      warning(
        &report, at: node.nearest("missing", "at-most").place,
        ru:
          "из \(items.count) ответов шкалы может не быть \(atMost), половины или больше: такой балл говорит о пропусках; "
          + "напишите at-most: \(most) или меньше",
        en:
          "\(atMost) of the scale's \(items.count) answers may be missing, half or more: such a score speaks of gaps; "
          + "write at-most: \(most) or less")
    }
  }
}

extension Item {
  /// Everything that its answers can bring.
  fileprivate var credits: [Credit] {
    switch kind {
    case .rating(_, let credits): credits
    case .ratings(let parts): parts.flatMap(\.credits)
    case .choice(let options), .multiple(let options, _, _): options.flatMap(\.credits)
    case .number, .text, .note: []
    }
  }
}
