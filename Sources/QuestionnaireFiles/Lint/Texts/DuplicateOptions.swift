import Language
import QuestionnaireModel

/// Nobody can choose between two options that read the same.
enum DuplicateOptions: LintRule {
  static let id = "duplicate-option"

  static func check(_ draft: Draft, _ report: inout Report) {
    for index in draft.questionnaire.items.indices {
      let options = draft.options(ofItem: index)
      find(options.map { ($0.option.text, $0.node.nearest("text")) }, &report)
      if case .ratings(let parts) = draft.questionnaire.items[index].kind {
        find(parts.map { ($0.text, draft.items[index].nearest("parts", $0.id, "text")) }, &report)
      }
    }
    for (response, node) in zip(draft.questionnaire.responses, draft.responses) {
      let nodes = node.list ?? []
      guard nodes.count == response.steps.count else { continue }
      find(zip(response.steps, nodes).map { ($0.text, $1.nearest("text")) }, &report)
    }
  }

  private static func find(_ texts: [(text: LocalizedText, node: SourceNode)], _ report: inout Report) {
    var lines: [String: Int] = [:]
    for (text, node) in texts {
      for language in text.languages {
        guard let plain = plain(text[language]) else { continue }
        let place = node.nearest(language.rawValue).place
        let key = language.rawValue + plain
        guard let line = lines[key] else {
          lines[key] = place.line
          continue
        }
        warning(
          &report, at: place,
          ru: "такой же вариант есть в строке \(line), и различить их нельзя; перепишите один из них",
          en: "the same option stands in line \(line), nobody can tell them apart; rewrite one of them")
      }
    }
  }

  /// The words of a text without case, punctuation and the dots of «ё»; `nil` where it has no words.
  ///
  /// Signs count where a text has nothing else: `<` and `>` are two options.
  static func plain(_ text: String?) -> String? {
    guard let text, !text.isEmpty else { return nil }
    let words = text.lowercased().replacing("ё", with: "е").split {
      !$0.isLetter && !$0.isNumber && !"+−-×·/=<>%^√".contains($0)
    }
    return words.isEmpty ? text : words.joined(separator: " ")
  }
}
