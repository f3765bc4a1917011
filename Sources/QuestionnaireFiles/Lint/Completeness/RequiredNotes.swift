import QuestionnaireModel

/// A note asks nothing, so it cannot be required.
enum RequiredNotes: LintRule {
  static let id = "required-note"

  static func check(_ draft: Draft, _ report: inout Report) {
    for (item, node) in zip(draft.questionnaire.items, draft.items)
    where item.kind == .note && item.isRequired && node["kind"]?.text == "note" {
      error(
        &report, at: node.nearest("required").place, ru: "на примечание не отвечают; уберите required",
        en: "a note asks nothing; take required out")
    }
  }
}
