import QuestionnaireModel

/// Levels belong to scales that there are, one set of levels to a scale.
enum BandReferences: LintRule {
  static let id = "band-scale"

  static func check(_ draft: Draft, _ report: inout Report) {
    let known = draft.questionnaire.scales.map(\.id)
    var seen: Set<String> = []
    for (band, node) in zip(draft.questionnaire.bands, draft.bands) {
      let place = place(of: band.scale, in: node)
      let word = quoted(band.scale)
      if !known.contains(band.scale) {
        let instead = instead(of: band.scale, known)
        error(
          &report, at: place, ru: "шкалы \(word.ru) нет; \(instead.ru)",
          en: "there is no scale \(word.en); \(instead.en)")
      } else if !seen.insert(band.scale).inserted {
        error(
          &report, at: place, ru: "у шкалы \(word.ru) уже есть уровни; оставьте один набор",
          en: "the scale \(word.en) has levels already; keep one set")
      }
    }
  }

  /// Where a band names a scale.
  static func place(of scale: String, in node: SourceNode) -> Place {
    let named = node["scales"]?.list?.last { $0.text == scale }
    return (named ?? node["scale"] ?? node).place
  }
}
