/// Commas inside `{…}` that have cut a value in two: `0,5`, and a text without quotes.
///
/// What stands after such a comma reads as a key without a value. It is found as what it is and joined again, so that one slip gives one
/// finding.
enum StrayCommas {
  /// The tree with its cut values joined.
  static func mended(_ node: SourceNode, _ report: inout Report) -> SourceNode {
    var node = node
    switch node.content {
    case .scalar: break
    case .list(let nodes): node.content = .list(nodes.map { mended($0, &report) })
    case .map(let entries):
      var joined: [SourceEntry] = []
      var found: Place?
      for entry in entries {
        if let last = joined.last, entry.value.isAbsent, entry.keyPlace.line == last.value.place.line,
          let text = cut(last.value, entry.key)
        {
          joined[joined.count - 1].value.content = .scalar(text.joined, isPlain: true)
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
      node.content = .map(
        joined.map { SourceEntry(key: $0.key, keyPlace: $0.keyPlace, value: mended($0.value, &report)) })
    }
    return node
  }

  /// A value and the key after it as the one value that they were; `nil` where they were none.
  private static func cut(_ value: SourceNode, _ key: String) -> (joined: String, isNumber: Bool)? {
    guard case .scalar(let text, isPlain: true) = value.content, !text.isEmpty else { return nil }
    let isWhole = { (word: String) in !word.isEmpty && word.allSatisfy { $0.isASCII && $0.isNumber } }
    if isWhole(text.hasPrefix("-") ? String(text.dropFirst()) : text), isWhole(key) {
      return (text + "." + key, true)
    }
    // No key has blanks or letters beyond ASCII; ids of parts and scales that do are found where they stand.
    let isText = key.contains { !$0.isASCII || $0.isWhitespace }
    return isText ? (text + ", " + key, false) : nil
  }
}
