import QuestionnaireModel

/// Prorating says how many answers may be missing.
enum MissingRules: LintRule {
  static let id = "missing-rule"

  static func check(_ draft: Draft, _ report: inout Report) {
    for (scale, node) in zip(draft.questionnaire.scales, draft.scales)
    where scale.missingRule == .prorate && scale.missingAtMost == nil && node["missing"]?["at-most"] == nil {
      error(
        &report, at: node.nearest("missing").place,
        ru: "при prorate не сказано, сколько ответов может не быть; добавьте at-most: 1",
        en: "prorate does not say how many answers may be missing; add at-most: 1")
    }
  }
}
