import Language

/// One self-contained page: no scripts, nothing fetched, fit for A4, for a telephone's width and for dark screens.
public enum HTMLRenderer: Renderer {
  public static let id = "html"
  public static let fileExtension = "html"

  public static func render(_ document: Document, options: RenderOptions) -> String {
    let metadata = document.metadata
    let cells = CellText(metadata.language)
    var page = HTMLPage.head(title: metadata.title, language: metadata.language, style: HTMLStyle.report)
    page += "<main>\n<header>\n<h1>\(HTMLText.escaped(metadata.title))</h1>\n"
    if !metadata.subtitle.isEmpty {
      page += "<p class=\"subtitle\">\(HTMLText.escaped(metadata.subtitle))</p>\n"
    }
    page += "</header>\n"
    page += document.blocks.map { block($0, cells) }.joined()
    page += "<footer><p>\(HTMLText.escaped(cells.words.madeBy(metadata)))</p></footer>\n</main>\n"
    return page + HTMLPage.foot
  }

  private static func block(_ block: Block, _ cells: CellText) -> String {
    switch block {
    case .heading(let level, let text):
      let level = min(max(level, 2), 4)
      return "<h\(level)>\(HTMLText.escaped(text))</h\(level)>\n"
    case .paragraph(let text): return "<p>\(HTMLText.escaped(text))</p>\n"
    case .list(let items):
      return "<ul>\n" + items.map { "<li>\(HTMLText.escaped($0))</li>\n" }.joined() + "</ul>\n"
    case .note(let kind, let text):
      return "<aside class=\"note \(kind.rawValue)\" role=\"note\"><p><strong>"
        + "\(HTMLText.escaped(cells.words.noteTitle(kind))).</strong> \(HTMLText.escaped(text))</p></aside>\n"
    case .table(let table): return self.table(table, cells)
    case .chart(let chart): return HTMLChart(chart).figure
    }
  }

  private static func table(_ table: Table, _ cells: CellText) -> String {
    let name = "table-" + HTMLText.identifier(table.id)
    var output = "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"\(name)\">\n"
    output += "<table>\n<caption id=\"\(name)\">\(HTMLText.escaped(table.caption))</caption>\n<thead>\n<tr>"
    for column in table.columns {
      output += "<th scope=\"col\"\(mark(column))>\(HTMLText.escaped(column.title))</th>"
    }
    output += "</tr>\n</thead>\n<tbody>\n"
    for row in table.rows {
      output += row.kind == .body ? "<tr>" : "<tr class=\"\(row.kind.rawValue)\">"
      for (column, cell) in zip(table.columns, row.cells) {
        let text = HTMLText.escaped(cells.text(cell))
        if column.kind == .title {
          output += "<th scope=\"row\"\(mark(column))>\(text)</th>"
        } else if let reason = cell.reason {
          let why = HTMLText.escaped(cells.words.reason(reason))
          output += "<td\(mark(column))><abbr title=\"\(why)\">\(text)</abbr></td>"
        } else {
          output += "<td\(mark(column))>\(text)</td>"
        }
      }
      output += "</tr>\n"
    }
    output += "</tbody>\n</table>\n</div>\n"
    let foot = cells.foot(of: table)
    if !foot.isEmpty {
      output +=
        "<div class=\"foot\">" + foot.map { "<p>\(HTMLText.escaped($0))</p>" }.joined() + "</div>\n"
    }
    return output
  }

  private static func mark(_ column: Table.Column) -> String {
    column.kind == .title || column.kind == .text ? "" : " class=\"n\""
  }
}
