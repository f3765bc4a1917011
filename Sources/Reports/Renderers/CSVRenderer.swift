import Cohorts
import Language

/// One line a cell, for spreadsheets and other systems (RFC 4180, UTF-8, decimal dot, lines ended by CR LF).
///
/// Columns: `table, row, row_title, column, column_title, value, unit, suppressed`. Table `report` holds what the
/// report says of itself. Numbers are rounded as in the other formats; a hidden value is empty and its reason stands in
/// `suppressed`. A text that a spreadsheet would take for a formula begins with an apostrophe.
public enum CSVRenderer: Renderer {
  public static let id = "csv"
  public static let fileExtension = "csv"

  private static let header = [
    "table", "row", "row_title", "column", "column_title", "value", "unit", "suppressed",
  ]

  public static func render(_ document: Document, options: RenderOptions) -> String {
    var lines = [header] + about(document.metadata)
    for table in document.tables {
      for row in table.rows { lines += cells(of: row, in: table) }
    }
    return lines.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func about(_ metadata: Metadata) -> [[String]] {
    [
      ("title", safe(metadata.title)), ("subtitle", safe(metadata.subtitle)),
      ("language", metadata.language.rawValue), ("made_on", metadata.madeOn?.description ?? ""),
      ("generator", safe(metadata.generator)), ("preliminary", String(metadata.isPreliminary)),
      ("simulated", String(metadata.isSimulated)),
      ("everything_suppressed", String(metadata.isEverythingSuppressed)),
    ].map { ["report", $0.0, "", "value", "", $0.1, "", ""] }
  }

  private static func cells(of row: Table.Row, in table: Table) -> [[String]] {
    let titles = zip(table.columns, row.cells).filter { $0.0.kind == .title }.map { CellText.plain($0.1) }
    let title = titles.filter { !$0.isEmpty }.joined(separator: " · ")
    return zip(table.columns, row.cells).filter { $0.0.kind != .title }.map { column, cell in
      let value = CellText.plain(cell)
      let isText = if case .text = cell { true } else { false }
      return [
        table.id, safe(row.id), safe(title), safe(column.id), safe(column.title),
        isText ? safe(value) : value, unit(of: column), cell.reason?.rawValue ?? "",
      ]
    }
  }

  private static func unit(of column: Table.Column) -> String {
    switch column.kind {
    case .count: "count"
    case .percent: "percent"
    case .number: "number"
    case .text, .title: ""
    }
  }

  /// A text without controls that a spreadsheet does not take for a formula.
  private static func safe(_ text: String) -> String {
    let clean = SafeText(text).text
    let first = clean.drop { $0 == " " || $0 == "\u{A0}" }.first
    return first.map { "=+-@＝＋－＠".contains($0) } ?? false ? "'" + clean : clean
  }

  private static func field(_ text: String) -> String {
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline || $0 == ";" }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
