import Language
import QuestionnaireModel
import Testing

@testable import Scoring

@Suite struct DimensionsTests {
  private static func dimension(
    _ id: String, _ inputs: [[(String, ParameterValue)]], _ more: [(String, ParameterValue)] = []
  ) -> ParameterValue {
    Fixtures.map([("id", .text(id)), ("inputs", .list(inputs.map { Fixtures.map($0) }))] + more)
  }

  private static func item(_ id: String, _ more: (String, ParameterValue)...) -> [(String, ParameterValue)] {
    [("item", .text(id))] + more
  }

  private static func whole(_ number: Int) -> ParameterValue { .text(String(number)) }

  private static func use(_ dimensions: ParameterValue..., computed: [ParameterValue] = []) -> ModuleUse {
    Fixtures.use(
      "dimensions",
      [("dimensions", .list(dimensions))] + (computed.isEmpty ? [] : [("computed", .list(computed))]))
  }

  /// r1 and r2 on 1…5, r3 on −2…2.
  private static let answers = Answers(["r1": .rating(4), "r2": .rating(2), "r3": .rating(-1)])

  private func number(_ id: String, _ use: ModuleUse, _ answers: Answers = answers) throws -> Double? {
    try Fixtures.score(answers, of: Fixtures.mixed.scored(by: [use])).number(id)
  }

  @Test func `the module keeps the contract`() {
    let use = Self.use(
      Self.dimension("whole", [Self.item("r1"), Self.item("r2", ("mirrored", Self.whole(6)))]),
      Self.dimension("mean", [Self.item("r1"), Self.item("r3")], [("method", .text("mean"))]))
    #expect(ModuleConformance.findings(for: Dimensions.self, in: Fixtures.mixed, use: use) == [])
  }

  @Test(
    arguments: [
      ("sum", 5), ("mean", 5.0 / 3), ("max", 4), ("min", -1), ("sd", (38.0 / 9).squareRoot()),
    ] as [(String, Double)])
  func `every method by hand, the deviation over n as that runner has it`(method: String, expected: Double)
    throws
  {
    let use = Self.use(
      Self.dimension(
        "d", [Self.item("r1"), Self.item("r2"), Self.item("r3")], [("method", .text(method))]))
    let found = try #require(try number("d", use))
    #expect(abs(found - expected) < 1e-12)
  }

  @Test func `weights, turned and recoded answers`() throws {
    let weighted = Self.use(
      Self.dimension(
        "d",
        [
          Self.item("r1", ("weight", Self.whole(2))),
          Self.item("r2", ("mirrored", Self.whole(6)), ("weight", Self.whole(1))),
        ]))
    #expect(try number("d", weighted) == 12)
    let recoded = Self.use(
      Self.dimension(
        "d", [Self.item("r1", ("values", Fixtures.map([("4", Self.whole(10)), ("5", Self.whole(20))])))]))
    #expect(try number("d", recoded) == 10)
  }

  @Test func `what is missing is left out, and under at-least there is no score`() throws {
    let inputs = [Self.item("r1"), Self.item("r2"), Self.item("r3")]
    let few = Answers(["r1": .rating(4)])
    #expect(try number("d", Self.use(Self.dimension("d", inputs)), few) == 4)
    let strict = Self.use(Self.dimension("d", inputs, [("at-least", Self.whole(2))]))
    #expect(try number("d", strict, few) == nil)
    #expect(try number("d", strict) == 5)
    #expect(try number("d", Self.use(Self.dimension("d", inputs)), Answers()) == nil)
  }

  @Test func `a score of scores comes after them, whatever the order of the file`() throws {
    let use = Self.use(
      Self.dimension("top", [[("dimension", .text("low"))], Self.item("r1")]),
      Self.dimension("low", [Self.item("r2"), Self.item("r3")]))
    #expect(try number("top", use) == 5)
    #expect(try number("low", use) == 1)
  }

  @Test func `a result is converted in steps`() throws {
    let use = Self.use(
      Self.dimension(
        "d", [Self.item("r1"), Self.item("r2")],
        [
          (
            "transform",
            .list([
              Fixtures.map([("subtract", Self.whole(1))]), Fixtures.map([("multiply", Self.whole(10))]),
              Fixtures.map([("divide", .text("n"))]),
            ])
          )
        ]))
    #expect(try number("d", use) == 25)
  }

  @Test func `expressions read answers and scores`() throws {
    let use = Self.use(
      Self.dimension("d", [Self.item("r1"), Self.item("r2")]),
      computed: [
        Fixtures.map([("id", .text("e")), ("expression", .text("(answer.r1 + 1) * 2 - score.d / 3"))])
      ])
    #expect(try number("e", use) == 8)
  }

  @Test func `bad dimensions are refused with their place`() throws {
    func refusal(_ use: ModuleUse) -> (path: [String], russian: String, english: String)? {
      Fixtures.refusal(Fixtures.mixed.scored(by: [use]))?.refused
    }
    let circle = Self.use(
      Self.dimension("a", [[("dimension", .text("b"))]]), Self.dimension("b", [[("dimension", .text("a"))]]))
    let found = try #require(refusal(circle))
    #expect(found.path == ["dimensions", "0", "inputs"])
    #expect(found.english.contains("a") && found.english.contains("b"))
    #expect(
      refusal(Self.use(Self.dimension("a", [Self.item("r9")])))?.path == [
        "dimensions", "0", "inputs", "0", "item",
      ])
    #expect(refusal(Self.use(Self.dimension("plain", [Self.item("r1")])))?.path == ["dimensions", "0", "id"])
    let method = Self.use(Self.dimension("a", [Self.item("r1")], [("method", .text("median"))]))
    #expect(refusal(method)?.path == ["dimensions", "0", "method"])
    let least = Self.use(Self.dimension("a", [Self.item("r1")], [("at-least", Self.whole(2))]))
    #expect(refusal(least)?.path == ["dimensions", "0", "at-least"])
    let both = Self.use(Self.dimension("a", [[("item", .text("r1")), ("scale", .text("plain"))]]))
    #expect(refusal(both)?.path == ["dimensions", "0", "inputs", "0"])
    #expect(Fixtures.refusal(Fixtures.mixed.scored(by: [Fixtures.use("dimensions")])) != nil)
  }

  @Test func `the way from answer to score is told`() throws {
    let questionnaire = Fixtures.mixed.scored(by: [
      Self.use(Self.dimension("d", [Self.item("r1"), Self.item("r2")]))
    ])
    let lines = try Scorer(questionnaire).explain(
      Fixtures.sheet(Self.answers, of: questionnaire), in: .english)
    #expect(lines.contains { $0.text.contains("r1") && $0.text.contains("4") }, "\(lines.map(\.text))")
  }
}
