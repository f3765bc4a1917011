import Language
import QuestionnaireModel
import ResultStore
import TerminalUI

/// Keying in one paper sheet line by line: rows of questions that take one key each, other questions one by one.
///
/// The key of an answer is its number on the form, 1…9, as on the screen; `-` is a missing answer.
struct PaperKeying {
  /// What is asked on one line.
  enum Row: Hashable {
    case keys(section: String, [KeyingSheet.Cell])
    case typed(KeyingSheet.Cell)

    var cells: [KeyingSheet.Cell] {
      switch self {
      case .keys(_, let cells): cells
      case .typed(let cell): [cell]
      }
    }
  }

  /// Why a typed line cannot stand.
  enum Problem: Hashable {
    case tooMany(typed: Int, asked: Int)
    case tooFew(typed: Int, asked: Int)
    case badKey(position: Int, label: String, choices: Int)
    case badAnswer
  }

  let sheet: KeyingSheet
  let rows: [Row]
  /// What was keyed in, by column.
  private(set) var values: [String: KeyedValue] = [:]

  /// The most questions on one line.
  static let rowLength = 10

  init(_ questionnaire: Questionnaire, in language: InterfaceLanguage) {
    self.init(KeyingSheet(questionnaire, in: language))
  }

  init(_ sheet: KeyingSheet) {
    self.sheet = sheet
    var rows: [Row] = []
    var open: [KeyingSheet.Cell] = []
    func close() {
      if let first = open.first { rows.append(.keys(section: first.section, open)) }
      open = []
    }
    for cell in sheet.cells {
      if open.last.map({ $0.sectionNumber != cell.sectionNumber }) ?? false { close() }
      if case .one(let options) = cell.form, (2...9).contains(options.count) {
        open.append(cell)
        if open.count == Self.rowLength { close() }
      } else {
        close()
        rows.append(.typed(cell))
      }
    }
    close()
    self.rows = rows
  }

  /// The answers keyed in so far.
  var answers: Answers { sheet.answers(of: values) }

  /// Takes over what was keyed in before; what the questionnaire does not take is left out.
  mutating func restore(_ values: [String: KeyedValue]) {
    for cell in sheet.cells {
      guard let value = values[cell.column] else { continue }
      if let answer = value.answer, sheet.problem(with: answer, in: cell) != nil { continue }
      self.values[cell.column] = value
    }
  }

  /// Forgets everything keyed in.
  mutating func startAgain() { values = [:] }

  /// The first row that is not wholly keyed in; the number of rows where there is none.
  var firstOpenRow: Int {
    rows.firstIndex { $0.cells.contains { values[$0.column] == nil } } ?? rows.count
  }

  /// Takes a typed line for a row; nothing is taken where there is a problem.
  mutating func take(_ line: String, for row: Row) -> Problem? {
    switch row {
    case .keys(_, let cells):
      let keys = line.filter { !$0.isWhitespace }.map { $0 }
      guard keys.count <= cells.count else { return .tooMany(typed: keys.count, asked: cells.count) }
      guard keys.count == cells.count else { return .tooFew(typed: keys.count, asked: cells.count) }
      var taken = values
      for (position, (key, cell)) in zip(keys, cells).enumerated() {
        if "-–—".contains(key) {
          taken[cell.column] = .leftOut
          continue
        }
        let option =
          key.isASCII
          ? key.wholeNumberValue.map { $0 - 1 } ?? sheet.option(letter: key, in: cell)
          : sheet.option(letter: key, in: cell)
        guard let option, let answer = sheet.answer(option, of: cell) else {
          return .badKey(position: position + 1, label: cell.label, choices: cell.form.options.count)
        }
        taken[cell.column] = .answer(answer)
      }
      values = taken
      return nil
    case .typed(let cell):
      guard let value = typed(line.trimmed, for: cell) else { return .badAnswer }
      values[cell.column] = value
      return nil
    }
  }

  /// Answered and missing questions so far.
  var count: (answered: Int, missing: Int) {
    let all = sheet.questionnaire.items.count(where: \.isAnswerable)
    let answered = answers.byItem.count
    return (answered, all - answered)
  }

  private func typed(_ text: String, for cell: KeyingSheet.Cell) -> KeyedValue? {
    if text.isEmpty || ["-", "–", "—"].contains(text) { return .leftOut }
    guard let answer = answer(text, for: cell), sheet.problem(with: answer, in: cell) == nil else {
      return nil
    }
    return .answer(answer)
  }

  private func answer(_ text: String, for cell: KeyingSheet.Cell) -> Answer? {
    switch cell.form {
    case .several(let options, _, _):
      let numbers = text.split { " ,;+".contains($0) }.map { Int($0) ?? 0 }
      guard numbers.allSatisfy({ (1...options.count).contains($0) }) else { return nil }
      let item = sheet.questionnaire.items[cell.item]
      return .multiple(Set(numbers).sorted().map { item.options[$0 - 1].code })
    case .one: return Int(text).flatMap { sheet.answer($0 - 1, of: cell) }
    case .number(let range, _):
      guard let number = Fraction(decimal: text.replacing(",", with: ".")) else { return nil }
      let scaled = number * Fraction(range.scale)
      return scaled.isWhole ? .number(scaled.numerator) : nil
    case .text: return .text(text)
    }
  }

  /// An example of several options that would be taken; `nil` where one option is all that may be marked.
  func example(for cell: KeyingSheet.Cell) -> String? {
    guard case .several(let options, let atLeast, let atMost) = cell.form, atMost > 1 else { return nil }
    let item = sheet.questionnaire.items[cell.item]
    let chosen = options.indices.filter { !item.options[$0].standsAlone }.prefix(max(2, atLeast))
    let answer = Answer.multiple(chosen.map { item.options[$0].code })
    guard chosen.count > 1, sheet.problem(with: answer, in: cell) == nil else { return nil }
    return chosen.map { "\($0 + 1)" }.joined(separator: " ")
  }
}

extension KeyingSheet {
  /// The answers that keyed values make; parts of several ratings come together.
  func answers(of values: [String: KeyedValue]) -> Answers {
    var answers = Answers()
    for cell in cells {
      guard let answer = values[cell.column]?.answer else { continue }
      let id = questionnaire.items[cell.item].id
      guard let part = cell.part, case .rating(let value) = answer else {
        answers[id] = answer
        continue
      }
      var parts: [String: Int] = [:]
      if case .ratings(let before)? = answers[id] { parts = before }
      parts[part] = value
      answers[id] = .ratings(parts)
    }
    return answers
  }

  /// What a sheet's answers say in one cell.
  func answer(in cell: Cell, of answers: Answers) -> Answer? {
    let answer = answers[questionnaire.items[cell.item].id]
    guard let part = cell.part else { return answer }
    guard case .ratings(let values)? = answer else { return nil }
    return values[part].map { .rating($0) }
  }
}

extension [String: KeyedValue] {
  /// The values as the store keeps them.
  var cells: PaperCells { mapValues(\.answer) }

  /// The values of what the store kept.
  init(_ cells: PaperCells) { self = cells.mapValues { $0.map(KeyedValue.answer) ?? .leftOut } }
}

extension StringProtocol {
  /// The text without blanks at its ends.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
