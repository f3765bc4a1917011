import Language
import Notation
import QuestionnaireModel
import Testing

@testable import AnswerFiles

/// Made-up answers, exported the way forms do it, are read the same as from our own columns, cell for cell.
@Suite struct FormRoundTripTests {
  private static let questionnaire = FormFixtures.questionnaire

  private static func sheets(_ count: Int, _ seed: UInt64) -> [RespondentSheet] {
    var generator = SeededGenerator(seed: seed)
    let coding = AnswerCoding(questionnaire)
    return (0..<count).map { number in
      var answers = Answers()
      for item in questionnaire.items where Int.random(in: 0..<8, using: &generator) > 0 {
        switch item.kind {
        case .choice(let options):
          answers[item.id] = options.randomElement(using: &generator).map { .choice($0.code) }
        case .rating: answers[item.id] = .rating(Int.random(in: 0...3, using: &generator))
        case .ratings: answers[item.id] = .ratings(["can": Int.random(in: 0...3, using: &generator)])
        case .multiple:
          let choices: [[String]] = [["a"], ["b"], ["c"], ["d"], ["a", "b"], ["b", "c"], ["a", "b", "c"]]
          answers[item.id] = choices.randomElement(using: &generator).map { .multiple($0) }
        case .number: answers[item.id] = .number(Int.random(in: 0...200, using: &generator))
        case .text:
          answers[item.id] = .text(
            ["да; нет, \"может\"", "строка\nи ещё", "=1+1"].randomElement(using: &generator) ?? "")
        case .note: break
        }
      }
      let sheet = AnswerSheet(
        questionnaire: questionnaire.identity, row: coding.row(for: answers), origin: .imported)
      return RespondentSheet(
        code: "\(number + 1)", attributes: PupilAttributes(schoolClass: "9А", grade: 9), sheet: sheet)
    }
  }

  /// The export of a form: Google's separators, or Yandex's.
  private static func export(_ sheets: [RespondentSheet], _ language: LanguageTag, joining mark: String)
    -> [[String]]
  {
    let coding = AnswerCoding(questionnaire)
    func step(_ value: Int?) -> String {
      value.flatMap { value in questionnaire.responses[0].steps.first { $0.value == value }?.text[language] }
        ?? ""
    }
    var rows = [["Timestamp", "Name", "Class"]]
    for item in questionnaire.items {
      let text = item.text[language] ?? ""
      switch item.kind {
      case .ratings(let parts): rows[0] += parts.map { "\(text) [\($0.text[language] ?? "")]" }
      case .choice(let options):
        rows[0].append(options.compactMap { $0.text[language] }.joined(separator: " / "))
      default: rows[0].append("\(rows[0].count). \(text) *")
      }
    }
    for sheet in sheets {
      let answers = coding.answers(of: sheet.sheet.row)
      var row = ["10/05/2026 9:12:33", "Somebody", "9А"]
      for item in questionnaire.items {
        func text(_ code: String) -> String { item.options.first { $0.code == code }?.text[language] ?? "" }
        switch (item.kind, answers[item.id]) {
        case (.ratings(let parts), .ratings(let values)?): row += parts.map { step(values[$0.id]) }
        case (.ratings(let parts), _): row += parts.map { _ in "" }
        case (_, .rating(let value)?): row.append(step(value))
        case (_, .choice(let code)?): row.append(text(code))
        case (_, .multiple(let codes)?): row.append(codes.map(text).joined(separator: mark))
        case (_, .number(let scaled)?): row.append("\(scaled / 10),\(scaled % 10)")
        case (_, .text(let text)?): row.append(text)
        default: row.append("")
        }
      }
      rows.append(row)
    }
    return rows
  }

  @Test(arguments: [LanguageTag.russian, .english], [", ", ";", "\n"])
  func `exports and our own columns say the same`(language: LanguageTag, mark: String) {
    let sheets = Self.sheets(200, 11)
    let own = FormFixtures.reader.read(
      AnswerFileWriter(Self.questionnaire).csv(sheets), name: "own.csv", layout: .detected, codes: .opaque)
    #expect(own.form == nil && own.sheets == sheets)
    let rows = Self.export(sheets, language, joining: mark)
    var table = DelimitedWriter(separator: Byte.semicolon)
    for row in rows {
      for cell in row { table.add(cell, isGuarded: false) }
      table.endRecord()
    }
    for (bytes, name) in [(table.bytes, "form.csv"), (TestWorkbook.texts(rows), "form.xlsx")] {
      let form = FormFixtures.reader.read(bytes, name: name, layout: .detected, codes: .opaque)
      #expect(form.issues.isEmpty, "\(form.findings.prefix(3).map { $0.message.texts[.english] ?? "" })")
      #expect(form.sheets.map(\.sheet) == own.sheets.map(\.sheet))
      #expect(form.sheets.map(\.attributes) == own.sheets.map(\.attributes))
    }
  }
}
