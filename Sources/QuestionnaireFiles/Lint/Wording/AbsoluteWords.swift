import Language
import QuestionnaireModel

/// Statements to rate leave out «всегда», «никогда», «все»: nobody can agree with them honestly.
enum AbsoluteWords: LintRule {
  static let id = "absolute-word"
  static let isStyle = true

  private static let words: [LanguageTag: Set<String>] = [
    .russian: ["всегда", "никогда", "все", "никто"], .english: ["always", "never", "everybody", "nobody"],
  ]
  /// What «все» means together with the word after it is not everybody: все-таки, все же, все равно, все еще.
  private static let harmlessAfter: Set<String> = ["же", "равно", "еще", "ещё", "больше", "чаще", "время"]

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
      for (index, word) in words.enumerated() where Self.words[language]?.contains(word) == true {
        // «не всегда» is no absolute word any more.
        if index > 0, ["не", "not"].contains(words[index - 1]), word != "никто" { continue }
        if index + 1 < words.count, harmlessAfter.contains(words[index + 1]), word == "все" { continue }
        return word
      }
    }
    return nil
  }
}
