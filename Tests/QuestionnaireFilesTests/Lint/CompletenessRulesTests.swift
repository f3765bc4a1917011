import Foundation
import Language
import QuestionnaireFiles
import QuestionnaireModel
import Testing

@Suite struct `Rules of completeness` {
  @Test func `a file is named after its questionnaire`() {
    let marked = Sample.yaml(head: Sample.head.replacingOccurrences(of: "id: sample", with: "id: 1️⃣sample"))
    expectFindings(
      in: marked,
      [.warning("1️⃣", "file-name", "the file is named “other”, the questionnaire “sample”; name them alike")],
      file: "some/where/other.yaml")
    expectFindings(in: marked, [], file: "some/where/sample.json")
    expectFindings(in: marked, [], file: "-")
    expectFindings(in: marked, [.warning("1️⃣", "file-name")], file: "sample.copy.yaml")
  }

  @Test func `the passport has no gaps`() {
    let passport = Sample.passport.replacingOccurrences(of: #"["Nobody. Nothing. 2026."]"#, with: "1️⃣[]")
      .replacingOccurrences(of: "  evidence: {ru: Не проверялась, en: Not piloted}\n", with: "")
      .replacingOccurrences(of: "authors: [", with: "2️⃣authors: [")
      .replacingOccurrences(of: "CC-BY-4.0", with: "3️⃣\"\"")
    expectFindings(
      in: Sample.yaml(passport: passport),
      [
        .warning("1️⃣", "passport", "no source is cited; name what the questionnaire rests on"),
        .warning(
          "2️⃣", "passport",
          "the key “evidence” is missing; reports print it, write down what is not known as well"),
        .error("3️⃣", "empty-text"),
      ])
  }

  @Test func `a note is not required`() {
    expectFindings(
      in: Sample.yaml(
        responses: "", scales: "", sections: "sections:\n  - {id: main, items: [q]}",
        items: "items:\n  - {id: q, kind: note, text: {ru: а, en: b}, required: 1️⃣true}", examples: ""),
      [.error("1️⃣", "required-note", "a note asks nothing; take required out")])
  }

  @Test func `nothing is there in vain`() {
    expectFindings(
      in: Sample.yaml(
        responses: Sample.responses
          + "\n  1️⃣other: [{value: 0, text: {ru: а, en: b}}, {value: 1, text: {ru: б, en: c}}]",
        scales: Sample.scales + "\n  2️⃣idle: {title: {ru: а, en: b}}",
        examples: Sample.examples.replacingOccurrences(of: "people: 1", with: "people: 1, idle: null")),
      [
        .warning(
          "1️⃣", "unused", "the response scale “other” is not used; take it out or name it in a response"),
        .error("2️⃣", "unused", "no item credits the scale “idle”; write it into a credit or take it out"),
      ])
  }

  @Test func `examples are there and speak of every scale`() {
    expectFindings(
      in: "1️⃣" + Sample.yaml(examples: ""),
      [
        .warning(
          "1️⃣", "example-coverage", "there is no worked example (examples); compute at least one by hand")
      ])
    expectFindings(
      in: Sample.yaml(examples: "1️⃣examples:\n  - {answers: {r01: 2, p01: b}, scores: {nature: 2}}"),
      [.warning("1️⃣", "example-coverage", "no example checks the scales: people; add them to scores")])
  }
}
