import Language
import OrientirTestSupport
import QuestionnaireModel
import Testing

@testable import Scoring

@Suite struct ProfileMatchTests {
  private static func use(_ more: [(String, ParameterValue)] = []) -> ModuleUse {
    Fixtures.use(
      "profile-match", [("id", .text("alike")), ("scales", Fixtures.texts(Fixtures.hexagonScales))] + more)
  }

  private static func questionnaire(_ guidance: Guidance? = GuidanceMatchTests.guidance) -> Questionnaire {
    var questionnaire = Fixtures.hexagon()
    questionnaire.scoring = [use()]
    questionnaire.guidance = guidance
    return questionnaire
  }

  @Test func `the module keeps the contract`() {
    #expect(
      ModuleConformance.findings(for: ProfileMatch.self, in: Self.questionnaire(), use: Self.use()) == [])
  }

  private func sheet(_ values: [Int]) throws -> (sheet: ScoreSheet, trace: [TraceLine]) {
    let scorer = try Scorer(Self.questionnaire())
    let answers = Fixtures.sheet(Fixtures.hexagonAnswers(values), of: scorer.questionnaire)
    return (try scorer.score(answers), try scorer.explain(answers, in: .russian))
  }

  @Test func `names fields, occupations and profiles with the reason`() throws {
    let (sheet, trace) = try sheet([8, 6, 1, 1, 2, 4])
    #expect(
      sheet.outputs.first { $0.output.id == "alike" }?.value.map { "\($0)" }?.contains("several") == true)
    #expect(sheet.derived.first { $0.id == "alike-fields" }?.text == "01 02 03")
    #expect(
      sheet.derived.first { $0.id == "alike-fields" }?.reading?[.english]
        == "field-01.00.00; field-02.00.00; field-03.00.00")
    #expect(sheet.derived.first { $0.id == "alike-occupations" }?.text == "fitter builder")
    let lines = trace.filter { $0.subject?.hasPrefix("alike") == true }.map(\.text).joined(separator: "\n")
    #expect(Snapshot.difference(lines + "\n", named: "profile-match.ru.txt") == nil)
  }

  @Test(arguments: [[4, 4, 4, 4, 4, 4], [1, 1, 4, 8, 6, 2]])
  func `says why nothing is named`(values: [Int]) throws {
    let (sheet, trace) = try sheet(values)
    #expect(sheet.derived.isEmpty)
    let lines = trace.filter { $0.subject == "alike" }.map(\.text)
    #expect(lines.contains { $0.contains("ничего не называется") })
  }

  @Test func `without the lists the remedy is named`() {
    #expect {
      _ = try Scorer(Self.questionnaire(nil))
    } throws: { error in
      guard case .badParameter(_, _, let problem)? = error as? ScoringError else { return false }
      return problem[.russian]?.contains("Occupations") == true
    }
  }

  @Test(
    arguments: [
      ("count", ParameterValue.text("2")), ("congruence", .text("19")), ("correlation", .text("1.5")),
    ])
  func `limits out of range are refused`(name: String, value: ParameterValue) {
    var questionnaire = Self.questionnaire()
    questionnaire.scoring = [Self.use([(name, value)])]
    #expect(throws: ScoringError.self) { _ = try Scorer(questionnaire) }
  }
}
