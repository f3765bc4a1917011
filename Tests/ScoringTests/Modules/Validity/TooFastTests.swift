import Language
import QuestionnaireModel
import Testing

@testable import Scoring

@Suite struct TooFastTests {
  private let use = Fixtures.use("too-fast")

  private var questionnaire: Questionnaire {
    Fixtures.questionnaire(
      "q", responses: [Fixtures.response("liking", [0, 1])],
      items: [Item(id: "x", kind: .note)] + (1...10).map { Fixtures.rating("r\($0)", "liking", []) },
      validity: [use])
  }

  private let answers = Answers(
    Dictionary(uniqueKeysWithValues: (1...10).map { ("r\($0)", Answer.rating(1)) }))

  @Test func `the module keeps the contract`() {
    #expect(ModuleConformance.findings(for: TooFast.self, in: Fixtures.mixed, use: use) == [])
    let strict = Fixtures.use("too-fast", [("seconds", .text("0.5")), ("share", .text("1"))])
    #expect(ModuleConformance.findings(for: TooFast.self, in: questionnaire, use: strict) == [])
  }

  // The note's time does not count; 2,000 ms is not faster than 2 s; −1 is unknown.
  @Test(
    arguments: [
      ([0, 1_999, 1_999, 1_999, 2_000, 9_000, 9_000, 9_000, 9_000, 9_000, 9_000], 0.3, true),
      ([0, 1_999, 1_999, 2_000, 2_000, 9_000, 9_000, 9_000, 9_000, 9_000, 9_000], 0.2, false),
      ([0, 100, -1, -1, -1, -1, -1, -1, -1, 9_000, 9_000], 1.0 / 3, true),
      ([0, -1, -1, -1, -1, -1, -1, -1, -1, -1, 0], 1, true),
    ] as [([Int32], Double, Bool)])
  func `the share of fast answers is compared exactly`(times: [Int32], share: Double, flag: Bool) throws {
    let sheet = try Fixtures.score(answers, of: questionnaire, milliseconds: times)
    #expect(sheet.number("too-fast-share") == share)
    #expect(sheet.value("too-fast") == .flag(flag))
  }

  @Test func `without times nothing is judged`() throws {
    #expect(try Fixtures.score(answers, of: questionnaire).value("too-fast") == nil)
    let unknown = try Fixtures.score(
      answers, of: questionnaire, milliseconds: Array(repeating: -1, count: 11))
    #expect(unknown.value("too-fast") == nil)
    #expect(unknown.value("too-fast-share") == nil)
    let skipped = try Fixtures.score(
      Answers(), of: questionnaire, milliseconds: Array(repeating: 100, count: 11))
    #expect(skipped.value("too-fast") == nil)
  }

  @Test func `the way is told`() throws {
    let times: [Int32] = [0, 100, -1, -1, -1, -1, -1, -1, -1, 9_000, 9_000]
    let sheet = Fixtures.sheet(answers, of: questionnaire, milliseconds: times)
    let lines = try Scorer(questionnaire).explain(sheet, in: .russian)
    #expect(
      lines.map(\.text) == [
        "Быстрее 2 с: 1 из 3\u{A0}ответов со временем",
        "1/3 ≈ 0,33 – не меньше порога 0,3: обратить внимание",
      ])
  }

  @Test func `bad parameters are refused`() {
    func path(_ name: String, _ value: String) -> [String]? {
      Fixtures.refusal(questionnaire.scored(validity: [use.with(name, .text(value))]))?.refused?.path
    }
    for share in ["0", "1.01", "-0.3", "30%"] { #expect(path("share", share) == ["share"]) }
    for seconds in ["0", "-2", "601", "two"] { #expect(path("seconds", seconds) == ["seconds"]) }
    #expect(path("share", "1") == nil)
    #expect(path("seconds", "0.001") == nil)
  }
}
