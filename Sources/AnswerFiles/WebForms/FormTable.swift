/// The export of a web form as texts: one row of headings, one row a respondent.
struct FormTable: Sendable {
  struct Cell: Hashable, Sendable {
    /// Without blanks on either side.
    var text: String
    var line: Int
    /// In characters for a text, in the sheet's columns for a workbook.
    var column: Int
  }

  /// What is wrong with a cell or with the shape of a row.
  struct Flaw: Hashable, Sendable {
    var problem: AnswerFileProblem
    var line: Int
    var column: Int
  }

  struct Row: Sendable {
    var line: Int
    /// As many as there are headings.
    var cells: [Cell]
    var flaws: [Flaw] = []
  }

  private(set) var header: [Cell] = []
  private(set) var rows: [Row] = []
  /// What is wrong with the headings themselves.
  private(set) var flaws: [Flaw] = []
  private let grid: SheetGrid?

  /// The column's name in a spreadsheet: `A`, `AB`.
  func letters(_ index: Int) -> String {
    CellReference.letters(grid == nil ? index + 1 : header[index].column)
  }

  /// An issue with its cell, in a workbook.
  func placed(_ issue: AnswerFileIssue) -> AnswerFileIssue { grid?.placed(issue) ?? issue }

  /// A sheet of a workbook, the first where none is named, or a table in any of the encodings that spreadsheets save.
  init(_ bytes: [UInt8], sheet: String? = nil) throws(SheetProblem) {
    if Workbook.isOne(bytes) {
      let grid = SheetGrid(try Workbook.sheet(named: sheet, of: bytes))
      self.grid = grid
      read(DelimitedReader(grid.bytes, separator: Byte.comma, from: 0, grid: grid))
    } else {
      guard sheet == nil else { throw .sheetOfText }
      grid = nil
      // What is in no known encoding is read as it stands; its flaws say where.
      let text = TextEncoding.utf8(bytes) ?? bytes
      read(DelimitedReader(text, separator: Self.separator(of: text), from: 0))
    }
    guard header.count * rows.count <= SheetLimit.cells else { throw .tooManyCells(atMost: SheetLimit.cells) }
    dropEmptyColumns()
  }

  private mutating func read(_ reader: DelimitedReader) {
    var table = reader
    var record = DelimitedRecord()
    repeat {
      guard table.read(into: &record) else { return }
    } while record.isEmpty
    header = cells(record, table)
    flaws = flaws(record, table)
    while table.read(into: &record) {
      var row = Row(line: record.line, cells: cells(record, table), flaws: flaws(record, table))
      guard !row.flaws.isEmpty || row.cells.contains(where: { !$0.text.isEmpty }) else { continue }
      // Spreadsheets leave out, or put in, empty cells at the end of a row.
      while row.cells.count > header.count, row.cells.last?.text.isEmpty == true { row.cells.removeLast() }
      if row.cells.count > header.count {
        let extra = row.cells[header.count]
        if row.flaws.isEmpty {
          let problem = AnswerFileProblem.tooManyCells(found: row.cells.count, expected: header.count)
          row.flaws.append(Flaw(problem: problem, line: extra.line, column: extra.column))
        }
        row.cells.removeLast(row.cells.count - header.count)
      }
      let last = row.cells.last
      while row.cells.count < header.count {
        row.cells.append(Cell(text: "", line: last?.line ?? row.line, column: last?.column ?? 1))
      }
      rows.append(row)
    }
  }

  private func cells(_ record: DelimitedRecord, _ table: DelimitedReader) -> [Cell] {
    record.cells.map {
      Cell(
        text: table.text(of: $0).trimmingBlanks, line: $0.line,
        column: table.column(of: $0.place, lineStart: $0.lineStart))
    }
  }

  private func flaws(_ record: DelimitedRecord, _ table: DelimitedReader) -> [Flaw] {
    record.flaws.map {
      Flaw(
        problem: $0.problem, line: $0.line, column: table.column(of: $0.offset, lineStart: $0.lineStart))
    }
  }

  private mutating func dropEmptyColumns() {
    while let last = header.last, last.text.isEmpty, rows.allSatisfy({ $0.cells.last?.text.isEmpty ?? true })
    {
      header.removeLast()
      for index in rows.indices { rows[index].cells.removeLast() }
    }
  }

  /// The separator with which the first rows agree best on how many cells they have.
  ///
  /// Counting them in the headings would not do: questions are full of commas, and quotes stand only where they must.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    var best = (separator: Byte.comma, agreement: 0.0, width: 1)
    for separator in [Byte.comma, Byte.semicolon, Byte.tab] {
      var table = DelimitedReader(bytes, separator: separator, from: 0)
      var record = DelimitedRecord()
      guard table.read(into: &record), record.cells.count > 1 else { continue }
      let width = record.cells.count
      var (rows, agreeing) = (1, record.flaws.isEmpty ? 1 : 0)
      while rows < 20, table.read(into: &record) {
        rows += 1
        if record.cells.count == width, record.flaws.isEmpty { agreeing += 1 }
      }
      let agreement = Double(agreeing) / Double(rows)
      if agreement > best.agreement || agreement == best.agreement && width > best.width {
        best = (separator, agreement, width)
      }
    }
    return best.separator
  }
}

extension String {
  /// Without white space on either side.
  var trimmingBlanks: String {
    let start = drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
