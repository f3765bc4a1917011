import Language
import QuestionnaireModel

/// What a level means is said to everybody who reads the result, in words that fit them.
enum MeaningReaders: LintRule {
  static let id = "meaning-reader"

  static func check(_ draft: Draft, _ report: inout Report) {
    guard !draft.isForeign else { return }
    for node in draft.root["bands"]?.list ?? [] {
      let meanings = (node["levels"]?.list ?? []).compactMap { $0["meaning"] }
      // One warning for each entry of bands: levels are mostly written alike.
      guard let first = meanings.first(where: { !lacking($0).isEmpty }) else { continue }
      let readers = lacking(first)
      let missing = readers.map { "\($0.key): {…}" }.joined(separator: ", ")
      warning(
        &report, at: first.place(ofKey: Audience.pupil.rawValue),
        ru: "не у каждого читателя свой текст: "
          + readers.map(\.ru).joined(separator: ", ") + "; допишите \(missing)",
        en: "not every reader has a text of their own: "
          + readers.map(\.en).joined(separator: ", ") + "; add \(missing)")
    }
  }

  private static func lacking(_ meaning: SourceNode) -> [(key: String, ru: String, en: String)] {
    let known = Audience.allCases.map(\.rawValue)
    // A misspelt reader is found as such.
    guard meaning[Audience.pupil.rawValue] != nil,
      meaning.entries?.allSatisfy({ known.contains($0.key) }) ?? false
    else { return [] }
    // What speaks to the pupil is not shown to a parent.
    let texts = (meaning[Audience.pupil.rawValue]?.entries ?? []).map {
      (LanguageTag(rawValue: $0.key), $0.value.text ?? "")
    }
    let isAddressed = AddressedText.isAddressed(LocalizedText(Dictionary(texts) { first, _ in first }))
    let others = [
      isAddressed
        ? (
          key: Audience.parent.rawValue, ru: "родитель увидит только название уровня",
          en: "a parent will see the level's name only"
        )
        : (
          key: Audience.parent.rawValue, ru: "родитель прочтёт слова для ученика",
          en: "a parent will read the pupil's words"
        ),
      (
        key: Audience.psychologist.rawValue, ru: "психолог прочтёт слова для ученика",
        en: "a psychologist will read the pupil's words"
      ),
    ]
    return others.filter { meaning[$0.key] == nil }
  }
}
