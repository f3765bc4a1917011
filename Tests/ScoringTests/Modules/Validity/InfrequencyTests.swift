import QuestionnaireModel
import Testing

@testable import Scoring

@Suite struct InfrequencyTests {
  private static let use = Fixtures.use(
    "infrequency",
    [
      (
        "items",
        .list([
          Fixtures.map([("item", .text("r1")), ("unlikely", Fixtures.texts(["1", "2"]))]),
          Fixtures.map([("item", .text("r2")), ("unlikely", Fixtures.texts(["5"]))]),
          Fixtures.map([("item", .text("p1")), ("unlikely", .text("b"))]),
        ])
      )
    ])

  @Test func `the module keeps the contract`() {
    #expect(ModuleConformance.findings(for: Infrequency.self, in: Fixtures.mixed, use: Self.use) == [])
  }

  @Test(arguments: [
    (2, 5, "b", 3.0, true), (1, 4, "b", 2, true), (3, 5, "a", 1, false), (5, 1, "a", 0, false),
  ])
  func `two answers that hardly anybody gives are a remark`(
    first: Int, second: Int, code: String, count: Double, flag: Bool
  ) throws {
    let answers = Answers(["r1": .rating(first), "r2": .rating(second), "p1": .choice(code)])
    let sheet = try Fixtures.score(answers, of: Fixtures.mixed.scored(validity: [Self.use]))
    #expect(sheet.number("infrequency-count") == count && sheet.value("infrequency") == .flag(flag))
  }

  @Test func `with the sign of another family the sheet asks for more attention`() throws {
    let uses = [
      Self.use, Fixtures.use("missing"),
      Fixtures.use(
        "instructed",
        [
          ("items", .list([Fixtures.map([("item", .text("r1")), ("is", .text("5"))])]))
        ]),
    ]
    let answers = Answers(["r1": .rating(1), "r2": .rating(5)])
    let sheet = try Fixtures.score(answers, of: Fixtures.mixed.scored(validity: uses))
    #expect(sheet.flags.map(\.id) == ["infrequency", "missing", "instructed"])
    #expect(sheet.remarkFamilies == [.attention, .gaps] && sheet.attention == .strong)
    let alike = try Fixtures.score(answers, of: Fixtures.mixed.scored(validity: [uses[0], uses[2]]))
    #expect(alike.flags.count == 2 && alike.attention == .remark)
  }
}
