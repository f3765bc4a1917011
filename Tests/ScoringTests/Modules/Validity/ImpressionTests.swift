import QuestionnaireModel
import Testing

@testable import Scoring

@Suite struct ImpressionTests {
  private static let use = Fixtures.use("impression", [("scale", .text("realistic")), ("from", .text("6"))])

  @Test func `the module keeps the contract`() {
    #expect(ModuleConformance.findings(for: Impression.self, in: Fixtures.hexagon(), use: Self.use) == [])
  }

  @Test(arguments: [(5, false), (6, true), (8, true)])
  func `at the limit the remark is made`(score: Int, flag: Bool) throws {
    let questionnaire = Fixtures.hexagon().scored(validity: [Self.use])
    let sheet = try Fixtures.score(Fixtures.hexagonAnswers([score, 0, 0, 0, 0, 0]), of: questionnaire)
    #expect(sheet.value("impression") == .flag(flag) && sheet.number("impression-score") == Double(score))
  }

  @Test func `without a score nothing is judged`() throws {
    let sheet = try Fixtures.score(Answers(), of: Fixtures.hexagon().scored(validity: [Self.use]))
    #expect(sheet.value("impression") == nil)
  }

  @Test(arguments: [
    ("realistik", "6", ["scale"]), ("realistic", "9", ["from"]), ("realistic", "x", ["from"]),
  ])
  func `bad parameters are refused`(scale: String, from: String, path: [String]) {
    let use = Fixtures.use("impression", [("scale", .text(scale)), ("from", .text(from))])
    #expect(Fixtures.refusal(Fixtures.hexagon().scored(validity: [use]))?.refused?.path == path)
  }
}
