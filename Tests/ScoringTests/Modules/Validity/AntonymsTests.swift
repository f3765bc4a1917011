import QuestionnaireModel
import Testing

@testable import Scoring

@Suite struct AntonymsTests {
  private static let use = Fixtures.use(
    "antonyms", [("pairs", .list(Fixtures.hexagonScales.map { Fixtures.texts(["\($0)-1", "\($0)-2"]) }))])

  @Test func `the module keeps the contract`() {
    #expect(ModuleConformance.findings(for: Antonyms.self, in: Fixtures.hexagon(), use: Self.use) == [])
  }

  @Test func `opposite answers are as they should be, equal ones are a remark`() throws {
    let questionnaire = Fixtures.hexagon().scored(validity: [Self.use])
    var (opposite, alike) = (Answers(), Answers())
    for (place, id) in Fixtures.hexagonScales.enumerated() {
      let value = place % 5
      (opposite["\(id)-1"], opposite["\(id)-2"]) = (.rating(value), .rating(4 - value))
      (alike["\(id)-1"], alike["\(id)-2"]) = (.rating(value), .rating(value))
    }
    let right = try Fixtures.score(opposite, of: questionnaire)
    #expect(
      abs((right.number("antonyms-correlation") ?? 0) + 1) < 1e-12 && right.value("antonyms") == .flag(false))
    let wrong = try Fixtures.score(alike, of: questionnaire)
    #expect(
      abs((wrong.number("antonyms-correlation") ?? 0) - 1) < 1e-12 && wrong.value("antonyms") == .flag(true))
  }
}
