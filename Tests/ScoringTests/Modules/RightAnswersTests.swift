import QuestionnaireModel
import Testing

@testable import Scoring

@Suite struct RightAnswersTests {
  /// Four tasks of three options: a is right, b wrong, c half right in the second.
  static let questionnaire = Fixtures.questionnaire(
    "tasks", scales: [Fixtures.scale("verbal", missing: .leaveOut, over: 2)],
    items: (1...4).map { number in
      var item = Fixtures.choice(
        "t\(number)",
        [
          Fixtures.option("a", [Fixtures.credit("verbal", 1)]), Fixtures.option("b"),
          Fixtures.option("c", number == 2 ? [Fixtures.credit("verbal", 1, over: 2)] : []),
        ])
      item.isTask = true
      return item
    })

  static func answers(_ codes: [String?]) -> Answers {
    var answers = Answers()
    for (place, code) in codes.enumerated() { answers["t\(place + 1)"] = code.map { .choice($0) } }
    return answers
  }

  private static let use = Fixtures.use("right-answers", [("id", .text("tasks"))])

  @Test func `the module keeps the contract`() {
    #expect(ModuleConformance.findings(for: RightAnswers.self, in: Self.questionnaire, use: Self.use) == [])
  }

  @Test(
    arguments: [
      (["a", "a", "b", nil], [2.0, 0, 1, 0, 1], 2.0), (["a", "c", nil, "b"], [1, 1, 1, 1, 0], 1.5),
      ([nil, nil, "a", nil], [1, 0, 0, 2, 1], 1), (["b", "b", "b", "b"], [0, 0, 4, 0, 0], 0),
    ] as [([String?], [Double], Double)])
  func `right, partly, wrong, omitted and not reached are told apart`(
    codes: [String?], counts: [Double], sum: Double
  ) throws {
    let sheet = try Fixtures.score(Self.answers(codes), of: Self.questionnaire.scored(by: [Self.use]))
    let names = ["right", "partly", "wrong", "omitted", "not-reached"]
    #expect(names.map { sheet.number("tasks-\($0)") } == counts.map { $0 })
    #expect(sheet.number("tasks") == sum)
    let answered = counts[0] + counts[1] + counts[2]
    #expect(sheet.number("tasks-accuracy") == sum / answered)
  }

  @Test func `the correction for guessing takes a share of the wrong ones off`() throws {
    let use = Self.use.with("guessing", .text("corrected"))
    let sheet = try Fixtures.score(
      Self.answers(["a", "a", "b", "b"]), of: Self.questionnaire.scored(by: [use]))
    // Two right, two wrong of three options: 2 − 2/2.
    #expect(sheet.number("tasks") == 1)
  }

  @Test func `the pace is that of the tasks whose time is known`() throws {
    let sheet = try Fixtures.score(
      Self.answers(["a", "a", "b", nil]), of: Self.questionnaire.scored(by: [Self.use]),
      milliseconds: [20_000, -1, 40_000, -1])
    #expect(sheet.number("tasks-per-minute") == 1)
    let untimed = try Fixtures.score(
      Self.answers(["a", "a", "b", nil]), of: Self.questionnaire.scored(by: [Self.use]))
    #expect(untimed.number("tasks-per-minute") == nil)
  }

  @Test func `without an answer there are counts and no score`() throws {
    let sheet = try Fixtures.score(Answers(), of: Self.questionnaire.scored(by: [Self.use]))
    #expect(sheet.number("tasks") == nil && sheet.number("tasks-not-reached") == 4)
  }

  @Test(arguments: [
    ("items", ParameterValue.text("zz"), ["items", "0"]), ("guessing", .text("maybe"), ["guessing"]),
  ])
  func `bad parameters are refused`(name: String, value: ParameterValue, path: [String]) {
    #expect(
      Fixtures.refusal(Self.questionnaire.scored(by: [Self.use.with(name, value)]))?.refused?.path == path)
  }
}
