import QuestionnaireModel
import Testing

@testable import Scoring

@Suite struct RepeatedPairsTests {
  /// Two pairs of options asked twice, the second time with the sides swapped, and a rating asked twice.
  private static let questionnaire: Questionnaire = {
    func pair(_ id: String, _ left: String, _ right: String) -> Item {
      Fixtures.choice(
        id,
        [Fixtures.option("a", [Fixtures.credit(left, 1)]), Fixtures.option("b", [Fixtures.credit(right, 1)])])
    }
    return Fixtures.questionnaire(
      "q", responses: [Fixtures.response("liking", [0, 1, 2, 3])],
      scales: [Fixtures.scale("x"), Fixtures.scale("y")],
      items: [
        pair("p1", "x", "y"), pair("p2", "y", "x"), pair("p3", "x", "y"), pair("p4", "y", "x"),
        Fixtures.rating("r1", "liking", []), Fixtures.rating("r2", "liking", []),
        Fixtures.choice("k1", [Fixtures.option("a"), Fixtures.option("b")]),
        Fixtures.choice("k2", [Fixtures.option("a"), Fixtures.option("b")]),
      ])
  }()

  private static func twins(_ first: String, _ second: String, _ more: (String, ParameterValue)...)
    -> ParameterValue
  {
    Fixtures.map([("first", .text(first)), ("second", .text(second))] + more)
  }

  private static let use = Fixtures.use(
    "repeated-pairs",
    [
      (
        "pairs",
        .list([
          twins("p1", "p2"), twins("p3", "p4"), twins("r1", "r2", ("within", .text("1"))),
          twins("k1", "k2", ("same", Fixtures.map([("a", .text("b")), ("b", .text("a"))]))),
        ])
      )
    ])

  @Test func `the module keeps the contract`() {
    #expect(ModuleConformance.findings(for: RepeatedPairs.self, in: Self.questionnaire, use: Self.use) == [])
  }

  @Test(
    arguments: [
      (["a", "b", "a", "b", "a", "b"], 0, 1, 0.0, false), (["a", "a", "a", "b", "a", "b"], 0, 2, 2, true),
      (["a", "a", "b", "b", "a", "b"], 1, 1, 2, true), (["a", "b", "b", "a", "a", "a"], 3, 3, 1, false),
    ] as [([String], Int, Int, Double, Bool)])
  func `the same meaning agrees whatever the side`(
    codes: [String], first: Int, second: Int, different: Double, flag: Bool
  ) throws {
    var answers = Answers(["r1": .rating(first), "r2": .rating(second)])
    for (id, code) in zip(["p1", "p2", "p3", "p4", "k1", "k2"], codes) { answers[id] = .choice(code) }
    let sheet = try Fixtures.score(answers, of: Self.questionnaire.scored(validity: [Self.use]))
    #expect(sheet.number("repeated-pairs-different") == different)
    #expect(sheet.value("repeated-pairs") == .flag(flag))
  }

  @Test func `twins of which one is missing are not judged`() throws {
    let answers = Answers(["p1": .choice("a"), "r1": .rating(1)])
    let sheet = try Fixtures.score(answers, of: Self.questionnaire.scored(validity: [Self.use]))
    #expect(sheet.value("repeated-pairs") == nil)
  }

  @Test func `a key that does not tell the meaning is refused with the remedy`() {
    let use = Fixtures.use("repeated-pairs", [("pairs", .list([Self.twins("k1", "k2")]))])
    let refused = Fixtures.refusal(Self.questionnaire.scored(validity: [use]))?.refused
    #expect(refused?.path == ["pairs", "0"] && refused?.english.contains("same: {a: b, b: a}") == true)
    let mixed = Fixtures.use("repeated-pairs", [("pairs", .list([Self.twins("p1", "r1")]))])
    #expect(
      Fixtures.refusal(Self.questionnaire.scored(validity: [mixed]))?.refused?.path == [
        "pairs", "0", "second",
      ])
    let self1 = Fixtures.use("repeated-pairs", [("pairs", .list([Self.twins("p1", "p1")]))])
    #expect(
      Fixtures.refusal(Self.questionnaire.scored(validity: [self1]))?.refused?.path == [
        "pairs", "0", "second",
      ])
  }
}
