import Foundation
import Language
import QuestionnaireFiles
import QuestionnaireModel
import Testing

@Suite struct `Rules of texts` {
  @Test func `no number of warnings hides an error`() {
    let long = "{ru: а, en: \((1...13).map { "w\($0)" }.joined(separator: " "))}"
    let ids = (1...600).map { "i\($0)" }
    let items = ids.map {
      "  - {id: \($0), kind: rating, response: liking, text: \(long.replacingOccurrences(of: "w1 ", with: "\($0) w1 ")), credit: {nature: 1, people: 0.5}}\n"
    }
    let text = Sample.yaml(
      sections: "sections:\n  - {id: main, items: [\(ids.joined(separator: ", "))]}",
      items: "items:\n" + items.joined(),
      examples: "")
    let reading = QuestionnaireReader.read(Array(text.utf8), file: "sample.yaml", registry: Sample.registry)
    #expect(reading.findings.count { $0.severity == .warning } == 500)
    #expect(reading.findings.count { $0.severity == .error } == 500)
    #expect(reading.questionnaire == nil)
  }

  @Test func `a statement has twelve words at most, in each language`() {
    let twelve = (1...12).map { "слово\($0)" }.joined(separator: " ")
    let items = Sample.items.replacingOccurrences(of: "ru: Сажать лес", with: "ru: 1️⃣\(twelve) — ещё")
      .replacingOccurrences(of: "ru: Учить детей", with: "ru: \(twelve)")
      .replacingOccurrences(
        of: "en: A wood",
        with: "en: 2️⃣one two three four five six seven eight nine ten eleven twelve thirteen fourteen")
    expectFindings(
      in: Sample.yaml(items: items),
      [
        .warning("1️⃣", "long-text", "13\u{A0}words, more than 12 are not read at a glance; shorten the text"),
        .warning("2️⃣", "long-text"),
      ])
  }

  @Test(arguments: [
    (
      "ru: Сажать лес", "ru: 1️⃣Caжать лес", "the word “Caжать” holds the Latin letter “C”; type the word again"
    ),
    ("ru: Сажать лес", "ru: 1️⃣Сажать c лесом", "the word “c” holds the Latin letter “c”; type the word again"),
    (
      "en: Plant a wood", "en: 1️⃣Plаnt a wood",
      "the word “Plаnt” holds the Russian letter “а”; type the word again"
    ),
    (
      "en: Plant a wood", "en: 1️⃣Plant а wood",
      "the word “а” holds the Russian letter “а”; type the word again"
    ),
  ])
  func `letters of the other alphabet are found`(old: String, new: String, message: String) {
    expectFindings(
      in: Sample.yaml(items: Sample.items.replacingOccurrences(of: old, with: new)),
      [.warning("1️⃣", "look-alike", message)])
  }

  @Test(arguments: [
    "IT-специалист и PR-менеджер", "3D-модели, HTML и Wi-Fi", "витамин C, класс A", "СО2 и CO2", "x-лучи",
    "точки x, y и z",
    "шкала y", "y = 3", "пункт a) и пункт b)",
  ])
  func `foreign words in a Russian text are legal`(text: String) {
    let items = Sample.items.replacingOccurrences(of: "ru: Сажать лес", with: "ru: \"\(text)\"")
    expectFindings(in: Sample.yaml(items: items), [])
  }

  @Test func `options read differently, in each language`() {
    let items = Sample.items.replacingOccurrences(of: "en: A town", with: "en: 1️⃣\"A wood!\"")
    let responses = Sample.responses.replacingOccurrences(of: "ru: может быть", with: "ru: 2️⃣Нет")
    expectFindings(
      in: Sample.yaml(responses: responses, items: items),
      [
        .warning(
          "1️⃣", "duplicate-option",
          "the same option stands in line 32, nobody can tell them apart; rewrite one of them"),
        .warning("2️⃣", "duplicate-option"),
      ])
  }

  @Test func `signs and numbers are texts too`() {
    let items = Sample.items.replacingOccurrences(
      of: "{ru: Лес, en: A wood}", with: "{ru: \"< 1\", en: \"< 1\"}"
    )
    .replacingOccurrences(of: "{ru: Город, en: A town}", with: "{ru: \"> 1\", en: \"> 1\"}")
    expectFindings(in: Sample.yaml(items: items), [])
  }

  @Test func `no question is asked twice`() {
    let items = Sample.items.replacingOccurrences(of: "ru: Учить детей", with: "ru: 1️⃣сажать лес")
    expectFindings(
      in: Sample.yaml(items: items),
      [
        .warning(
          "1️⃣", "duplicate-item",
          "the same question stands in line 27; rewrite or take out one of them")
      ])
  }

  @Test func `those who go different ways may be asked the same`() {
    let again = """

        - {id: t1, kind: text, text: {ru: Где?, en: Where?}, when: {item: p01, is: a}}
        - {id: t2, kind: text, text: {ru: Где?, en: Where?}, when: {item: p01, is: b}}
      """
    expectFindings(
      in: Sample.yaml(
        sections: Sample.sections.replacingOccurrences(of: "p01]", with: "p01, t1, t2]"),
        items: Sample.items + again), [])
  }

  @Test func `pairs with swapped sides are two questions`() {
    let swapped = """

        - id: p02
          kind: choice
          options:
            - {code: a, text: {ru: Город, en: A town}}
            - {code: b, text: {ru: Лес, en: A wood}, credit: {nature: 1}}
      """
    expectFindings(
      in: Sample.yaml(
        sections: Sample.sections.replacingOccurrences(of: "p01]", with: "p01, p02]"),
        items: Sample.items + swapped,
        examples: "examples:\n  - {answers: {r02: 1}, scores: {nature: null, people: 1}}"), [])
  }

  @Test(arguments: [
    ("ru: Сажать лес", "ru: 1️⃣Plant a wood", "the Russian text has no Russian letter (“wood”); translate it"),
    ("en: Plant a wood", "en: 1️⃣Сажать лес", "the English text holds the Russian word “Сажать”; translate it"),
    ("en: Plant a wood", "en: 1️⃣Plant a лес", "the English text holds the Russian word “лес”; translate it"),
  ])
  func `each language has its own text`(old: String, new: String, message: String) {
    expectFindings(
      in: Sample.yaml(items: Sample.items.replacingOccurrences(of: old, with: new)),
      [.warning("1️⃣", "translation", message)])
  }

  @Test func `titles are no names, they are translated`() {
    let scales = Sample.scales.replacingOccurrences(of: "ru: Природа", with: "ru: 1️⃣Nature")
    expectFindings(
      in: Sample.yaml(scales: scales),
      [
        .warning(
          "1️⃣", "translation", "the title is the same in both languages (“Nature”); translate it")
      ])
    let name = Sample.scales.replacingOccurrences(
      of: "{ru: Природа, en: Nature}", with: "{ru: RIASEC, en: RIASEC}")
    expectFindings(in: Sample.yaml(scales: name), [])
  }

  @Test(arguments: ["2 + 2 = ?", "HTML", "Photoshop", "3 cm", "A, B, C"])
  func `signs, numbers and names are the same in both languages`(text: String) {
    let items = Sample.items.replacingOccurrences(
      of: "{ru: Сажать лес, en: Plant a wood}", with: "{ru: \"\(text)\", en: \"\(text)\"}")
    expectFindings(in: Sample.yaml(items: items), [])
  }
}
