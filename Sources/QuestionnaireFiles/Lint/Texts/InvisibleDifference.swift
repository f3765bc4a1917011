import Language
import QuestionnaireModel

/// No Latin letters inside Russian words, no Russian ones inside English words: nobody sees them, and no search finds the word.
enum InvisibleDifference: LintRule {
  static let id = "look-alike"

  static func check(_ draft: Draft, _ report: inout Report) {
    for (text, node) in draft.texts {
      for language in text.languages {
        // A foreign file's English stands in for what was not translated.
        if draft.isForeign, language != .english, text[language] == text[.english] { continue }
        guard let (word, letter) = suspect(in: text[language] ?? "", language) else { continue }
        let (quoted, sign) = (quoted(word), quoted(String(letter)))
        let isLatin = LookAlike.isLatin(letter)
        warning(
          &report, at: node.nearest(language.rawValue).place,
          ru:
            "в слове \(quoted.ru) \(isLatin ? "латинская" : "русская") буква \(sign.ru); наберите слово заново",
          en:
            "the word \(quoted.en) holds the \(isLatin ? "Latin" : "Russian") letter \(sign.en); type the word again"
        )
      }
    }
  }

  /// The first word that mixes both alphabets, or is a single look-alike letter of the other one, with the foreign letter.
  private static func suspect(in text: String, _ language: LanguageTag) -> (word: String, letter: Character)?
  {
    for run in text.split(whereSeparator: { !$0.isLetter }) {
      let latin = run.filter(LookAlike.isLatin)
      let cyrillic = run.filter(LookAlike.isCyrillic)
      let isRussian = cyrillic.count > latin.count || (cyrillic.count == latin.count && language == .russian)
      let foreign = isRussian ? latin : cyrillic
      if !latin.isEmpty, !cyrillic.isEmpty, let letter = foreign.first { return (String(run), letter) }
      // A conjunction or preposition of one letter: «a», «c», «o», «y» typed in Latin; capitals are often meant (витамин C).
      guard run.count == 1, let letter = run.first, letter.isLowercase, LookAlike.isDeceptive(letter) else {
        continue
      }
      if language == .russian, LookAlike.isLatin(letter), "acoyk".contains(letter) {
        return (String(run), letter)
      }
      if language == .english, LookAlike.isCyrillic(letter) { return (String(run), letter) }
    }
    return nil
  }
}
