import Language

extension WorkbookReading {
  private static let texts = ["title", "purpose", "theory", "evidence", "instructions"]
  private static let passport = ["purpose", "theory", "licence", "status", "norms", "evidence"]
  private static let purpose = ["grades", "minutes", "respondent"]
  private static let repeated = ["author": "authors", "citation": "citations"]

  /// Every entry of our own format that is not on another sheet.
  mutating func readSettings() -> [SourceEntry] {
    guard let sheet = sheets[.settings] else { return [] }
    var top: [SourceEntry] = []
    var inner: [String: [SourceEntry]] = ["for": [], "passport": []]
    var lists: [String: [SourceNode]] = ["authors": [], "citations": []]
    var seen: Set<String> = []
    for row in sheet.rows {
      guard let cell = row[.name] else {
        report.error("setting", at: row.place, WorkbookWords.nameMissing)
        continue
      }
      let plain = WorkbookVocabulary.plain(cell.word)
      let name = WorkbookVocabulary.settings[plain] ?? cell.word
      if let list = Self.repeated[name] {
        if let value = row[.value] { lists[list]?.append(value.node) }
        continue
      }
      guard seen.insert(name).inserted else {
        report.error("duplicate-key", at: cell.place, WorkbookWords.repeatedSetting(cell.word))
        continue
      }
      guard let value = value(of: name, row) else { continue }
      if Self.purpose.contains(name) {
        inner["for"]?.append(SourceEntry(name, value))
      } else if Self.passport.contains(name) {
        inner["passport"]?.append(SourceEntry(name, value))
      } else {
        let path = name.split(separator: ".", maxSplits: 1).map(String.init)
        if path.count == 2, inner[path[0]] != nil {
          inner[path[0]]?.append(SourceEntry(key: path[1], keyPlace: cell.place, value: value))
        } else {
          top.append(SourceEntry(key: name, keyPlace: cell.place, value: value))
        }
      }
    }
    if !seen.contains("format") { top.append(SourceEntry("format", .word("1", at: sheet.place))) }
    for (key, nodes) in lists.sorted(by: { $0.key < $1.key }) {
      inner["passport"]?.append(SourceEntry(key, .list(nodes, at: nodes.first?.place ?? sheet.place)))
    }
    for (key, entries) in inner.sorted(by: { $0.key < $1.key }) {
      let place = entries.first?.keyPlace ?? sheet.place
      top.append(SourceEntry(key, SourceNode(content: .map(entries), place: place)))
    }
    return top
  }

  /// A row's value: JSON, a text by language, or a word.
  private mutating func value(of name: String, _ row: SheetTable.Row) -> SourceNode? {
    if let more = row[.more] {
      let entries = self.more(row)
      return entries.first { $0.key == "value" }?.value
        ?? SourceNode(content: .map(entries), place: more.place)
    }
    if Self.texts.contains(name) {
      if let text = row.text(.label) { return text }
      // One language needs no column of its own.
      return row[.value].map { cell in .map([("ru", cell.node)], at: cell.place) }
    }
    guard let cell = row[.value] else { return nil }
    if name == "licence" { return cell.node }
    return .word(WorkbookVocabulary.own(cell.word, setting: name), at: cell.place)
  }
}
