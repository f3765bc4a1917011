import Language
import QuestionnaireModel

/// A statement to rate, and each side of a pair, is read at a glance.
enum LongTexts: LintRule {
  static let id = "long-text"
  static let isStyle = true

  /// The most words.
  static let most = 12

  static func check(_ draft: Draft, _ report: inout Report) {
    // The texts of a foreign instrument are what they are: shortening them makes another instrument.
    guard !draft.isForeign else { return }
    for (index, item) in draft.questionnaire.items.enumerated() {
      switch item.kind {
      case .rating: check(item.text, draft.items[index]["text"], &report)
      case .choice(let options) where options.count == 2:
        for (option, node) in draft.options(ofItem: index) { check(option.text, node["text"], &report) }
      default: break
      }
    }
  }

  private static func check(_ text: LocalizedText, _ node: SourceNode?, _ report: inout Report) {
    for language in text.languages {
      let count = (text[language] ?? "").split(whereSeparator: \.isWhitespace)
        .count { $0.contains { $0.isLetter || $0.isNumber } }
      guard count > most, let node else { continue }
      warning(
        &report, at: node.nearest(language.rawValue).place,
        ru:
          "\(russianCount(count, "слово", "слова", "слов")), больше \(most) трудно охватить взглядом; сократите",
        en:
          "\(englishCount(count, "word", "words")), more than \(most) are not read at a glance; shorten the text"
      )
    }
  }
}
