/// The heading of a column, taken apart.
struct FormHeading: Sendable {
  /// A question and a row, option or part of it.
  struct Pair: Hashable, Sendable {
    var outer: String
    var inner: String
  }

  let text: String
  /// Keys of the whole heading, the surest first.
  let keys: [String]
  /// Ways to take the heading for a question with something of it behind, the surest first.
  let pairs: [Pair]
  /// The inner texts of those ways that exports of forms really use: `[…]` and ` / `.
  let rows: [String]

  init(_ text: String) {
    self.text = text
    keys = FormText.keys(text).filter { !$0.isEmpty }
    var (pairs, rows): ([Pair], [String]) = ([], [])
    for (outer, inner, isUsual) in Self.splits(text) {
      let inners = FormText.keys(inner)
      for outer in FormText.keys(outer) {
        for inner in inners where !inner.isEmpty { pairs.append(Pair(outer: outer, inner: inner)) }
      }
      if isUsual { rows += inners.filter { !$0.isEmpty } }
    }
    (self.pairs, self.rows) = (pairs, rows)
  }

  private static func splits(_ text: String) -> [(String, String, Bool)] {
    var splits: [(Substring, Substring, Bool)] = []
    let trimmed = text.trimmingBlanks
    if trimmed.hasSuffix("]"), let open = opening(of: trimmed) {
      splits.append(
        (trimmed[..<open], trimmed[trimmed.index(after: open)...].dropLast(), true))
    }
    for (mark, isUsual) in [
      (" / ", true), (" | ", false), (" → ", false), (": ", false), (" — ", false), (" – ", false),
      (" - ", false),
    ] {
      var start = text.startIndex
      while splits.count < 40, let found = text[start...].firstRange(of: mark) {
        splits.append((text[..<found.lowerBound], text[found.upperBound...], isUsual))
        start = text.index(after: found.lowerBound)
      }
    }
    return splits.map { (String($0).trimmingBlanks, String($1).trimmingBlanks, $2) }
  }

  /// The bracket that the last one closes.
  private static func opening(of text: String) -> String.Index? {
    var depth = 0
    for index in text.indices.reversed() {
      if text[index] == "]" { depth += 1 }
      if text[index] == "[" {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }
}
