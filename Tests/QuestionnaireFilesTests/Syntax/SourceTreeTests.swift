import Foundation
import Language
import QuestionnaireFiles
import QuestionnaireModel
import Testing

@Suite struct `Syntax of a file` {
  @Test func `a key that stands twice is found at its second place, and reading goes on`() {
    expectFindings(
      in: Sample.yaml(
        head: Sample.head + "\n1️⃣id: sample", scales: Sample.scales + "\n  2️⃣nature: {title: {ru: а, en: b}}",
        examples: """
          examples:
            - answers: {r01: 2, r02: 1, 3️⃣"r01": 1, p01: a}
              scores: {nature: 3, people: 1}
              4️⃣flag: []
          """),
      [
        .error("1️⃣", "duplicate-key", "the key “id” stands twice (first in line 2); keep one"),
        .error("2️⃣", "duplicate-key"), .error("3️⃣", "duplicate-key"),
        .error("4️⃣", "unknown-key", "unknown key “flag”; did you mean “flags”?"),
      ])
  }

  @Test func `a key that stands three times is found twice`() {
    expectFindings(
      in: Sample.yaml(head: Sample.head + "\n1️⃣id: a\n2️⃣id: b"),
      [.error("1️⃣", "duplicate-key"), .error("2️⃣", "duplicate-key")])
  }

  @Test func `keys that Yams cannot rename are found all the same`() {
    let reading = QuestionnaireReader.read(Array("{\"\": 1, \"\": 2}".utf8), file: "a.yaml")
    #expect(reading.findings.map(\.rule) == ["duplicate-key"])
  }

  @Test func `anchors and aliases are found where they stand`() {
    expectFindings(
      in: Sample.yaml(
        head: Sample.head.replacingOccurrences(of: "ru: Проба", with: "ru: 1️⃣&name Проба")
          .replacingOccurrences(of: "en: A sample", with: "en: 2️⃣*name")),
      [.error("1️⃣", "anchor"), .error("2️⃣", "alias")])
  }

  @Test func `an anchor or tag before a block is found although it breaks the syntax, and reading goes on`() {
    expectFindings(
      in: Sample.yaml(
        scales: """
          scales: 1️⃣&all
            nature: 2️⃣!!map {title: {ru: Природа, en: Nature}, 3️⃣zzzzzz: 1}
            people: {title: {ru: Люди, en: People}, method: mean}
          """), [.error("1️⃣", "anchor"), .error("2️⃣", "tag"), .error("3️⃣", "unknown-key")])
  }

  @Test func `tags are found where they stand`() {
    expectFindings(
      in: Sample.yaml(head: Sample.head.replacingOccurrences(of: "id: sample", with: "id: 1️⃣!!str sample")),
      [.error("1️⃣", "tag"), .error("1️⃣", "id")])
  }

  @Test func `merge keys are refused`() {
    expectFindings(
      in: Sample.yaml(head: Sample.head + "\n1️⃣<<: 2️⃣*head"),
      [.error("1️⃣", "merge-key"), .error("2️⃣", "alias")])
  }

  @Test func `signs inside texts are no anchors`() {
    let head = Sample.head.replacingOccurrences(
      of: "{ru: Проба, en: A sample}", with: #"{ru: "&Проба! *", en: A & B! R&D *}"#)
    let text = Sample.yaml(head: head)
    let reading = QuestionnaireReader.read(Array(text.utf8), file: "sample.yaml", registry: Sample.registry)
    #expect(reading.findings.isEmpty)
    #expect(reading.questionnaire?.title[.russian] == "&Проба! *")
    #expect(reading.questionnaire?.title[.english] == "A & B! R&D *")
  }

  @Test func `scalars are read as they are written`() {
    let text = Sample.yaml(head: Sample.head.replacingOccurrences(of: "A sample", with: "no"))
    let reading = QuestionnaireReader.read(Array(text.utf8), file: "sample.yaml", registry: Sample.registry)
    #expect(reading.questionnaire?.title[.english] == "no")
    let octal = Sample.yaml(head: Sample.head.replacingOccurrences(of: "A sample", with: "010"))
    let read = QuestionnaireReader.read(Array(octal.utf8), file: "sample.yaml", registry: Sample.registry)
    #expect(read.questionnaire?.title[.english] == "010")
  }

  @Test(arguments: [
    ("a:\n1️⃣\tb: 1\n", "tab"),
    ("a:\n  b: 1\n1️⃣\tc: 1\n", "tab"),
    ("a: 1️⃣@home\n", "syntax"),
    ("a: b1️⃣: c\n", "syntax"),
    ("a: 1️⃣\"open\nb: c\n", "syntax"),
    ("a: {ru: Делать1️⃣: руками}\n", "syntax"),
    ("a: 1️⃣{b: c\n", "syntax"),
    ("a: 1️⃣[b, c\nd: e\n", "syntax"),
    ("a: 1\n  b1️⃣: 2\n", "syntax"),
    ("a: 1\n1️⃣b\nc: 2\n", "syntax"),
    ("a: 1\n1️⃣---\nb: 2\n", "syntax"),
    ("a:\n  - b\n  1️⃣c: 1\n", "syntax"),
    ("a: \"1️⃣\\q\"\n", "syntax"),
  ])
  func `broken syntax is found with its place`(marked: String, rule: String) throws {
    let source = MarkedText(marked)
    let reading = QuestionnaireReader.read(Array(source.text.utf8), file: "a.yaml")
    let finding = try #require(reading.findings.first)
    #expect(reading.findings.count == 1)
    let place = try #require(source.places["1️⃣"])
    #expect(finding.rule == rule)
    #expect(
      "\(finding.location.line):\(finding.location.column)" == "\(place.line):\(place.column)",
      "\(finding.message)")
    #expect(!finding.message.named(in: .russian).contains("это не YAML"), "\(finding.message)")
  }

  @Test(arguments: [
    ("a: {ru: Делать: руками}\n", "a colon in the wrong place"),
    ("a: {b: 1 c: 2}\n", "there is no comma before “c”"),
  ])
  func `a colon in a Russian text is no missing comma`(text: String, start: String) throws {
    let finding = try #require(QuestionnaireReader.read(Array(text.utf8), file: "a.yaml").findings.first)
    #expect(finding.message.named(in: .english).hasPrefix(start), "\(finding.message)")
  }

  @Test func `lists and maps cannot be keys`() {
    let reading = QuestionnaireReader.read(Array("[a, b]: 1\n? {c: d}\n: 2\n".utf8), file: "a.yaml")
    #expect(reading.findings.filter { $0.rule == "key" }.count == 2)
  }

  @Test func `thirty-two levels are read and thirty-three are not`() {
    func nested(_ depth: Int) -> String {
      // The file's map and the list under `items` are two levels.
      "items: " + String(repeating: "[", count: depth - 1) + "x" + String(repeating: "]", count: depth - 1)
        + "\n"
    }
    // The word inside is a level of its own.
    let deep = QuestionnaireReader.read(Array(nested(32).utf8), file: "a.yaml")
    #expect(deep.findings.contains { $0.rule == "depth" })
    let shallow = QuestionnaireReader.read(Array(nested(31).utf8), file: "a.yaml")
    #expect(!shallow.findings.contains { $0.rule == "depth" })
  }
}
