import QuestionnaireModel

/// A self-description has statements of the opposite meaning too, so that agreeing with everything brings no high score.
enum ReversedShare: LintRule {
  static let id = "no-reversed"
  static let needsSoundReading = true
  static let isStyle = true

  /// From so many statements on.
  static let fewest = 6

  static func check(_ draft: Draft, _ report: inout Report) {
    // A published instrument is as it is.
    guard !draft.questionnaire.textsStandApart else { return }
    // Interests and inclinations are asked by what attracts: there nothing is reversed by design.
    guard [.qualities, .readiness].contains(draft.questionnaire.construct) else { return }
    for (scale, node) in zip(draft.questionnaire.scales, draft.scales) where !scale.isIpsative {
      let credits = draft.questionnaire.items.flatMap { item -> [Credit] in
        guard case .rating(_, let credits) = item.kind else { return [] }
        return credits.filter { $0.scale == scale.id }
      }
      guard credits.count >= fewest,
        !credits.contains(where: { $0.weight < Fraction(0) || $0.isSubtracted })
      else { continue }
      let word = quoted(scale.id)
      note(
        &report, at: node.place,
        ru: "на шкале \(word.ru) нет обратных утверждений: кто со всем соглашается, получит высокий балл; "
          + "добавьте около трети с весом -1",
        en: "the scale \(word.en) has no reversed statements: who agrees with everything scores high; "
          + "make about a third of them so, with a weight of -1")
    }
  }
}
