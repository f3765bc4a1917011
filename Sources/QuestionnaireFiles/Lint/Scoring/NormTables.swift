import QuestionnaireModel
import Scoring

/// A norm table speaks of every raw score there is and rises with it; every row has scores of its own.
///
/// Whether rows ascend and values go one way the module refuses; here is what a table may say and hardly means.
enum NormTables: LintRule {
  static let id = "norm-table"
  static let needsSoundReading = true

  static func check(_ draft: Draft, _ report: inout Report) {
    for (use, node) in zip(draft.questionnaire.scoring, draft.scoring) where use.module == "norms" {
      for (index, table) in (use["tables"]?.list ?? []).enumerated() {
        guard let rows = rows(table), let first = rows.first, let last = rows.last else { continue }
        let place = node.nearest("with", "tables", String(index), "table")
        let ids = table["scale"]?.texts ?? table["scales"]?.texts ?? []
        for scale in ids.compactMap({ draft.questionnaire.scale($0) }) {
          guard let range = draft.questionnaire.range(of: scale) else { continue }
          checkStart(first, range.lowerBound, scale, place, &report)
          checkValues(rows, range.upperBound, scale, place, &report)
        }
        if last.value < first.value {
          let scale = ids.first ?? ""
          warning(
            &report, at: place.nearest(String(rows.count - 1), "value").place,
            ru: "таблица шкалы \(scale) убывает: больше баллов, а значение меньше; проверьте столбцы, "
              + "а если так и задумано, поверните ключ вопросов (credit: -1)",
            en: "the table of the scale \(scale) falls: more points, a lower value; check the columns, "
              + "and where that is meant, reverse the items' key (credit: -1)")
        }
      }
    }
  }

  private typealias Row = (from: Fraction, value: Fraction)

  private static func rows(_ table: ParameterValue) -> [Row]? {
    table["table"]?.list?.compactMap { row in
      guard let from = row["from"]?.number, let value = row["value"]?.number else { return nil }
      return (from, value)
    }
  }

  private static func checkStart(
    _ first: Row, _ least: Fraction, _ scale: Scale, _ node: SourceNode, _ report: inout Report
  ) {
    guard first.from > least else { return }
    warning(
      &report, at: node.nearest("0", "from").place,
      ru:
        "баллы шкалы \(scale.id) от \(least) до \(first.from) таблица пропускает: стандартного балла у них не будет; "
        + "добавьте первую строку с from: \(least)",
      en: "the table leaves out the scores of the scale \(scale.id) from \(least) to \(first.from): "
        + "they get no standard score; add a first row with from: \(least)")
  }

  /// A table that tells nobody from anybody.
  private static func checkValues(
    _ rows: [Row], _ most: Fraction, _ scale: Scale, _ node: SourceNode, _ report: inout Report
  ) {
    guard rows.count == 1 || rows.allSatisfy({ $0.value == rows[0].value }) else { return }
    warning(
      &report, at: node.place,
      ru:
        "таблица шкалы \(scale.id) даёт всем одно значение \(rows[0].value); перенесите строки целиком, до балла \(most)",
      en: "the table of the scale \(scale.id) gives everybody the one value \(rows[0].value); "
        + "carry over all rows, up to the score \(most)")
  }
}
