import QuestionnaireModel

/// The bounds of a multiple item can be met.
enum MultipleBounds: LintRule {
  static let id = "multiple-bounds"

  static func check(_ draft: Draft, _ report: inout Report) {
    for (item, node) in zip(draft.questionnaire.items, draft.items) {
      guard case .multiple(let options, let atLeast, let atMost) = item.kind else { continue }
      if atLeast > atMost {
        error(
          &report, at: node.nearest("at-least").place,
          ru: "at-least (\(atLeast)) больше at-most (\(atMost)); поменяйте их",
          en: "at-least (\(atLeast)) is greater than at-most (\(atMost)); change them")
      } else if atLeast > 1, options.count(where: { !$0.standsAlone }) < atLeast {
        error(
          &report, at: node.nearest("at-least").place,
          ru: "столько вариантов вместе выбрать нельзя; уменьшите at-least",
          en: "so many options cannot be chosen together; reduce at-least")
      }
    }
  }
}
