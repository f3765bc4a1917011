import Language
import Notation
import QuestionnaireModel

@testable import AnswerFiles

/// A questionnaire with every kind of item.
enum Fixtures {
  static func text(_ text: String) -> LocalizedText { LocalizedText(ru: text, en: text) }

  static func options(_ codes: String...) -> [Option] { codes.map { Option(code: $0, text: text($0)) } }

  static let questionnaire: Questionnaire = {
    let steps = (0...4).map { ResponseScale.Step(value: $0, text: text("step \($0)")) }
    let signed = [-2, -1, 0, 1, 2].map { ResponseScale.Step(value: $0, text: text("step \($0)")) }
    let items: [Item] = [
      Item(id: "r01", kind: .rating(response: "liking", credits: [])),
      Item(id: "r02", kind: .rating(response: "signed", credits: [])),
      Item(id: "p01", kind: .choice(options("a", "b", "1"))),
      Item(
        id: "s01",
        kind: .ratings([
          RatingPart(id: "can", text: text("can"), response: "liking"),
          RatingPart(id: "like", text: text("like"), response: "liking"),
        ])),
      Item(
        id: "m01",
        kind: .multiple(
          options("a", "b", "c", "d") + [Option(code: "none", text: text("none"), standsAlone: true)],
          atLeast: 2, atMost: 3)),
      Item(id: "m02", kind: .multiple(options("x", "y"), atLeast: 0, atMost: 2)),
      Item(id: "n01", kind: .number(NumberRange(from: Fraction(-5), to: Fraction(20), decimals: 1))),
      Item(id: "n02", kind: .number(NumberRange(from: Fraction(0), to: Fraction(1_000), decimals: 0))),
      Item(id: "t01", kind: .text(lines: 3)),
      Item(id: "grade", kind: .rating(response: "liking", credits: [])),
      Item(id: "x01", kind: .note),
      Item(
        id: "h01", kind: .choice(options("yes", "no")), condition: .isOneOf(item: "p01", options: ["a"])),
    ]
    return Questionnaire(
      id: "every-kind", version: Version(1, 0, 0), construct: .interests, title: text("Every kind"),
      grades: 8...11, minutes: 5,
      passport: Passport(
        authors: ["Tests"], theory: text("none"), licence: "CC0", status: .draft, norms: .none, citations: []),
      responses: [ResponseScale(id: "liking", steps: steps), ResponseScale(id: "signed", steps: signed)],
      sections: [Section(id: "all", items: items.map(\.id))], items: items)
  }()

  static let reader = AnswerFileReader(questionnaire)
  static let codes = ["ABCD-EFGH", "JKLM-NPQR", "STUV-WXYZ"].compactMap { text -> String? in
    let values = text.filter { $0 != "-" }.compactMap { PupilCodeValues.value(of: $0) }
    return PupilCodeValues.code(values)
  }

  /// The cells of a table whose shape is right.
  static func table(_ text: String, separator: UInt8? = nil) -> (rows: [[String]], flaws: [String]) {
    let bytes = Array(text.utf8)
    var reader = DelimitedReader(
      bytes, separator: separator ?? DelimitedReader.separator(of: bytes, from: 0), from: 0)
    var record = DelimitedRecord()
    var (rows, flaws): ([[String]], [String]) = ([], [])
    while reader.read(into: &record) {
      rows.append(record.cells.map { reader.text(of: $0) })
      flaws += record.flaws.map { "\($0.problem)" }
    }
    return (rows, flaws)
  }

  static func csv(
    _ text: String, codes: CodeRule = .opaque, format: AnswerFileFormat = .csv
  ) -> AnswerFileReading {
    reader.read(Array(text.utf8), name: "answers.csv", format: format, codes: codes)
  }

  static func jsonLines(_ text: String, codes: CodeRule = .opaque) -> AnswerFileReading {
    reader.read(Array(text.utf8), name: "answers.jsonl", codes: codes)
  }

  static func answers(_ reading: AnswerFileReading, _ index: Int = 0) -> Answers? {
    guard reading.rows.indices.contains(index) else { return nil }
    return AnswerCoding(questionnaire).answers(of: reading.rows[index].sheet.sheet.row)
  }
}

/// Issues as `line:column rule`, the way tests compare them.
func places(_ issues: [AnswerFileIssue]) -> [String] {
  issues.map { "\($0.place.line):\($0.place.column) \($0.problem.rule)" }
}
