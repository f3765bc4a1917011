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
    let runs = text.split(whereSeparator: { !$0.isLetter })
    // Beside x, b or z a lone letter is one more quantity.
    let hasQuantities = runs.contains {
      $0.count == 1 && ($0.first.map { "bdfghijlmnqrstuvwxz".contains($0) } ?? false)
    }
    for (index, run) in runs.enumerated() {
      let latin = run.filter(LookAlike.isLatin)
      let cyrillic = run.filter(LookAlike.isCyrillic)
      let isRussian = cyrillic.count > latin.count || (cyrillic.count == latin.count && language == .russian)
      let foreign = isRussian ? latin : cyrillic
      if !latin.isEmpty, !cyrillic.isEmpty, let letter = foreign.first { return (String(run), letter) }
      // A conjunction or preposition of one letter, «a», «c», «o», «y» typed in Latin. It has a word of its own language after it:
      // «y = 3», «шкала y», the options «A» and «B» have none. Capitals are often meant (витамин C).
      guard run.count == 1, let letter = run.first, letter.isLowercase, LookAlike.isDeceptive(letter),
        index + 1 < runs.count, text[run.endIndex] == " ",
        text.index(after: run.endIndex) == runs[index + 1].startIndex
      else { continue }
      let next = runs[index + 1]
      if language == .russian, !hasQuantities, "acoyk".contains(letter),
        next.allSatisfy(LookAlike.isCyrillic)
      {
        return (String(run), letter)
      }
      if language == .english, LookAlike.isCyrillic(letter), next.allSatisfy(LookAlike.isLatin) {
        return (String(run), letter)
      }
    }
    return nil
  }
}
