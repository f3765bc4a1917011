import Language

/// One check of a questionnaire that was read.
///
/// A rule is one file in a folder of `Lint/`, with its words in both languages, one line in `LintRules.all`, and one test.
protocol LintRule: Sendable {
  /// The rule's name in findings, `[a-z-]+`.
  static var id: String { get }

  /// Whether it speaks only where every part could be read: its figures would be wrong where a part is missing.
  static var needsSoundReading: Bool { get }

  /// Whether it speaks of wording and care, which are the author's: silent for files in another format.
  static var isStyle: Bool { get }

  /// Finds what the rule is about.
  static func check(_ draft: Draft, _ report: inout Report)
}

extension LintRule {
  static var needsSoundReading: Bool { false }
  static var isStyle: Bool { false }

  /// Finds an error of the rule.
  static func error(_ report: inout Report, at place: Place, ru: String, en: String) {
    report.error(id, at: place, LocalizedText(ru: ru, en: en))
  }

  /// Finds a warning of the rule.
  static func warning(_ report: inout Report, at place: Place, ru: String, en: String) {
    report.warning(id, at: place, LocalizedText(ru: ru, en: en))
  }

  /// Finds something that a reader should know and need not mend.
  static func note(_ report: inout Report, at place: Place, ru: String, en: String) {
    report.note(id, at: place, LocalizedText(ru: ru, en: en))
  }

  /// A token quoted for Russian and English.
  static func quoted(_ token: String) -> (ru: String, en: String) {
    (Words.quoted(token, in: .russian), Words.quoted(token, in: .english))
  }

  /// The end of a message about a word that resolves to nothing: what was meant, or what there is.
  static func instead(of word: String, _ known: [String]) -> (ru: String, en: String) {
    if let meant = Reading.meant(word, known) {
      if let letter = LookAlike.foreign(in: word, like: meant) {
        let (letter, meant) = (quoted(letter), quoted(meant))
        return (
          "в этом слове русская буква \(letter.ru), похожая на латинскую; наберите \(meant.ru) латиницей",
          "it holds the Russian letter \(letter.en) that looks Latin; type \(meant.en) in Latin letters"
        )
      }
      let meant = quoted(meant)
      return ("возможно, имелось в виду \(meant.ru)", "did you mean \(meant.en)?")
    }
    guard !known.isEmpty else { return ("таких в опроснике нет", "the questionnaire has none") }
    return ("есть: \(Words.listed(known))", "there are: \(Words.listed(known))")
  }
}
