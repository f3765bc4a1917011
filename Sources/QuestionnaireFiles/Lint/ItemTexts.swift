import Language
import QuestionnaireModel

/// A text that belongs to a question, with what is asked there.
struct ItemText {
  /// What the text is in its item.
  enum Role { case stem, option, part }

  let item: Item
  let role: Role
  let text: LocalizedText
  let node: SourceNode

  /// Whether a person says how far it is true of themselves, or chooses it instead of another.
  var isStatement: Bool {
    switch (item.kind, role) {
    case (.rating, _), (.ratings, .stem): true
    case (.choice, .option): !item.isTask
    default: false
    }
  }
}

extension Draft {
  /// The texts of all items, options and parts, in the order of the file.
  var itemTexts: [ItemText] {
    questionnaire.items.indices.flatMap { index -> [ItemText] in
      let (item, node) = (questionnaire.items[index], items[index])
      var texts = [ItemText(item: item, role: .stem, text: item.text, node: node.nearest("text"))]
      texts += options(ofItem: index).map {
        ItemText(item: item, role: .option, text: $0.option.text, node: $0.node.nearest("text"))
      }
      if case .ratings(let parts) = item.kind {
        texts += parts.map {
          ItemText(item: item, role: .part, text: $0.text, node: node.nearest("parts", $0.id, "text"))
        }
      }
      return texts.filter { !$0.text.isEmpty }
    }
  }
}

/// A text cut into sentences and words, as the rules of wording look at it.
struct TextWords {
  /// The words of each clause in lower case; commas, dashes and the ends of sentences part clauses.
  let clauses: [[String]]
  /// The words of each sentence in lower case.
  let sentences: [[String]]
  var words: [String] { sentences.flatMap { $0 } }

  init(_ text: String) {
    let sentences = text.lowercased().split { ".!?…".contains($0) }
    func words(_ part: Substring) -> [String] {
      part.split { !$0.isLetter && $0 != "-" && $0 != "’" && $0 != "'" }.map {
        String($0).replacing("’", with: "'")
      }
    }
    self.sentences = sentences.map(words).filter { !$0.isEmpty }
    clauses = sentences.flatMap { $0.split { ",;:–—()«»“”\"".contains($0) } }.map(words)
      .filter { !$0.isEmpty }
  }
}
