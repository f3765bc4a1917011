import Notation
import QuestionnaireModel
import Testing

@testable import AnswerFiles

@Suite struct JSONLineTests {
  static func line(_ answers: String) -> AnswerFileReading {
    Fixtures.jsonLines("{\"code\":\"x\",\"answers\":\(answers)}\n")
  }

  @Test func `every kind of value is read`() throws {
    let reading = Fixtures.jsonLines(
      #"{"code":"x","attributes":{"school":"Школа","class":"9А","grade":9,"sex":"m","special_needs":false,"profile":null,"wave":"w"},"#
        + #""answers":{"r01":"4","r02":-2,"p01":1,"s01":{"can":2,"like":"3"},"m01":["d","a"],"m02":"y|x","n01":"2.5","#
        + #""n02":7,"t01":"a\n\"b\" \u0434😀","grade":0,"h01":null},"origin":"form","times":{"r01":900},"order":["n02","r01"]}"#
    )
    #expect(reading.issues.isEmpty)
    let sheet = try #require(reading.rows.first).sheet
    #expect(
      sheet.attributes
        == PupilAttributes(school: "Школа", schoolClass: "9А", grade: 9, sex: .male, specialNeeds: false))
    #expect(sheet.wave == "w" && sheet.sheet.origin == .form)
    #expect(sheet.sheet.milliseconds.first == 900 && sheet.sheet.order == [7, 0])
    #expect(
      Fixtures.answers(reading)
        == Answers([
          "r01": .rating(4), "r02": .rating(-2), "p01": .choice("1"), "s01": .ratings(["can": 2, "like": 3]),
          "m01": .multiple(["a", "d"]), "m02": .multiple(["x", "y"]), "n01": .number(25), "n02": .number(7),
          "t01": .text("a\n\"b\" д😀"), "grade": .rating(0),
        ]))
  }

  @Test func `declined and hidden`() {
    let reading = Self.line(
      #"{"r01":"!declined","s01":"!declined","p01":"!hidden","t01":"'!hidden","n01":""}"#)
    #expect(
      Fixtures.answers(reading)
        == Answers(["r01": .declined, "s01": .declined, "t01": .text("!hidden")]))
  }

  @Test(arguments: [
    ("{\"r01\":5}", "1:30 outside-scale"), ("{\"r01\":true}", "1:30 wrong-type"),
    ("{\"r01\":1e0}", "1:30 outside-scale"), ("{\"n01\":1e400}", "1:30 not-a-number"),
    ("{\"n01\":\"NaN\"}", "1:30 not-a-number"), ("{\"n01\":[1]}", "1:30 wrong-type"),
    ("{\"p01\":{}}", "1:30 wrong-type"), ("{\"m01\":[\"a\",{}]}", "1:30 wrong-type"),
    ("{\"m01\":[\"a\",\"z\"]}", "1:30 unknown-option"), ("{\"m01\":[\"a\",\"a\"]}", "1:30 repeated-option"),
    ("{\"s01\":3}", "1:30 wrong-type"), ("{\"s01\":{\"cna\":3}}", "1:31 unknown-member"),
    ("{\"s01\":{\"can\":9}}", "1:37 outside-scale"), ("{\"x01\":1}", "1:24 nothing-to-answer"),
    ("{\"x01\":null}", "1:24 nothing-to-answer"), ("{\"r1\":1}", "1:24 unknown-member"),
    ("[]", "1:23 wrong-type"),
    ("{\"s01\":{\"can\":\"!declined\",\"like\":1}}", "1:30 declined-in-part"),
    ("{\"t01\":\"a\\u0000\"}", "1:30 nul"),
  ])
  func `an answer that cannot stand`(answers: String, place: String) {
    // Answers begin in column 23, the first value behind a name of three letters in column 30.
    let reading = Self.line(answers)
    #expect(places(reading.issues) == [place])
    #expect(reading.rows.isEmpty)
  }

  @Test(arguments: [
    ("{\"code\":\"x\"", "1:12 json", JSONProblem.unexpectedEnd),
    ("{\"code\" \"x\"}", "1:9 json", .unexpectedCharacter),
    ("{code:1}", "1:2 json", .unexpectedCharacter), ("{\"code\":'x'}", "1:9 json", .unexpectedCharacter),
    ("{\"code\":\"x\",}", "1:13 json", .unexpectedCharacter),
    ("{\"code\":\"x\"} {}", "1:14 json", .textAfterValue),
    ("{\"code\":\"x\",\"code\":\"y\"}", "1:13 json", .repeatedMember("code")),
    ("{\"answers\":{\"r01\":1,\"r01\":1}}", "1:21 json", .repeatedMember("r01")),
    ("{\"answers\":{\"r01\":1,\"r\\u00301\":1}}", "1:21 json", .repeatedMember("r01")),
    ("{\"code\":\"\\ud800\"}", "1:10 json", .loneSurrogate),
    ("{\"code\":\"\\ud800\\u0041\"}", "1:10 json", .loneSurrogate),
    ("{\"code\":\"\\udc00\"}", "1:10 json", .loneSurrogate),
    ("{\"code\":\"\\x\"}", "1:10 json", .wrongEscape),
    ("{\"code\":\"\\u00g0\"}", "1:14 json", .wrongEscape),
    ("{\"code\":\"a\tb\"}", "1:11 json", .controlCharacter),
    ("{\"answers\":{\"n01\":NaN}}", "1:19 json", .unexpectedCharacter),
    ("{\"answers\":{\"n01\":01}}", "1:19 json", .wrongNumber),
    ("{\"answers\":{\"n01\":1.}}", "1:21 json", .wrongNumber),
    ("{\"answers\":{\"n01\":-}}", "1:20 json", .wrongNumber),
    ("{\"answers\":{\"n01\":.5}}", "1:19 json", .unexpectedCharacter),
    ("{\"answers\":nul}", "1:15 json", .unexpectedCharacter),
  ])
  func `JSON that is not well-formed`(text: String, place: String, problem: JSONProblem) {
    let reading = Fixtures.jsonLines(text + "\n{\"code\":\"good\"}\n")
    #expect(places(reading.issues) == [place])
    #expect(reading.issues.first?.problem == .json(problem))
    #expect(reading.sheets.map(\.code) == ["good"])
  }

  @Test func `depth is bounded`() {
    for bracket in ["[", "{\"a\":"] {
      let reading = Fixtures.jsonLines("{\"answers\":" + String(repeating: bracket, count: 100_000))
      #expect(reading.issues.first?.problem == .json(.tooDeep(atMost: JSONLine.mostLevels)))
    }
  }

  @Test func `a surrogate pair is one character`() {
    let reading = Self.line(#"{"t01":"\ud83d\ude00\/\b"}"#)
    #expect(Fixtures.answers(reading)?["t01"] == .text("😀/\u{8}"))
  }

  @Test func `members that nobody knows are named with what was meant`() {
    let reading = Fixtures.jsonLines(
      "{\"cod\":\"x\",\"attributes\":{\"klass\":\"9А\",\"code\":\"y\"},\"answers\":{\"r02x\":1}}")
    #expect(
      reading.issues.map(\.problem) == [
        .unknownMember("cod", meant: "code"), .unknownMember("klass", meant: "class"),
        .unknownMember("code", meant: nil), .unknownMember("r02x", meant: "r02"),
      ])
    #expect(reading.leftOut == 1)
  }

  @Test func `wave and origin stand in one place only`() {
    let reading = Fixtures.jsonLines("{\"code\":\"x\",\"wave\":\"a\",\"attributes\":{\"wave\":\"a\"}}")
    #expect(places(reading.issues) == ["1:38 given-twice"])
    #expect(Fixtures.jsonLines("{\"code\":\"x\",\"wave\":\"a\"}").sheets.first?.wave == "a")
  }

  @Test func `attributes of a wrong kind`() {
    let reading = Fixtures.jsonLines(
      "{\"code\":[],\"attributes\":{\"grade\":true,\"school\":5,\"special_needs\":2}}", codes: .checked)
    #expect(
      places(reading.issues) == [
        "1:9 wrong-type", "1:34 wrong-type", "1:48 wrong-type", "1:66 special-needs",
      ])
  }

  @Test func `an array around everything is refused with a word on it`() {
    let reading = Fixtures.jsonLines("\n [{\"code\":\"x\"}]\n")
    #expect(places(reading.issues) == ["2:1 json-array"])
    #expect(reading.isRefused)
  }

  @Test func `line ends, blank lines and a byte order mark`() {
    let reading = Fixtures.jsonLines("\u{FEFF}{\"code\":\"a\"}\r\n\r\n  \n{\"code\":\"b\"}\n{\"code\":")
    #expect(reading.rows.map(\.line) == [1, 4])
    #expect(places(reading.issues) == ["5:9 json"])
  }

  @Test func `lines that are too long or no UTF-8`() {
    let long = "{\"code\":\"" + String(repeating: "x", count: JSONLineAnswers.longestLine) + "\"}"
    #expect(places(Fixtures.jsonLines(long).issues) == ["1:1 line-too-long"])
    let broken = Array("{\"code\":\"я".utf8) + [0xFF] + Array("\"}".utf8)
    let reading = Fixtures.reader.read(broken, name: "a.jsonl", codes: .opaque)
    #expect(places(reading.issues) == ["1:11 not-utf-8"])
  }

  @Test func `no bytes whatever crash the reader`() {
    let pieces = [
      "{", "}", "[", "]", "\"", ":", ",", "\\u", "d800", "1", "-", ".", "e", "r01", "answers", "null", "\n",
    ]
    for seed in 0..<3_000 {
      var random = SeededGenerator(seed: UInt64(seed))
      let text = "{" + (0..<random.below(20)).map { _ in pieces[random.below(pieces.count)] }.joined()
      let reading = Fixtures.jsonLines(text)
      #expect(reading.issues.allSatisfy { $0.place.line >= 1 && $0.place.column >= 1 })
    }
  }
}
