import Language

/// A plain table for the terminal: columns as wide as their cells, two blanks between them.
struct TextTable {
  let header: [String]
  /// Columns that hold numbers are aligned to the right.
  var numeric: Set<Int> = []
  private(set) var rows: [[String]] = []

  init(_ header: [String], numeric: Set<Int> = []) { (self.header, self.numeric) = (header, numeric) }

  /// Appends a row; every cell passes through `SafeText`.
  mutating func append(_ cells: [String]) { rows.append(cells.map { SafeText($0).text }) }

  /// The lines of the table.
  var lines: [String] {
    let all = [header] + rows
    let widths = header.indices.map { column in all.map { $0[column].displayWidth }.max() ?? 0 }
    return all.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        line += cell.padded(to: widths[column], alignedRight: numeric.contains(column)) + "  "
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
