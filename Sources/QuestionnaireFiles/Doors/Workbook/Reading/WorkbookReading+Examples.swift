import Language

extension WorkbookReading {
  /// One example while its rows are read.
  private struct ExampleDraft {
    var place: Place
    var name: SourceNode?
    var seconds: SourceNode?
    var flags: [SourceNode]?
    /// Maps by key of our own format.
    var maps: [String: [SourceEntry]] = ["answers": []]
    /// Parts of several ratings by item.
    var parts: [String: [SourceEntry]] = [:]

    var node: SourceNode {
      var entries: [(key: String, value: SourceNode?)] = [("name", name), ("seconds", seconds)]
      for key in ["others", "answers", "scores", "bands", "labels"] {
        guard let found = maps[key] else { continue }
        let whole = found.map { entry in
          guard let parts = parts[entry.key], key == "answers" else { return entry }
          let node = SourceNode(content: .map(parts), place: entry.keyPlace)
          return SourceEntry(key: entry.key, keyPlace: entry.keyPlace, value: node)
        }
        entries.append((key, SourceNode(content: .map(whole), place: whole.first?.keyPlace ?? place)))
      }
      entries.append(("flags", flags.map { .list($0, at: $0.first?.place ?? place) }))
      return .cells(entries, at: place)
    }
  }

  private static let exampleKeys = [
    "answer": "answers", "others": "others", "score": "scores", "band": "bands", "label": "labels",
  ]
  private static let exampleTypes = [
    "name", "seconds", "answer", "others", "score", "band", "label", "flag", "no-flags", "no-answers",
  ]

  /// `examples`; `nil` where there is no such sheet.
  mutating func readExamples() -> SourceNode? {
    guard let sheet = sheets[.examples] else { return nil }
    var drafts: [(name: String, draft: ExampleDraft)] = []
    for row in sheet.rows {
      if let cell = row[.example], cell.word != drafts.last?.name {
        drafts.append((cell.word, ExampleDraft(place: row.place)))
      }
      guard !drafts.isEmpty else {
        report.error("example", at: row.place, WorkbookWords.exampleMissing)
        continue
      }
      add(row, to: &drafts[drafts.count - 1].draft)
    }
    return .list(drafts.map(\.draft.node), at: sheet.place)
  }

  private mutating func add(_ row: SheetTable.Row, to draft: inout ExampleDraft) {
    guard let cell = row[.type] else {
      report.error("type", at: row.place, WorkbookWords.typeMissing)
      return
    }
    let plain = WorkbookVocabulary.plain(cell.word)
    let type = WorkbookVocabulary.examples[plain] ?? plain
    switch type {
    case "name": draft.name = row.text(.label)
    case "seconds": draft.seconds = row[.value]?.numberNode
    case "no-answers": return
    case "no-flags": draft.flags = draft.flags ?? []
    case "flag":
      guard let name = row[.name] ?? row[.value] else {
        report.error("name", at: row.place, WorkbookWords.nameMissing)
        return
      }
      draft.flags = (draft.flags ?? []) + [name.wordNode]
    default:
      guard let key = Self.exampleKeys[type] else {
        let known = Self.exampleTypes
        report.error(
          "type", at: cell.place,
          WorkbookWords.unknownType(cell.word, meant: Reading.meant(plain, known), known))
        return
      }
      guard let name = row[.name] else {
        report.error("name", at: row.place, WorkbookWords.nameMissing)
        return
      }
      add(name, row[.value], to: key, &draft)
    }
  }

  private mutating func add(
    _ name: SheetCell, _ value: SheetCell?, to key: String, _ draft: inout ExampleDraft
  ) {
    let path = name.word.split(separator: ".", maxSplits: 1).map(String.init)
    if key == "answers", path.count == 2, kinds[path[0]] == "ratings" {
      let entry = SourceEntry(
        key: path[1], keyPlace: name.place, value: value?.numberNode ?? .word("null", at: name.place))
      if draft.parts[path[0]] == nil {
        draft.maps[key, default: []].append(
          SourceEntry(key: path[0], keyPlace: name.place, value: .map([], at: name.place)))
      }
      draft.parts[path[0], default: []].append(entry)
      return
    }
    if let line = draft.maps[key]?.first(where: { $0.key == name.word })?.keyPlace.line {
      report.error("duplicate-key", at: name.place) { $0.duplicateKey(name.word, line) }
      return
    }
    let node: SourceNode =
      switch key {
      case "answers": answer(value, kinds[name.word], name)
      case "others": answer(value, name.word, name)
      case "scores":
        value.map { ["null", "нет", "-"].contains($0.word) ? .word("null", at: $0.place) : $0.numberNode }
          ?? .word("null", at: name.place)
      default: value?.wordNode ?? .scalar("", at: name.place)
      }
    draft.maps[key, default: []].append(SourceEntry(key: name.word, keyPlace: name.place, value: node))
  }

  private func answer(_ cell: SheetCell?, _ kind: String?, _ name: SheetCell) -> SourceNode {
    switch (kind, cell) {
    case ("multiple", let cell?):
      return .list(
        cell.text.split(separator: "|").map { .word(String($0).trimmedBlanks, at: cell.place) },
        at: cell.place)
    case ("multiple", nil): return .list([], at: name.place)
    case ("ratings", nil): return .map([], at: name.place)
    case ("text", let cell?): return .scalar(cell.unquoted, at: cell.place)
    case ("choice", let cell?), ("task", let cell?): return .scalar(cell.word, at: cell.place)
    case ("text", nil): return .scalar("", at: name.place)
    case (_, let cell?): return cell.numberNode
    case (_, nil): return .word("null", at: name.place)
    }
  }
}
