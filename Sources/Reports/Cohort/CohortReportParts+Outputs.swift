import Cohorts
import Language
import QuestionnaireModel
import Scoring

extension CohortReportParts {
  /// Leading directions, labels and facts that modules wrote.
  var outputSection: [Block] {
    guard !figures.outputs.isEmpty, !figures.isEverythingSuppressed else { return [] }
    return [.heading(level: 2, words.figures.leading)] + figures.outputs.flatMap(blocks)
  }

  private var sheets: Int { figures.sheets }

  private func blocks(_ figures: OutputFigures) -> [Block] {
    let output = figures.output
    let title = text(output.title)
    let names = output.choices.map { text($0.title) }
    let meaning = text(output.meaning)
    let about: [Block] = meaning.isEmpty ? [] : [.paragraph(meaning)]
    switch figures.content {
    case .labels(let distribution):
      return about
        + blocks(distribution, output, title, words.figures.category, names)
    case .leading(let distribution):
      return about
        + blocks(distribution, output, title, words.figures.direction, names + [words.figures.severalLeading])
    case .facts(let counts):
      let judged = figures.judged
      let rows = zip(output.choices, counts).map { choice, count in
        Table.Row(
          choice.id, .body,
          [
            .text(text(choice.title)), Table.Cell(count) { .count($0) },
            Table.Cell(count) { .percent($0, of: judged) },
          ])
      }
      return about + [
        .table(
          Table(
            id: "output-\(output.id)", caption: title,
            columns: [
              .init("fact", words.figures.fact, .title), .init("n", words.figures.pupils, .count),
              .init("share", words.figures.share, .percent),
            ],
            rows: rows, base: words.figures.judgedBase(judged, sheets)))
      ]
    case .number(let summary):
      return about + [
        .table(numberTable(summary, id: "output-\(output.id)", title, places(output)))
      ]
    }
  }

  private func places(_ output: ScoreOutput) -> Int {
    if case .number(let places) = output.kind { places } else { 0 }
  }

  private func blocks(
    _ distribution: Disclosed<Distribution>, _ output: ScoreOutput, _ title: String, _ column: String,
    _ names: [String]
  ) -> [Block] {
    switch distribution {
    case .suppressed(let reason): return [.paragraph(words.figures.smallScale(title, words.reason(reason)))]
    case .shown(let distribution):
      let table = distributionTable(
        distribution, id: "output-\(output.id)", caption: title, column: column, names: names,
        base: words.figures.judgedBase(distribution.n, sheets))
      let bars = distribution.parts.map { part in
        Chart.Bar(
          label: names[part.categories[0]],
          share: part.count.value.map { Double($0) / Double(distribution.n) },
          text: part.count.value.map { numbers.percent($0, of: distribution.n) } ?? CellText.hidden)
      }
      return [
        .table(table),
        .chart(Chart(id: "output-\(output.id)", title: words.figures.sharesOf(title), content: .bars(bars))),
      ]
    }
  }

  /// The figures of a number that is no scale.
  func numberTable(
    _ summary: Disclosed<ScoreSummary>, id: String, _ title: String, _ places: Int
  ) -> Table {
    func cell(_ value: (ScoreSummary) -> Double?) -> Table.Cell {
      Table.Cell(summary) { value($0).map { .number($0, places: places + 1) } ?? .none }
    }
    return Table(
      id: id, caption: title,
      columns: [
        .init("figure", words.figures.numberColumn, .title), .init("n", words.figures.pupils, .count),
        .init("mean", words.figures.mean, .number), .init("sd", words.figures.deviation, .number),
        .init("median", words.figures.median, .number),
      ],
      rows: [
        .init(
          "value", .body,
          [
            .text(title), Table.Cell(summary) { .count($0.n) }, cell(\.mean), cell(\.standardDeviation),
            cell(\.median),
          ])
      ])
  }
}
