import Language
import OrientirTestSupport
import QuestionnaireModel
import Testing

@testable import Scoring

@Suite struct RiasecTests {
  @Test func `the module keeps the contract`() {
    #expect(
      ModuleConformance.findings(for: Riasec.self, in: Fixtures.hexagon(), use: Fixtures.riasecUse) == [])
    #expect(
      ModuleConformance.findings(
        for: Riasec.self, in: Fixtures.hexagon(missing: .prorate, atMost: 1), use: Fixtures.riasecUse, seed: 7
      )
        == [])
  }

  // Scores R I A S E C; leading; code; consistency; differentiation.
  @Test(
    arguments: [
      ([8, 7, 6, 3, 2, 1], ["realistic"], "RIA", "high", 7.0),
      ([8, 7, 7, 3, 2, 1], ["realistic"], "R(IA)", nil, 7.0),
      ([8, 7, 3, 3, 2, 7], ["realistic"], "R(IC)", "high", 6.0),
      ([8, 8, 3, 3, 2, 1], ["realistic", "investigative"], "(RI)(AS)", "high", 7.0),
      ([8, 3, 8, 1, 1, 2], ["realistic", "artistic"], "(RA)I", "medium", 7.0),
      ([1, 2, 0, 8, 3, 4], ["social"], "SCE", "medium", 8.0),
      ([8, 1, 2, 7, 3, 0], ["realistic"], "RSE", "low", 8.0),
      (
        [4, 4, 4, 4, 4, 4],
        ["realistic", "investigative", "artistic", "social", "enterprising", "conventional"], "(RIASEC)", nil,
        0.0
      ),
      ([5, 4, 4, 4, 4, 4], ["realistic"], "R(IASEC)", nil, 1.0),
      ([5, 5, 5, 0, 0, 0], ["realistic", "investigative", "artistic"], "(RIA)", nil, 5.0),
    ] as [([Int], [String], String, String?, Double)])
  func `ties are shown and open questions stay open`(
    scores: [Int], leading: [String], code: String, consistency: String?, difference: Double
  ) throws {
    let sheet = try Fixtures.score(Fixtures.hexagonAnswers(scores), of: Fixtures.hexagon())
    #expect(sheet.members("riasec-leading") == leading)
    #expect(sheet.text("riasec-code") == code)
    #expect(sheet.label("riasec-consistency") == consistency)
    #expect(sheet.number("riasec-differentiation") == difference)
  }

  @Test func `nothing is said where one scale has no score`() throws {
    var answers = Fixtures.hexagonAnswers([8, 7, 6, 3, 2, 1])
    answers["social-1"] = nil
    let sheet = try Fixtures.score(answers, of: Fixtures.hexagon())
    #expect(sheet.outputs.allSatisfy { $0.value == nil })
    #expect(sheet.derived.isEmpty)
    let lines = try Scorer(Fixtures.hexagon()).explain(
      Fixtures.sheet(answers, of: Fixtures.hexagon()), subject: "riasec-code", in: .english)
    #expect(lines.map(\.text) == ["Nothing to compare: no score on social"])
  }

  @Test func `prorated scores are compared exactly`() throws {
    var answers = Fixtures.hexagonAnswers([6, 4, 2, 2, 2, 2])
    // 3 · 2 / 1 = 6: the same as the realistic 6.
    answers["investigative-1"] = .rating(3)
    answers["investigative-2"] = nil
    let sheet = try Fixtures.score(answers, of: Fixtures.hexagon(missing: .prorate, atMost: 1))
    #expect(sheet.members("riasec-leading") == ["realistic", "investigative"])
    #expect(sheet.text("riasec-code") == "(RI)(ASEC)")
  }

  @Test func `bad scales are refused with what is legal`() throws {
    func refusal(_ scales: [String], _ change: (inout Questionnaire) -> Void = { _ in }) -> (
      path: [String], russian: String, english: String
    )? {
      var questionnaire = Fixtures.hexagon()
      questionnaire.scoring = [Fixtures.use("riasec", [("scales", Fixtures.texts(scales))])]
      change(&questionnaire)
      return Fixtures.refusal(questionnaire)?.refused
    }
    var scales = Fixtures.hexagonScales
    #expect(refusal(Array(scales.dropLast()))?.english.contains("exactly six") == true)
    scales[2] = "artisitc"
    let typo = try #require(refusal(scales))
    #expect(typo.path == ["scales", "2"])
    #expect(typo.russian == "шкалы «artisitc» нет; возможно, имелось в виду «artistic»")
    #expect(typo.english == "there is no scale “artisitc”; did you mean “artistic”?")
    scales[2] = "realistic"
    #expect(refusal(scales)?.russian == "«realistic» указано дважды; оставьте один раз")
    let mixed = refusal(Fixtures.hexagonScales) { $0.scales[1].method = .mean }
    #expect(mixed?.english.contains("cannot be compared") == true)
    var without = Fixtures.hexagon()
    without.scoring = [Fixtures.use("riasec")]
    #expect(Fixtures.refusal(without) == .missingParameter(module: "riasec", name: "scales"))
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `the way to the code is told`(language: InterfaceLanguage) throws {
    let questionnaire = Fixtures.hexagon()
    let sheet = Fixtures.sheet(Fixtures.hexagonAnswers([8, 7, 7, 3, 2, 1]), of: questionnaire)
    let lines = try Scorer(questionnaire).explain(sheet, in: language).filter {
      $0.subject?.hasPrefix("riasec") == true || $0.subject == "realistic"
    }
    let text = lines.map { String(repeating: "  ", count: $0.depth) + $0.text }.joined(separator: "\n") + "\n"
    #expect(Snapshot.difference(text, named: "riasec.\(language.rawValue).txt") == nil)
  }
}
