import Cohorts
import Language

/// The whole document for programs: stable keys, numbers in full precision, hidden values with their reason.
public enum JSONRenderer: Renderer {
  public static let id = "json"
  public static let fileExtension = "json"

  public static func render(_ document: Document, options: RenderOptions) -> String {
    let metadata = document.metadata
    return JSONText.map([
      ("format", .text("orientir-report-1")),
      ("title", .text(metadata.title)), ("subtitle", .text(metadata.subtitle)),
      ("language", .text(metadata.language.rawValue)),
      ("madeOn", metadata.madeOn.map { .text($0.description) } ?? .null),
      ("generator", .text(metadata.generator)), ("preliminary", .truth(metadata.isPreliminary)),
      ("simulated", .truth(metadata.isSimulated)),
      ("everythingSuppressed", .truth(metadata.isEverythingSuppressed)),
      ("blocks", .list(document.blocks.map(block))),
    ]).written() + "\n"
  }

  private static func block(_ block: Block) -> JSONText {
    switch block {
    case .heading(let level, let text):
      .map([("kind", .text("heading")), ("level", .count(level)), ("text", .text(text))])
    case .paragraph(let text): .map([("kind", .text("paragraph")), ("text", .text(text))])
    case .list(let items): .map([("kind", .text("list")), ("items", .list(items.map { .text($0) }))])
    case .note(let kind, let text):
      .map([("kind", .text("note")), ("about", .text(kind.rawValue)), ("text", .text(text))])
    case .table(let table): self.table(table)
    case .chart(let chart): self.chart(chart)
    }
  }

  private static func table(_ table: Table) -> JSONText {
    .map([
      ("kind", .text("table")), ("id", .text(table.id)), ("caption", .text(table.caption)),
      ("base", .text(table.base)), ("notes", .list(table.notes.map { .text($0) })),
      (
        "columns",
        .list(
          table.columns.map {
            .map([("id", .text($0.id)), ("title", .text($0.title)), ("kind", .text($0.kind.rawValue))])
          })
      ),
      (
        "rows",
        .list(
          table.rows.map { row in
            .map([
              ("id", .text(row.id)), ("kind", .text(row.kind.rawValue)),
              ("cells", .list(row.cells.map(cell))),
            ])
          })
      ),
    ])
  }

  private static func cell(_ cell: Table.Cell) -> JSONText {
    switch cell {
    case .text(let text): .text(text)
    case .count(let count): .count(count)
    case .percent(let part, let whole):
      whole > 0
        ? .map([
          ("percent", .decimal(100 * Double(part) / Double(whole))), ("part", .count(part)),
          ("of", .count(whole)),
        ]) : .null
    case .number(let number, _): .decimal(number)
    case .none: .null
    case .suppressed(let reason): .map([("suppressed", .text(reason.rawValue))])
    }
  }

  private static func chart(_ chart: Chart) -> JSONText {
    var entries: [(String, JSONText)] = [
      ("kind", .text("chart")), ("id", .text(chart.id)), ("title", .text(chart.title)),
    ]
    switch chart.content {
    case .bars(let bars):
      entries.append(
        (
          "bars",
          .list(
            bars.map {
              .map([
                ("label", .text($0.label)), ("share", $0.share.map { .decimal($0) } ?? .null),
                ("text", .text($0.text)),
              ])
            })
        ))
    case .stacks(let legend, let stacks):
      entries.append(("legend", .list(legend.map { .text($0) })))
      entries.append(
        (
          "stacks",
          .list(
            stacks.map { stack in
              .map([
                ("label", .text(stack.label)),
                (
                  "segments",
                  .list(
                    stack.segments.map {
                      .map([
                        ("kind", .count($0.kind)), ("share", .decimal($0.share)), ("text", .text($0.text)),
                      ])
                    })
                ),
              ])
            })
        ))
    }
    return .map(entries)
  }
}
