import Language

/// A table as lines of a terminal: side by side where it fits, otherwise row by row.
struct TerminalTable {
  private let table: Table
  private let header: [String]
  private let rows: [[String]]
  private let foot: [String]
  private let options: RenderOptions

  init(_ table: Table, _ cells: CellText, _ options: RenderOptions) {
    self.table = table
    self.options = options
    header = table.columns.map { SafeText($0.title).text }
    rows = table.rows.map { $0.cells.map { SafeText(cells.text($0)).text } }
    foot = cells.foot(of: table)
  }

  var lines: [String] {
    let caption = table.caption.isEmpty ? [] : TerminalRenderer.wrapped(table.caption, options.width)
    let body = widths.map(aligned) ?? folded
    return caption + body + foot.flatMap { TerminalRenderer.wrapped($0, options.width) }
  }

  private func isText(_ column: Int) -> Bool {
    table.columns[column].kind == .title || table.columns[column].kind == .text
  }

  /// Column widths that fit the screen; `nil` where even the narrowest do not.
  private var widths: [Int]? {
    let natural = header.indices.map { column in
      ([header[column]] + rows.map { $0[column] }).map(\.displayWidth).max() ?? 0
    }
    var widths = header.indices.map { column in
      let cells = rows.map { $0[column] }
      let longestWord = { (text: String) in text.split(separator: " ").map(\.displayWidth).max() ?? 0 }
      let least =
        isText(column)
        ? ([header[column]] + cells).map(longestWord).max() ?? 0
        : max(longestWord(header[column]), cells.map(\.displayWidth).max() ?? 0)
      return min(max(least, 1), natural[column])
    }
    let room = options.width - 2 * (widths.count - 1)
    guard !widths.isEmpty, widths.reduce(0, +) <= room else { return nil }
    var spare = room - widths.reduce(0, +)
    // First the texts, which wrap worst, then the headings of numbers.
    for wantsText in [true, false] {
      while spare > 0,
        let column = widths.indices.filter({ isText($0) == wantsText && widths[$0] < natural[$0] })
          .min(by: { widths[$0] < widths[$1] })
      {
        widths[column] += 1
        spare -= 1
      }
    }
    return widths
  }

  private func aligned(_ widths: [Int]) -> [String] {
    func lines(_ cells: [String]) -> [String] {
      let wrapped = cells.indices.map { Wrapping.lines(of: cells[$0], width: widths[$0]) }
      return (0..<(wrapped.map(\.count).max() ?? 0)).map { line in
        wrapped.indices.map { column in
          let text = line < wrapped[column].count ? wrapped[column][line] : ""
          return text.padded(to: widths[column], alignedRight: !isText(column))
        }.joined(separator: "  ")
      }
    }
    let total = widths.reduce(0, +) + 2 * (widths.count - 1)
    let rule = String(repeating: options.isASCII ? "-" : "─", count: total)
    var result = [rule] + lines(header) + [rule]
    for (index, row) in rows.enumerated() {
      if table.rows[index].kind == .total, index > 0 { result.append(rule) }
      result += lines(row)
    }
    return result + [rule]
  }

  private var folded: [String] {
    rows.enumerated().flatMap { index, row -> [String] in
      let titles = row.indices.filter { table.columns[$0].kind == .title }.map { row[$0] }
      let title = titles.filter { !$0.isEmpty }.joined(separator: " · ")
      let told = row.indices.filter { table.columns[$0].kind != .title && !row[$0].isEmpty }
      let values = told.flatMap { column in
        Wrapping.lines(of: "\(header[column]): \(row[column])", width: options.width - 2).map { "  " + $0 }
      }
      return Wrapping.lines(of: title, width: options.width) + values
    }
  }
}
