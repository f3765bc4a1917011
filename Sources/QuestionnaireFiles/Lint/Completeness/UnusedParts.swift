import QuestionnaireModel
import Scoring

/// Nothing is written in vain: every scale is credited, every response scale used.
enum UnusedParts: LintRule {
  static let id = "unused"
  static let needsSoundReading = true

  static func check(_ draft: Draft, _ report: inout Report) {
    let questionnaire = draft.questionnaire
    for scale in questionnaire.scales where questionnaire.creditSpans(of: scale).isEmpty {
      // A response scale that there isn't hides its items' credit; that is found elsewhere.
      guard !draft.credits.contains(where: { $0.credits.contains { $0.scale == scale.id } }) else { continue }
      let word = quoted(scale.id)
      error(
        &report, at: draft.root.nearest("scales").place(ofKey: scale.id),
        ru: "ни один вопрос не прибавляет к шкале \(word.ru); впишите её в credit или уберите",
        en: "no item credits the scale \(word.en); write it into a credit or take it out")
    }
    var used: Set<String> = []
    for item in questionnaire.items {
      switch item.kind {
      case .rating(let response, _): used.insert(response)
      case .ratings(let parts): used.formUnion(parts.map(\.response))
      default: break
      }
    }
    for response in questionnaire.responses where !used.contains(response.id) {
      let word = quoted(response.id)
      warning(
        &report, at: draft.root.nearest("responses").place(ofKey: response.id),
        ru: "шкала ответов \(word.ru) не используется; уберите её или назовите в response",
        en: "the response scale \(word.en) is not used; take it out or name it in a response")
    }
  }
}
