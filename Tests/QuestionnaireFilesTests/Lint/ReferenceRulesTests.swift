import Foundation
import Language
import QuestionnaireFiles
import QuestionnaireModel
import Testing

@Suite struct `References` {
  private func items(_ old: String, _ new: String) -> String {
    let items = Sample.items.replacingOccurrences(of: old, with: new)
    #expect(items != Sample.items)
    return items
  }

  @Test func `credit goes to scales that there are`() {
    expectFindings(
      in: Sample.yaml(
        items: """
          items:
            - {id: r01, kind: rating, response: liking, text: {ru: Сажать, en: Plant}, credit: {nature: 1, 1️⃣natur: 1}}
            - {id: r02, kind: rating, response: liking, text: {ru: Учить, en: Teach}, credit: {people: 1}, subtract: {2️⃣zoo: 1}}
            - id: p01
              kind: choice
              options:
                - {code: a, text: {ru: Лес, en: A wood}, credit: {3️⃣town: 1}}
                - {code: b, text: {ru: Город, en: A town}}
          """),
      [
        .error("1️⃣", "unknown-scale", "there is no scale “natur”; did you mean “nature”?"),
        .error("2️⃣", "unknown-scale", "there is no scale “zoo”; there are: nature, people"),
        .error("3️⃣", "unknown-scale"),
      ])
  }

  @Test func `ratings use response scales that there are`() {
    expectFindings(
      in: Sample.yaml(
        items: items("id: r02, kind: rating, response: liking", "id: r02, kind: rating, response: 1️⃣likin")),
      [.error("1️⃣", "unknown-response", "there is no response scale “likin”; did you mean “liking”?")])
  }

  @Test func `every item stands in exactly one section`() {
    expectFindings(
      in: Sample.yaml(
        sections: "sections:\n  - {id: main, items: [r01, 1️⃣r10, 2️⃣r01]}\n  - {id: more, items: [r02]}",
        items: Sample.items.replacingOccurrences(of: "id: p01", with: "id: 3️⃣p01")),
      [
        .error("1️⃣", "item-placement", "there is no item “r10”; did you mean “r01”?"),
        .error("2️⃣", "item-placement", "the item “r01” stands already in line 25; keep it once"),
        .error("3️⃣", "item-placement", "the item “p01” stands in no section; add it to the items of one"),
      ])
  }

  @Test func `conditions look at earlier items`() {
    let when = "response: liking, text: {ru: Учить"
    func condition(_ text: String) -> String { items(when, "when: \(text), " + when) }
    expectFindings(in: Sample.yaml(items: condition("{item: r01, at-least: 1}")), [])
    expectFindings(
      in: Sample.yaml(items: condition("{item: 1️⃣p01, is: a}")),
      [
        .error(
          "1️⃣", "condition",
          "the item “p01” is not asked before this one; conditions look at earlier items only (in a shuffled section the "
            + "order is not known); put it further up in the section's items")
      ])
    expectFindings(
      in: Sample.yaml(items: condition("{all: [{item: r01, at-most: 1}, {not: {item: 1️⃣r02, at-least: 1}}]}")),
      [.error("1️⃣", "condition")])
    expectFindings(
      in: Sample.yaml(items: condition("{any: [{item: 1️⃣r11, answered: true}]}")),
      [.error("1️⃣", "condition", "there is no item “r11”; did you mean “r01”?")])
  }

  @Test func `in a shuffled section nothing is earlier, in the next one everything is`() {
    let when = "response: liking, text: {ru: Учить"
    let own = items(when, "when: {item: 1️⃣r01, at-least: 1}, " + when)
    expectFindings(
      in: Sample.yaml(
        sections: "sections:\n  - {id: main, items: [r01, r02, p01], order: shuffled}", items: own),
      [.error("1️⃣", "condition")])
    expectFindings(
      in: Sample.yaml(
        sections: """
          sections:
            - {id: main, items: [r01, p01], order: shuffled}
            - {id: more, items: [r02], order: shuffled}
          """, items: own), [])
  }

  @Test(arguments: [
    "{item: r01, is: a}", "{item: r01, in: [a]}", "{item: r01, includes: a}", "{item: p01, at-least: 1}",
    "{item: p01, includes: a}", "{item: x01, answered: true}",
  ])
  func `comparisons fit the item`(condition: String) {
    let text = """
      items:
        - {id: r01, kind: rating, response: liking, text: {ru: Сажать, en: Plant}, credit: {nature: 1, people: 1}}
        - {id: p01, kind: choice, options: [{code: a, text: {ru: да, en: "yes"}}, {code: b, text: {ru: нет, en: "no"}}]}
        - {id: x01, kind: note, text: {ru: а, en: b}}
        - {id: r02, kind: note, text: {ru: а, en: b}, when: 1️⃣\(condition)}
      """
    expectFindings(
      in: Sample.yaml(
        sections: "sections:\n  - {id: main, items: [r01, p01, x01, r02]}", items: text,
        examples: "examples:\n  - {answers: {r01: 1}, scores: {nature: 1, people: 1}}"),
      [.error("1️⃣", "condition")])
  }

  @Test func `options in conditions are the item's`() {
    let text = """
      items:
        - {id: r01, kind: multiple, text: {ru: а, en: b}, options: [
            {code: a, text: {ru: да, en: "yes"}, credit: {nature: 1, people: 1}}, {code: b, text: {ru: нет, en: "no"}}]}
        - {id: p01, kind: choice, options: [{code: left, text: {ru: да, en: "yes"}}, {code: right, text: {ru: нет, en: "no"}}]}
        - {id: r02, kind: note, text: {ru: а, en: b}, when: {any: [{item: p01, is: 1️⃣lift}, {item: r01, includes: 2️⃣zzz},
            {item: p01, in: [left, 3️⃣middle]}]}}
      """
    expectFindings(
      in: Sample.yaml(
        responses: "", sections: "sections:\n  - {id: main, items: [r01, p01, r02]}", items: text,
        examples: "examples:\n  - {answers: {r01: a}, scores: {nature: 1, people: 1}}"),
      [
        .error("1️⃣", "condition", "the item has no option “lift”; did you mean “left”?"),
        .error("2️⃣", "condition", "the item has no option “zzz”; there are: a, b"),
        .error("3️⃣", "condition"),
      ])
  }

  @Test func `examples expect what there is`() {
    expectFindings(
      in: Sample.yaml(
        more: """
          bands:
            - {scale: nature, basis: answers, levels: [{id: all, from: 0, name: {ru: а, en: b}}]}
          """,
        examples: """
          examples:
            - answers: {r01: 2, r02: 1, p01: a}
              scores: {nature: 3, people: 1, 1️⃣peple: 1}
              bands: {nature: 2️⃣al, 3️⃣zoo: all, people: 4️⃣all}
          """),
      [
        .error("1️⃣", "example-scale", "there is no scale “peple”; did you mean “people”?"),
        .error("2️⃣", "example-scale", "the scale has no level “al”; did you mean “all”?"),
        .error("3️⃣", "example-scale"),
        .error("4️⃣", "example-scale", "the scale has no level “all”; the questionnaire has none"),
      ])
  }

  @Test func `names of columns are taken`() {
    expectFindings(
      in: Sample.yaml(
        sections: "sections:\n  - {id: main, items: [r01, r02, grade]}",
        items: Sample.items.replacingOccurrences(of: "id: p01", with: "id: 1️⃣grade"),
        examples: Sample.examples.replacingOccurrences(of: "p01", with: "grade")),
      [
        .error(
          "1️⃣", "reserved-id",
          "the id “grade” is taken: a column of answer files has this name; choose another")
      ])
  }
}
