/// Commas inside `{…}` that have cut a value in two: `0,5`, a text without quotes, a list without brackets; and `key:value` there.
///
/// What stands after such a comma reads as a key without a value. It is found as what it is and joined again, so that one slip gives one
/// finding.
enum StrayCommas {
  /// Keys whose value is a list of names.
  private static let lists: Set<String> = ["items", "scales", "flags", "in", "subjects", "undecided"]

  /// The tree with its cut values joined.
  static func mended(_ node: SourceNode, _ report: inout Report) -> SourceNode {
    var node = node
    switch node.content {
    case .scalar: break
    case .list(let nodes): node.content = .list(nodes.map { mended($0, &report) })
    case .map(let entries):
      let joined = joined(entries.map { withBlank($0, &report) }, &report)
      node.content = .map(
        joined.map { SourceEntry(key: $0.key, keyPlace: $0.keyPlace, value: mended($0.value, &report)) })
    }
    return node
  }

  private static func joined(_ entries: [SourceEntry], _ report: inout Report) -> [SourceEntry] {
    var joined: [SourceEntry] = []
    var found: Place?
    var names: [String] = []
    for (index, entry) in entries.enumerated() {
      guard let last = joined.last, entry.value.isAbsent, entry.keyPlace.line == last.value.place.line else {
        joined.append(entry)
        continue
      }
      if lists.contains(last.key), isName(entry.key),
        let before = names.isEmpty ? last.value.plainName : names
      {
        names = before + [entry.key]
        let node = SourceNode(content: .scalar(entry.key, isPlain: true), place: entry.keyPlace)
        joined[joined.count - 1].value.content = .list((last.value.list ?? [last.value]) + [node])
        let next = entries.dropFirst(index + 1).first
        if next.map({ !$0.value.isAbsent || !isName($0.key) }) ?? true {
          let meant = Words.listed(names)
          report.error("list-comma", at: last.value.place) { $0.slips.listWithoutBrackets(last.key, meant) }
          names = []
        }
      } else if let text = cut(last.value, entry.key, isCut: found == last.value.place) {
        // Such a text needs quotes, and is told so once.
        joined[joined.count - 1].value.content = .scalar(text.joined, isPlain: text.isNumber)
        // A text with several commas is one slip.
        guard found != last.value.place else { continue }
        found = last.value.place
        if text.isNumber {
          report.error("decimal-comma", at: last.value.place) { $0.decimalComma(text.joined) }
        } else {
          report.error("comma-in-text", at: entry.keyPlace) { $0.commaInText }
        }
      } else {
        joined.append(entry)
      }
    }
    return joined
  }

  /// `{id:main}`, which reads as a key without a value, as what was meant.
  private static func withBlank(_ entry: SourceEntry, _ report: inout Report) -> SourceEntry {
    guard entry.value.isAbsent, let colon = entry.key.firstIndex(of: ":") else { return entry }
    let (key, value) = (String(entry.key[..<colon]), String(entry.key[colon...].dropFirst()))
    guard isName(key), !value.isEmpty else { return entry }
    report.error("syntax", at: entry.keyPlace) { $0.syntax(.noBlankAfterColon("\(key): \(value)"), nil) }
    let place = Place(
      line: entry.keyPlace.line, column: entry.keyPlace.column + key.count + 1, file: entry.keyPlace.file)
    return SourceEntry(
      key: key, keyPlace: entry.keyPlace,
      value: SourceNode(content: .scalar(value, isPlain: true), place: place))
  }

  private static func isName(_ word: String) -> Bool {
    !word.isEmpty && word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
  }

  /// A value and the key after it as the one value that they were; `nil` where they were none.
  private static func cut(_ value: SourceNode, _ key: String, isCut: Bool) -> (
    joined: String, isNumber: Bool
  )? {
    guard case .scalar(let text, let isPlain) = value.content, isPlain || isCut, !text.isEmpty else {
      return nil
    }
    let isWhole = { (word: String) in !word.isEmpty && word.allSatisfy { $0.isASCII && $0.isNumber } }
    if isWhole(text.hasPrefix("-") ? String(text.dropFirst()) : text), isWhole(key) {
      return (text + "." + key, true)
    }
    // No key has blanks or letters beyond ASCII; ids of parts and scales that do are found where they stand.
    let isText = key.contains { !$0.isASCII || $0.isWhitespace }
    return isText ? (text + ", " + key, false) : nil
  }
}

extension SourceNode {
  /// The word of an unquoted scalar, as the first of a list without brackets.
  fileprivate var plainName: [String]? {
    guard case .scalar(let text, isPlain: true) = content, !text.isEmpty else { return nil }
    return [text]
  }
}
