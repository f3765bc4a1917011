import Language
import QuestionnaireModel
import Testing

@testable import QuestionnaireFiles

/// What a validator of R4 asks of a Questionnaire.
@Suite struct `A resource that is written as FHIR` {
  private static func resource(_ questionnaire: Questionnaire) throws -> (SourceNode, DoorOutput) {
    let output = try #require(Doors.write(questionnaire, as: "fhir"))
    var report = Report(file: "x")
    return (try #require(JSONSource.read(output.files[0].bytes, &report)), output)
  }

  private static func items(_ node: SourceNode) -> [SourceNode] {
    (node["item"]?.list ?? []).flatMap { [$0] + items($0) }
  }

  /// Every part that FHIR forbids: null, empty texts, lists and objects.
  private static func empties(_ node: SourceNode, _ path: String) -> [String] {
    switch node.content {
    case .scalar(let text, let isPlain): text.isEmpty || (isPlain && text == "null") ? [path] : []
    case .list(let nodes):
      nodes.isEmpty ? [path] : nodes.enumerated().flatMap { empties($1, "\(path)[\($0)]") }
    case .map(let entries):
      entries.isEmpty ? [path] : entries.flatMap { empties($0.value, "\(path).\($0.key)") }
    }
  }

  private func expectValid(_ questionnaire: Questionnaire, _ name: String) throws {
    let (root, _) = try Self.resource(questionnaire)
    #expect(Self.empties(root, name).isEmpty)
    #expect(root["resourceType"]?.text == "Questionnaire")
    #expect(["draft", "active"].contains(root["status"]?.text))
    let items = Self.items(root)
    let links = items.compactMap { $0["linkId"]?.text }
    #expect(links.count == items.count && Set(links).count == links.count, "\(name): linkIds")
    for item in items {
      let link = "\(name) \(item["linkId"]?.text ?? "")"
      let type = item["type"]?.text ?? ""
      #expect(
        ["group", "display", "choice", "integer", "decimal", "string", "text"].contains(type), "\(link)")
      #expect(type != "group" || item["item"] != nil, "que-1 \(link)")
      #expect(type != "display" || item["item"] == nil, "que-1 \(link)")
      #expect((type == "choice") == (item["answerOption"] != nil), "\(link)")
      #expect(type != "display" || (item["required"] == nil && item["repeats"] == nil), "que-6 \(link)")
      #expect(item["maxLength"] == nil || ["string", "text"].contains(type), "que-10 \(link)")
      let tests = item["enableWhen"]?.list ?? []
      #expect(tests.count < 2 || item["enableBehavior"] != nil, "que-12 \(link)")
      for test in tests {
        let asked = try #require(test["question"]?.text)
        let other = try #require(items.first { $0["linkId"]?.text == asked }, "\(link) looks at \(asked)")
        let sign = test["operator"]?.text
        #expect((sign == "exists") == (test["answerBoolean"] != nil), "que-7 \(link)")
        guard let coding = test["answerCoding"] else { continue }
        let known = (other["answerOption"]?.list ?? []).compactMap { $0["valueCoding"] }
        #expect(
          known.contains {
            $0["code"]?.text == coding["code"]?.text && $0["system"]?.text == coding["system"]?.text
          }, "\(link): \(coding)")
      }
    }
  }

  @Test(arguments: AllQuestionnaires.paths)
  func `is valid`(path: String) throws {
    try expectValid(try #require(AllQuestionnaires.reading(path).questionnaire), path)
  }

  @Test(arguments: 0..<24)
  func `is valid whatever the questionnaire is`(seed: Int) throws {
    try expectValid(MadeUpQuestionnaire.make(seed: UInt64(seed)), "seed \(seed)")
  }

  private static func questionnaire(_ condition: Condition) -> Questionnaire {
    let text = LocalizedText(ru: "Да", en: "Yes")
    let passport = Passport(
      authors: ["A"], theory: text, licence: "CC0", status: .draft, norms: .none, citations: [])
    return Questionnaire(
      id: "q", version: Version(1, 0, 0), construct: .interests, title: text, grades: 8...9, minutes: 5,
      passport: passport,
      responses: [
        ResponseScale(id: "r", steps: (0...2).map { ResponseScale.Step(value: $0, text: text) })
      ],
      sections: [Section(id: "s", items: ["a", "n", "p", "x"])],
      items: [
        Item(id: "a", kind: .rating(response: "r", credits: []), text: text),
        Item(id: "n", kind: .number(NumberRange(from: Fraction(0), to: Fraction(9))), text: text),
        Item(
          id: "p",
          kind: .ratings([
            RatingPart(id: "u", text: text, response: "r"), RatingPart(id: "v", text: text, response: "r"),
          ]), text: text),
        Item(id: "x", kind: .text(lines: 1), text: text, condition: condition),
      ])
  }

  @Test(
    arguments: [
      (.atLeast(item: "a", Fraction(1)), ["a = 1", "a = 2"], "any"),
      (.not(.atLeast(item: "a", Fraction(1))), ["a exists false", "a = 0"], "any"),
      (.atMost(item: "n", Fraction(4)), ["n <= 4"], nil),
      (.not(.atMost(item: "n", Fraction(4))), ["n exists false", "n > 4"], "any"),
      (.answered(item: "p"), ["p.u exists true", "p.v exists true"], "any"),
      (.not(.answered(item: "p")), ["p.u exists false", "p.v exists false"], "all"),
      (.all([.answered(item: "a"), .atLeast(item: "n", Fraction(2))]), ["a exists true", "n >= 2"], "all"),
      (.all([]), [], nil),
    ] as [(Condition, [String], String?)])
  func `says conditions as FHIR means them`(condition: Condition, tests: [String], behaviour: String?) throws
  {
    let (root, output) = try Self.resource(Self.questionnaire(condition))
    let item = try #require(Self.items(root).first { $0["linkId"]?.text == "x" })
    let told = (item["enableWhen"]?.list ?? []).map { test in
      let value =
        test["answerCoding"]?["code"] ?? test["answerBoolean"] ?? test["answerInteger"]
        ?? test["answerDecimal"]
      return [test["question"], test["operator"], value].compactMap { $0?.text }.joined(separator: " ")
    }
    #expect(told == tests)
    #expect(item["enableBehavior"]?.text == behaviour)
    #expect(!output.losses.contains { $0.part == "items.x" })
  }

  @Test func `tells of conditions that FHIR cannot say`() throws {
    let mixed = Condition.all([
      .answered(item: "n"), .any([.answered(item: "a"), .atLeast(item: "n", Fraction(3))]),
    ])
    for condition in [mixed, .any([]), .atLeast(item: "n", Fraction(1, over: 2))] {
      let (root, output) = try Self.resource(Self.questionnaire(condition))
      #expect(output.losses.contains { $0.part == "items.x" })
      #expect(Self.items(root).first { $0["linkId"]?.text == "x" }?["enableWhen"] == nil)
    }
  }
}
