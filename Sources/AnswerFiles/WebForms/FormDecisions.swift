import Language
import QuestionnaireModel

/// A mapping, checked against a questionnaire and an export.
struct FormDecisions {
  /// What a column was decided to be.
  enum Use: Hashable {
    case target(FormTarget)
    case skipped
  }

  private(set) var columns: [Int: Use] = [:]
  private var answers: [String: [String: AnswerTexts.Reading]] = [:]
  private(set) var problems: [(problem: FormProblem, line: Int)] = []

  init(_ mapping: FormMapping, _ table: FormTable, _ targets: FormTargets) {
    let headings = table.header.map { FormText.key($0.text) }
    for row in mapping.rows where !row.item.isEmpty || row.kind == .answer {
      switch row.kind {
      case .column: decide(row, table, headings, targets)
      case .answer: if !row.value.isEmpty { decide(row, targets) }
      }
    }
  }

  /// What was decided of an answer's text.
  func answer(_ text: String, in group: String) -> AnswerTexts.Reading? {
    answers[group]?[FormText.key(text)]
  }

  private mutating func decide(
    _ row: FormMapping.Row, _ table: FormTable, _ headings: [String], _ targets: FormTargets
  ) {
    let isSkipped = FormMapping.skips.contains(FormText.key(row.item))
    let target = targets.target(named: row.item)
    guard isSkipped || target != nil else {
      return fail(.mappingItem(row.item, nearest: likelyMeant(row.item, among: targets.names)), row)
    }
    let key = FormText.key(row.text)
    let fitting = headings.indices.filter { headings[$0] == key }
    let placed = fitting.first { table.letters($0) == row.place }
    guard let index = fitting.count == 1 ? fitting[0] : placed else {
      // A column that was to be left out and is not there needs nobody's care.
      if !(fitting.isEmpty && isSkipped) {
        fail(fitting.isEmpty ? .mappingColumn(row.text) : .mappingColumnTwice(row.text), row)
      }
      return
    }
    columns[index] = target.map { .target($0) } ?? .skipped
  }

  private mutating func decide(_ row: FormMapping.Row, _ targets: FormTargets) {
    let isAll = row.item.isEmpty || row.item == "*"
    let meant = targets.answers.filter { $0.isMatched && (isAll || $0.group == row.item) }
    guard !meant.isEmpty else {
      return fail(
        .mappingItem(row.item, nearest: likelyMeant(row.item, among: targets.answers.map(\.group))), row)
    }
    var isLegal = false
    for texts in meant {
      guard let reading = Self.reading(row.value, texts) else { continue }
      isLegal = true
      answers[texts.group, default: [:]][FormText.key(row.text)] = reading
    }
    if !isLegal { fail(.mappingValue(legal: meant[0].codes), row) }
  }

  private static func reading(_ value: String, _ texts: AnswerTexts) -> AnswerTexts.Reading? {
    if FormMapping.skips.contains(FormText.key(value)) { return .missing }
    if value == CellGuard.declined { return .declined }
    let codes = value.split(separator: "|").map { String($0).trimmingBlanks }
    let values = codes.compactMap(texts.value)
    guard values.count == codes.count, let first = values.first else { return nil }
    if texts.isMultiple { return .values(values) }
    return values.count == 1 ? .value(first) : nil
  }

  private mutating func fail(_ problem: FormProblem, _ row: FormMapping.Row) {
    problems.append((problem, row.line))
  }
}
