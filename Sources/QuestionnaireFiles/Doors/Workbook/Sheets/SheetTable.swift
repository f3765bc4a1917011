import Language
import Notation
import QuestionnaireModel

/// One sheet of a workbook: rows of cells by column.
struct SheetTable: Sendable {
  /// A column with its language, where it has one.
  struct Key: Hashable, Sendable {
    var column: SheetColumn
    var language: LanguageTag?

    init(_ column: SheetColumn, _ language: LanguageTag? = nil) {
      (self.column, self.language) = (column, language)
    }
  }

  /// One row; cells with nothing in them are left out.
  struct Row: Sendable {
    var cells: [Key: SheetCell]
    /// Where the row begins.
    var place: Place

    subscript(column: SheetColumn) -> SheetCell? { cells[Key(column)] }

    /// A text in the languages whose cells are filled; `nil` where none is.
    func text(_ column: SheetColumn) -> SourceNode? {
      // In the order of the columns: a cell of several lines puts those behind it on a later line.
      let found = cells.filter { $0.key.column == column }.sorted { $0.value.place < $1.value.place }
      guard let first = found.first else { return nil }
      let entries = found.map { key, cell in
        SourceEntry(
          key: (key.language ?? .russian).rawValue, keyPlace: cell.place, value: cell.node)
      }
      return SourceNode(content: .map(entries), place: first.value.place)
    }
  }

  var kind: SheetKind
  var rows: [Row] = []
  /// The file's beginning.
  var place: Place

  /// The sheet in a file; `nil` where it cannot be read as a table.
  static func read(_ file: DoorFile, _ kind: SheetKind, named name: String, _ report: inout Report)
    -> SheetTable?
  {
    var table = SheetTable(kind: kind, place: Place(line: 1, column: 1, file: name))
    guard file.bytes.count <= SourceText.mostBytes else {
      report.error("file-size", at: table.place) { $0.fileTooLarge(file.bytes.count, SourceText.mostBytes) }
      return nil
    }
    let start = file.bytes.starts(with: Byte.byteOrderMark) ? Byte.byteOrderMark.count : 0
    var reader = DelimitedReader(
      file.bytes, separator: DelimitedReader.separator(of: file.bytes, from: start), from: start)
    var record = DelimitedRecord()
    guard reader.read(into: &record) else {
      report.error("empty-file", at: table.place, WorkbookWords.emptySheet)
      return nil
    }
    let errors = report.findings.count
    let keys = table.keys(record, reader, &report)
    guard report.findings[errors...].allSatisfy({ $0.severity != .error }) else { return nil }
    while reader.read(into: &record) { table.add(record, reader, keys, &report) }
    return table
  }

  private func place(_ offset: Int, _ line: Int, _ lineStart: Int, _ reader: DelimitedReader) -> Place {
    Place(line: line, column: reader.column(of: offset, lineStart: lineStart), file: place.file)
  }

  private func place(_ cell: DelimitedCell, _ reader: DelimitedReader) -> Place {
    place(cell.place, cell.line, cell.lineStart, reader)
  }

  private func find(_ flaws: [DelimitedFlaw], _ reader: DelimitedReader, _ report: inout Report) {
    for flaw in flaws {
      let place = place(flaw.offset, flaw.line, flaw.lineStart, reader)
      report.error("table", at: place, WorkbookWords.flaw(flaw.problem))
    }
  }

  private func keys(_ record: DelimitedRecord, _ reader: DelimitedReader, _ report: inout Report) -> [Key?] {
    find(record.flaws, reader, &report)
    guard record.flaws.isEmpty else { return [] }
    var keys: [Key?] = []
    for cell in record.cells {
      let text = reader.text(of: cell).trimmedBlanks
      let heading = SheetColumn.Heading(SheetGuard.plain(text))
      let place = place(cell, reader)
      if let column = SheetColumn(heading, in: kind) {
        let language = column.isLocalized ? heading.language ?? .russian : nil
        let key = Key(column, language)
        if keys.contains(key) {
          report.error("repeated-column", at: place, WorkbookWords.repeatedColumn(text))
        }
        keys.append(key)
        continue
      }
      keys.append(nil)
      if heading.name.isEmpty || SheetColumn.comments.contains(heading.name) { continue }
      if SheetColumn.unsupported.contains(heading.name) || text.lowercased().hasPrefix("media::") {
        report.note("lost", at: place, WorkbookWords.lostColumn(text))
      } else {
        let known = kind.columns.map(\.rawValue)
        report.error(
          "unknown-key", at: place,
          WorkbookWords.unknownColumn(text, meant: Reading.meant(heading.name, known), known))
      }
    }
    return keys
  }

  private mutating func add(
    _ record: DelimitedRecord, _ reader: DelimitedReader, _ keys: [Key?], _ report: inout Report
  ) {
    find(record.flaws, reader, &report)
    guard record.flaws.isEmpty, let first = record.cells.first else { return }
    var row = Row(cells: [:], place: place(first, reader))
    for (index, cell) in record.cells.enumerated() {
      let place = place(cell, reader)
      let read = SheetCell(raw: reader.text(of: cell), isQuoted: cell.isQuoted, place: place)
      guard !read.isEmpty else { continue }
      guard index < keys.count else {
        report.error("table", at: place, WorkbookWords.cellWithoutHeading)
        break
      }
      guard let key = keys[index] else { continue }
      if let bad = read.text.unicodeScalars.first(where: SourceText.isForbidden) {
        report.error("control-character", at: place) { $0.controlCharacter(SourceText.name(of: bad)) }
        continue
      }
      row.cells[key] = read
    }
    if !row.cells.isEmpty { rows.append(row) }
  }
}
