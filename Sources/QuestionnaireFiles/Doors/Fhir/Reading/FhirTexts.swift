import Language
import QuestionnaireModel

/// The texts of a resource in all its languages.
struct FhirTexts {
  /// The language of the plain texts.
  let base: LanguageTag
  /// All languages, the base first.
  let languages: [LanguageTag]
  /// Whether the file does not say which language it is in.
  let isGuessed: Bool
  /// Texts that a language lacks.
  private(set) var missing: [LanguageTag: Int] = [:]
  private(set) var droppedCharacters = 0

  init(_ root: SourceNode) {
    let given = root["language"]?.text.flatMap(Self.tag)
    let title = (root["title"] ?? root["item"]?.list?.first?["text"])?.text ?? ""
    let base = given ?? (title.contains(where: LookAlike.isCyrillic) ? .russian : .english)
    var found: Set<LanguageTag> = []
    Self.collect(root, &found)
    self.base = base
    isGuessed = given == nil
    languages = [base] + found.subtracting([base]).sorted()
  }

  /// `en-US` → `en`; `nil` for tags without a two-letter language.
  private static func tag(_ text: String) -> LanguageTag? {
    let first = text.split { $0 == "-" || $0 == "_" }.first.map { $0.lowercased() } ?? ""
    let isLegal = first.utf8.count == 2 && first.utf8.allSatisfy { (97...122).contains($0) }
    return isLegal ? LanguageTag(rawValue: first) : nil
  }

  private static func collect(_ node: SourceNode, _ found: inout Set<LanguageTag>) {
    switch node.content {
    case .scalar: break
    case .list(let nodes): for node in nodes { collect(node, &found) }
    case .map(let entries):
      if node["url"]?.text == FhirNames.translation {
        if let (language, _) = translation(node) { found.insert(language) }
        return
      }
      for entry in entries { collect(entry.value, &found) }
    }
  }

  private static func translation(_ node: SourceNode) -> (LanguageTag, SourceNode)? {
    let parts = node["extension"]?.list ?? []
    func part(_ url: String) -> SourceNode? { parts.first { $0["url"]?.text == url } }
    guard let lang = part("lang"), let content = part("content") else { return nil }
    guard let language = (lang["valueCode"] ?? lang["valueString"])?.text.flatMap(tag),
      let text = content["valueString"] ?? content["valueMarkdown"]
    else { return nil }
    return (language, text)
  }

  /// The text under a name of a node in every language; `nil` where there is none.
  mutating func text(_ node: SourceNode, _ name: String) -> SourceNode? {
    guard let plain = node[name], let said = plain.text.map({ clean($0) }), !said.isEmpty else { return nil }
    var texts = [base: said]
    for part in node["_" + name]?["extension"]?.list ?? [] where part["url"]?.text == FhirNames.translation {
      guard let (language, content) = Self.translation(part), let text = content.text.map({ clean($0) }),
        !text.isEmpty
      else { continue }
      texts[language] = text
    }
    for language in languages where texts[language] == nil {
      missing[language, default: 0] += 1
      texts[language] = said
    }
    return .text(LocalizedText(texts), at: plain.place)
  }

  /// The same text in every language.
  func same(_ text: String, at place: Place) -> SourceNode? {
    .text(LocalizedText(Dictionary(uniqueKeysWithValues: languages.map { ($0, text) })), at: place)
  }

  /// A text of ours in the file's languages: English where we do not speak one.
  func ours(_ text: LocalizedText, at place: Place) -> SourceNode? {
    let texts = languages.map { ($0, text[$0] ?? text[.english] ?? "") }
    return .text(LocalizedText(Dictionary(uniqueKeysWithValues: texts)), at: place)
  }

  /// Texts joined language by language.
  func joined(_ nodes: [SourceNode], _ separator: String, at place: Place) -> SourceNode? {
    guard nodes.count > 1 else { return nodes.first }
    let texts = languages.map { language in
      (language, nodes.compactMap { $0[language.rawValue]?.text }.joined(separator: separator))
    }
    return .text(LocalizedText(Dictionary(uniqueKeysWithValues: texts)), at: place)
  }

  /// A text without invisible characters and blanks at its ends.
  mutating func clean(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar {
      case "\r": kept.append("\n")
      case "\t": kept.append(" ")
      case _ where SourceText.isForbidden(scalar): droppedCharacters += 1
      default: kept.append(scalar)
      }
    }
    var text = Substring(String(kept))
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
