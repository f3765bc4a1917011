import QuestionnaireModel

/// What an example expects belongs to scales and levels that there are.
enum ExampleReferences: LintRule {
  static let id = "example-scale"

  static func check(_ draft: Draft, _ report: inout Report) {
    let known = draft.questionnaire.scales.map(\.id)
    for node in draft.examples {
      for key in ["scores", "bands"] {
        for entry in node[key]?.entries ?? [] {
          guard known.contains(entry.key) else {
            let (word, instead) = (quoted(entry.key), instead(of: entry.key, known))
            error(
              &report, at: entry.keyPlace, ru: "шкалы \(word.ru) нет; \(instead.ru)",
              en: "there is no scale \(word.en); \(instead.en)")
            continue
          }
          guard key == "bands", let level = entry.value.text else { continue }
          let levels = draft.questionnaire.band(of: entry.key)?.levels.map(\.id) ?? []
          guard !levels.contains(level) else { continue }
          let (word, instead) = (quoted(level), instead(of: level, levels))
          error(
            &report, at: entry.value.place, ru: "уровня \(word.ru) у шкалы нет; \(instead.ru)",
            en: "the scale has no level \(word.en); \(instead.en)")
        }
      }
    }
  }
}
