import QuestionnaireModel

/// A task has an option that is wrong.
enum TaskOptions: LintRule {
  static let id = "task"
  static let needsSoundReading = true

  static func check(_ draft: Draft, _ report: inout Report) {
    for (item, node) in zip(draft.questionnaire.items, draft.items)
    where item.isTask && item.options.allSatisfy({ !$0.credits.isEmpty }) {
      warning(
        &report, at: node.place(ofKey: "right"),
        ru: "в задаче верны все варианты, и ошибиться нельзя; оставьте в right только верные",
        en: "every option of the task is right, nobody can fail; keep only the right ones in right")
    }
  }
}
