import Psychometrics
import QuestionnaireModel
import Testing

@testable import Scoring

@Suite struct PersonFitTests {
  private static let guttman = Fixtures.use(
    "person-fit",
    [
      (
        "shares",
        .list(
          zip(["t4", "t2", "t1", "t3"], ["0.2", "0.7", "0.9", "0.4"]).map {
            Fixtures.map([("item", .text($0)), ("share", .text($1))])
          })
      )
    ])

  @Test func `Guttman's rule keeps the contract`() {
    let rule = Self.guttman
    // Its parameters exclude each other, so none is required alone.
    let findings = ModuleConformance.findings(
      for: PersonFit.self, in: RightAnswersTests.questionnaire, use: rule)
    #expect(findings.filter { !$0.description.contains("shares is described as optional") } == [])
  }

  @Test func `the likelihood's rule keeps the contract`() {
    let findings = ModuleConformance.findings(
      for: PersonFit.self, in: Fixtures.hexagon(),
      use: IrtTests.use.with("id", nil).with("source", nil).renamed("person-fit"))
    #expect(findings.filter { !$0.description.contains("items is described as optional") } == [])
  }

  @Test(
    arguments: [
      // From easy to hard: t1 t2 t3 t4.
      (["a", "a", "b", "b"], 0.0, false), (["b", "b", "a", "a"], 1.0, true),
      (["b", "a", "b", "b"], 1.0 / 3, false),
      (["a", "b", "a", "b"], 0.25, false),
    ] as [([String], Double, Bool)])
  func `easy wrong and hard right are errors`(codes: [String], errors: Double, flag: Bool) throws {
    let questionnaire = RightAnswersTests.questionnaire.scored(validity: [Self.guttman])
    let sheet = try Fixtures.score(RightAnswersTests.answers(codes), of: questionnaire)
    #expect(sheet.number("person-fit-errors") == errors && sheet.value("person-fit") == .flag(flag))
  }

  @Test func `all right or all wrong can be no misfit`() throws {
    let questionnaire = RightAnswersTests.questionnaire.scored(validity: [Self.guttman])
    #expect(
      try Fixtures.score(RightAnswersTests.answers(["a", "a", "a", "a"]), of: questionnaire).value(
        "person-fit") == nil)
  }

  @Test func `lz is the library's at the estimate`() throws {
    let use = IrtTests.use.with("id", nil).with("source", nil).renamed("person-fit")
    let sheet = try Fixtures.score(
      Fixtures.hexagonAnswers([8, 0, 8, 0, 8, 0]), of: Fixtures.hexagon().scored(validity: [use]))
    let pattern = IrtTests.pattern(Fixtures.hexagonAnswers([8, 0, 8, 0, 8, 0]))
    let estimate = try #require(EapScorer(try IrtTests.scale()).estimate(pattern))
    let lz = try #require(LikelihoodFit(try IrtTests.scale()).lz(pattern, at: estimate.theta))
    #expect(abs(try #require(sheet.number("person-fit-lz")) - lz) < 1e-12)
    #expect(sheet.value("person-fit") == .flag(lz < -2))
  }

  @Test func `one of both parameters is needed`() {
    let none = Fixtures.hexagon().scored(validity: [Fixtures.use("person-fit")])
    #expect(Fixtures.refusal(none)?.refused?.path == ["items"])
  }
}

extension ModuleUse {
  /// The same parameters for another module.
  func renamed(_ module: String) -> ModuleUse {
    var other = self
    other.module = module
    return other
  }
}
