import QuestionnaireModel

/// What of an export was understood and what was not, each thing once.
struct FormFindings {
  private(set) var report = FormReport()
  /// Response scales whose bare numbers are not to be trusted.
  private(set) var uncertainGroups: Set<String> = []
  /// Where each text of `report.answers` first stands.
  private var places: [(line: Int, column: Int)] = []
  private let table: FormTable

  /// Texts that are no answers and that messages list: what a pupil wrote freely must not run down a screen.
  private static let mostListed = 40

  private struct Key: Hashable {
    var group: String
    var text: String
  }

  init(
    _ table: FormTable, _ uses: [FormColumns.Use], _ targets: FormTargets,
    _ readings: [[String: AnswerTexts.Reading]], _ decisions: FormDecisions, _ columns: AnswerColumns
  ) {
    self.table = table
    report.columns = uses.enumerated().map { index, use in
      FormReport.Column(
        place: table.letters(index), heading: table.header[index].text, use: Self.use(use, targets))
    }
    findUncertain(uses, targets, readings)
    collect(uses, targets, readings, decisions)
    var found: Set<Int> = []
    for case .target(let target, _) in uses {
      switch target {
      case .answer(let index), .option(let index, _): found.insert(index)
      case .attribute: break
      }
    }
    report.itemsWithoutColumn = columns.answerNames.indices.filter { !found.contains($0) }.map {
      columns.answerNames[$0]
    }
  }

  private static func use(_ use: FormColumns.Use, _ targets: FormTargets) -> FormReport.Use {
    switch use {
    case .target(.attribute(let column), _): .attribute(column.rawValue)
    case .target(let target, let byAnswers):
      byAnswers ? .answerByItsTexts(targets.name(target)) : .answer(targets.name(target))
    case .personal: .personal
    case .service: .service
    case .skipped: .skipped
    case .empty: .empty
    case .unmatched(let nearest): .unmatched(nearest: nearest)
    case .ambiguous(let fitting): .ambiguous(fitting.map(targets.name))
    case .shared(let target): .shared(targets.name(target))
    }
  }

  private mutating func findUncertain(
    _ uses: [FormColumns.Use], _ targets: FormTargets, _ readings: [[String: AnswerTexts.Reading]]
  ) {
    var numbers: [String: Set<Int>] = [:]
    var scales: [String: AnswerTexts] = [:]
    for (column, use) in uses.enumerated() {
      guard case .target(.answer(let index), _) = use, targets.answers[index].isRating else { continue }
      let texts = targets.answers[index]
      scales[texts.group] = texts
      for case .bareNumber(let number) in readings[column].values {
        numbers[texts.group, default: []].insert(number)
      }
    }
    for (group, numbers) in numbers where scales[group]?.isUncertain(numbers) == true {
      uncertainGroups.insert(group)
      report.uncertain[group] = numbers.sorted()
    }
  }

  private mutating func collect(
    _ uses: [FormColumns.Use], _ targets: FormTargets, _ readings: [[String: AnswerTexts.Reading]],
    _ decisions: FormDecisions
  ) {
    var indices: [Key: Int] = [:]
    for (column, use) in uses.enumerated() {
      guard case .target(.answer(let index), _) = use, targets.answers[index].isMatched else { continue }
      let texts = targets.answers[index]
      for row in table.rows {
        let cell = row.cells[column]
        guard let reading = readings[column][cell.text], !cell.text.isEmpty else { continue }
        for (text, value) in pieces(cell.text, reading, texts, decisions) {
          let key = Key(group: texts.group, text: text)
          if let known = indices[key] {
            report.answers[known].count += 1
          } else {
            indices[key] = report.answers.count
            places.append((cell.line, cell.column))
            report.answers.append(
              FormReport.AnswerText(
                group: texts.group, text: text, count: 1, value: value,
                nearest: value == nil ? texts.nearest(text) : nil))
          }
        }
      }
    }
  }

  /// A cell's texts as a mapping file lists them, with what they mean.
  private func pieces(
    _ cell: String, _ reading: AnswerTexts.Reading, _ texts: AnswerTexts, _ decisions: FormDecisions
  ) -> [(String, String?)] {
    switch reading {
    case .value(let value): [(cell, texts.code(of: value))]
    case .bareNumber(let value): [(cell, uncertainGroups.contains(texts.group) ? nil : texts.code(of: value))]
    case .unmatched(let pieces): pieces.map { ($0, nil) }
    case .missing, .declined:
      decisions.answer(cell, in: texts.group).map { [(cell, $0 == .declined ? CellGuard.declined : "")] }
        ?? []
    case .values, .asWritten: []
    }
  }

  /// Adds everything that was not understood to a reading: as what refuses the file, or as warnings.
  func add(to draft: inout ReadingDraft, refusing: Bool, questionnaire: String) {
    guard report.hasQuestion || report.columns.contains(where: { $0.use == .skipped }) else {
      let first = report.columns.filter { $0.use.isOpen }.map(\.heading).filter { !$0.isEmpty }
      return draft.refuse(
        .form(.noQuestion(questionnaire: questionnaire, first: Array(first.prefix(3)))),
        line: table.header[0].line, column: table.header[0].column)
    }
    func add(_ problem: FormProblem, _ line: Int, _ column: Int, isRefusal: Bool) {
      draft.add(
        draft.issue(.form(problem), line: line, column: column, refusesFile: isRefusal), isOfTable: true)
    }
    for (index, column) in report.columns.enumerated() {
      let cell = table.header[index]
      let problem: FormProblem
      switch column.use {
      case .unmatched(let nearest): problem = .unmatchedColumn(column.heading, nearest: nearest)
      case .ambiguous(let items): problem = .ambiguousColumn(column.heading, items: items)
      case .shared(let item):
        let sharing = report.columns.filter { $0.use == .shared(item) }
        guard sharing.first == column else { continue }
        problem = .sharedItem(item, columns: sharing.map(\.place))
      default: continue
      }
      add(problem, cell.line, cell.column, isRefusal: refusing)
    }
    for (group, numbers) in report.uncertain.sorted(by: { $0.key < $1.key }) {
      add(.uncertainNumbers(group: group, numbers: numbers), table.header[0].line, 1, isRefusal: refusing)
    }
    var listed = 0
    for (answer, place) in zip(report.answers, places) where answer.value == nil {
      if Int(answer.text) != nil, report.uncertain[answer.group] != nil { continue }
      listed += 1
      if listed > Self.mostListed { continue }
      add(
        .unmatchedAnswer(
          answer.text, group: answer.group, count: answer.count, nearest: answer.nearest),
        place.line, place.column, isRefusal: refusing)
    }
    if listed > Self.mostListed {
      add(.moreUnmatchedAnswers(listed - Self.mostListed), table.header[0].line, 1, isRefusal: refusing)
    }
    if !report.itemsWithoutColumn.isEmpty {
      add(.itemsWithoutColumn(report.itemsWithoutColumn), table.header[0].line, 1, isRefusal: false)
    }
  }
}
