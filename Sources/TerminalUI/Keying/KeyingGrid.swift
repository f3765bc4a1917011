import Language

/// The cells of a sheet as lines: number and key of each, the present one in brackets.
struct KeyingGrid: Hashable, Sendable {
  let cellsPerLine: Int
  private let labelWidth: Int

  init(_ sheet: KeyingSheet, width: Int) {
    labelWidth = sheet.cells.map(\.label.displayWidth).max() ?? 1
    let fitting = max(1, width / (labelWidth + 4))
    // Ten to a line as people count, or five.
    cellsPerLine = fitting >= 10 ? 10 : fitting >= 5 ? 5 : fitting
  }

  /// The lines; at most one holds the present cell.
  func lines(_ sheet: KeyingSheet, _ values: [KeyedValue?], place: Int, glyphs: Glyphs) -> [[Span]] {
    stride(from: 0, to: sheet.cells.count, by: cellsPerLine).map { start in
      (start..<min(start + cellsPerLine, sheet.cells.count)).map { index in
        let text =
          sheet.cells[index].label.padded(to: labelWidth, alignedRight: true) + ":"
          + sign(of: values[index], sheet, sheet.cells[index], glyphs)
        return index == place ? Span("[\(text)]", [.marked, .strong]) : Span(" \(text) ")
      }
    }
  }

  /// The line of a cell.
  func line(of place: Int) -> Int { place / cellsPerLine }

  /// One sign: the key, a dash for what was left out, a plus for what has no single key, a dot for what was not reached.
  private func sign(
    of value: KeyedValue?, _ sheet: KeyingSheet, _ cell: KeyingSheet.Cell, _ glyphs: Glyphs
  ) -> String {
    switch value {
    case nil: return glyphs == .ascii ? "." : "·"
    case .leftOut?: return "-"
    case .answer(let answer)?:
      guard case .one(let options) = cell.form, options.count <= 9 else { return "+" }
      return sheet.options(of: answer, in: cell).first.map { "\($0 + 1)" } ?? "+"
    }
  }
}
