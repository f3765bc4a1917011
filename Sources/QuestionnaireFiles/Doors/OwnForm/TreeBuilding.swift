import Language
import QuestionnaireModel

/// Building the tree of our own format, for doors that read and for writing a questionnaire anew.
extension SourceNode {
  /// A text as it stands; `isPlain: false` means that it is written in quotes whatever it looks like.
  static func scalar(_ text: String, at place: Place = .start, isPlain: Bool = false) -> SourceNode {
    SourceNode(content: .scalar(text, isPlain: isPlain), place: place)
  }

  /// A code, number or keyword, which needs no quotes.
  static func word(_ text: String, at place: Place = .start) -> SourceNode {
    scalar(text, at: place, isPlain: true)
  }

  static func number(_ number: Int, at place: Place = .start) -> SourceNode {
    word(String(number), at: place)
  }

  static func list(_ nodes: [SourceNode], at place: Place = .start) -> SourceNode {
    SourceNode(content: .list(nodes), place: place)
  }

  /// A map; entries without a value are left out.
  static func map(_ entries: [(key: String, value: SourceNode?)], at place: Place = .start) -> SourceNode {
    let kept = entries.compactMap { entry in
      entry.value.map { SourceEntry(key: entry.key, keyPlace: place, value: $0) }
    }
    return SourceNode(content: .map(kept), place: place)
  }

  /// A text in one or several languages; nothing where it is empty.
  static func text(_ text: LocalizedText, at place: Place = .start) -> SourceNode? {
    guard !text.isEmpty else { return nil }
    // Russian first, as people write it.
    let tags = text.languages.sorted { $0 == .russian && $1 != .russian }
    return map(
      tags.map { ($0.rawValue, scalar(text[$0] ?? "", at: place)) }, at: place)
  }
}
