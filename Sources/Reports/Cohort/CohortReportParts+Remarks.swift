import Cohorts
import Language
import QuestionnaireModel
import Scoring

extension CohortReportParts {
  /// What the validity rules remarked on, and what difference those sheets make.
  var remarkSection: [Block] {
    var blocks: [Block] = [.heading(level: 2, words.figures.remarks)]
    guard !figures.remarks.rules.isEmpty else { return blocks + [.paragraph(words.figures.noRules)] }
    blocks.append(.paragraph(words.figures.remarksIntro))
    let meanings = figures.remarks.rules.filter { !text($0.output.meaning).isEmpty }.map {
      words.figures.remarkMeaning(text($0.output.title), text($0.output.meaning))
    }
    if !meanings.isEmpty { blocks.append(.list(meanings)) }
    if figures.sheets > 0 { blocks.append(.table(ruleTable)) }
    if !figures.isEverythingSuppressed, figures.scales.contains(where: { $0.summary != nil }) {
      blocks.append(.table(comparison))
    }
    return blocks
  }

  private var ruleTable: Table {
    let rules = figures.remarks.rules.map { rule in
      Table.Row(
        rule.output.id, .body,
        [
          .text(text(rule.output.title)), .count(rule.judged), Table.Cell(rule.made) { .count($0) },
          Table.Cell(rule.made) { .percent($0, of: rule.judged) },
        ])
    }
    let any = Table.Row(
      "any", .subtotal,
      [
        .text(words.figures.anyRule), .count(figures.sheets),
        Table.Cell(figures.remarks.any) { .count($0) },
        Table.Cell(figures.remarks.any) { .percent($0, of: figures.sheets) },
      ])
    let strong = Table.Row(
      "strong", .body,
      [
        .text(words.figures.strongRule), .count(figures.sheets),
        Table.Cell(figures.remarks.strong) { .count($0) },
        Table.Cell(figures.remarks.strong) { .percent($0, of: figures.sheets) },
      ])
    let families = Set(figures.remarks.rules.compactMap(\.output.family))
    return Table(
      id: "remarks", caption: words.figures.remarkRules,
      columns: [
        .init("rule", words.figures.rule, .title), .init("judged", words.figures.judged, .count),
        .init("made", words.figures.withRemarks, .count), .init("share", words.figures.share, .percent),
      ],
      rows: rules + [any] + (families.count > 1 ? [strong] : []))
  }

  private var comparison: Table {
    let rows = figures.scales.compactMap { scale -> Table.Row? in
      guard let all = scale.summary, let without = scale.summaryWithoutRemarks else { return nil }
      let places = places(scale)
      return Table.Row(
        scale.scale.id, .body,
        [
          .text(text(scale.scale.title)), Table.Cell(all) { .count($0.n) },
          Table.Cell(all) { .number($0.mean, places: places) }, Table.Cell(without) { .count($0.n) },
          Table.Cell(without) { .number($0.mean, places: places) },
        ])
    }
    return Table(
      id: "with-and-without-remarks", caption: words.figures.comparison,
      columns: [
        .init("scale", words.figures.scale, .title), .init("n", words.figures.pupils, .count),
        .init("mean", words.figures.meanAll, .number),
        .init("n-without", words.figures.countWithout, .count),
        .init("mean-without", words.figures.meanWithout, .number),
      ],
      rows: rows)
  }
}
