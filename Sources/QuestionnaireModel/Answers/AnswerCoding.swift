/// Turns answers into coded rows and back.
public struct AnswerCoding: Sendable {
  public let questionnaire: Questionnaire
  public let layout: AnswerLayout

  /// Makes a coding for a questionnaire.
  public init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    layout = AnswerLayout(questionnaire)
  }

  /// A row without any answer.
  public var emptyRow: AnswerRow {
    AnswerRow(
      narrow: Array(repeating: AnswerCode.missing, count: layout.narrowCount),
      wide: Array(repeating: AnswerCode.missingWide, count: layout.wideCount))
  }

  /// The coded row of some answers; answers that `Questionnaire.problem(with:for:)` refuses are left missing.
  public func row(for answers: Answers) -> AnswerRow {
    var row = emptyRow
    for column in layout.columns {
      let item = questionnaire.items[column.item]
      guard let answer = answers[item.id], questionnaire.problem(with: answer, for: item) == nil else {
        continue
      }
      switch (item.kind, answer) {
      case (_, .declined):
        switch column.width {
        case .narrow: row.narrow[column.slot] = AnswerCode.declined
        case .wide: row.wide[column.slot] = AnswerCode.declinedWide
        }
      case (.choice(let options), .choice(let code)):
        row.narrow[column.slot] = Int8(options.firstIndex { $0.code == code } ?? 0)
      case (.rating, .rating(let value)): row.narrow[column.slot] = Int8(value)
      case (.ratings, .ratings(let values)):
        if let part = column.part, let value = values[part] { row.narrow[column.slot] = Int8(value) }
      case (.multiple(let options, _, _), .multiple(let codes)):
        row.wide[column.slot] = options.enumerated().reduce(0) { bits, option in
          codes.contains(option.element.code) ? bits | (1 << Int32(option.offset)) : bits
        }
      case (.number, .number(let scaled)): row.wide[column.slot] = Int32(clamping: scaled)
      case (.text, .text(let text)):
        row.set(text, of: item, column)
      default: break
      }
    }
    return row
  }

  /// The answers of a coded row; cells that mean nothing for their item are left missing.
  public func answers(of row: AnswerRow) -> Answers {
    var answers = Answers()
    for column in layout.columns {
      let item = questionnaire.items[column.item]
      switch column.width {
      case .narrow:
        guard column.slot < row.narrow.count else { continue }
        let cell = row.narrow[column.slot]
        if cell == AnswerCode.declined { answers[item.id] = .declined }
        guard AnswerCode.isAnswer(cell) else { continue }
        switch item.kind {
        case .choice(let options):
          if options.indices.contains(Int(cell)) { answers[item.id] = .choice(options[Int(cell)].code) }
        case .rating:
          if isLegal(.rating(Int(cell)), item) { answers[item.id] = .rating(Int(cell)) }
        case .ratings:
          guard let part = column.part, isLegal(.ratings([part: Int(cell)]), item) else { continue }
          var values: [String: Int] = [:]
          if case .ratings(let before)? = answers[item.id] { values = before }
          values[part] = Int(cell)
          answers[item.id] = .ratings(values)
        case .text: answers[item.id] = row.texts[item.id].map { .text($0) }
        default: break
        }
      case .wide:
        guard column.slot < row.wide.count else { continue }
        let cell = row.wide[column.slot]
        if cell == AnswerCode.declinedWide { answers[item.id] = .declined }
        guard AnswerCode.isAnswer(cell) else { continue }
        switch item.kind {
        case .multiple(let options, _, _):
          let codes = options.indices.filter { cell & (1 << Int32($0)) != 0 }.map { options[$0].code }
          let isKnown = cell >= 0 && cell >> Int32(options.count) == 0
          if isKnown, isLegal(.multiple(codes), item) { answers[item.id] = .multiple(codes) }
        case .number:
          if isLegal(.number(Int(cell)), item) { answers[item.id] = .number(Int(cell)) }
        case .text: answers[item.id] = row.texts[item.id].map { .text($0) }
        default: break
        }
      }
    }
    return answers
  }

  private func isLegal(_ answer: Answer, _ item: Item) -> Bool {
    questionnaire.problem(with: answer, for: item) == nil
  }
}

extension AnswerRow {
  /// Keeps a text and what its item reads from it.
  public mutating func set(_ text: String, of item: Item, _ column: AnswerLayout.Column) {
    texts[item.id] = text
    switch item.reads {
    case .number: wide[column.slot] = TextReading.number(of: text)
    case .accepted(let lists): narrow[column.slot] = TextReading.cell(of: text, lists)
    case nil: narrow[column.slot] = 1
    }
  }
}
