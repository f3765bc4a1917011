import Language

/// Reads the sheets of a workbook into the tree of our own format.
struct WorkbookReading {
  var report: Report
  private(set) var sheets: [SheetKind: SheetTable] = [:]
  /// The kinds of the survey's items by id.
  var kinds: [String: String] = [:]

  /// The tree of the sheets; `nil` where a sheet that must be there is not, or one cannot be read as a table.
  static func read(_ files: [DoorFile], _ report: inout Report) -> SourceNode? {
    var reading = WorkbookReading(report: report)
    defer { report = reading.report }
    guard reading.readSheets(files) else { return nil }
    return reading.tree()
  }

  private init(report: Report) { self.report = report }

  private mutating func readSheets(_ files: [DoorFile]) -> Bool {
    guard let first = files.first, let (_, workbook) = SheetKind.named(first.name) else { return false }
    let folder = report.file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .map { $0 + "/" }.joined()
    var isWhole = true
    for file in files {
      guard let (kind, stem) = SheetKind.named(file.name), stem == workbook, sheets[kind] == nil else {
        continue
      }
      let name = file == first ? report.file : folder + file.name
      if let table = SheetTable.read(file, kind, named: name, &report) {
        sheets[kind] = table
      } else {
        isWhole = false
      }
    }
    for kind in [SheetKind.survey, .settings] where isWhole && sheets[kind] == nil {
      report.error("missing-sheet", at: .start, WorkbookWords.missingSheet(workbook + kind.ending))
      isWhole = false
    }
    return isWhole
  }

  private mutating func tree() -> SourceNode {
    let settings = readSettings()
    let survey = readSurvey()
    let scoring = readScoring()
    let place = sheets[.survey]?.place ?? .start
    var entries = settings
    entries += survey
    if let scales = readScales() {
      entries.append(SourceEntry(key: "scales", keyPlace: place, value: scales))
    }
    entries += scoring
    if let examples = readExamples() {
      entries.append(SourceEntry(key: "examples", keyPlace: place, value: examples))
    }
    return SourceNode(content: .map(entries), place: sheets[.settings]?.place ?? place)
  }

  /// The entries of a JSON object in the column `more`.
  mutating func more(_ row: SheetTable.Row) -> [SourceEntry] {
    guard let cell = row[.more] else { return [] }
    guard let node = JSONTree.object(cell.text, at: cell.place) else {
      report.error("more", at: cell.place, WorkbookWords.notJSON)
      return []
    }
    return node.entries ?? []
  }

  /// A map of credits from `hands; mind -1; art = 0,5`; a scale without a number counts once.
  func credits(_ cell: SheetCell?) -> SourceNode? {
    guard let cell else { return nil }
    var entries: [SourceEntry] = []
    var offset = 0
    for part in cell.text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == ";" || $0 == "\n" })
    {
      let lead = part.prefix(while: \.isWhitespace).unicodeScalars.count
      let place = cell.place(at: offset + lead)
      offset += part.unicodeScalars.count + 1
      let words = part.split { $0.isWhitespace || $0 == "=" || $0 == ":" }.map(String.init)
      guard let scale = words.first else { continue }
      let weight = words.dropFirst().joined(separator: " ")
      let value = weight.isEmpty ? "1" : SheetCell.number(weight)
      entries.append(SourceEntry(key: scale, keyPlace: place, value: .word(value, at: place)))
    }
    return SourceNode(content: .map(entries), place: cell.place)
  }

  /// Words of a cell between blanks, commas and semicolons.
  func words(_ cell: SheetCell) -> SourceNode {
    var nodes: [SourceNode] = []
    var offset = 0
    for part in cell.text.split(omittingEmptySubsequences: false, whereSeparator: Self.isBetween) {
      if !part.isEmpty { nodes.append(.word(String(part), at: cell.place(at: offset))) }
      offset += part.unicodeScalars.count + 1
    }
    return .list(nodes, at: cell.place)
  }

  private static func isBetween(_ character: Character) -> Bool {
    character.isWhitespace || character == "," || character == ";"
  }

  /// A cell's word as that of our own format.
  func own(_ cell: SheetCell?, _ column: SheetColumn) -> SourceNode? {
    cell.map { .word(WorkbookVocabulary.own($0.word, in: column), at: $0.place) }
  }
}

extension SourceEntry {
  /// An entry whose key stands where its value does.
  init(_ key: String, _ value: SourceNode) { self.init(key: key, keyPlace: value.place, value: value) }
}

extension SourceNode {
  /// A map of cells; those that are empty are left out.
  static func cells(_ cells: [(key: String, value: SourceNode?)], at place: Place) -> SourceNode {
    let entries = cells.compactMap { cell in cell.value.map { SourceEntry(cell.key, $0) } }
    return SourceNode(content: .map(entries), place: place)
  }
}
