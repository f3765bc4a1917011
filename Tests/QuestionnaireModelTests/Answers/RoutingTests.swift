import QuestionnaireModel
import Testing

@Suite struct `Hidden items` {
  /// The sample's items and a last one that is shown on a condition.
  private func questionnaire(_ conditions: [(String, Condition)], order: [String]? = nil) -> Questionnaire {
    let more = conditions.map { Item(id: $0.0, kind: .choice(SampleQuestionnaire.options), condition: $0.1) }
    return SampleQuestionnaire.make(SampleQuestionnaire.items + more, order: order)
  }

  private func hidden(_ questionnaire: Questionnaire, _ answers: Answers) -> [String] {
    let coding = AnswerCoding(questionnaire)
    let routing = Routing(questionnaire, layout: coding.layout)
    let hidden = routing.hidden(in: coding.row(for: answers))
    return questionnaire.items.indices.filter { hidden[$0] }.map { questionnaire.items[$0].id }
  }

  private func holds(_ condition: Condition, _ answers: Answers) -> Bool {
    hidden(questionnaire([("y", condition)]), answers).isEmpty
  }

  @Test(
    arguments: [
      (.answered(item: "p"), true), (.answered(item: "t"), false), (.answered(item: "g"), true),
      (.answered(item: "x"), false),
      (.isOneOf(item: "p", options: ["b", "c"]), true), (.isOneOf(item: "p", options: ["a"]), false),
      (.isOneOf(item: "p", options: []), false), (.isOneOf(item: "t", options: ["b"]), false),
      (.includes(item: "m", option: "a"), true), (.includes(item: "m", option: "b"), false),
      (.includes(item: "m", option: "z"), false),
      (.atLeast(item: "r", Fraction(3)), true), (.atLeast(item: "r", Fraction(4)), false),
      (.atMost(item: "r", Fraction(3)), true),
      (.atMost(item: "r", Fraction(2)), false), (.atLeast(item: "r", Fraction(5, over: 2)), true),
      (.atMost(item: "r", Fraction(5, over: 2)), false), (.atLeast(item: "n", Fraction(-1)), true),
      (.atLeast(item: "n", Fraction(-9, over: 10)), false), (.atMost(item: "n", Fraction(-1)), true),
      (.atMost(item: "n", Fraction(-11, over: 10)), false),
      (.atLeast(item: "n", Fraction(-101, over: 100)), true),
      (.atMost(item: "n", Fraction(-101, over: 100)), false), (.atLeast(item: "nobody", Fraction(0)), false),
      (.all([]), true), (.any([]), false), (.not(.any([])), true), (.not(.answered(item: "t")), true),
      (.all([.answered(item: "p"), .answered(item: "t")]), false),
      (.any([.answered(item: "p"), .answered(item: "t")]), true),
    ] as [(Condition, Bool)])
  func `a condition is what it says`(condition: Condition, expected: Bool) {
    let answers = Answers([
      "p": .choice("b"), "r": .rating(3), "g": .ratings(["like": 0]), "m": .multiple(["a", "c"]),
      "n": .number(-10),
    ])
    #expect(holds(condition, answers) == expected)
  }

  @Test func `a declined answer is no answer`() {
    let answers = Answers(["p": .declined, "r": .declined, "m": .declined, "n": .declined])
    #expect(!holds(.answered(item: "p"), answers))
    #expect(!holds(.atMost(item: "r", Fraction(100)), answers))
    #expect(!holds(.includes(item: "m", option: "a"), answers))
    #expect(!holds(.atMost(item: "n", Fraction(100)), answers))
  }

  @Test func `what is hidden hides what looks at it`() {
    let chain = questionnaire([
      ("a1", .isOneOf(item: "p", options: ["a"])), ("a2", .isOneOf(item: "a1", options: ["b"])),
      ("a3", .answered(item: "a2")), ("a4", .not(.answered(item: "a2"))),
    ])
    let all = Answers(["a1": .choice("b"), "a2": .choice("c"), "a3": .choice("a"), "a4": .choice("a")])
    var shown = all
    shown["p"] = .choice("a")
    #expect(hidden(chain, shown) == ["a4"])
    var gone = all
    gone["p"] = .choice("b")
    #expect(hidden(chain, gone) == ["a1", "a2", "a3"])
  }

  @Test func `the order of presentation counts, not that of the file`() {
    let order = ["p", "r", "g", "m", "n", "t", "x", "late", "early"]
    let turned = questionnaire(
      [("early", .answered(item: "late")), ("late", .isOneOf(item: "p", options: ["a"]))], order: order)
    #expect(hidden(turned, Answers(["p": .choice("b"), "late": .choice("a")])) == ["early", "late"])
  }

  @Test func `masking keeps the given answers out of the row and changes nothing else`() {
    let chain = questionnaire([("a1", .isOneOf(item: "p", options: ["a"]))])
    let coding = AnswerCoding(chain)
    let routing = Routing(chain, layout: coding.layout)
    let row = coding.row(for: Answers(["p": .choice("b"), "a1": .choice("a"), "r": .rating(2)]))
    let masked = routing.masked(row)
    #expect(coding.answers(of: masked) == Answers(["p": .choice("b"), "r": .rating(2)]))
    #expect(masked.narrow.last == AnswerCode.notShown)
    #expect(coding.answers(of: row)["a1"] == .choice("a"))
    let plain = SampleQuestionnaire.make()
    #expect(Routing(plain, layout: AnswerLayout(plain)).isEmpty && !routing.isEmpty)
    #expect(routing.masked(masked) == masked)
  }

  @Test func `conditions name the items they look at`() {
    let condition = Condition.all([
      .answered(item: "a"), .not(.any([.isOneOf(item: "b", options: []), .includes(item: "c", option: "")])),
      .atLeast(item: "d", Fraction(0)), .atMost(item: "e", Fraction(0)),
    ])
    #expect(condition.items == ["a", "b", "c", "d", "e"])
  }
}
