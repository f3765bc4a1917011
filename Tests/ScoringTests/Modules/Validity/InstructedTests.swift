import QuestionnaireModel
import Testing

@testable import Scoring

@Suite struct InstructedTests {
  private static let use = Fixtures.use(
    "instructed",
    [
      (
        "items",
        .list([
          Fixtures.map([("item", .text("r1")), ("is", Fixtures.texts(["4"]))]),
          Fixtures.map([("item", .text("c1")), ("is", Fixtures.texts(["b"]))]),
        ])
      )
    ])

  @Test func `the module keeps the contract`() {
    #expect(ModuleConformance.findings(for: Instructed.self, in: Fixtures.mixed, use: Self.use) == [])
  }

  @Test(
    arguments: [
      (4, "b", 0.0, false), (4, "a", 1, true), (1, "b", 1, true), (nil, "a", 1, true), (4, nil, 0, false),
    ] as [(Int?, String?, Double, Bool)])
  func `another answer than the one asked for counts, a gap does not`(
    rating: Int?, choice: String?, missed: Double, flag: Bool
  ) throws {
    var answers = Answers()
    answers["r1"] = rating.map { .rating($0) }
    answers["c1"] = choice.map { .choice($0) }
    let sheet = try Fixtures.score(answers, of: Fixtures.mixed.scored(validity: [Self.use]))
    #expect(sheet.number("instructed-missed") == missed && sheet.value("instructed") == .flag(flag))
    #expect(sheet.attention == (flag ? .remark : .none))
  }

  @Test func `nothing is judged where neither was answered`() throws {
    let sheet = try Fixtures.score(Answers(), of: Fixtures.mixed.scored(validity: [Self.use]))
    #expect(sheet.value("instructed") == nil && sheet.number("instructed-missed") == nil)
  }

  @Test(arguments: [
    ("r9", "4", ["items", "0", "item"]), ("r1", "9", ["items", "0", "is"]),
    ("c1", "z", ["items", "0", "is"]),
    ("m1", "a", ["items", "0", "item"]),
  ])
  func `what no item has is refused with its place`(item: String, answer: String, path: [String]) {
    let use = Fixtures.use(
      "instructed", [("items", .list([Fixtures.map([("item", .text(item)), ("is", .text(answer))])]))])
    let refused = Fixtures.refusal(Fixtures.mixed.scored(validity: [use]))?.refused
    #expect(refused?.path == path && refused?.english.isEmpty == false)
  }
}
