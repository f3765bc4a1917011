import Digests
import Foundation
import Language
import QuestionnaireFiles
import QuestionnaireModel
import Testing

@Suite struct `A digest` {
  private func digest(_ text: String, file: String = "sample.yaml") throws -> String {
    let reading = QuestionnaireReader.read(Array(text.utf8), file: file, registry: Sample.registry)
    let questionnaire = try #require(reading.questionnaire, "\(FindingText(.english).text(reading.findings))")
    return questionnaire.identity.digest.hexadecimal
  }

  @Test func `is the same whatever the order of keys, the comments, the quotes and the defaults`() throws {
    let turned = [
      Sample.examples,
      Sample.items.replacingOccurrences(of: "{id: r01, kind: rating", with: "{kind: rating, id: 'r01'"),
      Sample.sections.replacingOccurrences(
        of: "items: [r01, r02, p01]", with: "order: fixed, items: [\"r01\", r02, p01]"),
      Sample.scales.replacingOccurrences(
        of: "method: mean", with: "denominator: 1, ipsative: false, method: mean, missing: {rule: refuse}"),
      "# a comment", Sample.responses, Sample.passport, "skipping: allowed",
      Sample.head.replacingOccurrences(
        of: "{ru: Проба, en: A sample}", with: "{en: 'A sample', ru: \"Проба\"}"),
    ].joined(separator: "\n")
    #expect(try digest(turned) == digest(Sample.yaml()))
    #expect(try digest(Sample.yaml() + "\n\n") == digest(Sample.yaml()))
  }

  @Test func `is the same for the same structure in JSON`() throws {
    let json = """
      {
      \t"format": 1, "id": "sample", "version": "1.0.0", "construct": "interests",
      \t"title": {"ru": "\\u041fроба", "en": "A sample"}, "for": {"grades": "8-11", "minutes": 5},
      \t"passport": {"authors": ["Команда"], "purpose": {"ru": "Проверка", "en": "A test"}, "theory": {"ru": "Нет", "en": "None"},
      \t\t"licence": "CC-BY-4.0", "status": "draft", "norms": "none", "evidence": {"ru": "Не проверялась", "en": "Not piloted"},
      \t\t"citations": ["Nobody. Nothing. 2026."]},
      \t"responses": {"liking": [{"value":0,"text":{"ru":"нет","en":"no"}},{"value":1,"text":{"ru":"может быть","en":"maybe"}},
      \t\t{"value":2,"text":{"ru":"да","en":"yes"}}]},
      \t"scales": {"nature": {"title": {"ru": "Природа", "en": "Nature"}}, "people": {"title": {"ru": "Люди", "en": "People"}, "method": "mean"}},
      \t"sections": [{"id": "main", "title": {"ru": "Всё", "en": "All"}, "items": ["r01", "r02", "p01"]}],
      \t"items": [
      \t\t{"id": "r01", "kind": "rating", "response": "liking", "text": {"ru": "Сажать лес", "en": "Plant a wood"}, "credit": {"nature": 1}},
      \t\t{"id": "r02", "kind": "rating", "response": "liking", "text": {"ru": "Учить детей", "en": "Teach children"}, "credit": {"people": 1}},
      \t\t{"id": "p01", "kind": "choice", "options": [
      \t\t\t{"code": "a", "text": {"ru": "Лес", "en": "A wood"}, "credit": {"nature": 1}},
      \t\t\t{"code": "b", "text": {"ru": "Город", "en": "A town"}}]}
      \t],
      \t"examples": [{"answers": {"r01": 2, "r02": 1, "p01": "a"}, "scores": {"nature": 3, "people": 1}},
      \t\t{"answers": {"r01": null}, "scores": {"nature": null, "people": null}}]
      }
      """
    #expect(try digest(json, file: "sample.json") == digest(Sample.yaml()))
  }

  @Test func `JSON has places and its keys stand once`() {
    expectFindings(
      in: "1️⃣{\n\t\"format\": 1,\n\t2️⃣\"format\": 1,\n\t3️⃣\"zzzzzz\": true\n}\n",
      [.error("2️⃣", "duplicate-key"), .error("3️⃣", "unknown-key")]
        + [ExpectedFinding](repeating: .error("1️⃣", "missing-key"), count: 8), file: "sample.json")
  }

  @Test(arguments: [
    ("Проба", "Проба."), ("Сажать лес", "Сажать сад"), ("en: maybe", "en: perhaps"),
    ("credit: {people: 1}", "credit: {people: 2}"),
    ("credit: {people: 1}", "subtract: {people: 1}"), ("1.0.0", "1.0.1"), ("method: mean", "method: sum"),
    ("8-11", "8-10"),
    ("[r01, r02, p01]", "[r02, r01, p01]"), ("value: 2", "value: 3"),
  ])
  func `changes with every text, weight and rule`(old: String, new: String) throws {
    let changed = Sample.yaml(examples: Sample.examples.replacingOccurrences(of: "r01: 2", with: "r01: 1"))
      .replacingOccurrences(of: "nature: 3", with: "nature: 2").replacingOccurrences(
        of: ", people: 1}", with: "}")
    let text = changed.replacingOccurrences(of: old, with: new)
    #expect(text != changed)
    func read(_ text: String) -> String? {
      let bytes = Array(text.utf8)
      return QuestionnaireReader.read(bytes, file: "sample.yaml", registry: Sample.registry)
        .questionnaire?.identity.digest.hexadecimal
    }
    let after = try #require(read(text))
    #expect(after != read(changed))
  }
}
