import Digests
import Language
import QuestionnaireModel
import ResultStore
import TerminalUI

/// One cell that the two entries of a sheet give differently.
struct EntryDifference: Hashable {
  let code: String
  let questionnaire: String
  let sheet: KeyingSheet
  let cell: KeyingSheet.Cell
  let first: Answer?
  let second: Answer?
  let decision: EntryDecision?
}

/// A sheet with both entries, cell by cell.
struct TwofoldSheet {
  let entry: SecondEntry
  let sheet: KeyingSheet
  let differences: [EntryDifference]

  init(_ entry: SecondEntry, _ questionnaire: Questionnaire, in language: InterfaceLanguage) {
    let sheet = KeyingSheet(questionnaire, in: language)
    let respondent = entry.first.respondent
    let answers = AnswerCoding(questionnaire).answers(of: respondent.sheet.row)
    self.entry = entry
    self.sheet = sheet
    differences = sheet.cells.compactMap { cell in
      let first = sheet.answer(in: cell, of: answers)
      let second = entry.cells[cell.column] ?? nil
      guard first != second else { return nil }
      return EntryDifference(
        code: PupilCode(respondent.code)?.description ?? respondent.code, questionnaire: questionnaire.id,
        sheet: sheet, cell: cell, first: first,
        second: second, decision: entry.decisions[cell.column])
    }
  }

  /// The sheet as the decisions want it; `nil` where the first entry stands in every cell.
  func corrected(_ decisions: [String: EntryDecision]) -> NewSheet? {
    guard differences.contains(where: { decisions[$0.cell.column].map { $0.choice != .first } ?? false })
    else {
      return nil
    }
    let coding = AnswerCoding(sheet.questionnaire)
    let before = coding.answers(of: entry.first.respondent.sheet.row)
    var values: [String: KeyedValue] = [:]
    for cell in sheet.cells {
      let decision = decisions[cell.column]
      let answer = decision == nil ? sheet.answer(in: cell, of: before) : decision?.value
      values[cell.column] = answer.map(KeyedValue.answer) ?? .leftOut
    }
    var content = entry.first.content
    content.sittingID = nil
    content.respondent.sheet = AnswerSheet(
      questionnaire: sheet.questionnaire.identity, row: coding.row(for: sheet.answers(of: values)),
      origin: .paper)
    // Two wrong keys may end as the first had it.
    return content.saysTheSame(as: entry.first.content) ? nil : content
  }
}

/// All sheets of a wave that were keyed in twice, and how often the two entries differ.
struct EntryComparison {
  let wave: String
  let sheets: [TwofoldSheet]

  var cells: Int { sheets.reduce(0) { $0 + $1.sheet.cells.count } }
  var differences: [EntryDifference] { sheets.flatMap(\.differences) }
  var decided: Int { differences.count { $0.decision != nil } }
  /// Cells in which the first entry was found wrong.
  var firstWrong: Int { differences.count { $0.decision.map { $0.choice != .first } ?? false } }

  /// Differing cells in ten thousand; `nil` where nothing was compared.
  var perTenThousand: Double? {
    cells > 0 ? Double(differences.count) * 10_000 / Double(cells) : nil
  }

  /// The comparison as data; values as answer files write them.
  var json: JSONValue {
    .object([
      .init("wave", .text(wave)), .init("sheets", .whole(sheets.count)), .init("cells", .whole(cells)),
      .init("different", .whole(differences.count)),
      .init("per_ten_thousand", perTenThousand.map { .number($0) } ?? .null),
      .init("decided", .whole(decided)), .init("first_wrong", .whole(firstWrong)),
      .init("differences", .list(differences.map(Self.json))),
    ])
  }

  private static func json(_ difference: EntryDifference) -> JSONValue {
    .object([
      .init("code", .text(difference.code)), .init("questionnaire", .text(difference.questionnaire)),
      .init("number", .text(difference.cell.label)), .init("item", .text(difference.cell.column)),
      .init("first", json(difference.first, difference)),
      .init("second", json(difference.second, difference)),
      .init("decision", difference.decision.map { .text($0.choice.rawValue) } ?? .null),
      .init("value", difference.decision.map { json($0.value, difference) } ?? .null),
      .init("by", difference.decision.map { .text($0.by) } ?? .null),
    ])
  }

  private static func json(_ answer: Answer?, _ difference: EntryDifference) -> JSONValue {
    switch answer {
    case nil: .null
    case .choice(let code)?: .text(code)
    case .rating(let value)?: .whole(value)
    case .multiple(let codes)?: .list(codes.map { .text($0) })
    case .text(let text)?: .text(text)
    case .number?:
      Double(difference.sheet.written(answer, in: difference.cell, decimalMark: ".")).map { .number($0) }
        ?? .null
    case .ratings?, .declined?: .text("!declined")
    }
  }
}
