import Language
import QuestionnaireModel

/// The Russian text is Russian and the English one English, not one copied into the other's place.
enum Translations: LintRule {
  static let id = "translation"
  static let isStyle = true

  static func check(_ draft: Draft, _ report: inout Report) {
    checkTitles(draft, &report)
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

  /// What a scale, section, step or level is called is no name of anything: it has a word of its own in each language.
  private static func checkTitles(_ draft: Draft, _ report: inout Report) {
    let questionnaire = draft.questionnaire
    var titles: [(text: LocalizedText, node: SourceNode)] = []
    titles += zip(questionnaire.scales, draft.scales).map { ($0.title, $1.nearest("title")) }
    titles += zip(questionnaire.sections, draft.sections).map { ($0.title, $1.nearest("title")) }
    for (band, node) in zip(questionnaire.bands, draft.bands) {
      titles += band.levels.enumerated().map {
        ($1.name, node.nearest("levels", String($0), "name"))
      }
    }
    for (text, node) in titles {
      guard let russian = text[.russian], russian == text[.english], latinWord(in: russian) == nil,
        let word = words(russian).first(where: {
          $0.count > 3 && $0.allSatisfy(LookAlike.isLatin) && $0.dropFirst().contains(where: \.isLowercase)
        })
      else { continue }
      let quoted = quoted(word)
      warning(
        &report, at: node.nearest("ru").place,
        ru: "название в обоих языках одно и то же (\(quoted.ru)); переведите его",
        en: "the title is the same in both languages (\(quoted.en)); translate it")
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
