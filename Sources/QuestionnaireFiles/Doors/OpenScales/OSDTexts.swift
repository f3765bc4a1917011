import Language
import QuestionnaireModel

/// The translations of an `.osd` file: a table of texts by key for each language.
struct OSDTexts {
  /// Texts by language, the languages that are kept.
  private let tables: [LanguageTag: [String: String]]
  let languages: [LanguageTag]
  /// Languages that have no tag of two letters, or the same as another.
  let lostLanguages: [String]
  /// Values of parameters that texts name.
  private let parameters: [String: String]

  /// Keys that a language lacks.
  private(set) var missing: [LanguageTag: Set<String>] = [:]
  private(set) var droppedCharacters = 0
  private(set) var images = 0
  private(set) var pipes = 0

  init(_ node: SourceNode?, parameters: [String: String]) {
    var tables: [LanguageTag: [String: String]] = [:]
    var lost: [String] = []
    let entries = (node?.entries ?? []).filter { !($0.value.entries ?? []).isEmpty }
    // Plain tags first, so that `pt` is kept and `pt_BR` is lost, whichever comes first.
    for entry in entries.sorted(by: { $0.key.utf8.count < $1.key.utf8.count }) {
      let tag = Self.tag(entry.key)
      guard let tag, tables[tag] == nil else {
        lost.append(entry.key)
        continue
      }
      tables[tag] = Dictionary(
        (entry.value.entries ?? []).compactMap { text in text.value.text.map { (text.key, $0) } }
      ) { _, last in last }
    }
    if tables.isEmpty { tables[.english] = [:] }
    self.tables = tables
    self.parameters = parameters
    languages = tables.keys.sorted()
    lostLanguages = lost.sorted()
  }

  private static func tag(_ key: String) -> LanguageTag? {
    if key == "default" { return .english }
    let first = key.lowercased().prefix { $0 != "-" && $0 != "_" }
    guard first.utf8.count == 2, first.utf8.allSatisfy({ (97...122).contains($0) }) else { return nil }
    return LanguageTag(rawValue: String(first))
  }

  /// Whether any language has something under a key.
  func has(_ key: String) -> Bool {
    tables.values.contains { table in table[key].map { !Self.isBlank($0) } ?? false }
  }

  /// The text under a key in every language; `nil` where it is empty in all of them.
  ///
  /// A language that lacks the key gets English, else the first language that has it; where none has it, the key is the text.
  mutating func text(_ key: String) -> LocalizedText? {
    guard !Self.isBlank(key) else { return nil }
    let order = [LanguageTag.english] + languages
    let substitute = order.lazy.compactMap { [tables] in tables[$0]?[key] }.first { !Self.isBlank($0) }
    if substitute == nil, tables.values.contains(where: { $0[key] != nil }) { return nil }
    var texts: [LanguageTag: String] = [:]
    for language in languages {
      let own = tables[language]?[key].flatMap { Self.isBlank($0) ? nil : $0 }
      if own == nil, substitute != nil { missing[language, default: []].insert(key) }
      texts[language] = plain(own ?? substitute ?? key)
    }
    guard !texts.values.allSatisfy(\.isEmpty) else { return nil }
    let other = texts.values.first { !$0.isEmpty } ?? key
    return LocalizedText(texts.mapValues { $0.isEmpty ? other : $0 })
  }

  /// The same text in every language.
  mutating func same(_ text: String) -> LocalizedText? {
    let plain = plain(text)
    return plain.isEmpty
      ? nil : LocalizedText(Dictionary(uniqueKeysWithValues: languages.map { ($0, plain) }))
  }

  private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

  // MARK: Markup

  /// A text without markup, with the values of parameters, without characters that nobody can see.
  mutating func plain(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.first {
      if scalar == "<", let tag = Self.tag(in: rest) {
        rest = rest.dropFirst(tag.count)
        output.append(contentsOf: replacement(of: tag).unicodeScalars)
      } else if scalar == "&", let (length, value) = Self.entity(in: rest) {
        rest = rest.dropFirst(length)
        output.append(contentsOf: value.unicodeScalars)
      } else if scalar == "{", let end = rest.prefix(80).firstIndex(of: "}") {
        let name = String(Substring(rest[rest.index(after: rest.startIndex)..<end]))
        rest = rest[rest.index(after: end)...]
        output.append(contentsOf: value(of: name).unicodeScalars)
      } else {
        output.append(scalar)
        rest = rest.dropFirst()
      }
    }
    return tidy(output)
  }

  /// `<b>`, `</p>`, `<img …>`: the scalars of a tag at the beginning.
  private static func tag(in rest: Substring.UnicodeScalarView) -> [Unicode.Scalar]? {
    let second = rest.dropFirst().first
    let isTag = second.map { ("a"..."z").contains($0) || ("A"..."Z").contains($0) || $0 == "/" || $0 == "!" }
    guard isTag == true, let end = rest.prefix(2_000).firstIndex(of: ">") else { return nil }
    return Array(rest[...end])
  }

  private mutating func replacement(of tag: [Unicode.Scalar]) -> String {
    let text = String(String.UnicodeScalarView(tag)).lowercased()
    let name = text.drop { $0 == "<" || $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
    switch name {
    case "br", "p", "div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr":
      return "\n"
    case "td", "th": return " "
    case "img":
      images += 1
      let raw = String(String.UnicodeScalarView(tag))
      guard let range = raw.firstRange(of: "alt=\""), let end = raw[range.upperBound...].firstIndex(of: "\"")
      else {
        return "\n"
      }
      let alternative = raw[range.upperBound..<end]
      return alternative.isEmpty ? "\n" : "\n[\(alternative)]\n"
    default: return ""
    }
  }

  private static let entities = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–", "mdash": "—",
    "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "deg": "°", "bull": "•",
  ]

  private static func entity(in rest: Substring.UnicodeScalarView) -> (length: Int, value: String)? {
    guard let end = rest.prefix(10).firstIndex(of: ";") else { return nil }
    let name = String(Substring(rest[rest.index(after: rest.startIndex)..<end]))
    let length = rest.distance(from: rest.startIndex, to: end) + 1
    if let value = entities[name] { return (length, value) }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let number = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).map { (length, String($0)) }
  }

  private mutating func value(of name: String) -> String {
    let plain = name.hasPrefix("param.") ? String(name.dropFirst(6)) : name
    if let value = parameters[plain] { return value }
    if ["answer.", "score.", "computed.", "loop."].contains(where: name.hasPrefix) {
      pipes += 1
      return "…"
    }
    return "{\(name)}"
  }

  /// Lines trimmed, blanks and empty lines not repeated, forbidden characters dropped.
  private mutating func tidy(_ scalars: String.UnicodeScalarView) -> String {
    var lines: [String] = [""]
    for scalar in scalars {
      switch scalar {
      case "\n", "\r": lines.append("")
      case "\t", " ", "\u{A0}": if !(lines.last ?? "").hasSuffix(" ") { lines[lines.count - 1] += " " }
      case _ where SourceText.isForbidden(scalar): droppedCharacters += 1
      default: lines[lines.count - 1].unicodeScalars.append(scalar)
      }
    }
    var kept: [String] = []
    for line in lines.map(Self.trimmed) where !(line.isEmpty && kept.last?.isEmpty != false) {
      kept.append(line)
    }
    while kept.last?.isEmpty == true { kept.removeLast() }
    return kept.joined(separator: "\n")
  }

  private static func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.first?.isWhitespace == true { line.removeFirst() }
    while line.last?.isWhitespace == true { line.removeLast() }
    return String(line)
  }
}
