import Foundation
import Language
import QuestionnaireFiles
import QuestionnaireModel
import Testing

@Suite struct `Structure of a file` {
  @Test func `an unknown key names what was meant, or what is legal`() {
    expectFindings(
      in: Sample.yaml(head: Sample.head + "\n1️⃣instruction: {ru: а, en: b}\n2️⃣zzzzzz: 1"),
      [
        .error("1️⃣", "unknown-key", "unknown key “instruction”; did you mean “instructions”?"),
        .error(
          "2️⃣", "unknown-key",
          "unknown key “zzzzzz”; legal: format, id, version, construct, title, for, passport, sections, items, "
            + "adapts, texts, instructions, skipping, declining, hidden-answers, responses, scales, scoring, bands, norms, validity, examples"
        ),
      ])
  }

  @Test func `what is no questionnaire is said in one sentence`() {
    expectFindings(
      in: "1️⃣occupations: 1\nabout: {ru: а, en: b}\nentries: []\n", [.error("1️⃣", "format")])
    expectFindings(in: "1️⃣services:\n  web: {image: x}\nnetworks: []\n", [.error("1️⃣", "format")])
    // A questionnaire in the making is read as one.
    let begun = QuestionnaireReader.read(Array("iems: []\n".utf8), file: "a.yaml", registry: Sample.registry)
    #expect(begun.findings.map(\.rule).contains("unknown-key"))
  }

  @Test func `a key typed with Russian letters is recognised`() {
    expectFindings(
      in: Sample.yaml(scales: Sample.scales.replacingOccurrences(of: ", method", with: ", 1️⃣mеthod")),
      [
        .error(
          "1️⃣", "unknown-key",
          "unknown key “mеthod”; it holds the Russian letter “е” that looks Latin; type “method” in Latin letters"
        )
      ])
  }

  @Test func `a key that is misspelt is not missing as well`() {
    let passport = Sample.passport.replacingOccurrences(of: "licence:", with: "1️⃣license:")
    expectFindings(
      in: Sample.yaml(passport: passport),
      [.error("1️⃣", "unknown-key", "unknown key “license”; did you mean “licence”?")])
  }

  @Test func `a missing key is found at the map that lacks it`() {
    let head = Sample.head.replacingOccurrences(of: "construct: interests\n", with: "")
      .replacingOccurrences(of: "{grades: 8-11, minutes: 5}", with: "2️⃣{grades: 8-11}")
    expectFindings(
      in: "1️⃣" + Sample.yaml(head: head, passport: "passport:\n  3️⃣authors: [a]"),
      [
        .error("1️⃣", "missing-key", "the key “construct” is missing; add it"),
        .error("2️⃣", "missing-key", "the key “minutes” is missing; add it"),
        .error("3️⃣", "missing-key", "the key “theory” is missing; add it"), .error("3️⃣", "missing-key"),
        .error("3️⃣", "missing-key"), .error("3️⃣", "missing-key"), .error("3️⃣", "missing-key"),
        .warning("3️⃣", "passport"), .warning("3️⃣", "passport"),
      ])
  }

  @Test func `the wrong kind of value says what is due and what there is`() {
    expectFindings(
      in: """
        format: 1
        id: 1️⃣[a]
        version: 2️⃣{a: b}
        construct: interests
        title: 3️⃣Проба
        for: 4️⃣8-11
        passport:5️⃣
        sections: 6️⃣{a: b}
        items: 7️⃣none
        """,
      [
        .error(
          "1️⃣", "kind",
          "a text is due here, but there is a list; write one word or a text in quotes, without superfluous brackets"
        ),
        .error(
          "2️⃣", "kind",
          "a text is due here, but there is a group of keys; write one word or a text in quotes, without superfluous brackets"
        ),
        .error("3️⃣", "text", "the text names no language; write {ru: …, en: …}"),
        .error("4️⃣", "kind", "a group of keys is due here, but there is a text; write {key: value}"),
        .error("5️⃣", "kind", "nothing is written here; a group of keys is due: {key: value}"),
        .error(
          "6️⃣", "kind",
          "a list is due here, but there is a group of keys; write [one, other] or lines that begin with “- ”"
        ),
        .error(
          "7️⃣", "kind",
          "a list is due here, but there is a text; write [one, other] or lines that begin with “- ”"),
      ])
  }

  @Test(arguments: ["- a\n", "word\n", "\"\"\n"])
  func `a file that is no map gives one finding`(text: String) {
    expectFindings(in: "1️⃣" + text, [.error("1️⃣", "kind")])
  }

  @Test func `words outside a vocabulary are found`() {
    let head = Sample.head.replacingOccurrences(of: "interests", with: "1️⃣interest")
    let passport = Sample.passport.replacingOccurrences(of: "draft", with: "2️⃣finished")
    expectFindings(
      in: Sample.yaml(head: head + "\nskipping: 3️⃣no", passport: passport),
      [
        .error("1️⃣", "value", "“interest” is not legal here; did you mean “interests”?"),
        .error("2️⃣", "value", "“finished” is not legal here; legal: draft, reviewed"),
        .error("3️⃣", "value", "“no” is not legal here; legal: allowed, refused"),
      ])
  }

  @Test(
    arguments: [
      ("format: 1", "format: 1️⃣2", "format", "this program does not know the format “2”; write format: 1"),
      ("1.0.0", "1️⃣1.0", "version", "“1.0” is not a version; write three numbers with dots, such as 1.0.0"),
      ("8-11", "1️⃣11-8", "grades", "“11-8” are not grades; write 8-11 or 11 (grades from 1 to 12)"),
      ("8-11", "1️⃣8-13", "grades", nil), ("8-11", "1️⃣0", "grades", nil), ("8-11", "1️⃣8-", "grades", nil),
      ("8-11", "1️⃣8-9-10", "grades", nil), ("8-11", "1️⃣8–11", "grades", nil),
      ("minutes: 5", "minutes: 1️⃣0", "number", "“0” is out of bounds; write a number from 1 to 240"),
      ("minutes: 5", "minutes: 1️⃣5.0", "number", "“5.0” is not a whole number; write digits without decimals"),
      ("minutes: 5", "minutes: 1️⃣0x5", "number", nil), ("minutes: 5", "minutes: 1️⃣99999999999", "number", nil),
      (
        "id: sample", "id: 1️⃣Sample", "id",
        "“Sample” cannot be an id or code here: only lower-case Latin letters, digits and hyphens"
      ),
      (
        "id: sample", "id: 1️⃣sаmple", "look-alike",
        "the id “sаmple” holds the Russian letter “а” that looks Latin; type the Latin one"
      ),
    ] as [(String, String, String, String?)])
  func `a value in the wrong form is found`(old: String, new: String, rule: String, message: String?) {
    expectFindings(
      in: Sample.yaml(head: Sample.head.replacingOccurrences(of: old, with: new)),
      [.error("1️⃣", rule, message)])
  }

  @Test func `one grade is enough`() {
    expectFindings(in: Sample.yaml(head: Sample.head.replacingOccurrences(of: "8-11", with: "11")), [])
  }

  @Test func `texts have the languages of the title`() {
    let scales = """
      scales:
        nature: {title: 1️⃣{ru: Природа}}
        people: {title: {ru: Люди, en: 2️⃣"", 3️⃣de: Leute}, about: 4️⃣word, method: mean}
      """
    expectFindings(
      in: Sample.yaml(
        head: Sample.head + "\ninstructions: {ru: Да, en: 5️⃣\" \", 6️⃣Russian: да}", scales: scales),
      [
        .error(
          "1️⃣", "language", "no text in en; write it: the questionnaire's languages are those of its title"),
        .error("2️⃣", "empty-text", "the text is empty; write it"),
        .error("3️⃣", "language", "the title has no language “de” (en, ru); add it there or take it out here"),
        .error("4️⃣", "text"), .error("5️⃣", "empty-text"),
        .error(
          "6️⃣", "language", "“Russian” is not a language; write ru (two small Latin letters)"),
      ])
  }

  @Test func `a title that cannot be read does not condemn every text`() {
    let head = Sample.head.replacingOccurrences(of: "{ru: Проба, en: A sample}", with: "1️⃣Проба")
    expectFindings(in: Sample.yaml(head: head), [.error("1️⃣", "text")])
  }

  @Test func `texts in module parameters have the languages of the title`() {
    expectFindings(
      in: Sample.yaml(more: "scoring:\n  - {module: leading, with: {scales: [nature], 2️⃣name: 1️⃣{ru: а}}}"),
      [.error("1️⃣", "language"), .error("2️⃣", "unknown-parameter")])
  }
}
