import Language
import Notation
import QuestionnaireModel
import Testing

@testable import AnswerFiles

@Suite struct `Answers in FHIR` {
  private static func read(_ text: String, name: String = "a.json", codes: CodeRule = .opaque)
    -> AnswerFileReading
  {
    Fixtures.reader.read(Array(text.utf8), name: name, codes: codes)
  }

  private static func response(_ items: String, more: String = "") -> String {
    """
    {"resourceType": "QuestionnaireResponse", "status": "completed", \(more)
     "subject": {"reference": "Patient/7", "display": "Surname", "identifier": {"value": "p7"}},
     "item": [{"linkId": "/section/s", "text": "S", "item": [
      \(items)
     ]}]}
    """
  }

  @Test(arguments: 0..<30)
  func `come back as they went`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let sheets = (0..<8).map { _ in AnswerFileWriterTests.sheet(&random) }
    let bytes = AnswerFileWriter(Fixtures.questionnaire).fhir(sheets)
    let reading = Fixtures.reader.read(bytes, name: "a.ndjson", codes: .opaque)
    #expect(reading.format == .fhir && reading.issues.isEmpty, "\(places(reading.issues))")
    #expect(reading.sheets == sheets)
  }

  @Test func `are read from one resource, a bundle and one a line`() throws {
    let one = Self.response(#"{"linkId": "r01", "answer": [{"valueCoding": {"code": "2"}}]}"#)
    let line = one.replacing("\n", with: " ")
    let bundle =
      #"{"resourceType": "Bundle", "entry": [{"resource": {"resourceType": "Patient"}}, {"resource": \#(one)}]}"#
    for text in [one, line + "\n\n" + line + "\n", bundle] {
      let reading = Self.read(text)
      #expect(reading.issues.isEmpty, "\(places(reading.issues))")
      #expect(reading.sheets.allSatisfy { $0.code == "p7" } && !reading.sheets.isEmpty)
      #expect(Fixtures.answers(reading)?["r01"] == .rating(2))
    }
    #expect(Self.read(line + "\n" + line).sheets.count == 2)
  }

  @Test func `are read from under answers, and as plain values`() throws {
    let reading = Self.read(
      Self.response(
        #"{"linkId": "r01", "answer": [{"valueInteger": 3, "item": [{"linkId": "/r02/", "answer": [{"valueString": "1"}]}]}]}"#
      ))
    #expect(reading.issues.isEmpty, "\(places(reading.issues))")
    #expect(Fixtures.answers(reading)?["r01"] == .rating(3))
    #expect(Fixtures.answers(reading)?["r02"] == .rating(1))
  }

  @Test(
    arguments: [
      (#"{"linkId": "r01x", "answer": [{"valueInteger": 1}]}"#, "4:14 unknown-link"),
      (#"{"linkId": "r01", "answer": [{"valueCoding": {"code": "77"}}]}"#, "4:57 outside-scale"),
      (#"{"linkId": "r01", "answer": [{"valueInteger": 1}, {"valueInteger": 2}]}"#, "4:53 several-answers"),
      (#"{"linkId": "r01", "answer": [{"valueReference": {}}]}"#, "4:32 missing-value"),
    ])
  func `that are wrong leave the row out`(item: String, expected: String) {
    let reading = Self.read(Self.response(item))
    #expect(reading.leftOut == 1 && reading.rows.isEmpty)
    let found = reading.findings.map { "\($0.location.line):\($0.location.column) \($0.rule)" }
    #expect(found == [expected])
    #expect(reading.findings.allSatisfy { !($0.message[.russian] ?? "").contains("77") })
  }

  @Test func `to another questionnaire, or entered in error, are refused`() {
    let items = #"{"linkId": "r01", "answer": [{"valueInteger": 1}]}"#
    let other = Self.response(items, more: #""questionnaire": "urn:orientir:questionnaire:other|1.0.0","#)
    #expect(Self.read(other).findings.map(\.rule) == ["other-questionnaire"])
    let error = Self.response(items).replacing("completed", with: "entered-in-error")
    #expect(Self.read(error).findings.map(\.rule) == ["entered-in-error"])
  }

  @Test(
    arguments: [
      (#"{"resourceType": "Patient"}"#, "fhir-resource"), (#"{"resourceType": "Bundle"}"#, "fhir-resource"),
      (#"{"resourceType": "QuestionnaireResponse", "item": ["#, "json"),
    ])
  func `are not in another resource`(text: String, rule: String) {
    let reading = Self.read(text)
    #expect(reading.isRefused && reading.findings.map(\.rule) == [rule])
  }
}
