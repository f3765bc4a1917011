/// No text is left as `questionnaire new` put it there.
enum Placeholders: LintRule {
  static let id = "placeholder"

  static func check(_ draft: Draft, _ report: inout Report) { walk(draft.root, &report) }

  private static func walk(_ node: SourceNode, _ report: inout Report) {
    switch node.content {
    case .list(let nodes): for node in nodes { walk(node, &report) }
    case .map(let entries): for entry in entries { walk(entry.value, &report) }
    case .scalar(let text, _):
      let marks = [QuestionnaireTemplate.placeholder.russian, QuestionnaireTemplate.placeholder.english]
      guard text.split(whereSeparator: { !$0.isLetter }).contains(where: { marks.contains(String($0)) })
      else { return }
      warning(
        &report, at: node.place, ru: "здесь остался текст заготовки; напишите свой",
        en: "here the template's text is left; write your own")
    }
  }
}
