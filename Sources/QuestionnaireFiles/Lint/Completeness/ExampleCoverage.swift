import QuestionnaireModel

/// Worked examples exist and speak of every scale.
enum ExampleCoverage: LintRule {
  static let id = "example-coverage"
  static let needsSoundReading = true

  static func check(_ draft: Draft, _ report: inout Report) {
    let questionnaire = draft.questionnaire
    guard !draft.isForeign else { return }
    guard !questionnaire.scales.isEmpty || !questionnaire.scoring.isEmpty else { return }
    guard !questionnaire.examples.isEmpty else {
      warning(
        &report, at: draft.root.place,
        ru: "нет ни одного примера (examples); посчитайте хотя бы один вручную",
        en: "there is no worked example (examples); compute at least one by hand")
      return
    }
    let covered = Set(questionnaire.examples.flatMap(\.scores.keys))
    let missing = questionnaire.scales.map(\.id).filter { !covered.contains($0) }
    guard !missing.isEmpty else { return }
    warning(
      &report, at: draft.root.place(ofKey: "examples"),
      ru: "ни один пример не проверяет шкалы: \(Words.listed(missing)); добавьте их в scores",
      en: "no example checks the scales: \(Words.listed(missing)); add them to scores")
  }
}
