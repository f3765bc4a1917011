import QuestionnaireModel

/// The passport says on what the questionnaire rests.
enum PassportGaps: LintRule {
  static let id = "passport"

  static func check(_ draft: Draft, _ report: inout Report) {
    guard let node = draft.root["passport"], node.entries != nil else { return }
    if let citations = node["citations"], citations.list?.isEmpty == true {
      warning(
        &report, at: citations.place, ru: "нет ни одного источника; назовите, на чём основан опросник",
        en: "no source is cited; name what the questionnaire rests on")
    }
    // Other formats have no place for what is known of the instrument.
    guard !draft.isForeign else { return }
    for key in ["purpose", "evidence"] where node[key] == nil {
      warning(
        &report, at: node.place,
        ru: "нет ключа «\(key)»; отчёты печатают его, напишите и то, чего пока не знаете",
        en: "the key “\(key)” is missing; reports print it, write down what is not known as well")
    }
  }
}
