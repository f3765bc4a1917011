import Language

/// Markdown with pipe tables (GitHub's dialect).
public enum MarkdownRenderer: Renderer {
  public static let id = "markdown"
  public static let fileExtension = "md"

  public static func render(_ document: Document, options: RenderOptions) -> String {
    let metadata = document.metadata
    let cells = CellText(metadata.language)
    var parts = ["# " + escaped(metadata.title)]
    if !metadata.subtitle.isEmpty { parts.append("*" + escaped(metadata.subtitle) + "*") }
    parts += document.blocks.map { block($0, cells) }
    parts.append("---\n\n" + escaped(cells.words.madeBy(metadata)))
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func block(_ block: Block, _ cells: CellText) -> String {
    switch block {
    case .heading(let level, let text): String(repeating: "#", count: level) + " " + escaped(text)
    case .paragraph(let text): escaped(text)
    case .list(let items): list(items)
    case .note(let kind, let text): "> **\(cells.words.noteTitle(kind)).** " + escaped(text)
    case .table(let table): self.table(table, cells)
    case .chart(let chart): "**\(escaped(chart.title))**\n\n" + list(chart.lines)
    }
  }

  private static func list(_ items: [String]) -> String {
    items.map { "- " + escaped($0) }.joined(separator: "\n")
  }

  private static func table(_ table: Table, _ cells: CellText) -> String {
    var lines = ["**\(escaped(table.caption))**", ""]
    lines.append(line(table.columns.map { escaped($0.title) }))
    lines.append(
      "|" + table.columns.map { $0.kind == .title || $0.kind == .text ? ":--|" : "--:|" }.joined())
    for row in table.rows {
      lines.append(
        line(
          row.cells.map { cell in
            let text = escaped(cells.text(cell))
            return row.kind == .body || text.isEmpty || cell.reason != nil ? text : "**\(text)**"
          }))
    }
    let foot = cells.foot(of: table)
    if !foot.isEmpty { lines += [""] + foot.map { escaped($0) + "  " } }
    return lines.joined(separator: "\n").trimmed
  }

  private static func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  /// A text in which nothing is markup: one line, every character that could begin some behind a backslash.
  static func escaped(_ text: String) -> String {
    var output = ""
    for character in SafeText(text).text {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "~", "&", "!": output += "\\\(character)"
      default: output.append(character)
      }
    }
    // A line that begins like a list item or a number of one.
    if let first = output.first, "+-=".contains(first) { output = "\\" + output }
    let digits = output.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, let mark = output[digits.endIndex...].first, mark == "." || mark == ")" {
      output = digits + "\\" + output[digits.endIndex...]
    }
    // Addresses are not made into links.
    return output.replacing("://", with: ":\\/\\/")
  }
}

extension String {
  /// Without blanks at the end.
  fileprivate var trimmed: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
