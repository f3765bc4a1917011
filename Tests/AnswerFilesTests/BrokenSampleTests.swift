import Foundation
import Language
import QuestionnaireModel
import Testing

@testable import AnswerFiles

/// `Samples/Broken/broken-answers.csv`, read with a questionnaire of the same items as `work-interests`.
@Suite struct BrokenSampleTests {
  private static let questionnaire: Questionnaire = {
    let steps = (0...4).map { ResponseScale.Step(value: $0, text: Fixtures.text("step")) }
    let items = ["r", "i", "a", "s", "e", "c"].flatMap { scale in
      (1...10).map {
        Item(id: scale + ($0 < 10 ? "0" : "") + "\($0)", kind: .rating(response: "liking", credits: []))
      }
    }
    return Questionnaire(
      id: "work-interests", version: Version(1, 0, 0), construct: .interests,
      title: Fixtures.text("Interests"),
      grades: 8...11, minutes: 10,
      passport: Passport(
        authors: [], theory: .empty, licence: "CC0", status: .draft, norms: .none, citations: []),
      responses: [ResponseScale(id: "liking", steps: steps)],
      sections: [Section(id: "main", items: items.map(\.id))], items: items)
  }()

  @Test func `the broken sample gives its findings and keeps the good rows`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appendingPathComponent("Samples/Broken/broken-answers.csv")
    let bytes = try Array(Data(contentsOf: file))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]) && bytes.contains(0x0D))
    let reading = AnswerFileReader(Self.questionnaire).read(
      bytes, name: "broken-answers.csv", codes: .checked)
    #expect(
      reading.issues.map { "\($0.place.line):\($0.place.column) \($0.column ?? "-") \($0.problem.rule)" } == [
        "3:1 code wrong-code", "5:70 i05 outside-scale", "5:160 c10 outside-scale", "7:35 grade grade",
        "8:1 - too-few-cells",
        "10:1 code repeated-code", "11:162 - too-many-cells", "12:31 school text-after-quote",
        "13:35 grade grade",
        "13:38 sex sex", "13:40 special_needs special-needs", "13:88 a01 outside-scale",
        "14:1 code missing-code",
      ])
    #expect(reading.rows.map(\.line) == [2, 4, 6, 9, 15])
    #expect(reading.leftOut == 9 && !reading.isRefused)
    #expect(reading.rows[3].sheet.attributes.school == "Модельная школа \"Восход\"; корпус 2")
    #expect(reading.rows.allSatisfy { $0.sheet.code.count == 12 })
  }
}
