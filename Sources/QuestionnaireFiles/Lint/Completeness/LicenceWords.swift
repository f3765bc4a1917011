import QuestionnaireModel

/// The licence is one that everybody knows, or a sentence that explains it.
enum LicenceWords: LintRule {
  static let id = "licence"
  static let isStyle = true

  /// By their SPDX ids, and two words for what is under none of them.
  static let known = [
    "CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0", "CC-BY-NC-SA-4.0", "CC-BY-ND-4.0",
    "CC-BY-NC-ND-4.0", "CC-BY-3.0", "CC-BY-SA-3.0", "public-domain", "user-supplied",
    "all-rights-reserved",
  ]

  static func check(_ draft: Draft, _ report: inout Report) {
    let licence = draft.questionnaire.passport.licence
    guard !licence.isEmpty, !known.contains(licence) else { return }
    let dashed = licence.split(separator: " ").joined(separator: "-")
    let meant = Reading.meant(dashed, known)
    // Words of one's own are a sentence, not an abbreviation that only looks like a licence.
    guard meant != nil || licence.split(separator: " ").count < 3 else { return }
    let word = quoted(licence)
    let instead = instead(of: dashed, known)
    warning(
      &report, at: draft.root.nearest("passport", "licence").place,
      ru: "лицензия \(word.ru) неизвестна; \(instead.ru)",
      en: "the licence \(word.en) is not known; \(instead.en)")
  }
}
