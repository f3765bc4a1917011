import Language
import QuestionnaireModel
import Testing

@testable import QuestionnaireFiles

@Suite struct `A FHIR questionnaire of another system` {
  private static let often = """
    {"resourceType": "ValueSet", "id": "often", "status": "active", "compose": {"include": [{"system": "s",
    "concept": [{"code": "LA-1", "display": "Never"}, {"code": "LA-2", "display": "Often"}]}]}}
    """

  private static func read(_ items: String, head: String = "", name: String = "x.json")
    -> QuestionnaireReading
  {
    let text = """
      {"resourceType": "Questionnaire", "id": "Mood.2", "language": "en-GB", "version": "3", "status": "active",
      "title": "Mood", \(head) "contained": [\(often)],
      "item": [
      \(items)
      ]}
      """
    return QuestionnaireReader.read(Array(text.utf8), file: name)
  }

  private static func found(_ reading: QuestionnaireReading, _ severity: Finding.Severity) -> [String] {
    reading.findings.filter { $0.severity == severity }.map {
      "\($0.location.line):\($0.location.column) \($0.rule)"
    }
  }

  private static func told(_ reading: QuestionnaireReading) -> String {
    reading.findings.map { $0.message[.english] ?? "" }.joined(separator: "\n")
  }

  @Test func `has its names, texts and language`() throws {
    let reading = Self.read(#"{"linkId": "/1-a", "type": "text", "text": "Why?", "prefix": "1."}"#)
    let read = try #require(reading.questionnaire)
    #expect(reading.format == "fhir" && Self.found(reading, .error).isEmpty)
    #expect(read.id == "mood-2" && read.version == Version(3, 0, 0) && read.scales.isEmpty)
    #expect(read.languages == [.english] && read.items.map(\.id) == ["1-a"])
    #expect(read.items[0].text[.english] == "1. Why?")
    #expect(Self.found(reading, .note).contains("1:1 no-scales"))
  }

  @Test func `has options wherever they stand`() throws {
    let read = try #require(
      Self.read(
        """
        {"linkId": "a", "type": "choice", "text": "A", "answerValueSet": "#often"},
        {"linkId": "b", "type": "choice", "repeats": true, "text": "B", "answerOption": [
          {"valueString": "Совсем никогда"}, {"valueInteger": 7}, {"valueCoding": {"code": "A"}},
          {"valueCoding": {"code": "a"},
           "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive",
           "valueBoolean": true}]}]},
        {"linkId": "c", "type": "boolean", "text": "C"},
        {"linkId": "d", "type": "choice", "text": "D", "answerValueSet": "http://example.org/elsewhere"}
        """
      ).questionnaire)
    #expect(read.items[0].options.map(\.code) == ["la-1", "la-2"])
    #expect(read.items[0].options.map(\.alias) == ["LA-1", "LA-2"])
    // No code is another option's code in the file.
    #expect(read.items[1].options.map(\.code) == ["o1", "7", "a-2", "a"])
    #expect(read.items[1].options.map(\.standsAlone) == [false, false, false, true])
    #expect(read.items[1].kindName == "multiple")
    #expect(read.items[2].options.map(\.code) == ["true", "false"])
    #expect(read.items[3].kindName == "text")
  }

  @Test func `has its groups as sections, their conditions on each question`() throws {
    let read = try #require(
      Self.read(
        """
        {"linkId": "s", "type": "boolean", "text": "Smoke?"},
        {"linkId": "g", "type": "group", "text": "Habits",
         "enableWhen": [{"question": "s", "operator": "=", "answerBoolean": true}], "item": [
          {"linkId": "h", "type": "group", "text": "Daily", "item": [
            {"linkId": "n", "type": "integer", "text": "How many?"},
            {"linkId": "w", "type": "text", "text": "Why?", "enableBehavior": "all", "enableWhen": [
              {"question": "n", "operator": ">", "answerInteger": 20},
              {"question": "n", "operator": "<=", "answerInteger": 40}]}]}]},
        {"linkId": "z", "type": "display", "text": "Thank you"}
        """
      ).questionnaire)
    #expect(read.sections.map { $0.title[.english] ?? "" } == ["", "Habits – Daily", ""])
    #expect(read.sections.map(\.items) == [["s"], ["n", "w"], ["z"]])
    let smokes = Condition.isOneOf(item: "s", options: ["true"])
    #expect(read.item("n")?.condition == smokes)
    #expect(
      read.item("w")?.condition
        == .all([
          smokes,
          .all([
            .all([.answered(item: "n"), .not(.atMost(item: "n", Fraction(20)))]),
            .atMost(item: "n", Fraction(40)),
          ]),
        ]))
    #expect(read.item("z")?.kind == .note)
  }

  @Test func `tells what is left out, and where`() throws {
    let reading = Self.read(
      """
      {"linkId": "a", "type": "attachment", "text": "A photo"},
      {"linkId": "b", "type": "date", "text": "When?"},
      {"linkId": "c", "type": "integer", "text": "Sum",
       "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden", "valueBoolean": true}]},
      {"linkId": "d", "type": "string", "text": "D",
       "extension": [{"url": "http://example.org/odd", "valueString": "x"}]},
      {"linkId": "e", "type": "string", "text": "E",
       "enableWhen": [{"question": "f", "operator": "exists", "answerBoolean": true}]},
      {"linkId": "f", "type": "choice", "text": "F", "answerOption": [
       {"valueCoding": {"code": "no"},
        "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 2}]}]}
      """)
    #expect(reading.questionnaire?.items.map(\.id) == ["b", "d", "e", "f"])
    let told = Self.told(reading)
    for part in ["left out: a", "as text and not checked: b", "left out: c", "example.org/odd", "f (2)"] {
      #expect(told.contains(part), "\(part) in\n\(told)")
    }
    #expect(Self.found(reading, .note).contains("5:1 lost"))
    #expect(reading.questionnaire?.item("e")?.condition == nil)
  }

  @Test(
    arguments: [
      (
        #"{"linkId": "a", "type": "text", "text": "A"}, {"linkId": "a", "type": "text", "text": "B"}"#,
        "fhir-link"
      ),
      (#"{"type": "text", "text": "A"}"#, "fhir-link"),
      (#"{"linkId": "a", "type": "slider", "text": "A"}"#, "fhir-type"),
      (
        #"{"linkId": "a", "type": "text", "text": "A", "enableWhen": [{"question": "q", "operator": "exists"}]}"#,
        "fhir-link"
      ),
      (#"{"linkId": "a", "type": "attachment", "text": "A"}"#, "fhir-items"),
    ])
  func `is refused where it is no valid one`(items: String, rule: String) {
    let reading = Self.read(items)
    #expect(reading.questionnaire == nil)
    #expect(Self.found(reading, .error).contains { $0.hasSuffix(rule) }, "\(Self.told(reading))")
    #expect(reading.findings.allSatisfy { $0.message[.russian]?.isEmpty == false })
  }

  @Test func `of R5 is read with a note`() throws {
    let reading = Self.read(
      #"{"linkId": "a", "type": "coding", "text": "A", "answerOption": [{"valueCoding": {"code": "x"}}]}"#)
    #expect(reading.questionnaire?.items.first?.kindName == "choice")
    #expect(Self.told(reading).contains("R5"))
  }

  @Test(arguments: ["QuestionnaireResponse", "Bundle", "Patient"])
  func `is not another resource`(type: String) {
    let reading = QuestionnaireReader.read(
      Array(#"{"resourceType": "\#(type)"}"#.utf8), file: "x.json")
    #expect(Self.found(reading, .error) == ["1:18 fhir-resource"])
    #expect(Self.told(reading).contains(type))
  }

  @Test func `that is broken is told where`() {
    let reading = QuestionnaireReader.read(
      Array("{\"resourceType\": \"Questionnaire\",\n \"item\": [}".utf8), file: "x.json")
    #expect(Self.found(reading, .error) == ["2:11 json"])
  }

  @Test func `is not taken for our own JSON, nor our own for it`() throws {
    let own = try #require(Doors.write(MadeUpQuestionnaire.make(seed: 3), as: "json"))
    #expect(!FhirQuestionnaire.recognises(own.files[0]))
    let told = DoorFile(name: "x.json", text: #"{"id": "a", "note": "\"resourceType\""}"#)
    #expect(!FhirQuestionnaire.recognises(told))
    #expect(FhirQuestionnaire.recognises(DoorFile(name: "x.json", text: "\u{FEFF} {\"resourceType\": 1}")))
  }

  @Test func `in one long line is read quickly`() {
    let items = (0..<1_900).map { #"{"linkId": "q\#($0)", "type": "text", "text": "Вопрос \#($0)"}"# }
    let text = #"{"resourceType":"Questionnaire","title":"Т","item":[\#(items.joined(separator: ","))]}"#
    let clock = ContinuousClock()
    let time = clock.measure {
      let reading = QuestionnaireReader.read(Array(text.utf8), file: "x.json")
      #expect(reading.questionnaire?.items.count == 1_900)
    }
    #expect(time < .seconds(60))
  }
}

@Suite struct `A FHIR file of ours that another program has edited` {
  private static func edited(_ change: (String) -> String) throws -> [Finding] {
    let output = try #require(Doors.write(MadeUpQuestionnaire.make(seed: 1), as: "fhir"))
    let text = change(String(decoding: output.files[0].bytes, as: UTF8.self))
    return QuestionnaireReader.read(
      Array(text.utf8), file: "x.json", registry: MadeUpQuestionnaire.registry
    ).findings.filter { $0.severity == .error }
  }

  @Test func `is refused at the place of the edit`() throws {
    let edits: [(String, String)] = [
      ("\"linkId\": \"r01\"", "\"linkId\": \"r99\""), ("\"type\": \"choice\"", "\"type\": \"open-choice\""),
      ("\"version\": \"", "\"version\": \"9"), ("\"code\": \"", "\"code\": \"x"),
    ]
    for (old, new) in edits {
      let findings = try Self.edited { text in
        guard let range = text.firstRange(of: old) else { return text }
        return text.replacingCharacters(range, new)
      }
      #expect(!findings.isEmpty && findings.allSatisfy { $0.rule == "fhir-differs" }, "\(old): \(findings)")
    }
  }

  @Test func `may hold more than we have written`() throws {
    let findings = try Self.edited {
      $0.replacing(
        "\"resourceType\": \"Questionnaire\",",
        with:
          "\"resourceType\": \"Questionnaire\", \"meta\": {\"versionId\": \"7\"}, \"date\": \"2026-01-01\",")
    }
    #expect(findings.isEmpty)
  }

  @Test func `is refused where the extension is damaged`() throws {
    let findings = try Self.edited { $0.replacing("\"valueString\": \"{", with: "\"valueString\": \"(") }
    #expect(findings.map(\.rule) == ["fhir-own"])
  }
}

extension String {
  fileprivate func replacingCharacters(_ range: Range<Index>, _ text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
