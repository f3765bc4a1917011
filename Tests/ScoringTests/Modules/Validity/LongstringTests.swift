import Language
import QuestionnaireModel
import Testing

@testable import Scoring

@Suite struct LongstringTests {
  private let use = Fixtures.use("longstring", [("limit", .text("4"))])

  /// Eight ratings, the fifth hidden unless c is a.
  private var ratings: Questionnaire {
    Fixtures.questionnaire(
      "q", responses: [Fixtures.response("liking", [0, 1, 2, 3])],
      items: [Fixtures.choice("c", [Fixtures.option("a"), Fixtures.option("b")])]
        + (1...8).map {
          Fixtures.rating(
            "r\($0)", "liking", [], when: $0 == 5 ? .isOneOf(item: "c", options: ["a"]) : nil)
        }, validity: [use])
  }

  private func answers(_ values: [Int?], _ code: String = "a") -> Answers {
    var answers = Answers(["c": .choice(code)])
    for (index, value) in values.enumerated() { answers["r\(index + 1)"] = value.map { .rating($0) } }
    return answers
  }

  @Test func `the module keeps the contract`() {
    for questionnaire in [ratings, Fixtures.mixed, Fixtures.pairs] {
      #expect(ModuleConformance.findings(for: Longstring.self, in: questionnaire, use: use) == [])
    }
  }

  @Test(
    arguments: [
      ([0, 1, 1, 1, 1, 2, 2, 3], "a", 4.0, true),
      ([0, 1, 1, 1, 2, 2, 2, 3], "a", 3.0, false),
      ([0, 1, 2, 3, 0, 1, 2, 3], "a", 1.0, false),
      // A gap breaks the run, a hidden item does not.
      ([1, 1, 1, nil, 1, 1, 1, 0], "a", 3.0, false),
      ([1, 1, 1, 1, 3, 1, 1, 0], "b", 6.0, true),
      ([1, 1, 1, 1, 3, 1, 1, 0], "a", 4.0, true),
    ] as [([Int?], String, Double, Bool)])
  func `the longest run of equal ratings is found`(values: [Int?], code: String, run: Double, flag: Bool)
    throws
  {
    let sheet = try Fixtures.score(answers(values, code), of: ratings)
    #expect(sheet.number("longstring-run") == run)
    #expect(sheet.value("longstring") == .flag(flag))
    #expect(sheet.flags.map(\.id) == (flag ? ["longstring"] : []))
  }

  @Test func `runs follow the order in which items were shown`() throws {
    let values = [0, 1, 0, 1, 0, 1, 0, 1]
    #expect(try Fixtures.score(answers(values), of: ratings).number("longstring-run") == 1)
    let sheet = try Fixtures.score(answers(values), of: ratings, order: [0, 1, 3, 5, 7, 2, 4, 6, 8])
    #expect(sheet.number("longstring-run") == 4)
  }

  @Test func `without ratings the place of the option counts`() throws {
    let pairs = Fixtures.pairs.scored(validity: [use])
    let codes = ["a", "b", "b", "b", "b", "a"]
    let answers = Answers(
      Dictionary(uniqueKeysWithValues: codes.enumerated().map { ("p\($0 + 1)", Answer.choice($1)) }))
    let sheet = try Fixtures.score(answers, of: pairs)
    #expect(sheet.number("longstring-run") == 4)
    let lines = try Scorer(pairs).explain(
      Fixtures.sheet(answers, of: pairs), subject: "longstring-run", in: .russian)
    #expect(
      lines.map(\.text) == ["Самая длинная серия одинаковых ответов: 4 (ответ № 2, пункты с p2 по p5)"])
  }

  @Test func `nothing answered is nothing to judge`() throws {
    let sheet = try Fixtures.score(Answers(["c": .choice("a")]), of: ratings)
    #expect(sheet.value("longstring") == nil)
    #expect(sheet.value("longstring-run") == nil)
  }

  @Test func `several ratings of one statement count one by one`() throws {
    let mixed = Fixtures.mixed.scored(validity: [use])
    let answers = Answers([
      "r3": .rating(2), "r4": .rating(2), "m1": .multiple(["a"]), "s1": .ratings(["can": 2, "like": 2]),
      "h1": .rating(2), "c1": .choice("a"),
    ])
    #expect(try Fixtures.score(answers, of: mixed).number("longstring-run") == 5)
  }

  @Test func `a bad limit is refused`() {
    for limit in ["1", "0", "-3", "2.5", "many", "10001"] {
      let bad = ratings.scored(validity: [use.with("limit", .text(limit))])
      #expect(Fixtures.refusal(bad)?.refused?.path == ["limit"])
    }
    #expect(Fixtures.refusal(ratings.scored(validity: [use.with("limit", .text("2"))])) == nil)
    let numbers = Fixtures.questionnaire(
      "q", items: [Item(id: "n", kind: .number(NumberRange(from: Fraction(0), to: Fraction(9))))],
      validity: [use])
    #expect(Fixtures.refusal(numbers)?.refused?.english.hasPrefix("the questionnaire has neither") == true)
  }
}
