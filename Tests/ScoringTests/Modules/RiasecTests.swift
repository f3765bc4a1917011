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

/// What only some questionnaires ask of `riasec`.
@Suite struct RiasecMoreTests {
  private static let questionnaire: Questionnaire = {
    var questionnaire = Fixtures.hexagon()
    let item = Fixtures.choice("wish", ["engineer", "teacher", "open"].map { Fixtures.option($0) })
    questionnaire.items.append(item)
    questionnaire.sections[0].items.append("wish")
    return questionnaire
  }()

  private static let use = Fixtures.riasecUse
    .with(
      "indices",
      Fixtures.texts([
        "first-second", "first-third", "iachan-1", "iachan-2", "relative-range", "deviation", "elevation",
      ])
    )
    .with(
      "compare",
      Fixtures.map([
        ("id", .text("wish-fit")), ("item", .text("wish")),
        ("codes", Fixtures.map([("engineer", .text("RIC")), ("teacher", .text("SAE"))])),
      ]))

  @Test func `the module keeps the contract`() {
    #expect(ModuleConformance.findings(for: Riasec.self, in: Self.questionnaire, use: Self.use) == [])
  }

  @Test func `indices by hand, agreement averaged over ties`() throws {
    var answers = Fixtures.hexagonAnswers([8, 6, 2, 1, 0, 4])
    answers["wish"] = .choice("engineer")
    let questionnaire = Self.questionnaire.scored(by: [Self.use])
    let sheet = try Fixtures.score(answers, of: questionnaire)
    #expect(sheet.number("riasec-first-second") == 2 && sheet.number("riasec-first-third") == 4)
    #expect(sheet.number("riasec-iachan-1") == 4 && sheet.number("riasec-iachan-2") == 5.5)
    #expect(sheet.number("riasec-relative-range") == 8.0 / 21 && sheet.number("riasec-elevation") == 3.5)
    // RIC against RIC.
    #expect(sheet.number("wish-fit-c") == 18 && sheet.number("wish-fit-m") == 28)
    var tied = Fixtures.hexagonAnswers([8, 8, 2, 1, 0, 4])
    tied["wish"] = .choice("engineer")
    // RIC or IRC: M = 28 or 10 + 10 + 1.
    #expect(try Fixtures.score(tied, of: questionnaire).number("wish-fit-m") == 24.5)
    tied["wish"] = .choice("open")
    #expect(try Fixtures.score(tied, of: questionnaire).number("wish-fit-m") == nil)
  }

  @Test func `an unknown index and a code that is none are refused`() {
    let index = Self.questionnaire.scored(by: [Fixtures.riasecUse.with("indices", .text("iachan-3"))])
    #expect(Fixtures.refusal(index)?.refused?.path == ["indices", "0"])
    let compare = Fixtures.map([
      ("id", .text("x")), ("item", .text("wish")), ("codes", Fixtures.map([("teacher", .text("SSE"))])),
    ])
    let code = Self.questionnaire.scored(by: [Fixtures.riasecUse.with("compare", compare)])
    #expect(Fixtures.refusal(code)?.refused?.path == ["compare", "codes", "teacher"])
  }
}
