import Language
import QuestionnaireModel

/// A map whose keys were checked.
struct Fields {
  let node: SourceNode

  subscript(key: String) -> SourceNode? { node[key] }
}

extension Reading {
  /// The most scales, response scales, sections, bands, modules and examples: bounds the work of checking them.
  static let mostParts = 200
  /// The longest word that is looked for among similar ones.
  private static let longestGuess = 40

  /// How people write «reversed» who know it from other systems.
  private static let reversedKeys: Set<String> = [
    "reversed", "reverse", "reverse-scored", "reverse_scored", "inverted", "обратный", "обратное",
  ]

  /// How people write the end of a level who do not know `below`.
  private static let endKeys: Set<String> = ["to", "till", "until", "up-to", "upto", "max", "до", "по"]

  /// The known word that was probably meant.
  static func meant(_ word: String, _ known: [String]) -> String? {
    guard word.count <= longestGuess else { return nil }
    // A Russian letter that looks Latin is no distance at all.
    let plain = LookAlike.latin(word)
    let translated = RussianNames.english(of: word).first { known.contains($0) }
    return known.first { $0 == plain } ?? translated ?? likelyMeant(plain, among: known)
  }

  /// Checks that a node is a map with these keys.
  mutating func fields(_ node: SourceNode, required: [String], optional: [String] = []) -> Fields? {
    guard let entries = map(node) else { return nil }
    let known = required + optional
    let present = Set(entries.map(\.key))
    let absent = known.filter { !present.contains($0) }
    // A key that is only misspelt is not missing as well, and its value is read.
    var misspelt: [String: String] = [:]
    for entry in entries where !known.contains(entry.key) && !report.isFull {
      let meant = Self.meant(entry.key, absent)
      if let meant, !misspelt.values.contains(meant) { misspelt[entry.key] = meant }
      if Self.reversedKeys.contains(entry.key.lowercased()), known.contains("credit") {
        let scale = node["credit"]?.entries?.first?.key ?? "scale"
        report.error("unknown-key", at: entry.keyPlace) { $0.slips.reversedKey(entry.key, scale) }
        continue
      }
      if Self.endKeys.contains(entry.key.lowercased()), known.contains("below") {
        let end = entry.value.text.flatMap { Int($0) }.map { String($0 + 1) }
        report.error("unknown-key", at: entry.keyPlace) { $0.slips.levelEnd(entry.key, end) }
        continue
      }
      report.error("unknown-key", at: entry.keyPlace) { $0.unknownKey(entry.key, meant, known) }
    }
    for key in required where node[key] == nil && !misspelt.values.contains(key) {
      report.error("missing-key", at: node.place) { $0.missingKey(key) }
    }
    guard !misspelt.isEmpty else { return Fields(node: node) }
    var read = node
    read.content = .map(
      entries.map {
        SourceEntry(key: misspelt[$0.key] ?? $0.key, keyPlace: $0.keyPlace, value: $0.value)
      })
    return Fields(node: read)
  }

  /// The entries of a map.
  mutating func map(_ node: SourceNode) -> [SourceEntry]? {
    guard let entries = node.entries else {
      refuse(node, expected: .map)
      return nil
    }
    return entries
  }

  /// The entries of a map of named things; more than `most` are found and left out.
  mutating func map(_ node: SourceNode, most: Int) -> ArraySlice<SourceEntry> {
    let entries = map(node) ?? []
    if entries.count > most {
      report.error("list-count", at: entries[most].keyPlace) { $0.listCount(entries.count, 0, most) }
    }
    return entries.prefix(most)
  }

  /// The nodes of a list; more than `most` are found and left out.
  mutating func list(_ node: SourceNode, most: Int) -> ArraySlice<SourceNode> {
    let nodes = list(node) ?? []
    if nodes.count > most {
      report.error("list-count", at: nodes[most].place) { $0.listCount(nodes.count, 0, most) }
    }
    return nodes.prefix(most)
  }

  /// The nodes of a list.
  mutating func list(_ node: SourceNode) -> [SourceNode]? {
    guard let nodes = node.list else {
      refuse(node, expected: .list)
      return nil
    }
    return nodes
  }

  /// A scalar's text, not empty.
  mutating func word(_ node: SourceNode) -> String? {
    guard let text = node.text, !node.isAbsent else {
      refuse(node, expected: .text)
      return nil
    }
    guard !text.allSatisfy(\.isWhitespace) else {
      report.error("empty-text", at: node.place) { $0.emptyText }
      return nil
    }
    return text
  }

  /// A list of scalars.
  mutating func words(_ node: SourceNode, least: Int = 0) -> [String] {
    guard let nodes = list(node) else { return [] }
    if nodes.count < least {
      report.error("list-count", at: node.place) { $0.listCount(nodes.count, least, Self.mostItems) }
    }
    return nodes.compactMap { word($0) }
  }

  /// One of some words.
  mutating func word(_ node: SourceNode, of known: [String]) -> String? {
    guard let word = word(node) else { return nil }
    guard known.contains(word) else {
      report.error("value", at: node.place) { $0.notOneOf(word, Self.meant(word, known), known) }
      return nil
    }
    return word
  }

  /// One of a type's cases.
  mutating func oneOf<Value>(_ type: Value.Type, _ node: SourceNode) -> Value?
  where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    word(node, of: Value.allCases.map(\.rawValue)).flatMap(Value.init(rawValue:))
  }

  /// `true` or `false`.
  mutating func truth(_ node: SourceNode) -> Bool? {
    guard let word = word(node) else { return nil }
    guard word == "true" || word == "false" else {
      report.error("value", at: node.place) { $0.notTruth(word) }
      return nil
    }
    return word == "true"
  }

  /// A whole number within bounds.
  mutating func integer(_ node: SourceNode, _ range: ClosedRange<Int>) -> Int? {
    guard let word = word(node) else { return nil }
    guard let number = Fraction(decimal: word), number.isWhole, !word.contains(".") else {
      if !findSign(word, at: node.place) { report.error("number", at: node.place) { $0.notWhole(word) } }
      return nil
    }
    guard range.contains(number.numerator) else {
      report.error("number", at: node.place) {
        $0.numberOutside(word, String(range.lowerBound), String(range.upperBound))
      }
      return nil
    }
    return number.numerator
  }

  /// An exact decimal of at most six digits before and after the dot, so that arithmetic on it cannot overflow.
  ///
  /// `fractions` allows `40/3` as well.
  mutating func number(_ node: SourceNode, fractions: Bool = false) -> Fraction? {
    guard let word = word(node) else { return nil }
    let parts = word.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if fractions, parts.count == 2, let above = Fraction(decimal: parts[0]),
      let below = Fraction(decimal: parts[1]), above.isWhole, below.isWhole,
      abs(above.numerator) < 1_000_000, (1..<1_000_000).contains(below.numerator)
    {
      return Fraction(above.numerator, over: below.numerator)
    }
    guard let number = Fraction(decimal: word) else {
      if word.hasSuffix("%") {
        report.error("number", at: node.place) { $0.slips.percentSign(word) }
      } else if !findSign(word, at: node.place) {
        report.error("number", at: node.place) { $0.notANumber(word) }
      }
      return nil
    }
    let digits = word.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    guard digits.allSatisfy({ $0.count <= 6 }) else {
      report.error("number", at: node.place) { $0.numberTooLong(word) }
      return nil
    }
    return number
  }

  /// Whether a word is a number but for its sign, which is then found: a plus, or a dash that only looks like a minus.
  mutating func findSign(_ word: String, at place: Place, rule: String = "number") -> Bool {
    guard let sign = word.first, "+−–—‒‑".contains(sign) else { return false }
    let digits = word.dropFirst().drop { $0 == " " }
    let meant = sign == "+" ? String(digits) : "-" + digits
    guard digits.first?.isNumber == true, Fraction(decimal: meant) != nil else { return false }
    report.error(rule, at: place) {
      sign == "+" ? $0.slips.plusSign(word, meant) : $0.slips.otherMinus(word, meant)
    }
    return true
  }

  /// The id of an item, a scale, a section or the like: `[A-Za-z0-9_-]+`.
  mutating func id(_ node: SourceNode) -> String? {
    guard let word = word(node) else { return nil }
    return id(word, at: node.place) ? word : standIn(word)
  }

  /// The id that was meant where only letters that look Latin spoil it, so that nothing else seems to lack it.
  func standIn(_ word: String) -> String? {
    let plain = LookAlike.latin(word)
    return plain != word && Self.isID(plain, isCode: false) ? plain : nil
  }

  private static func isID(_ word: String, isCode: Bool) -> Bool {
    !word.isEmpty
      && word.utf8.allSatisfy { byte in
        (97...122).contains(byte) || (48...57).contains(byte) || byte == 45
          || (!isCode && ((65...90).contains(byte) || byte == 95))
      }
  }

  /// A questionnaire's id or an option's code: `[a-z0-9-]+`.
  mutating func code(_ node: SourceNode) -> String? {
    guard let word = word(node) else { return nil }
    return id(word, at: node.place, isCode: true) ? word : nil
  }

  /// Whether a word is an id or a code; finds it where it isn't.
  mutating func id(_ word: String, at place: Place, isCode: Bool = false) -> Bool {
    if Self.isID(word, isCode: isCode) { return true }
    let letter = word.first { LookAlike.latin(String($0)) != String($0) }
    if let letter, LookAlike.latin(word).allSatisfy(\.isASCII) {
      report.error("look-alike", at: place) { $0.lookAlikeID(word, String(letter)) }
    } else {
      report.error("id", at: place) { $0.idPattern(word, isCode) }
    }
    return false
  }

  /// A text in the questionnaire's languages.
  mutating func text(_ node: SourceNode) -> LocalizedText? {
    let due = languages.isEmpty ? ["ru", "en"] : languages.map(\.rawValue)
    // Russian first, as in the files.
    let shown = due.sorted { $0 == "ru" && $1 != "ru" }
    guard let entries = node.entries else {
      report.error("text", at: node.place) { $0.languagesDue(shown) }
      return nil
    }
    var texts: [LanguageTag: String] = [:]
    var hasOddTag = false
    for entry in entries {
      guard entry.key.utf8.count == 2, entry.key.utf8.allSatisfy({ (97...122).contains($0) }) else {
        if entry.value.isAbsent, entry.keyPlace != entries.first?.keyPlace {
          report.error("comma-in-text", at: entry.keyPlace) { $0.commaInText }
        } else if let meant = RussianNames.languageTag(entry.key) {
          report.error("language", at: entry.keyPlace) { $0.slips.languageTyped(entry.key, meant) }
          texts[LanguageTag(rawValue: meant)] = word(entry.value) ?? ""
        } else {
          report.error("language", at: entry.keyPlace) { $0.languageTag(entry.key) }
          hasOddTag = true
        }
        continue
      }
      let tag = LanguageTag(rawValue: entry.key)
      if !languages.isEmpty, !languages.contains(tag) {
        extraLanguages[entry.key, default: []].append(entry.keyPlace)
        continue
      }
      // A text that is wrong is there all the same: it isn't missing as well.
      texts[tag] = word(entry.value) ?? ""
    }
    let missing = languages.filter { texts[$0] == nil }.map(\.rawValue)
    // A tag that is none stands for one that is missing, and is found already.
    if !missing.isEmpty, !hasOddTag { missingLanguages.append((missing, node.place)) }
    if entries.isEmpty, languages.isEmpty { report.error("text", at: node.place) { $0.languagesDue(shown) } }
    let text = LocalizedText(texts)
    draft.texts.append((text, node))
    return text
  }

  /// Says which texts do not have the languages of the title; where most do not, the slip is the title's and is told once.
  mutating func findLanguages(title: SourceNode?) {
    let due = languages.map(\.rawValue)
    let most = max(2, draft.texts.count / 2)
    for (tag, places) in extraLanguages.sorted(by: { $0.key < $1.key }) {
      if places.count > most, let title {
        report.error("language", at: title.place) { $0.slips.titleLacks(tag, places.count) }
      } else {
        for place in places { report.error("language", at: place) { $0.languageExtra(tag, due) } }
      }
    }
    let only = due.filter { tag in missingLanguages.count { $0.tags.contains(tag) } > most }
    for tag in only {
      guard let title else { continue }
      let count = missingLanguages.count { $0.tags.contains(tag) }
      report.error("language", at: title.place) { $0.slips.onlyTitleHas(tag, count) }
    }
    for (tags, place) in missingLanguages {
      let missing = tags.filter { title == nil || !only.contains($0) }
      if !missing.isEmpty { report.error("language", at: place) { $0.languageMissing(missing) } }
    }
  }

  /// Finds ids that stand twice in a list.
  mutating func findRepeated(_ ids: [(id: String, place: Place)]) {
    var lines: [String: Int] = [:]
    for (id, place) in ids where !id.isEmpty {
      if let line = lines[id] {
        report.error("repeated-id", at: place) { $0.repeatedID(id, line) }
      } else {
        lines[id] = place.line
      }
    }
  }

  private mutating func refuse(_ node: SourceNode, expected: Words.Kind) {
    let found: Words.Kind =
      switch node.content {
      case .scalar: .text
      case .list: .list
      case .map: .map
      }
    if node.isAbsent {
      report.error("kind", at: node.place) { $0.nothingWritten(expected) }
    } else {
      report.error("kind", at: node.place) { $0.wrongKind(expected, found) }
    }
  }
}
