import QuestionnaireModel

/// Credit goes to scales that there are.
enum CreditReferences: LintRule {
  static let id = "unknown-scale"

  static func check(_ draft: Draft, _ report: inout Report) {
    let known = draft.questionnaire.scales.map(\.id)
    for (credits, node) in draft.credits {
      for credit in credits where !known.contains(credit.scale) {
        let (word, instead) = (quoted(credit.scale), instead(of: credit.scale, known))
        let map = node[credit.isSubtracted ? "subtract" : "credit"] ?? node
        error(
          &report, at: map.place(ofKey: credit.scale), ru: "шкалы \(word.ru) нет; \(instead.ru)",
          en: "there is no scale \(word.en); \(instead.en)")
      }
    }
  }
}
