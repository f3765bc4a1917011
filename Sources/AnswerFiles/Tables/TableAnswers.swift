import Notation
import QuestionnaireModel

/// Reads answers from a table with a header line.
struct TableAnswers {
  private struct Column {
    var name: String
    var role: AnswerColumns.Role
  }

  private let reader: AnswerFileReader
  private let source: SourceText

  init(_ reader: AnswerFileReader, _ source: SourceText) { (self.reader, self.source) = (reader, source) }

  func read(into draft: inout ReadingDraft) {
    var table = DelimitedReader(
      source.bytes, separator: DelimitedReader.separator(of: source.bytes, from: source.start),
      from: source.start)
    var record = DelimitedRecord()
    guard table.read(into: &record) else { return draft.refuse(.empty, line: 1, column: 1) }
    let headerLine = record.line
    let header = TableHeader(record, table)
    var columns: [Column] = []
    for name in header.check(into: &draft) {
      if let role = reader.columns.roles[name.text] {
        columns.append(Column(name: name.text, role: role))
      } else if reader.columns.isNote(name.text) {
        draft.refuse(.nothingToAnswer(name.text), line: name.line, column: name.column)
      } else {
        let meant = draft.reading.issues.count < 20 ? reader.columns.meant(by: name.text) : nil
        draft.refuse(.unknownColumn(name.text, meant: meant), line: name.line, column: name.column)
      }
    }
    if draft.codes == .checked, !draft.reading.isRefused,
      !columns.contains(where: { $0.role == .attribute(.code) })
    {
      draft.refuse(.missingColumn(AttributeColumn.code.rawValue), line: headerLine, column: 1)
    }
    guard !draft.reading.isRefused else { return }
    draft.setColumns(columns.map(\.name))
    let places = Dictionary(
      columns.enumerated().compactMap { index, column in
        if case .answer(let answer) = column.role { (answer, index) } else { nil }
      }
    ) { first, _ in first }
    var hasRows = false
    while table.read(into: &record) {
      guard !record.isEmpty else { continue }
      hasRows = true
      row(record, table, columns, places, into: &draft)
    }
    if !hasRows { draft.refuse(.headerOnly, line: headerLine, column: 1) }
  }

  private func row(
    _ record: DelimitedRecord, _ table: DelimitedReader, _ columns: [Column], _ places: [Int: Int],
    into draft: inout ReadingDraft
  ) {
    var issues = record.flaws.map { flaw in
      draft.issue(
        AnswerFileProblem(flaw.problem), line: flaw.line, column: table.column(of: flaw.offset, lineStart: flaw.lineStart),
        in: columns.indices.contains(flaw.cell) ? columns[flaw.cell].name : nil)
    }
    var reading = RowReading(reader.columns)
    let isWhole = record.cells.count == columns.count
    if isWhole {
      let damaged = Set(record.flaws.map(\.cell))
      source.bytes.withUnsafeBufferPointer { buffer in
        for index in columns.indices where damaged.isEmpty || !damaged.contains(index) {
          let cell = record.cells[index]
          guard cell.end > cell.start,
            let problem = read(cell, columns[index].role, table, buffer, into: &reading)
          else { continue }
          issues.append(issue(problem, cell, columns[index].name, table, draft))
        }
      }
      for (index, problem) in reading.unevenParts() {
        guard let place = places[index] else { continue }
        issues.append(issue(problem, record.cells[place], columns[place].name, table, draft))
      }
      if reading.respondent.isContradictory,
        let index = columns.firstIndex(where: { $0.role == .attribute(.grade) })
      {
        issues.append(issue(.gradeAgainstClass, record.cells[index], columns[index].name, table, draft))
      }
      checkCode(record, columns, damaged, table, &reading, &issues, &draft)
    } else if !record.flaws.contains(where: { $0.problem == .unterminatedQuote }) {
      // A row with too many cells is pointed at where they begin, one with too few at its beginning.
      let isShort = record.cells.count < columns.count
      let cell = isShort ? record.cells[0] : record.cells[columns.count]
      let problem: AnswerFileProblem =
        isShort
        ? .tooFewCells(found: record.cells.count, expected: columns.count)
        : .tooManyCells(found: record.cells.count, expected: columns.count)
      issues.append(issue(problem, cell, nil, table, draft))
    }
    draft.take(reading.respondent(reader.identity), line: record.line, issues: issues)
  }

  private func read(
    _ cell: DelimitedCell, _ role: AnswerColumns.Role, _ table: DelimitedReader, _ buffer: ByteText,
    into reading: inout RowReading
  ) -> AnswerFileProblem? {
    switch role {
    case .answer(let index):
      let rule = reader.columns.rules[index]
      if case .text(let item) = rule.kind {
        return rule.read(text: table.text(of: cell), of: item, true, into: &reading.row)
      }
      return rule.read(buffer.part(cell.start, cell.end), into: &reading.row)
    case .joined(let item):
      let value = buffer.part(cell.start, cell.end)
      guard value.first == Byte.apostrophe else { return reading.setJoined(value, item: item) }
      return reading.setJoined(value.part(1, value.count), item: item)
    case .attribute(let attribute):
      let value = buffer.part(cell.start, cell.end).trimmed
      if attribute == .grade {
        guard value.count > 0 else { return nil }
        guard let grade = value.wholeNumber, (1...12).contains(grade) else { return .wrongGrade }
        reading.respondent.attributes.grade = grade
        return nil
      }
      let text = cell.hasDoubledQuotes ? table.text(of: cell) : String(decoding: value, as: UTF8.self)
      return reading.respondent.read(CellGuard.plain(text, inTable: true), as: attribute)
    case .time(let item):
      let value = buffer.part(cell.start, cell.end).trimmed
      return value.isEmpty ? nil : reading.setTime(value.wholeNumber, item: item)
    case .order:
      let value = String(decoding: buffer.part(cell.start, cell.end).trimmed, as: UTF8.self)
      return value.isEmpty
        ? nil
        : reading.setOrder(value.split(separator: ">", omittingEmptySubsequences: false).map(String.init))
    }
  }

  private func checkCode(
    _ record: DelimitedRecord, _ columns: [Column], _ damaged: Set<Int>, _ table: DelimitedReader,
    _ reading: inout RowReading, _ issues: inout [AnswerFileIssue], _ draft: inout ReadingDraft
  ) {
    guard let index = columns.firstIndex(where: { $0.role == .attribute(.code) }) else {
      reading.respondent.code = String(draft.rowCount + 1)
      return
    }
    guard !damaged.contains(index) else { return }
    if let problem = reading.checkCode(line: record.line, in: &draft) {
      issues.append(issue(problem, record.cells[index], columns[index].name, table, draft))
    }
  }

  private func issue(
    _ problem: AnswerFileProblem, _ cell: DelimitedCell, _ name: String?, _ table: DelimitedReader,
    _ draft: ReadingDraft
  ) -> AnswerFileIssue {
    draft.issue(
      problem, line: cell.line, column: table.column(of: cell.place, lineStart: cell.lineStart), in: name)
  }
}
