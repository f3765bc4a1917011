import Language

extension WorkbookReading {
  /// The lists of the choices sheet by name, in the order of the sheet.
  struct Lists {
    var names: [String] = []
    var rows: [String: [SheetTable.Row]] = [:]
  }

  /// The survey while its rows are read.
  struct SurveyDraft {
    var items: [SourceNode] = []
    var sections: [SourceNode] = []
    /// The section that is open: its row, its items and the condition that all of them share.
    var open: (row: SheetTable.Row, items: [SourceNode], condition: SourceNode?)?
    var hasSections = false
    /// Lists of options that items have used; the others are response scales.
    var optionLists: Set<String> = []
    var responseLists: Set<String> = []
    /// Parts of the `ratings` row that is being read.
    var parts: [SourceEntry]?
  }

  /// `responses`, `items` and `sections`.
  mutating func readSurvey() -> [SourceEntry] {
    guard let sheet = sheets[.survey] else { return [] }
    let lists = self.lists()
    let types = sheet.rows.map { type($0) }
    for (row, type) in zip(sheet.rows, types) {
      guard let type, let name = row[.name], Reading.kinds.contains(type.name) else { continue }
      if kinds[name.word] == nil { kinds[name.word] = type.name }
    }
    var draft = SurveyDraft()
    for (row, type) in zip(sheet.rows, types) {
      guard let type else { continue }
      if type.name != "part" { closeParts(&draft) }
      switch type.name {
      case "begin group", "section": begin(row, type, &draft)
      case "end group": end(row, type, &draft)
      case "part": part(row, type, lists, &draft)
      default: item(row, type, lists, &draft)
      }
    }
    closeParts(&draft)
    close(&draft)
    let place = sheet.place
    if !draft.hasSections {
      let ids = draft.items.compactMap { $0["id"] }
      draft.sections = [
        .map([("id", .word("main", at: place)), ("items", .list(ids, at: place))], at: place)
      ]
    }
    var entries: [SourceEntry] = []
    if let responses = responses(lists, draft) { entries.append(SourceEntry("responses", responses)) }
    entries.append(SourceEntry("items", .list(draft.items, at: place)))
    entries.append(SourceEntry("sections", .list(draft.sections, at: place)))
    return entries
  }

  // MARK: Sections

  private mutating func begin(_ row: SheetTable.Row, _ type: RowType, _ draft: inout SurveyDraft) {
    draft.hasSections = true
    if draft.open != nil {
      if type.name == "begin group" { report.error("group", at: type.cell.place, WorkbookWords.groupInGroup) }
      close(&draft)
    }
    let condition = row[.relevant].flatMap { self.condition($0) }
    if let items = row[.items] {
      draft.sections.append(section(row, words(items)))
    } else {
      draft.open = (row, [], condition)
    }
  }

  private mutating func end(_ row: SheetTable.Row, _ type: RowType, _ draft: inout SurveyDraft) {
    guard draft.open != nil else {
      report.error("group", at: type.cell.place, WorkbookWords.noGroupToEnd)
      return
    }
    close(&draft)
  }

  private mutating func close(_ draft: inout SurveyDraft) {
    guard let open = draft.open else { return }
    draft.sections.append(section(open.row, .list(open.items, at: open.items.first?.place ?? open.row.place)))
    draft.open = nil
  }

  private mutating func section(_ row: SheetTable.Row, _ items: SourceNode) -> SourceNode {
    let entries = SourceNode.cells(
      [
        ("id", row[.name]?.wordNode), ("title", row.text(.label)), ("text", row.text(.hint)),
        ("items", items), ("order", own(row[.order], .order)), ("minutes", row[.minutes]?.numberNode),
      ], at: row.place)
    let taken: Set<SheetColumn> = [
      .type, .list, .name, .label, .hint, .relevant, .items, .order, .minutes, .more,
    ]
    return SourceNode(
      content: .map((entries.entries ?? []) + rest(row, taken) + more(row)), place: row.place)
  }

  // MARK: Items

  private mutating func item(
    _ row: SheetTable.Row, _ type: RowType, _ lists: Lists, _ draft: inout SurveyDraft
  ) {
    if row[.name] == nil { report.error("name", at: row.place, WorkbookWords.nameMissing) }
    var entries: [(key: String, value: SourceNode?)] = [
      ("id", row[.name]?.wordNode ?? .word("", at: row.place)),
      ("kind", .word(type.name, at: type.cell.place)),
      ("text", row.text(.label)), ("help", row.text(.hint)), ("when", condition(of: row, draft)),
      ("required", own(row[.required], .required)),
    ]
    switch type.name {
    case "rating":
      entries.append(("response", response(row, type, lists, &draft)))
      entries += creditEntries(row)
    case "choice", "multiple", "task":
      entries.append(("options", options(row, type, lists, &draft)))
      if type.name == "task" { entries.append(("right", right(row, type, lists))) }
      entries += creditEntries(row)
    case "number" where type.word.hasPrefix("decimal") && row[.decimals] == nil:
      entries.append(("decimals", .word("2", at: type.cell.place)))
    case "ratings": draft.parts = []
    default: break
    }
    let taken: Set<SheetColumn> = [
      .type, .list, .name, .label, .hint, .relevant, .required, .credit, .subtract, .more,
    ]
    let known = SourceNode.cells(entries, at: row.place).entries ?? []
    let isScored = ["rating", "choice", "multiple", "task"].contains(type.name)
    let credits = isScored ? [] : SourceNode.cells(creditEntries(row), at: row.place).entries ?? []
    draft.items.append(
      SourceNode(content: .map(known + credits + rest(row, taken) + more(row)), place: row.place))
    if let name = row[.name] { draft.open?.items.append(name.wordNode) }
  }

  /// Cells that the row's type does not use under their own names: the reader tells which of them are out of place.
  private func rest(_ row: SheetTable.Row, _ taken: Set<SheetColumn>) -> [SourceEntry] {
    SheetKind.survey.columns.filter { !taken.contains($0) }.compactMap { column in
      if column == .unit { return row.text(.unit).map { SourceEntry(column.rawValue, $0) } }
      return row[column].map { cell in
        let word = WorkbookVocabulary.own(SheetCell.number(cell.word), in: column)
        return SourceEntry(column.rawValue, .word(word, at: cell.place))
      }
    }
  }

  private func creditEntries(_ row: SheetTable.Row) -> [(key: String, value: SourceNode?)] {
    [("credit", credits(row[.credit])), ("subtract", credits(row[.subtract]))]
  }

  /// The row's own condition together with that of its section.
  private mutating func condition(of row: SheetTable.Row, _ draft: SurveyDraft) -> SourceNode? {
    let own = row[.relevant].flatMap { condition($0) }
    guard let shared = draft.open?.condition else { return own }
    guard let own else { return shared }
    return .map([("all", .list([shared, own], at: own.place))], at: own.place)
  }

  private mutating func condition(_ cell: SheetCell) -> SourceNode? {
    let kinds = kinds
    do throws(ConditionFault) {
      return try ConditionParser.read(cell) { kinds[$0] }
    } catch {
      report.error("relevant", at: cell.place(at: error.offset), error.message)
      return nil
    }
  }

  // MARK: Parts

  private mutating func part(
    _ row: SheetTable.Row, _ type: RowType, _ lists: Lists, _ draft: inout SurveyDraft
  ) {
    guard draft.parts != nil else {
      report.error("part", at: type.cell.place, WorkbookWords.partWithoutItem)
      return
    }
    guard let name = row[.name] else {
      report.error("name", at: row.place, WorkbookWords.nameMissing)
      return
    }
    if let line = draft.parts?.first(where: { $0.key == name.word })?.keyPlace.line {
      report.error("repeated-id", at: name.place) { $0.repeatedID(name.word, line) }
      return
    }
    var entries: [(key: String, value: SourceNode?)] = [
      ("response", response(row, type, lists, &draft)), ("text", row.text(.label)),
    ]
    entries += creditEntries(row)
    let taken: Set<SheetColumn> = [.type, .list, .name, .label, .credit, .subtract, .more]
    let known = SourceNode.cells(entries, at: row.place).entries ?? []
    let node = SourceNode(content: .map(known + rest(row, taken) + more(row)), place: row.place)
    draft.parts?.append(SourceEntry(key: name.word, keyPlace: name.place, value: node))
  }

  private func closeParts(_ draft: inout SurveyDraft) {
    guard let parts = draft.parts, let item = draft.items.last else { return }
    draft.parts = nil
    let node = SourceNode(content: .map(parts), place: item.place)
    draft.items[draft.items.count - 1] = SourceNode(
      content: .map((item.entries ?? []) + [SourceEntry("parts", node)]), place: item.place)
  }
}
