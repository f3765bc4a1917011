import Foundation
import Language
import QuestionnaireFiles
import QuestionnaireModel
import Testing

@Suite struct `Rules of forms` {
  private static let helper = """
      - id: helper
        kind: choice
        options: [{code: alone, text: {ru: Без помощника, en: Alone}}, {code: with-helper, text: {ru: Вместе, en: Together}}]
    """

  private func adapted(_ adapts: String, first: String = "helper, ", more: String = "") -> String {
    Sample.yaml(
      head: Sample.head + "\nadapts: \(adapts)",
      sections: Sample.sections.replacingOccurrences(of: "[r01", with: "[\(first)r01"),
      items: Sample.items.replacingOccurrences(
        of: "items:\n", with: first.isEmpty ? "items:\n" : "items:\n\(Self.helper)\n"),
      more: more)
  }

  @Test func `a plain-language form records help and leaves speed alone`() {
    expectFindings(in: adapted("other"), [])
    expectFindings(
      in: adapted("other", first: "").replacingOccurrences(of: "\nitems:", with: "\n1️⃣items:"),
      [
        .warning(
          "1️⃣", "adapted-form",
          "put the item helper first (a choice with the options alone, with-helper): "
            + "without it nothing records that a pupil answered with a helper")
      ])
    expectFindings(
      in: adapted("1️⃣sample", more: "validity:\n  - {module: straight, seconds: 1}"),
      [
        .error(
          "1️⃣", "adapted-form",
          "the form is named as a plain-language form of itself; name the questionnaire that it adapts")
      ])
    let fast = adapted("other", more: "validity:\n  - {module: 1️⃣too-fast, seconds: 2, share: 0.3}")
    let source = MarkedText(fast)
    let reading = QuestionnaireReader.read(Array(source.text.utf8), file: "sample.yaml")
    #expect(
      reading.findings.filter { $0.rule == "adapted-form" }.map(\.location.line) == [
        source.places["1️⃣"]?.line
      ])
    #expect(reading.questionnaire == nil)
  }

  @Test func `the helper question may not come later`() {
    let late = adapted("other").replacingOccurrences(of: "[helper, r01, ", with: "[r01, helper, ")
      .replacingOccurrences(of: "\nitems:", with: "\n1️⃣items:")
    expectFindings(in: late, [.warning("1️⃣", "adapted-form")])
  }

  private func task(_ right: String) -> String {
    Sample.yaml(
      responses: "", scales: "scales:\n  sums: {title: {ru: Счёт, en: Sums}, denominator: 2}",
      sections: "sections:\n  - {id: main, items: [k]}",
      items: """
        items:
          - id: k
            kind: task
            text: {ru: "2 + 2 = ?", en: "2 + 2 = ?"}
            options: [{code: a, text: {ru: "4", en: "4"}}, {code: b, text: {ru: "5", en: "5"}}]
            \(right)
            credit: {sums: 1}
        """, examples: "examples:\n  - {answers: {k: a}, scores: {sums: 1}}")
  }

  @Test func `a task has a wrong option`() {
    expectFindings(in: task("right: {a: 1}"), [])
    expectFindings(
      in: task("1️⃣right: {a: 1, b: 0.5}"),
      [
        .warning(
          "1️⃣", "task", "every option of the task is right, nobody can fail; keep only the right ones in right"
        )
      ])
  }

  @Test func `a choice has something to choose from`() {
    let items = Sample.items.replacingOccurrences(
      of: "    kind: choice\n    options:\n",
      with: "    kind: choice\n    text: {ru: Согласны?, en: Do you agree?}\n    1️⃣options:\n"
    )
    .replacingOccurrences(of: "\n      - {code: b, text: {ru: Город, en: A town}}", with: "")
    expectFindings(
      in: Sample.yaml(items: items),
      [
        .warning(
          "1️⃣", "single-option",
          "the item has one option, there is nothing to choose from; add another or take kind: note")
      ])
  }

  @Test func `one statement without credit among others stands out`() {
    let more = (3...5).map {
      "\n  - {id: r0\($0), kind: rating, response: liking, text: {ru: Дело \($0), en: Work \($0)}, credit: {nature: 1}}"
    }
    func items(_ credit: String) -> String {
      let orphan = "\n  - {id: 1️⃣r06, kind: rating, response: liking, text: {ru: Дело, en: Work}\(credit)}"
      return Sample.yaml(
        sections: Sample.sections.replacingOccurrences(of: "p01]", with: "p01, r03, r04, r05, r06]"),
        items: Sample.items + more.joined() + orphan,
        examples: "examples:\n  - {answers: {r02: 1}, scores: {nature: null, people: 1}}")
    }
    expectFindings(in: items(""), [.note("1️⃣", "orphan-item")])
    expectFindings(in: items(", credit: {nature: 1}"), [])
  }

  @Test func `time limits fit into the time`() {
    func sections(_ first: String, _ second: String) -> String {
      Sample.yaml(
        sections:
          "sections:\n  - {id: one, items: [r01, r02], minutes: \(first)}\n  - {id: two, items: [p01], minutes: \(second)}"
      )
    }
    expectFindings(in: sections("3", "2"), [])
    expectFindings(
      in: sections("1️⃣6", "2"),
      [
        .warning(
          "1️⃣", "time",
          "the sections are given 8\u{A0}minutes, the whole questionnaire 5; "
            + "raise for: minutes or reduce the minutes of the sections")
      ])
    expectFindings(
      in: sections("3", "3").replacingOccurrences(of: "minutes: 5}", with: "minutes: 1️⃣5}"),
      [.warning("1️⃣", "time")])
  }

  private func statements(_ weights: [String], construct: String = "qualities") -> String {
    let items = weights.enumerated().map {
      "  - {id: q\($0), kind: rating, response: liking, text: {ru: Дело \($0), en: Deed \($0)}, credit: {nature: \($1)}}"
    }
    return Sample.yaml(
      head: Sample.head.replacingOccurrences(of: "interests", with: construct),
      scales: "scales:\n  nature: 1️⃣{title: {ru: Природа, en: Nature}}",
      sections:
        "sections:\n  - {id: main, items: [\(weights.indices.map { "q\($0)" }.joined(separator: ", "))]}",
      items: "items:\n" + items.joined(separator: "\n"),
      examples: "examples:\n  - {answers: {}, scores: {nature: null}}")
  }

  @Test func `a self-description has reversed statements`() {
    let six = Array(repeating: "1", count: 6)
    expectFindings(
      in: statements(six),
      [
        .note(
          "1️⃣", "no-reversed",
          "the scale “nature” has no reversed statements: who agrees with everything scores high; "
            + "make about a third of them so, with a weight of -1")
      ])
    expectFindings(in: statements(["-1"] + six), [])
    expectFindings(in: statements(Array(six.dropFirst())), [])
    expectFindings(in: statements(six, construct: "interests"), [])
  }

  @Test(
    arguments: [
      ("CC BY 4.0", "the licence “CC BY 4.0” is not known; did you mean “CC-BY-4.0”?"),
      ("CC-BY-4", "the licence “CC-BY-4” is not known; did you mean “CC-BY-4.0”?"),
      ("free", nil),
    ] as [(String, String?)])
  func `a licence is a known one`(licence: String, message: String?) {
    expectFindings(
      in: Sample.yaml(passport: Sample.passport.replacingOccurrences(of: "CC-BY-4.0", with: "1️⃣\(licence)")),
      [.warning("1️⃣", "licence", message)])
  }

  @Test(arguments: ["CC0-1.0", "CC-BY-NC-SA-4.0", "user-supplied", "с письменного разрешения автора"])
  func `known licences and sentences are legal`(licence: String) {
    expectFindings(
      in: Sample.yaml(passport: Sample.passport.replacingOccurrences(of: "CC-BY-4.0", with: licence)), [])
  }

  @Test func `nothing of the template is left`() {
    let passport = Sample.passport.replacingOccurrences(of: "[Команда]", with: "[1️⃣\"ЗАМЕНИТЕ: автор\"]")
    let items = Sample.items.replacingOccurrences(
      of: "en: Plant a wood", with: "en: 2️⃣\"REPLACE: a statement\""
    )
    .replacingOccurrences(of: "en: A wood", with: "en: Replace a wood")
    expectFindings(
      in: Sample.yaml(passport: passport, items: items),
      [
        .warning("1️⃣", "placeholder", "here the template's text is left; write your own"),
        .warning("2️⃣", "placeholder"),
      ])
  }
}
