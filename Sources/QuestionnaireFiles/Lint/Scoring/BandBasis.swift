import QuestionnaireModel

/// Level words rest on something: a source is named, norms are there.
enum BandBasis: LintRule {
  static let id = "band-basis"

  static func check(_ draft: Draft, _ report: inout Report) {
    for (band, node) in zip(draft.questionnaire.bands, draft.bands) {
      let place = node.nearest("basis").place
      if band.basis == .source, node["source"] == nil {
        error(
          &report, at: place,
          ru: "при basis: source не сказано, откуда взяты уровни; добавьте source: \"автор, название, год\"",
          en: "basis: source does not say where the levels come from; add source: \"author, title, year\"")
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
