import Language
import OrientirTestSupport
import QuestionnaireModel
import Testing

@testable import Scoring

@Suite struct CreditsTests {
  private let liking = Fixtures.response("liking", [1, 2, 3, 4, 5])

  @Test func `the module keeps the contract`() {
    #expect(
      ModuleConformance.findings(for: Credits.self, in: Fixtures.mixed, use: ModuleUse(module: "credits"))
        == [])
  }

  @Test(arguments: [
    (1, 4), (2, 8), (-1, 2), (-2, 4),
  ])
  func `a rating brings its weighted or mirrored value`(weight: Int, points: Int) throws {
    let questionnaire = Fixtures.questionnaire(
      "q", responses: [liking], scales: [Fixtures.scale("s")],
      items: [Fixtures.rating("r", "liking", [Fixtures.credit("s", weight)])])
    let sheet = try Fixtures.score(Answers(["r": .rating(4)]), of: questionnaire)
    #expect(sheet.raw("s") == Fraction(points))
  }

  @Test func `points can be taken away and come in halves`() throws {
    let questionnaire = Fixtures.questionnaire(
      "q", responses: [liking], scales: [Fixtures.scale("s", over: 2)],
      items: [
        Fixtures.rating("r", "liking", [Fixtures.credit("s", 1, over: 2)]),
        Fixtures.rating("t", "liking", [Fixtures.credit("s", 1, subtract: true)]),
      ])
    let sheet = try Fixtures.score(Answers(["r": .rating(5), "t": .rating(3)]), of: questionnaire)
    #expect(sheet.raw("s") == Fraction(-1, over: 2))
    #expect(sheet.scales.first?.range == Fraction(-9, over: 2)...Fraction(3, over: 2))
  }

  @Test func `uneven steps and several options go through the table`() throws {
    let questionnaire = Fixtures.questionnaire(
      "q", responses: [Fixtures.response("odd", [-3, 0, 7])],
      scales: [Fixtures.scale("s"), Fixtures.scale("t", .count)],
      items: [
        Fixtures.rating("r", "odd", [Fixtures.credit("s", -1), Fixtures.credit("t", 1)]),
        Fixtures.choice(
          "c",
          [
            Fixtures.option("a", [Fixtures.credit("s", 1), Fixtures.credit("s", 4)]), Fixtures.option("b"),
            Fixtures.option("c", [Fixtures.credit("s", 2), Fixtures.credit("t", 5)]),
          ]),
      ])
    let expected: [(Int, String, Int, Int)] = [
      (-3, "a", 7 + 5, 1), (0, "b", 4, 0), (7, "c", -3 + 2, 2), (7, "a", -3 + 5, 1),
    ]
    for (value, code, sum, count) in expected {
      let sheet = try Fixtures.score(Answers(["r": .rating(value), "c": .choice(code)]), of: questionnaire)
      #expect(sheet.raw("s") == Fraction(sum))
      #expect(sheet.raw("t") == Fraction(count))
    }
  }

  @Test func `what is hidden is not shown, what is missing or declined is shown and not answered`() throws {
    let questionnaire = Fixtures.questionnaire(
      "q", responses: [liking], scales: [Fixtures.scale("s", missing: .leaveOut)],
      items: [
        Fixtures.choice("c", [Fixtures.option("a"), Fixtures.option("b")]),
        Fixtures.rating("r", "liking", [Fixtures.credit("s", 1)], when: .isOneOf(item: "c", options: ["a"])),
        Fixtures.rating("t", "liking", [Fixtures.credit("s", 1)]),
        Fixtures.rating("u", "liking", [Fixtures.credit("s", 1)]),
      ])
    let answers = Answers(["c": .choice("b"), "r": .rating(5), "t": .rating(2), "u": .declined])
    let standing = try #require(try Fixtures.score(answers, of: questionnaire).scales.first).standing
    #expect(standing == ScaleStanding(points: 2, answered: 1, shown: 2))
    let nothing = try #require(
      try Fixtures.score(Answers(["c": .choice("a")]), of: questionnaire).scales.first)
    #expect(nothing.standing == ScaleStanding(points: 0, answered: 0, shown: 3))
    #expect(nothing.raw == .none(.nothingAnswered))
  }

  @Test func `a multiple answer adds up its options, an empty one is an answer`() throws {
    let questionnaire = Fixtures.questionnaire(
      "q", scales: [Fixtures.scale("s"), Fixtures.scale("t", .count)],
      items: [
        Item(
          id: "m",
          kind: .multiple(
            (0..<30).map { Fixtures.option("o\($0)", [Fixtures.credit("s", $0), Fixtures.credit("t", 1)]) },
            atLeast: 0, atMost: 30))
      ])
    let all = try Fixtures.score(Answers(["m": .multiple((0..<30).map { "o\($0)" })]), of: questionnaire)
    #expect(all.raw("s") == Fraction(435))
    #expect(all.raw("t") == Fraction(1))
    let none = try Fixtures.score(Answers(["m": .multiple([])]), of: questionnaire)
    #expect(none.raw("s") == Fraction(0))
    #expect(none.raw("t") == Fraction(0))
  }

  @Test func `a share knows what the answered items could have brought`() throws {
    let questionnaire = Fixtures.questionnaire(
      "q", responses: [liking], scales: [Fixtures.scale("s", .share, missing: .leaveOut)],
      items: [
        Fixtures.rating("r", "liking", [Fixtures.credit("s", 1)]),
        Fixtures.choice("c", [Fixtures.option("a", [Fixtures.credit("s", 3)]), Fixtures.option("b")]),
      ])
    let both = try Fixtures.score(Answers(["r": .rating(2), "c": .choice("a")]), of: questionnaire)
    #expect(both.scales.first?.standing == ScaleStanding(points: 5, answered: 2, shown: 2, least: 1, most: 8))
    #expect(both.raw("s") == Fraction(4, over: 7))
    let one = try Fixtures.score(Answers(["r": .rating(2)]), of: questionnaire)
    #expect(one.raw("s") == Fraction(1, over: 4))
  }

  @Test func `a partly answered group of ratings counts part by part`() throws {
    let sheet = try Fixtures.score(
      Answers(["s1": .ratings(["like": 4]), "r5": .rating(1)]), of: Fixtures.mixed)
    let parts = try #require(sheet.scales.first { $0.scale.id == "parts" })
    #expect(parts.standing == ScaleStanding(points: 2 + 1, answered: 2, shown: 3))
    #expect(parts.raw == .score(Fraction(9, over: 2)))
    #expect(parts.isProrated)
  }

  @Test func `credits that cannot be counted exactly are refused`() {
    func refusal(_ item: Item, _ scale: Scale = Fixtures.scale("s")) -> [String]? {
      Fixtures.refusal(
        Fixtures.questionnaire("q", responses: [liking], scales: [scale], items: [item]))?.refused?.path
    }
    let twice = Fixtures.rating(
      "r", "liking", [Fixtures.credit("s", 1), Fixtures.credit("s", 2, subtract: true)])
    #expect(refusal(twice) == ["items", "r", "credit", "s"])
    let uneven = Fixtures.choice(
      "c", [Fixtures.option("a", [Fixtures.credit("s", 1, over: 3)]), Fixtures.option("b")])
    #expect(refusal(uneven, Fixtures.scale("s", over: 2)) == ["items", "c", "options", "a", "credit", "s"])
    #expect(refusal(uneven, Fixtures.scale("s", over: 6)) == nil)
    let huge = Fixtures.rating("r", "liking", [Fixtures.credit("s", 10_001)])
    #expect(refusal(huge) == ["items", "r", "credit", "s"])
    let most = Fixtures.rating("r", "liking", [Fixtures.credit("s", 10_000)])
    #expect(refusal(most) == nil)
    #expect(refusal(most, Fixtures.scale("s", over: 10_001)) == ["scales", "s", "denominator"])
    // 10,000 · 10,000 · 5 points still fit, five such items do not.
    let many = (0..<5).map { Fixtures.rating("r\($0)", "liking", [Fixtures.credit("s", 10_000)]) }
    let questionnaire = Fixtures.questionnaire(
      "q", responses: [liking], scales: [Fixtures.scale("s", over: 10_000)], items: many)
    #expect(Fixtures.refusal(questionnaire)?.refused?.path == ["scales", "s"])
    let elsewhere = Fixtures.rating("r", "liking", [Fixtures.credit("x", 1)])
    #expect(refusal(elsewhere) == ["items", "r", "credit", "x"])
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `the way to every scale is told answer by answer`(language: InterfaceLanguage) throws {
    let answers = Answers([
      "r1": .rating(3), "r2": .rating(1), "r3": .rating(-1), "r4": .rating(2), "c1": .choice("b"),
      "p1": .choice("b"), "m1": .multiple(["a", "b"]), "s1": .ratings(["like": 2]), "r5": .declined,
    ])
    let lines = try Scorer(Fixtures.mixed).explain(Fixtures.sheet(answers, of: Fixtures.mixed), in: language)
    let text = lines.map { String(repeating: "  ", count: $0.depth) + $0.text }.joined(separator: "\n") + "\n"
    #expect(Snapshot.difference(text, named: "explain.\(language.rawValue).txt") == nil)
  }

  @Test func `a subject leaves the lines of one scale`() throws {
    let sheet = Fixtures.sheet(Answers(["r1": .rating(3)]), of: Fixtures.mixed)
    let lines = try Scorer(Fixtures.mixed).explain(sheet, subject: "prorated", in: .russian)
    #expect(!lines.isEmpty)
    #expect(lines.allSatisfy { $0.subject == "prorated" })
    // r2 and c1 are missing, h1 is hidden: 3 · 3 shown / 1 answered.
    #expect(lines.contains { $0.text == "Пересчёт на пропуски: баллы × показано / отвечено = 3 × 3 / 1 = 9" })
  }
}
