import Notation
import QuestionnaireModel

/// A sheet written out as a table of bytes, so that one reader serves tables and workbooks, with the cell that each byte
/// came from.
struct SheetGrid: DelimitedOrigin {
  /// The sheet's name.
  let name: String
  /// Cells in double quotes between commas, rows ended by line feeds; empty cells are nothing at all.
  let bytes: [UInt8]
  /// Where each cell begins in `bytes`, ascending.
  private let starts: [Int]
  private let references: [CellReference]
  private let flaws: [Int: SheetProblem]

  /// Lays out a sheet.
  ///
  /// Its first row decides between which columns the table lies; what stands beside them is a flaw of its row.
  init(_ sheet: Sheet) {
    name = sheet.name
    var table = DelimitedWriter(separator: Byte.comma)
    var starts: [Int] = []
    var references: [CellReference] = []
    var flaws: [Int: SheetProblem] = [:]
    func begin(_ row: Int, _ column: Int) {
      table.begin()
      starts.append(table.bytes.count)
      references.append(CellReference(row: row, column: column))
    }
    let first = sheet.rows.first?.cells.first?.column ?? 1
    let last = sheet.rows.first?.cells.last?.column ?? 0
    for row in sheet.rows {
      var next = 0
      for column in first...max(first, last) {
        while next < row.cells.count, row.cells[next].column < column { next += 1 }
        begin(row.number, column)
        guard next < row.cells.count, row.cells[next].column == column else { continue }
        let cell = row.cells[next]
        if let flaw = cell.flaw { flaws[starts.count - 1] = flaw }
        table.addQuoted(cell.flaw == nil ? cell.text : "")
      }
      for cell in row.cells where cell.column < first || cell.column > last {
        flaws[starts.count - 1] = .outsideTable
      }
      table.endRecord()
    }
    (bytes, self.starts, self.references, self.flaws) = (table.bytes, starts, references, flaws)
  }

  /// The index of the cell that begins at an offset or is the last to begin before it.
  private func cell(at offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// The sheet's row and column of an offset.
  func reference(at offset: Int) -> CellReference {
    references.isEmpty ? CellReference(row: 1, column: 1) : references[cell(at: offset)]
  }

  func place(at offset: Int) -> (row: Int, column: Int) {
    let reference = reference(at: offset)
    return (reference.row, reference.column)
  }

  /// What is wrong with the cell that begins at an offset.
  func flaw(at offset: Int) -> SheetProblem? { flaws.isEmpty ? nil : flaws[cell(at: offset)] }

  /// An issue with the name of the cell it concerns.
  func placed(_ issue: AnswerFileIssue) -> AnswerFileIssue {
    var issue = issue
    issue.cell = "\(name)!\(CellReference(row: issue.place.line, column: issue.place.column))"
    return issue
  }
}
