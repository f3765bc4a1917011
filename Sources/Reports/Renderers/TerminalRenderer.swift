import Language

/// Plain text of a given width for a terminal or a printer: no colours, bars of block characters or ASCII.
public enum TerminalRenderer: Renderer {
  public static let id = "terminal"
  public static let fileExtension = "txt"

  public static func render(_ document: Document, options: RenderOptions) -> String {
    let metadata = document.metadata
    let cells = CellText(metadata.language)
    let line = options.isASCII ? "=" : "═"
    var parts = [
      wrapped(metadata.title, options.width) + [String(repeating: line, count: options.width)]
        + (metadata.subtitle.isEmpty ? [] : wrapped(metadata.subtitle, options.width))
    ]
    var heading = ""
    for block in document.blocks {
      // A caption that repeats the heading above it is said once.
      if case .table(var table) = block, table.caption == heading {
        table.caption = ""
        parts.append(self.block(.table(table), cells, options))
      } else {
        parts.append(self.block(block, cells, options))
      }
      if case .heading(_, let text) = block { heading = text } else { heading = "" }
    }
    parts.append(
      [String(repeating: line, count: options.width)]
        + wrapped(cells.words.madeBy(metadata), options.width))
    return parts.map { $0.map(withoutTrailingBlanks).joined(separator: "\n") }.joined(separator: "\n\n")
      + "\n"
  }

  private static func block(_ block: Block, _ cells: CellText, _ options: RenderOptions) -> [String] {
    switch block {
    case .heading(let level, let text):
      let lines = wrapped(text, options.width)
      let width = min(options.width, lines.map(\.displayWidth).max() ?? 0)
      let line = options.isASCII ? "-" : "─"
      return level > 2 ? lines : lines + [String(repeating: line, count: width)]
    case .paragraph(let text): return wrapped(text, options.width)
    case .list(let items): return items.flatMap { item($0, options) }
    case .note(let kind, let text):
      let mark = kind == .information ? "" : "!! "
      return wrapped("\(mark)\(cells.words.noteTitle(kind)). \(text)", options.width)
    case .table(let table): return TerminalTable(table, cells, options).lines
    case .chart(let chart): return TerminalChart(chart, options).lines
    }
  }

  private static func item(_ text: String, _ options: RenderOptions) -> [String] {
    let mark = options.isASCII ? "- " : "• "
    return wrapped(text, options.width - 2).enumerated().map { ($0 == 0 ? mark : "  ") + $1 }
  }

  /// A text made safe and wrapped.
  static func wrapped(_ text: String, _ width: Int) -> [String] {
    Wrapping.lines(of: SafeText(text).text, width: width)
  }

  private static func withoutTrailingBlanks(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
