import QuestionnaireModel

/// Ratings use response scales that there are.
enum ResponseReferences: LintRule {
  static let id = "unknown-response"

  static func check(_ draft: Draft, _ report: inout Report) {
    let known = draft.questionnaire.responses.map(\.id)
    for (item, node) in zip(draft.questionnaire.items, draft.items) {
      var used: [(response: String, place: Place)] = []
      switch item.kind {
      case .rating(let response, _): used = [(response, node.nearest("response").place)]
      case .ratings(let parts):
        used = parts.map { ($0.response, node.nearest("parts", $0.id, "response").place) }
      default: break
      }
      for (response, place) in used where !response.isEmpty && !known.contains(response) {
        let (word, instead) = (quoted(response), instead(of: response, known))
        error(
          &report, at: place, ru: "шкалы ответов \(word.ru) нет; \(instead.ru)",
          en: "there is no response scale \(word.en); \(instead.en)")
      }
    }
  }
}
