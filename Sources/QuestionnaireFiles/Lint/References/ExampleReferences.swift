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
          // Where levels are there but could not be read, or name a scale that there is not, that is found already.
          guard !levels.isEmpty || !hasLostLevels(draft) else { continue }
          let (word, instead) = (quoted(level), instead(of: level, levels))
          error(
            &report, at: entry.value.place, ru: "уровня \(word.ru) у шкалы нет; \(instead.ru)",
            en: "the scale has no level \(word.en); \(instead.en)")
        }
      }
    }
  }

  /// Whether some levels belong to no scale, or to one without being read.
  private static func hasLostLevels(_ draft: Draft) -> Bool {
    let known = Set(draft.questionnaire.scales.map(\.id))
    let entries = draft.root["bands"]?.list?.count ?? 0
    return Set(draft.bands).count < entries
      || draft.questionnaire.bands.contains { $0.levels.isEmpty || !known.contains($0.scale) }
  }
}
