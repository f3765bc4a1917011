import QuestionnaireModel

/// Level words rest on something: a source is named, norms are there.
enum BandBasis: LintRule {
  static let id = "band-basis"

  static func check(_ draft: Draft, _ report: inout Report) {
    for (band, node) in zip(draft.questionnaire.bands, draft.bands) {
      let place = node.nearest("basis").place
      if band.basis == .source, node["source"] == nil {
        error(
          &report, at: place, ru: "для basis: source укажите source: откуда взяты уровни",
          en: "basis: source needs source: where the levels come from")
      }
      if band.basis == .norms, draft.questionnaire.passport.norms == .none {
        error(
          &report, at: place,
          ru: "уровни опираются на нормы, а по паспорту норм нет; возьмите basis: answers или source",
          en:
            "the levels rest on norms, but the passport says that there are none; take basis: answers or source"
        )
      }
    }
  }
}
