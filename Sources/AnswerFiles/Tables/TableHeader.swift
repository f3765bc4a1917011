import Notation

/// The names in a table's first line.
struct TableHeader {
  struct Name {
    var text: String
    var line: Int
    var column: Int
  }

  private let record: DelimitedRecord
  private let table: DelimitedReader

  init(_ record: DelimitedRecord, _ table: DelimitedReader) { (self.record, self.table) = (record, table) }

  /// The names, blanks around them taken away; refuses the file where one is missing, damaged or comes twice.
  func check(into draft: inout ReadingDraft) -> [Name] {
    for flaw in record.flaws {
      draft.refuse(
        AnswerFileProblem(flaw.problem), line: flaw.line, column: table.column(of: flaw.offset, lineStart: flaw.lineStart))
    }
    guard record.flaws.isEmpty else { return [] }
    guard record.cells.count <= AnswerColumns.mostColumns else {
      draft.refuse(.tooManyColumns(atMost: AnswerColumns.mostColumns), line: record.line, column: 1)
      return []
    }
    var names: [Name] = []
    var seen: Set<String> = []
    for cell in record.cells {
      let text = table.text(of: cell).drop(while: Self.isBlank)
      let trimmed = String(text.reversed().drop(while: Self.isBlank).reversed())
      let column = table.column(of: cell.place, lineStart: cell.lineStart)
      if trimmed.isEmpty {
        draft.refuse(.emptyColumnName, line: cell.line, column: column)
      } else if !seen.insert(trimmed).inserted {
        draft.refuse(.repeatedColumn(trimmed), line: cell.line, column: column)
      } else {
        names.append(Name(text: trimmed, line: cell.line, column: column))
      }
    }
    return names
  }

  private static func isBlank(_ character: Character) -> Bool { character == " " || character == "\t" }
}
