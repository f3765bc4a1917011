import QuestionnaireFiles
import QuestionnaireModel
import Scoring

/// A small questionnaire without findings, parts of which a test replaces.
enum Sample {
  /// Modules of our own, so that these tests hold whatever the built-in ones become.
  static let registry = ModuleRegistry([PlainCredits.self, PlainBands.self, Leading.self, Straight.self])

  static func yaml(
    head: String = head, passport: String = passport, responses: String = responses, scales: String = scales,
    sections: String = sections, items: String = items, more: String = "", examples: String = examples
  ) -> String {
    [head, passport, responses, scales, sections, items, more, examples].filter { !$0.isEmpty }
      .joined(separator: "\n") + "\n"
  }

  static let head = """
    format: 1
    id: sample
    version: 1.0.0
    construct: interests
    title: {ru: Проба, en: A sample}
    for: {grades: 8-11, minutes: 5}
    """
  static let passport = """
    passport:
      authors: [Команда]
      purpose: {ru: Проверка, en: A test}
      theory: {ru: Нет, en: None}
      licence: CC-BY-4.0
      status: draft
      norms: none
      evidence: {ru: Не проверялась, en: Not piloted}
      citations: ["Nobody. Nothing. 2026."]
    """
  static let responses = """
    responses:
      liking:
        - {value: 0, text: {ru: нет, en: "no"}}
        - {value: 1, text: {ru: может быть, en: maybe}}
        - {value: 2, text: {ru: да, en: "yes"}}
    """
  static let scales = """
    scales:
      nature: {title: {ru: Природа, en: Nature}}
      people: {title: {ru: Люди, en: People}, method: mean}
    """
  static let sections = """
    sections:
      - {id: main, title: {ru: Всё, en: All}, items: [r01, r02, p01]}
    """
  static let items = """
    items:
      - {id: r01, kind: rating, response: liking, text: {ru: Сажать лес, en: Plant a wood}, credit: {nature: 1}}
      - {id: r02, kind: rating, response: liking, text: {ru: Учить детей, en: Teach children}, credit: {people: 1}}
      - id: p01
        kind: choice
        options:
          - {code: a, text: {ru: Лес, en: A wood}, credit: {nature: 1}}
          - {code: b, text: {ru: Город, en: A town}}
    """
  static let examples = """
    examples:
      - answers: {r01: 2, r02: 1, p01: a}
        scores: {nature: 3, people: 1}
    """
}
