import Cohorts
import Language
import QuestionnaireModel

extension CohortReportParts {
  /// Answers that credit no scale: plans, preferences, facts.
  var itemSection: [Block] {
    guard !figures.items.isEmpty, !figures.isEverythingSuppressed else { return [] }
    return [.heading(level: 2, words.figures.answers)] + figures.items.map(block)
  }

  private func block(_ figures: ItemFigures) -> Block {
    let item = questionnaire.items[figures.counted.column.item]
    let title = title(of: item, part: figures.counted.column.part)
    let id = "item-\(figures.counted.column.id)"
    let base = words.figures.answeredBase(figures.answered, figures.shown)
    switch figures.content {
    case .linked: return .paragraph(words.figures.linkedItem(title))
    case .distribution(.suppressed(.smallGroup)): return .paragraph(words.figures.smallItem(title))
    case .distribution(.suppressed(let reason)):
      return .paragraph(words.figures.smallScale(title, words.reason(reason)))
    case .distribution(.shown(let distribution)):
      return .table(
        distributionTable(
          distribution, id: id, caption: title, column: words.figures.answer,
          names: names(item, part: figures.counted.column.part), base: base))
    case .options(let counts):
      let rows = zip(item.options, counts).map { option, count in
        Table.Row(
          option.code, .body,
          [
            .text(name(of: option)), Table.Cell(count) { .count($0) },
            Table.Cell(count) { .percent($0, of: figures.answered) },
          ])
      }
      return .table(
        Table(
          id: id, caption: title,
          columns: [
            .init("category", words.figures.answer, .title), .init("n", words.figures.pupils, .count),
            .init("share", words.figures.share, .percent),
          ],
          rows: rows, base: base, notes: [words.figures.severalAnswers]))
    case .number(let summary):
      if case .number(let range) = item.kind {
        return .table(numberTable(summary, id: id, title, range.decimals))
      }
      return .table(numberTable(summary, id: id, title, 0))
    }
  }

  private func title(of item: Item, part: String?) -> String {
    let title = text(item.text).isEmpty ? item.id : text(item.text)
    guard let part, case .ratings(let parts) = item.kind, let found = parts.first(where: { $0.id == part })
    else { return title }
    return "\(title) \(text(found.text))"
  }

  private func name(of option: Option) -> String {
    text(option.text).isEmpty ? option.code : text(option.text)
  }

  private func names(_ item: Item, part: String?) -> [String] {
    func steps(_ response: String) -> [String] {
      questionnaire.response(response)?.steps.map { text($0.text) } ?? []
    }
    switch item.kind {
    case .choice(let options), .multiple(let options, _, _): return options.map { name(of: $0) }
    case .rating(let response, _): return steps(response)
    case .ratings(let parts): return parts.first { $0.id == part }.map { steps($0.response) } ?? []
    case .number, .text, .note: return []
    }
  }
}
