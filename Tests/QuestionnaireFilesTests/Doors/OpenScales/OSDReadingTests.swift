import Language
import QuestionnaireModel
import Scoring
import Testing

@testable import QuestionnaireFiles

@Suite struct OSDReadingTests {
  private static func reading(_ text: String) -> QuestionnaireReading {
    QuestionnaireReader.read(Array(text.utf8), file: "odd.osd")
  }

  /// A definition with these items and whatever stands behind them.
  private static func file(_ items: String, _ more: String = "") -> String {
    #"{"definition":{"scale_info":{"name":"Odd","code":"odd","citation":"c","license":"CC0-1.0"},"#
      + #""items":[\#(items)]\#(more)},"translations":{"en":{"q1":"One","q2":"Two"}}}"#
  }

  private static func likert(_ id: String, _ more: String = "") -> String {
    #"{"id":"\#(id)","type":"likert","text_key":"\#(id)"\#(more)}"#
  }

  private static func messages(_ reading: QuestionnaireReading) -> [String] {
    reading.findings.map { $0.message.named(in: .english) }
  }

  @Test(arguments: [
    likert("q1", #","likert_max":1e300"#), likert("q1", #","likert_min":1e300"#),
    likert("q1", #","likert_max":"nan""#), likert("q1", #","likert_points":1e999"#),
    #"{"id":"s","type":"section","time_limit_seconds":1e300},"# + likert("q1"),
    #"{"id":"q1","type":"vas","text_key":"q1","min":-1e300,"max":1e300}"#,
  ])
  func `absurd numbers do not end the program`(items: String) {
    let reading = Self.reading(Self.file(items, #","scoring":{"s":{"method":"sum_coded","items":["q1"]}}"#))
    #expect(reading.findings.contains { $0.rule == "missing-rule" })
    #expect(reading.questionnaire != nil)
  }

  @Test func `a section of endless time has the longest that we know`() throws {
    let items = #"{"id":"s","type":"section","time_limit_seconds":1e300},"# + Self.likert("q1")
    let questionnaire = try #require(Self.reading(Self.file(items)).questionnaire)
    #expect(questionnaire.sections.first?.minutes == 240)
  }

  @Test func `expressions need no composite score`() throws {
    let scoring =
      #","scoring":{"s":{"method":"sum_coded","items":["q1"]}},"computed":{"c":{"expression":"answer.q1 * 2"}}"#
    let questionnaire = try #require(Self.reading(Self.file(Self.likert("q1"), scoring)).questionnaire)
    let use = try #require(questionnaire.scoring.first)
    #expect(use["dimensions"]?.list?.isEmpty == true && use["computed"]?.list?.first?["id"]?.text == "c")
    let scorer = try Scorer(questionnaire)
    #expect(scorer.layout.slot(of: "c") != nil)
  }

  @Test(arguments: ["", "null", "[]", #"{"definition":{}}"#, #"{"definition":{"items":{"a":1}}}"#])
  func `what is no definition is an error`(text: String) {
    let reading = Self.reading(text)
    #expect(reading.questionnaire == nil && reading.hasErrors)
  }

  @Test func `broken JSON is found at its place`() throws {
    let reading = Self.reading("{\"definition\":{\n \"items\":[\n  {\"id\":\"q1\" \"type\":\"likert\"}\n]}}")
    let finding = try #require(reading.findings.first)
    #expect(finding.rule == "json" && finding.location.line == 3 && finding.location.column == 14)
  }

  @Test func `deep nesting is refused`() {
    let reading = Self.reading(String(repeating: "[", count: 100_000))
    #expect(reading.findings.map(\.rule) == ["json"])
  }

  @Test func `a byte order mark and Windows line ends change nothing`() throws {
    let plain = Self.file(Self.likert("q1") + ",\n" + Self.likert("q2"))
    let other = "\u{FEFF}" + plain.replacing("\n", with: "\r\n")
    let items = try #require(Self.reading(plain).questionnaire).items
    #expect(Self.reading(other).questionnaire?.items == items)
  }

  @Test func `ids that stand twice, unknown types and unknown items are told`() {
    let items =
      Self.likert("q1") + "," + Self.likert("q1") + #",{"id":"q2","type":"hologram","text_key":"q2"}"#
    let scoring = #","scoring":{"s":{"method":"sum_coded","items":["q1","nope"]}}"#
    let said = Self.messages(Self.reading(Self.file(items, scoring)))
    #expect(said.contains("an id stands twice; the first item was kept: q1"))
    #expect(said.contains("an unknown type of item was read as text or choice: q2"))
    #expect(said.contains("a score counts an item that is not there; it is left out: nope"))
  }

  @Test func `ids that differ only in signs that ours cannot have stay apart`() throws {
    let scoring =
      #","scoring":{"a":{"method":"sum_coded","items":["q 1"]},"b":{"method":"sum_coded","items":["q.1"]}}"#
    let reading = Self.reading(Self.file(Self.likert("q 1") + "," + Self.likert("q.1"), scoring))
    let items = try #require(reading.questionnaire).items
    #expect(items.map(\.id) == ["q-1", "q-1-2"])
    let scales = items.map { item in
      if case .rating(_, let credits) = item.kind { credits.map(\.scale) } else { [String]() }
    }
    #expect(scales == [["a"], ["b"]])
    #expect(Self.messages(reading).contains { $0.hasSuffix(": q 1, q.1") })
  }
}
