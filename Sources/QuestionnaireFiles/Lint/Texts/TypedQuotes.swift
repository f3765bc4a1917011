import Language
import QuestionnaireModel

/// A whole text in quotes that are none for the file: an editor has put them in place of straight ones, and they would be printed.
enum TypedQuotes: LintRule {
  static let id = "typed-quotes"

  private static let pairs: [Character: Character] = ["«": "»", "“": "”", "„": "“", "‘": "’"]

  static func check(_ draft: Draft, _ report: inout Report) {
    guard !draft.isForeign else { return }
    var found: Set<Place> = []
    for (_, node) in draft.texts {
      for entry in node.entries ?? [] {
        guard case .scalar(let text, isPlain: true) = entry.value.content, isWhollyQuoted(text),
          found.insert(entry.value.place).inserted
        else { continue }
        let word = quoted(String(text.dropFirst().dropLast()))
        warning(
          &report, at: entry.value.place,
          ru:
            "весь текст стоит в кавычках-«ёлочках» или “лапках”, и они будут напечатаны; напишите в прямых: "
            + "\"\(word.ru.dropFirst().dropLast())\"",
          en: "the whole text stands in typographic quotes, which would be printed; write straight ones: "
            + "\"\(word.en.dropFirst().dropLast())\"")
      }
    }
  }

  /// Whether the first quote of the text is closed by its last character, and not before.
  private static func isWhollyQuoted(_ text: String) -> Bool {
    guard text.count > 2, let first = text.first, let closing = pairs[first], text.last == closing else {
      return false
    }
    return !text.dropFirst().dropLast().contains { $0 == closing || $0 == first }
  }
}
