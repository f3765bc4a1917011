import Language
import QuestionnaireModel

/// No question is asked twice.
enum DuplicateItems: LintRule {
  static let id = "duplicate-item"

  private struct Asked {
    let line: Int
    let condition: Condition?
  }

  static func check(_ draft: Draft, _ report: inout Report) {
    var asked: [String: Asked] = [:]
    for (index, item) in draft.questionnaire.items.enumerated() where item.kind != .note {
      for language in draft.questionnaire.languages {
        guard let key = key(item, language) else { continue }
        let place = place(of: language, item, index, draft)
        guard let first = asked[key] else {
          asked[key] = Asked(line: place.line, condition: item.condition)
          continue
        }
        // Those who go different ways may be asked the same.
        guard first.condition == nil || item.condition == nil || first.condition == item.condition else {
          continue
        }
        warning(
          &report, at: place,
          ru: "такой же вопрос есть в строке \(first.line); перепишите или уберите один из них",
          en: "the same question stands in line \(first.line); rewrite or take out one of them")
      }
    }
  }

  /// What makes a question: its text, and the texts of its options.
  private static func key(_ item: Item, _ language: LanguageTag) -> String? {
    let texts = ([item.text] + item.options.map(\.text)).map { DuplicateOptions.plain($0[language]) }
    guard texts.contains(where: { $0 != nil }) else { return nil }
    return ([language.rawValue] + texts.map { $0 ?? "" }).joined(separator: "\n")
  }

  private static func place(of language: LanguageTag, _ item: Item, _ index: Int, _ draft: Draft) -> Place {
    let node = draft.items[index]
    if let text = node["text"] { return text.nearest(language.rawValue).place }
    return draft.options(ofItem: index).first?.node.nearest("text", language.rawValue).place ?? node.place
  }
}
