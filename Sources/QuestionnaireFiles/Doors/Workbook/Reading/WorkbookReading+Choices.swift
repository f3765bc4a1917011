import Language

extension WorkbookReading {
  /// The type of a survey row with the cell that says it; `rating liking` names the list as well.
  struct RowType {
    var name: String
    var cell: SheetCell
    /// What was written, plainly.
    var word: String
    /// The list and where it was named.
    var list: (name: String, place: Place)?
  }

  mutating func type(_ row: SheetTable.Row) -> RowType? {
    guard let cell = row[.type] else {
      report.error("type", at: row.place, WorkbookWords.typeMissing)
      return nil
    }
    let words = cell.text.split(whereSeparator: \.isWhitespace)
    for count in stride(from: words.count, through: 1, by: -1) {
      let word = WorkbookVocabulary.plain(words.prefix(count).joined(separator: " "))
      guard let name = WorkbookVocabulary.types[word] else { continue }
      var type = RowType(name: name, cell: cell, word: word)
      let list = words.dropFirst(count).joined(separator: " ")
      if !list.isEmpty {
        let offset = words[count].startIndex
        type.list = (list, cell.place(at: cell.text[..<offset].unicodeScalars.count))
      } else if let cell = row[.list] {
        type.list = (cell.word, cell.place)
      }
      return type
    }
    let known = WorkbookVocabulary.typeNames
    report.error(
      "type", at: cell.place,
      WorkbookWords.unknownType(cell.word, meant: Reading.meant(cell.word, known), known))
    return nil
  }

  /// The lists of the choices sheet.
  mutating func lists() -> Lists {
    var lists = Lists()
    for row in sheets[.choices]?.rows ?? [] {
      guard let list = row[.list] else {
        report.error("list", at: row.place, WorkbookWords.listMissing)
        continue
      }
      if lists.rows[list.word] == nil { lists.names.append(list.word) }
      lists.rows[list.word, default: []].append(row)
    }
    return lists
  }

  /// Every list that no item takes its options from is a response scale.
  func responses(_ lists: Lists, _ draft: SurveyDraft) -> SourceNode? {
    let names = lists.names.filter { draft.responseLists.contains($0) || !draft.optionLists.contains($0) }
    guard !names.isEmpty else { return nil }
    let entries = names.map { name -> SourceEntry in
      let rows = lists.rows[name] ?? []
      let place = rows.first?[.list]?.place ?? .start
      let steps = rows.map { row in
        SourceNode.cells(
          [("value", row[.name]?.numberNode), ("text", row.text(.label))], at: row.place)
      }
      return SourceEntry(key: name, keyPlace: place, value: .list(steps, at: place))
    }
    return SourceNode(content: .map(entries), place: entries.first?.keyPlace ?? .start)
  }

  /// The list that a row names; finds one that is not there.
  private mutating func rows(_ row: SheetTable.Row, _ type: RowType, _ lists: Lists) -> (
    String, [SheetTable.Row]
  )? {
    guard let list = type.list ?? row[.name].map({ ($0.word, row.place) }) else { return nil }
    if let rows = lists.rows[list.name] { return (list.name, rows) }
    if type.list == nil {
      report.error("list", at: row.place, WorkbookWords.listMissing)
    } else {
      report.error(
        "list", at: list.place,
        WorkbookWords.unknownList(list.name, meant: Reading.meant(list.name, lists.names), lists.names))
    }
    return nil
  }

  /// The response scale of a rating or part.
  mutating func response(
    _ row: SheetTable.Row, _ type: RowType, _ lists: Lists, _ draft: inout SurveyDraft
  ) -> SourceNode {
    let place = type.list?.place ?? row.place
    if let (name, _) = rows(row, type, lists) { draft.responseLists.insert(name) }
    return .word(type.list?.name ?? row[.name]?.word ?? "", at: place)
  }

  /// The options of a choice, multiple or task; without a named list the one that is named after the item.
  mutating func options(
    _ row: SheetTable.Row, _ type: RowType, _ lists: Lists, _ draft: inout SurveyDraft
  ) -> SourceNode? {
    guard let (name, rows) = rows(row, type, lists) else { return nil }
    draft.optionLists.insert(name)
    return .list(
      rows.map { row in
        var entries: [(key: String, value: SourceNode?)] = [
          ("code", row[.name]?.wordNode), ("alias", row[.alias]?.node), ("text", row.text(.label)),
          ("credit", credits(row[.credit])), ("subtract", credits(row[.subtract])),
          ("alone", own(row[.alone], .alone)),
        ]
        if type.name != "task", let right = row[.right] { entries.append(("right", right.numberNode)) }
        let known = SourceNode.cells(entries, at: row.place).entries ?? []
        return SourceNode(content: .map(known + more(row)), place: row.place)
      }, at: type.list?.place ?? row.place)
  }

  /// What the options of a task are worth, where they are worth anything.
  func right(_ row: SheetTable.Row, _ type: RowType, _ lists: Lists) -> SourceNode? {
    guard let list = type.list?.name ?? row[.name]?.word, let rows = lists.rows[list] else { return nil }
    let entries = rows.compactMap { row -> SourceEntry? in
      guard let code = row[.name], let right = row[.right] else { return nil }
      return SourceEntry(key: code.word, keyPlace: code.place, value: right.numberNode)
    }
    return SourceNode(content: .map(entries), place: row.place)
  }
}
