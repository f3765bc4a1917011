import Foundation
import Language
import QuestionnaireFiles
import QuestionnaireModel
import Testing

@testable import QuestionnaireFiles

@Suite struct `Rules of routing` {
  /// Four items to look at, and one whose condition is given.
  private func yaml(
    _ when: String, sections: String = "  - {id: main, items: [r, c, m, n, h, q]}", more: String = ""
  )
    -> String
  {
    Sample.yaml(
      scales: "", sections: "sections:\n" + sections,
      items: """
        items:
          - {id: r, kind: rating, response: liking, text: {ru: Сажать лес, en: Plant a wood}}
          - {id: c, kind: choice, options: [{code: a, text: {ru: Лес, en: A wood}}, {code: b, text: {ru: Город, en: A town}}]}
          - {id: m, kind: multiple, text: {ru: Что?, en: What?}, at-most: 2, options: [{code: x, text: {ru: Раз, en: One}},
             {code: y, text: {ru: Два, en: Two}}, {code: w, text: {ru: Три, en: Three}}, {code: z, text: {ru: Нет, en: None}, alone: true}]}
          - {id: n, kind: number, text: {ru: Сколько?, en: How many?}, from: 0, to: 5}
          - {id: h, kind: text, text: {ru: Где?, en: Where?}, when: {item: c, is: a}}
          - {id: q, kind: text, text: {ru: Почему?, en: Why?}, when: \(when)}\(more)
        """, examples: "")
  }

  @Test(arguments: [
    "{item: c, is: a}", "{not: {item: c, is: a}}", "{all: [{item: c, is: a}, {item: r, at-least: 2}]}",
    "{any: [{item: c, is: a}, {item: c, is: b}]}", "{all: [{item: m, includes: x}, {item: m, includes: y}]}",
    "{item: n, at-least: 5}", "{all: [{item: n, at-least: 2}, {item: n, at-most: 2}]}",
    "{all: [{not: {item: c, is: a}}, {not: {item: c, is: b}}]}", "{item: h, answered: true}",
    "{all: [{item: h, answered: true}, {item: c, is: a}]}", "{all: []}", "{item: m, includes: z}",
  ])
  func `conditions that some answers meet are legal`(when: String) {
    expectFindings(in: yaml(when), [])
  }

  @Test(
    arguments: [
      (
        "1️⃣{all: [{item: c, is: a}, {item: c, is: b}]}",
        "nobody sees the item “q”: the parts of its condition exclude each other (c); for “or” write any"
      ),
      (
        "{all: [{item: c, is: a}, 1️⃣{item: r, at-least: 3}]}",
        "nobody sees the item “q”: there is no such answer (from 0 to 2); mend the condition"
      ),
      (
        "1️⃣{item: n, at-least: 6}",
        "nobody sees the item “q”: there is no such answer (from 0 to 5); mend the condition"
      ),
      ("1️⃣{all: [{item: m, includes: z}, {item: m, includes: x}]}", nil),
      ("1️⃣{all: [{item: m, includes: x}, {item: m, includes: y}, {item: m, includes: w}]}", nil),
      ("1️⃣{all: [{item: c, is: a}, {not: {item: c, is: a}}]}", nil),
      ("1️⃣{all: [{item: c, is: a}, {not: {item: c, answered: true}}]}", nil),
      ("1️⃣{all: [{item: n, at-least: 3}, {item: n, at-most: 2}]}", nil),
      ("1️⃣{any: []}", nil),
      // The item that it looks at is itself hidden then.
      ("1️⃣{all: [{item: h, answered: true}, {item: c, is: b}]}", nil),
    ] as [(String, String?)])
  func `conditions that nothing meets are found`(when: String, message: String?) {
    expectFindings(in: yaml(when), [.warning("1️⃣", "unreachable", message)])
  }

  @Test func `a section that nobody reaches is found once`() {
    let more = "\n  - {id: t, kind: text, text: {ru: Когда?, en: When?}, when: {item: q, answered: true}}"
    expectFindings(
      in: yaml(
        "{all: [{item: c, is: a}, {item: c, is: b}]}",
        sections: "  - {id: main, items: [r, c, m, n, h]}\n  - {id: 1️⃣rest, items: [q, t]}", more: more),
      [
        .warning(
          "1️⃣", "unreachable",
          "nobody reaches the section “rest”: the conditions (when) of all its items hold for no answers; mend them"
        )
      ])
  }

  /// Holds the table to brute force over the real answers, through the engine that routes sittings.
  @Test func `the table agrees with routing`() throws {
    let comparisons = [
      "{item: r, at-least: 1}", "{item: r, at-most: 0}", "{item: c, is: a}", "{item: c, in: [a, b]}",
      "{item: m, includes: x}", "{item: m, includes: z}", "{item: n, at-least: 4}", "{item: n, at-most: 3}",
      "{item: h, answered: true}", "{not: {item: c, is: a}}", "{not: {item: m, answered: true}}",
    ]
    for first in comparisons {
      for second in comparisons {
        let text = yaml("{all: [\(first), \(second)]}")
        let reading = QuestionnaireReader.read(
          Array(text.utf8), file: "sample.yaml", registry: Sample.registry)
        let questionnaire = try #require(reading.questionnaire)
        let item = try #require(questionnaire.items.firstIndex { $0.id == "q" })
        let condition = try #require(questionnaire.items[item].condition)
        var table = ConditionTable(questionnaire)
        #expect(table.canHold(condition) == isEverShown(item, questionnaire), "\(first) \(second)")
      }
    }
  }

  private func isEverShown(_ item: Int, _ questionnaire: Questionnaire) -> Bool {
    let coding = AnswerCoding(questionnaire)
    let routing = Routing(questionnaire, layout: coding.layout)
    let ratings: [Answer?] = [nil, .rating(0), .rating(1), .rating(2)]
    let choices: [Answer?] = [nil, .choice("a"), .choice("b")]
    let sets = [["x"], ["y"], ["w"], ["x", "y"], ["x", "w"], ["y", "w"], ["z"]]
    let multiples: [Answer?] = [nil] + sets.map { .multiple($0) }
    let numbers: [Answer?] = [nil] + (0...5).map { .number($0) }
    let texts: [Answer?] = [nil, .text("да")]
    for r in ratings {
      for c in choices {
        for m in multiples {
          for n in numbers {
            for h in texts {
              var answers = Answers()
              (answers["r"], answers["c"], answers["m"], answers["n"], answers["h"]) = (r, c, m, n, h)
              if !routing.hidden(in: coding.row(for: answers))[item] { return true }
            }
          }
        }
      }
    }
    return false
  }

  @Test func `a condition over too many answers is left alone, in bounded time`() {
    let ids = (0..<12).map { "k\($0)" }
    let options = (0..<20).map { "{code: o\($0), text: {ru: Вариант \($0), en: Option \($0)}}" }
    let items = ids.map {
      "  - {id: \($0), kind: choice, text: {ru: Что \($0), en: What \($0)}, options: [\(options.joined(separator: ", "))]}"
    }
    let parts = ids.flatMap { id in (0..<20).map { "{item: \(id), is: o\($0)}" } }
    let text = Sample.yaml(
      responses: "", scales: "",
      sections: "sections:\n  - {id: main, items: [\(ids.joined(separator: ", ")), q]}",
      items: "items:\n" + items.joined(separator: "\n")
        + "\n  - {id: q, kind: text, text: {ru: Почему?, en: Why?}, when: {all: [\(parts.joined(separator: ", "))]}}",
      examples: "")
    expectFindings(in: text, [])
  }
}
