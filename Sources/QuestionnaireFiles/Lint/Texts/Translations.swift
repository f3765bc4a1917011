import Language
import QuestionnaireModel

/// The Russian text is Russian and the English one English, not one copied into the other's place.
enum Translations: LintRule {
  static let id = "translation"
  static let isStyle = true

  static func check(_ draft: Draft, _ report: inout Report) {
    for (text, node) in draft.texts {
      if let russian = text[.russian], !russian.contains(where: LookAlike.isCyrillic),
        let word = latinWord(in: russian)
      {
        let quoted = quoted(word)
        warning(
          &report, at: node.nearest("ru").place,
          ru: "в русском тексте нет ни одной русской буквы (\(quoted.ru)); переведите его",
          en: "the Russian text has no Russian letter (\(quoted.en)); translate it")
      }
      if let english = text[.english], let word = cyrillicWord(in: english) {
        let quoted = quoted(word)
        warning(
          &report, at: node.nearest("en").place,
          ru: "в английском тексте русское слово \(quoted.ru); переведите его",
          en: "the English text holds the Russian word \(quoted.en); translate it")
      }
    }
  }

  /// A word of small letters; names and abbreviations stand in both languages alike.
  private static func latinWord(in text: String) -> String? {
    words(text).first { $0.count > 3 && $0.allSatisfy { LookAlike.isLatin($0) && $0.isLowercase } }
  }

  /// A word of Russian letters only; single ones inside English words are found as look-alikes.
  private static func cyrillicWord(in text: String) -> String? {
    words(text).first { $0.count > 1 && $0.allSatisfy(LookAlike.isCyrillic) }
  }

  private static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter }.map { String($0) }
  }
}
