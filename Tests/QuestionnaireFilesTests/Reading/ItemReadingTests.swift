import Foundation
import Language
import QuestionnaireFiles
import QuestionnaireModel
import Testing

@Suite struct `Items of a file` {
  /// One item of every kind with everything that it can have.
  private static let every = Sample.yaml(
    scales: """
      scales:
        nature: {title: {ru: П, en: N}, about: {ru: О, en: A}, missing: {at-most: 1, rule: prorate}, denominator: 2}
        people: {title: {ru: Л, en: P}, method: count, missing: {rule: leave-out}}
      """,
    sections: """
      sections:
        - {id: one, text: {ru: Д, en: F}, items: [r01, p01, s01, m01], order: fixed, minutes: 3}
        - {id: two, title: {ru: В, en: S}, items: [n01, t01, x01], order: shuffled}
      """,
    items: """
      items:
        - {id: r01, kind: rating, response: liking, text: {ru: а, en: b}, help: {ru: в, en: d}, credit: {nature: -0.5},
           subtract: {people: 2}, required: true}
        - id: p01
          kind: choice
          text: {ru: Что?, en: What?}
          options:
            - {code: a, text: {ru: первое, en: first}, credit: {nature: 1}}
            - {code: b, text: {ru: второе, en: second}}
            - {code: c-3, text: {ru: третье, en: third}, subtract: {nature: 1}}
        - id: s01
          kind: ratings
          text: {ru: Петь, en: Sing}
          parts:
            can: {response: liking, text: {ru: могу, en: can}, credit: {people: 1}}
            like: {response: liking, text: {ru: люблю, en: like}}
        - {id: m01, kind: multiple, text: {ru: Что?, en: What?}, at-least: 0, at-most: 2, options: [
            {code: x, text: {ru: икс, en: ex}, credit: {people: 0}}, {code: y, text: {ru: игрек, en: why}},
            {code: z, text: {ru: ничего, en: nothing}, alone: true}]}
        - {id: n01, kind: number, text: {ru: Сколько?, en: How many?}, from: -1.5, to: 20, decimals: 1, unit: {ru: ч, en: h}}
        - {id: t01, kind: text, text: {ru: Почему?, en: Why?}, lines: 5}
        - {id: x01, kind: note, text: {ru: Конец, en: End}, when: {all: [{item: p01, is: a}, {any: [
            {item: p01, in: [a, b]}, {item: m01, includes: x}]}, {not: {item: r01, at-least: 1}},
            {item: s01, answered: true}, {item: r01, at-most: 2}]}}
      """,
    examples: """
      examples:
        - name: {ru: Имя, en: Name}
          others: {rating: 1, choice: b, ratings: 2, multiple: [y, x], number: 2.5, text: да}
          answers: {p01: a, m01: z, s01: {can: 2, like: null}, t01: null}
          seconds: 2.5
          scores: {nature: null, people: 40/3}
      """)

  private func read(_ text: String) throws -> Questionnaire {
    // Figures of the example are of no matter here: without modules nothing comes out.
    var reading = QuestionnaireReader.read(Array(text.utf8), file: "sample.yaml", registry: Sample.registry)
    let others = reading.findings.filter { !$0.rule.hasPrefix("example-score") }
    #expect(others.isEmpty, "\(others)")
    if reading.questionnaire == nil {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let without = lines.filter { !$0.contains("scores:") }.joined(separator: "\n")
      reading = QuestionnaireReader.read(Array(without.utf8), file: "sample.yaml", registry: Sample.registry)
    }
    return try #require(reading.questionnaire)
  }

  @Test func `every kind is read with everything it can have`() throws {
    let questionnaire = try read(Self.every)
    func text(_ ru: String, _ en: String) -> LocalizedText { LocalizedText(ru: ru, en: en) }
    let items = questionnaire.items
    #expect(items.map(\.kindName) == ["rating", "choice", "ratings", "multiple", "number", "text", "note"])
    #expect(
      items[0]
        == Item(
          id: "r01",
          kind: .rating(
            response: "liking",
            credits: [
              Credit(scale: "nature", weight: Fraction(-1, over: 2)),
              Credit(scale: "people", weight: Fraction(2), isSubtracted: true),
            ]), text: text("а", "b"), help: text("в", "d"), isRequired: true))
    #expect(
      items[1].options == [
        Option(
          code: "a", text: text("первое", "first"), credits: [Credit(scale: "nature", weight: Fraction(1))]),
        Option(code: "b", text: text("второе", "second")),
        Option(
          code: "c-3", text: text("третье", "third"),
          credits: [Credit(scale: "nature", weight: Fraction(1), isSubtracted: true)]),
      ])
    #expect(
      items[2].kind
        == .ratings([
          RatingPart(
            id: "can", text: text("могу", "can"), response: "liking",
            credits: [Credit(scale: "people", weight: Fraction(1))]),
          RatingPart(id: "like", text: text("люблю", "like"), response: "liking"),
        ]))
    guard case .multiple(let options, let atLeast, let atMost) = items[3].kind else {
      Issue.record("no multiple")
      return
    }
    #expect((atLeast, atMost) == (0, 2))
    #expect(options.map(\.standsAlone) == [false, false, true])
    #expect(options[0].credits == [Credit(scale: "people", weight: Fraction(0))])
    #expect(
      items[4].kind
        == .number(
          NumberRange(from: Fraction(-3, over: 2), to: Fraction(20), decimals: 1, unit: text("ч", "h"))))
    #expect(items[5].kind == .text(lines: 5))
    #expect(
      items[6].condition
        == .all([
          .isOneOf(item: "p01", options: ["a"]),
          .any([.isOneOf(item: "p01", options: ["a", "b"]), .includes(item: "m01", option: "x")]),
          .not(.atLeast(item: "r01", Fraction(1))), .answered(item: "s01"), .atMost(item: "r01", Fraction(2)),
        ]))
    #expect(questionnaire.sections.map(\.order) == [.fixed, .shuffled])
    #expect(questionnaire.sections.map(\.minutes) == [3, nil])
    #expect(questionnaire.scales[0].missingRule == .prorate)
    #expect(questionnaire.scales[0].missingAtMost == 1)
    #expect(questionnaire.scales[0].denominator == 2)
    #expect(questionnaire.scales[1].method == .count)
  }

  @Test func `an example is read with its others, its gaps and its times`() throws {
    let questionnaire = try read(Self.every.replacingOccurrences(of: "people: 40/3", with: "people: null"))
    let example = try #require(questionnaire.examples.first)
    #expect(
      example.answers.byItem == [
        "r01": .rating(1), "p01": .choice("a"), "s01": .ratings(["can": 2]), "m01": .multiple(["z"]),
        "n01": .number(25),
      ])
    #expect(example.milliseconds == 2_500)
    #expect(example.flags == nil)
  }

  @Test func `defaults are those of the format`() throws {
    let items = """
      items:
        - {id: r01, kind: multiple, text: {ru: а, en: b}, options: [
            {code: x, text: {ru: икс, en: ex}}, {code: y, text: {ru: игрек, en: why}}]}
        - {id: r02, kind: text, text: {ru: а, en: b}}
        - {id: p01, kind: number, text: {ru: б, en: c}, from: 0, to: 5}
      """
    let questionnaire = try read(Sample.yaml(responses: "", scales: "", items: items, examples: ""))
    guard case .multiple(_, let atLeast, let atMost) = questionnaire.items[0].kind else {
      Issue.record("no multiple")
      return
    }
    #expect((atLeast, atMost) == (1, 2))
    #expect(questionnaire.items[1].kind == .text(lines: 3))
    #expect(questionnaire.items[2].kind == .number(NumberRange(from: Fraction(0), to: Fraction(5))))
    #expect(questionnaire.allowsSkipping)
    #expect(questionnaire.sections[0].order == .fixed)
    #expect(
      Scale(id: "a", title: .empty) == Scale(id: "a", title: .empty, method: .sum, missingRule: .refuse))
  }

  @Test func `keys of another kind are refused, and the kind's own are asked for`() {
    let items = """
      items:
        - {id: r01, kind: rating, response: liking, text: {ru: Сажать, en: Plant}, credit: {nature: 1}, 1️⃣options: []}
        - 2️⃣{id: r02, kind: rating, text: {ru: Учить, en: Teach}, credit: {people: 1}}
        - {id: p01, kind: 3️⃣choise, options: [], 4️⃣weight: 1}
      """
    expectFindings(
      in: Sample.yaml(items: items, examples: ""),
      [
        .error("1️⃣", "unknown-key"), .error("2️⃣", "missing-key", "the key “response” is missing; add it"),
        .error("3️⃣", "value", "“choise” is not legal here; did you mean “choice”?"),
        .error("4️⃣", "unknown-key"),
      ])
  }

  @Test func `options are counted, and only a pair can do without a question`() {
    let items = """
      items:
        - {id: r01, kind: rating, response: liking, text: {ru: Сажать, en: Plant}, credit: {nature: 1, people: 1}}
        - {id: r02, kind: choice, text: {ru: а, en: b}, options: 1️⃣[]}
        - 2️⃣{id: p01, kind: choice, options: [
            {code: a, text: {ru: а, en: b}}, {code: 3️⃣a, text: {ru: б, en: c}},
            {code: c, text: {ru: в, en: d}, 4️⃣alone: true}, 5️⃣{code: d}]}
      """
    expectFindings(
      in: Sample.yaml(items: items, examples: ""),
      [
        .error(
          "1️⃣", "list-count",
          "the list has 0, but from 1 to 120 are legal; add what is missing or take out what is too much"),
        .error(
          "2️⃣", "missing-key",
          "the key “text” is missing; add the question: only a pair of two options can do without it"),
        .error("3️⃣", "repeated-id"), .error("4️⃣", "unknown-key"), .error("5️⃣", "missing-key"),
      ])
  }

  @Test func `ids that stand twice are found at the second`() {
    expectFindings(
      in: Sample.yaml(
        sections: "sections:\n  - {id: main, items: [r01, p01]}",
        items: Sample.items.replacingOccurrences(of: "id: r02", with: "id: 1️⃣r01"), examples: ""),
      [.error("1️⃣", "repeated-id", "“r01” stands already in line 27; choose another id")])
  }

  @Test(
    arguments: [
      (
        "Plant a wood}, credit: {nature: 1}}", "Plant a wood}, credit: {nature: 1️⃣much}}", "number",
        "“much” is not a number; write digits, with a dot before decimals"
      ),
      (
        "Plant a wood}, credit: {nature: 1}}", "Plant a wood}, credit: {nature: 1️⃣0}}", "weight",
        "a weight of 0 adds nothing; take it out"
      ),
      (
        "Plant a wood}, credit: {nature: 1}}", "Plant a wood}, credit: {nature: 1}, subtract: {1️⃣nature: 1}}",
        "weight",
        "the scale “nature” stands in credit and in subtract; keep one"
      ),
      (
        "A wood}, credit: {nature: 1}", "A wood}, credit: {nature: 1️⃣-1}", "weight",
        "an option's weight cannot be less than 0; to take points away, write subtract"
      ),
      (
        "Plant a wood}, credit: {nature: 1}}", "Plant a wood}, credit: {nature: 1️⃣1.0000001}}", "number",
        "the number “1.0000001” has too many digits; keep at most six before the dot and six after it"
      ),
      ("Plant a wood}, credit: {nature: 1}}", "Plant a wood}, credit: {nature: 1️⃣1e400}}", "number", nil),
      (
        "response: liking, text: {ru: Сажать", "required: 1️⃣yes, response: liking, text: {ru: Сажать", "value",
        "“yes” is not legal here; write true or false"
      ),
      (
        "response: liking, text: {ru: Сажать", "when: 1️⃣{}, response: liking, text: {ru: Сажать", "condition",
        nil
      ),
      (
        "response: liking, text: {ru: Сажать", "when: 1️⃣{item: r02}, response: liking, text: {ru: Сажать",
        "condition",
        "a condition is written with one of the keys: is, in, includes, at-least, at-most, answered; item takes exactly one of them"
      ),
      (
        "response: liking, text: {ru: Сажать", "when: 1️⃣{is: a}, response: liking, text: {ru: Сажать",
        "missing-key", nil
      ),
      (
        "response: liking, text: {ru: Сажать", "when: {all: 1️⃣a}, response: liking, text: {ru: Сажать", "kind",
        nil
      ),
      (
        "response: liking, text: {ru: Сажать",
        "when: {item: r02, answered: 1️⃣false}, response: liking, text: {ru: Сажать", "condition",
        "only answered: true is written; for the contrary use {not: {…}}"
      ),
      (
        "response: liking, text: {ru: Сажать",
        "when: {all: [], 1️⃣any: []}, response: liking, text: {ru: Сажать", "unknown-key", nil
      ),
    ] as [(String, String, String, String?)])
  func `a part of an item in the wrong form is found`(
    old: String, new: String, rule: String, message: String?
  ) {
    let items = Sample.items.replacingOccurrences(of: old, with: new)
    #expect(items != Sample.items)
    expectFindings(in: Sample.yaml(items: items), [.error("1️⃣", rule, message)])
  }

  @Test func `more than two thousand items are refused`() {
    let items =
      "items:\n" + (1...2_001).map { "  - {id: i\($0), kind: note, text: {ru: а, en: b}}\n" }.joined()
    let reading = QuestionnaireReader.read(
      Array(Sample.yaml(responses: "", scales: "", items: items, examples: "").utf8), file: "sample.yaml")
    let finding = reading.findings.first { $0.rule == "item-count" }
    #expect(
      finding?.message.named(in: .english)
        == "there are 2001 items, at most 2000 are legal; split the questionnaire in two")
  }

  @Test func `response scales, scales, sections and bands are checked for their form`() {
    expectFindings(
      in: Sample.yaml(
        responses: """
          responses:
            liking: 1️⃣[{value: 2️⃣200, text: {ru: да, en: "yes"}}]
          """,
        scales: """
          scales:
            nature: {title: {ru: П, en: N}, denominator: 3️⃣0, missing: {rule: 4️⃣guess, 5️⃣most: 1}}
            6️⃣Люди: {title: {ru: Л, en: P}, ipsative: 7️⃣no}
          """,
        sections: "sections:\n  - {id: main, items: 8️⃣[]}\n  - {id: 9️⃣main, items: [r01, r02, p01]}",
        items: Sample.items.replacingOccurrences(of: "people: 1", with: "nature: 1"), examples: ""),
      [
        .error("1️⃣", "list-count"), .error("2️⃣", "number"), .error("3️⃣", "number"), .error("4️⃣", "value"),
        .error("5️⃣", "unknown-key"), .error("6️⃣", "id"), .error("7️⃣", "value"), .error("8️⃣", "list-count"),
        .error("9️⃣", "repeated-id"),
      ])
  }
}
