import QuestionnaireModel

/// Prorating says how many answers may be missing.
enum MissingRules: LintRule {
  static let id = "missing-rule"

  static func check(_ draft: Draft, _ report: inout Report) {
    for (scale, node) in zip(draft.questionnaire.scales, draft.scales)
    where scale.missingRule == .prorate && scale.missingAtMost == nil && node["missing"]?["at-most"] == nil {
      error(
        &report, at: node.nearest("missing").place,
        ru: "для prorate укажите at-most: сколько ответов может не быть",
        en: "prorate needs at-most: how many answers may be missing")
    }
  }
}
