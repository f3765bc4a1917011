import Language
import QuestionnaireModel
import Testing

@testable import AnswerFiles

@Suite struct AnswerFileReaderTests {
  @Test func `every kind of value is read`() throws {
    let reading = Fixtures.csv(
      """
      code,school,class,grade,sex,special_needs,profile,wave,origin,r01,r02,p01,s01.can,s01.like,m01,m02,n01,n02,t01,answer.grade
      one,"Школа № 1",9А,9,ж,да,technology,2026-10,paper,4,-2,1,0,3,c|a,|,-4.5,20,"два слова, и ещё",2
      """)
    #expect(reading.issues.isEmpty)
    let sheet = try #require(reading.rows.first).sheet
    #expect(sheet.code == "one")
    #expect(
      sheet.attributes
        == PupilAttributes(
          school: "Школа № 1", schoolClass: "9А", grade: 9, sex: .female, specialNeeds: true,
          profile: "technology"))
    #expect(sheet.wave == "2026-10")
    #expect(sheet.sheet.origin == .paper)
    #expect(sheet.sheet.questionnaire == Fixtures.questionnaire.identity)
    #expect(
      Fixtures.answers(reading)
        == Answers([
          "r01": .rating(4), "r02": .rating(-2), "p01": .choice("1"),
          "s01": .ratings(["can": 0, "like": 3]), "m01": .multiple(["a", "c"]), "m02": .multiple([]),
          "n01": .number(-45), "n02": .number(20), "t01": .text("два слова, и ещё"), "grade": .rating(2),
        ]))
  }

  @Test func `nothing, declined and hidden are told apart`() {
    let reading = Fixtures.csv(
      "code,r01,p01,n01,s01.can,s01.like,h01\nx,,!declined,!hidden,!declined,,!hidden\n")
    #expect(reading.issues.isEmpty)
    #expect(Fixtures.answers(reading) == Answers(["p01": .declined, "s01": .declined]))
  }

  @Test func `what is absent is imported by origin and has neither times nor order`() throws {
    let sheet = try #require(Fixtures.csv("code,r01\nx,1\n").rows.first).sheet
    #expect(sheet.sheet.origin == .imported)
    #expect(sheet.sheet.milliseconds.isEmpty && sheet.sheet.order.isEmpty && sheet.wave == nil)
  }

  @Test(arguments: [
    ("ж", Sex.female), ("Ж", .female), ("F", .female), ("female", .female), ("м", .male), ("m", .male),
    ("Male", .male),
  ])
  func `sexes in both languages`(written: String, sex: Sex) throws {
    let reading = Fixtures.csv("code,sex\nx,\(written)\n")
    #expect(try #require(reading.rows.first).sheet.attributes.sex == sex)
  }

  @Test(arguments: [
    ("yes", true), ("ДА", true), ("1", true), ("true", true), ("no", false), ("нет", false), ("0", false),
    ("FALSE", false),
  ])
  func `special needs in both languages`(written: String, truth: Bool) throws {
    let reading = Fixtures.csv("code;special_needs\nx;\(written)\n")
    #expect(try #require(reading.rows.first).sheet.attributes.specialNeeds == truth)
  }

  @Test(arguments: [
    ("r01", "5", "outside-scale"), ("r01", "2.5", "outside-scale"), ("r01", "x", "outside-scale"),
    ("r01", "NaN", "outside-scale"), ("r01", "1e0", "outside-scale"), ("r01", "0x1", "outside-scale"),
    ("r01", "99999999999999999999", "outside-scale"), ("r01", "+1", "outside-scale"),
    ("r01", "!unknown", "outside-scale"), ("p01", "A", "unknown-option"), ("p01", "а", "unknown-option"),
    ("p01", "a|b", "unknown-option"), ("m01", "a", "too-few-options"), ("m01", "a|b|c|d", "too-many-options"),
    ("m01", "a|none", "stands-alone"), ("m01", "a|a", "repeated-option"), ("m01", "a|", "unknown-option"),
    ("m01", "a|z", "unknown-option"), ("n01", "20.1", "number-outside"), ("n01", "-5.1", "number-outside"),
    ("n01", "1.25", "too-many-decimals"), ("n02", "3.5", "too-many-decimals"), ("n01", "1.", "not-a-number"),
    ("n01", ".5", "not-a-number"), ("n01", "1e400", "not-a-number"), ("n01", "NaN", "not-a-number"),
    ("n01", "1234567890", "not-a-number"), ("n01", "--1", "not-a-number"), ("grade", "0", "grade"),
    ("grade", "13", "grade"), ("grade", "9А", "grade"), ("grade", "9.5", "grade"), ("sex", "x", "sex"),
    ("special_needs", "maybe", "special-needs"), ("origin", "moon", "origin"), ("time.r01", "-1", "time"),
    ("time.r01", "86400001", "time"), ("time.r01", "fast", "time"), ("order", "r01>r01", "order"),
    ("order", "r01>zz", "order"), ("order", ">", "order"),
  ])
  func `a value that cannot stand`(column: String, value: String, rule: String) {
    let reading = Fixtures.csv("code,\(column)\nx,\(value)\ny,\n")
    #expect(places(reading.issues) == ["2:3 \(rule)"])
    #expect(reading.issues.first?.column == column)
    #expect(reading.sheets.map(\.code) == ["y"])
    #expect(reading.leftOut == 1 && !reading.isRefused)
  }

  @Test(arguments: [
    ("r01", "3.0", Answer.rating(3)), ("r01", " 3 ", .rating(3)), ("r02", "-2", .rating(-2)),
    ("n01", "1.50", .number(15)), ("n01", "20", .number(200)), ("n01", "-5.0", .number(-50)),
    ("n01", "-0.5", .number(-5)), ("m01", "none", .multiple(["none"])),
    ("m01", "d|b", .multiple(["b", "d"])),
    ("m01", " b | a ", .multiple(["a", "b"])), ("m02", "|", .multiple([])), ("t01", "'=1+1", .text("=1+1")),
    ("t01", " ", .text(" ")), ("t01", "'tis", .text("'tis")), ("t01", "'!declined", .text("!declined")),
    ("t01", "!declined", .declined), ("t01", "!other", .text("!other")),
  ])
  func `a value that can`(column: String, value: String, answer: Answer) {
    let reading = Fixtures.csv("code,\(column)\nx,\(value)\n")
    #expect(reading.issues.isEmpty)
    #expect(Fixtures.answers(reading)?[column] == answer)
  }

  @Test func `nothing chosen where something must be is missing`() {
    #expect(Fixtures.answers(Fixtures.csv("code,m01\nx,|\n")) == Answers())
    #expect(Fixtures.answers(Fixtures.jsonLines("{\"code\":\"x\",\"answers\":{\"m01\":[]}}")) == Answers())
  }

  @Test func `declining a part while another is answered`() {
    let reading = Fixtures.csv("code,s01.like,s01.can\nx,!declined,3\n")
    #expect(places(reading.issues) == ["2:3 declined-in-part"])
    #expect(reading.issues.first?.column == "s01.like")
  }

  @Test func `all problems of a row are named, in the order of the row`() {
    let reading = Fixtures.csv("code,grade,r01,p01\n,15,9,z\nb,9,1,a\n")
    #expect(
      places(reading.issues) == ["2:1 missing-code", "2:2 grade", "2:5 outside-scale", "2:7 unknown-option"])
    #expect(reading.sheets.map(\.code) == ["b"])
  }

  @Test func `checked codes are normalised, wrong and repeated ones named`() throws {
    let code = try #require(Fixtures.codes.first)
    let plain = code.filter { $0 != "-" }.lowercased()
    let reading = Fixtures.csv(
      "r01;code;wave\n1;\(plain);w1\n2;\(code);w1\n3;\(code);w2\n4;ABCD-EFGH-AA;w1\n0;;w1\n", codes: .checked)
    #expect(reading.sheets.map(\.code) == [code, code])
    #expect(reading.sheets.map(\.wave) == ["w1", "w2"])
    #expect(places(reading.issues) == ["3:3 repeated-code", "5:3 wrong-code", "6:3 missing-code"])
    #expect(reading.issues.first?.problem == .repeatedCode(firstLine: 2))
    #expect(reading.rows.map(\.line) == [2, 4])
  }

  @Test func `a code typed in Russian letters is read where its check symbols fit`() {
    let reading = Fixtures.csv("code;r01\n5ЕNС-АNGR–FR;1\n5ЕNС-АNGR-FА;1\n", codes: .checked)
    #expect(reading.sheets.map(\.code) == ["5ENC-ANGR-FR"])
    #expect(places(reading.issues) == ["3:1 wrong-code"])
  }

  @Test(arguments: ["-", "–", "—", "−", "?"]) func `a sign for a gap is told as such`(sign: String) {
    let reading = Fixtures.csv("code;r01\nx;\(sign)\ny;\n")
    #expect(reading.issues.map(\.problem) == [.dashForGap])
    #expect(reading.sheets.map(\.code) == ["y"])
  }

  @Test func `a word on a response scale is told as such`() throws {
    let reading = Fixtures.csv("code;r01\nx;нравится\ny;99\n")
    let rules = reading.issues.map(\.problem.rule)
    #expect(rules == ["outside-scale", "outside-scale"])
    let message = try #require(reading.findings.first).message
    #expect(message.named(in: .russian).contains("--layout web-form"))
    #expect(!message.named(in: .russian).contains("нравится"))
  }

  @Test(arguments: [
    ("код", "code"), ("Класс", "class"), ("ПОЛ", "sex"), ("r01а", "r01"),
  ])
  func `a Russian heading is told what it is called here`(heading: String, name: String) throws {
    let reading = Fixtures.csv("code;\(heading)\nx;1\n")
    let message = try #require(reading.findings.first).message
    #expect(message.named(in: .russian).contains("«\(name)»"))
    #expect(message.named(in: .russian).contains("латинскими буквами"))
    #expect(message.named(in: .english).contains("Latin letters"))
  }

  @Test(arguments: ["Фамилия", "ФИО ученика", "Имя, отчество"])
  func `names are turned away as what they are`(heading: String) throws {
    let reading = Fixtures.csv("code;\"\(heading)\";r01\nx;Иванов;1\n")
    let message = try #require(reading.findings.first).message.named(in: .russian)
    #expect(reading.isRefused && message.contains("только код"))
  }

  @Test func `opaque codes may repeat, and respondents without codes are numbered`() {
    #expect(Fixtures.csv("code,r01\nx,1\nx,2\n").sheets.map(\.code) == ["x", "x"])
    #expect(Fixtures.csv("r01\n1\n9\n2\n").sheets.map(\.code) == ["1", "3"])
    #expect(
      Fixtures.jsonLines("{\"answers\":{}}\n{\"answers\":{\"r01\":1}}\n").sheets.map(\.code) == ["1", "2"])
  }

  @Test func `a missing code column refuses an import`() {
    let reading = Fixtures.csv("r01,p01\n1,a\n", codes: .checked)
    #expect(places(reading.issues) == ["1:1 missing-column"])
    #expect(reading.isRefused && reading.rows.isEmpty)
  }

  @Test func `unknown columns refuse the file and say what was meant`() {
    let reading = Fixtures.csv("code,r1,s01.cna,shcool,zzzzzz,x01\nx,1,2,3,4,5\n")
    #expect(
      reading.issues.map(\.problem) == [
        .unknownColumn("r1", meant: "r01"), .unknownColumn("s01.cna", meant: "s01.can"),
        .unknownColumn("shcool", meant: "school"), .unknownColumn("zzzzzz", meant: nil),
        .nothingToAnswer("x01"),
      ])
    #expect(reading.issues.map(\.place.column) == [6, 9, 17, 24, 31])
    #expect(reading.isRefused && reading.rows.isEmpty)
  }

  @Test func `columns without a name or with one twice`() {
    let reading = Fixtures.csv("code,,r01, r01 ,\"\"\nx,1,2,3,4\n")
    #expect(
      places(reading.issues) == [
        "1:6 empty-column-name", "1:11 repeated-column", "1:17 empty-column-name",
      ])
  }

  @Test(arguments: [
    ([UInt8](), "empty-file"), (Array("\u{FEFF}".utf8), "empty-file"), (Array(" \r\n\n".utf8), "empty-file"),
    (Array("code,r01\n".utf8), "header-only"), (Array("code,r01".utf8), "header-only"),
    (Array("code,r01\n,\n\n".utf8), "header-only"), ([0xFF, 0xFE, 0x63, 0x00], "utf-16"),
    ([0x50, 0x4B, 0x03, 0x04, 0x14], "workbook-damaged"),
  ])
  func `files with nothing to read in them`(bytes: [UInt8], rule: String) {
    let reading = Fixtures.reader.read(bytes, name: "a.csv", codes: .opaque)
    #expect(places(reading.issues) == ["1:1 \(rule)"])
    #expect(reading.isRefused)
  }

  @Test(arguments: [
    ("a.csv", "code,r01\nx,1", AnswerFileFormat.csv), ("a.JSONL", "code", .jsonLines),
    ("a.ndjson", "{}", .jsonLines), ("a.txt", " {\"answers\":{}}", .jsonLines), ("a", "[1]", .jsonLines),
    ("a.tsv", "code\tr01\nx\t1", .csv),
  ])
  func `the format is found out`(name: String, text: String, format: AnswerFileFormat) {
    #expect(Fixtures.reader.read(Array(text.utf8), name: name, codes: .opaque).format == format)
  }

  @Test func `issues are bounded, bad rows still counted`() {
    let rows = AnswerFileReading.mostIssues + 500
    let reading = Fixtures.csv("code,r01\n" + String(repeating: "x,9\n", count: rows) + "y,1\n")
    #expect(reading.issues.count == AnswerFileReading.mostIssues + 1)
    #expect(reading.issues.last?.problem == .moreProblems(atMost: AnswerFileReading.mostIssues))
    #expect(reading.leftOut == rows)
    #expect(reading.sheets.map(\.code) == ["y"])
  }

  @Test func `times and the order of presentation`() throws {
    let reading = Fixtures.csv("code,time.r01,time.n02,order\nx,1500,,n02>r01\n")
    let sheet = try #require(reading.rows.first).sheet.sheet
    #expect(sheet.milliseconds.count == Fixtures.questionnaire.items.count)
    #expect(sheet.milliseconds[0] == 1_500 && sheet.milliseconds.dropFirst().allSatisfy { $0 == -1 })
    #expect(sheet.order == [7, 0])
  }
}
