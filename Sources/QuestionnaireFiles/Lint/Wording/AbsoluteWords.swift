import Language
import QuestionnaireModel

/// Statements to rate leave out «всегда» and «никогда»: nobody can agree with them honestly.
///
/// «Все» counts only at the beginning («Все считают меня …»): «все ли приехали» and «если все спорят» claim nothing.
enum AbsoluteWords: LintRule {
  static let id = "absolute-word"
  static let isStyle = true

  private static let words: [LanguageTag: Set<String>] = [
    .russian: ["всегда", "никогда"], .english: ["always", "never"],
  ]
  /// What «все» is not everybody with: все-таки, все же, все равно, все еще (where «ё» is written as «е»).
  private static let harmlessAfter: Set<String> = [
    "же", "равно", "еще", "ещё", "больше", "чаще", "время", "ли",
  ]

  static func check(_ draft: Draft, _ report: inout Report) {
    for text in draft.itemTexts where text.role == .stem && text.isStatement {
      for language in text.text.languages {
        guard let word = find(TextWords(text.text[language] ?? ""), language) else { continue }
        let quoted = quoted(word)
        warning(
          &report, at: text.node.nearest(language.rawValue).place,
          ru: "слово \(quoted.ru) не оставляет середины, честно согласиться с ним трудно; "
            + "напишите «обычно», «часто» или без него",
          en: "the word \(quoted.en) leaves no middle, few can honestly agree; "
            + "write “usually”, “often” or do without")
      }
    }
  }

  private static func find(_ text: TextWords, _ language: LanguageTag) -> String? {
    for words in text.sentences {
      if language == .russian, words.count > 1, words[0] == "все", !harmlessAfter.contains(words[1]) {
        return words[0]
      }
      for (index, word) in words.enumerated() where Self.words[language]?.contains(word) == true {
        // «не всегда» is no absolute word any more.
        guard index > 0, ["не", "not"].contains(words[index - 1]) else { return word }
      }
    }
    return nil
  }
}
