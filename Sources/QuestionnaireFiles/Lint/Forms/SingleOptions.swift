import QuestionnaireModel

/// A choice has something to choose from.
enum SingleOptions: LintRule {
  static let id = "single-option"
  static let needsSoundReading = true
  static let isStyle = true

  static func check(_ draft: Draft, _ report: inout Report) {
    for (item, node) in zip(draft.questionnaire.items, draft.items) {
      guard case .choice(let options) = item.kind, !item.isTask, options.count == 1 else { continue }
      warning(
        &report, at: node.place(ofKey: "options"),
        ru: "у вопроса один вариант, выбирать не из чего; допишите второй или возьмите kind: note",
        en: "the item has one option, there is nothing to choose from; add another or take kind: note")
    }
  }
}
