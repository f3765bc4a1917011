import QuestionnaireModel
import Testing

@testable import AnswerFiles

@Suite struct AnswerFileWriterTests {
  private static let writer = AnswerFileWriter(Fixtures.questionnaire)

  /// A sheet with random answers of every kind, texts with every trap among them.
  static func sheet(_ random: inout SeededGenerator) -> RespondentSheet {
    let pieces = [
      "=", "'", "\"", ",", ";", "\n", "\r\n", "\t", "я", "😀", " ", "!declined", "@", "\u{1B}", "|", "x",
    ]
    func text(_ random: inout SeededGenerator) -> String {
      (0..<(1 + random.below(6))).map { _ in pieces[random.below(pieces.count)] }.joined()
    }
    func name(_ random: inout SeededGenerator) -> String? {
      guard random.below(3) > 0 else { return nil }
      // Control characters in a name refuse the row; every other trap must come through.
      let kept = text(&random).unicodeScalars.filter { $0.properties.generalCategory != .control }
      return "x" + String(String.UnicodeScalarView(kept)) + "x"
    }
    var answers = Answers()
    for item in Fixtures.questionnaire.items where item.isAnswerable {
      switch (random.below(6), item.kind) {
      case (0, _): continue
      case (1, _): answers[item.id] = .declined
      case (_, .choice(let options)): answers[item.id] = .choice(options[random.below(options.count)].code)
      case (_, .rating(let response, _)):
        let steps = Fixtures.questionnaire.response(response)?.steps ?? []
        answers[item.id] = .rating(steps[random.below(steps.count)].value)
      case (let draw, .ratings):
        answers[item.id] = .ratings(
          draw == 2 ? ["like": random.below(5)] : ["can": random.below(5), "like": random.below(5)])
      case (_, .multiple(let options, _, _)):
        let all = options.filter { !$0.standsAlone }.map(\.code)
        answers[item.id] =
          item.id == "m02" && random.below(3) == 0
          ? .multiple([]) : .multiple(Array(all.prefix(2 + random.below(2))))
      case (_, .number(let range)):
        let (from, to) = (range.from.value * Double(range.scale), range.to.value * Double(range.scale))
        answers[item.id] = .number(Int(from) + random.below(Int(to - from) + 1))
      case (_, .text): answers[item.id] = .text(text(&random))
      case (_, .note): continue
      }
    }
    let coding = AnswerCoding(Fixtures.questionnaire)
    var times: [Int32] = []
    if random.below(2) == 0 {
      times = Fixtures.questionnaire.items.map {
        $0.isAnswerable && random.below(3) > 0 ? Int32(random.below(90_000)) : -1
      }
      if times.allSatisfy({ $0 < 0 }) { times = [] }
    }
    return RespondentSheet(
      code: text(&random).filter { $0 != " " && $0 != "\t" } + "x",
      attributes: PupilAttributes(
        school: name(&random), schoolClass: name(&random),
        grade: random.below(2) == 0 ? nil : 1 + random.below(12),
        sex: [nil, .female, .male][random.below(3)], specialNeeds: [nil, true, false][random.below(3)],
        profile: name(&random)),
      wave: name(&random),
      sheet: AnswerSheet(
        questionnaire: Fixtures.questionnaire.identity, row: coding.row(for: answers), milliseconds: times,
        order: random.below(2) == 0 ? [] : [3, 0, 10, 7],
        origin: SheetOrigin.allCases[random.below(SheetOrigin.allCases.count)]))
  }

  @Test(arguments: 0..<40)
  func `what is written is read back the same`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let sheets = (0..<12).map { _ in Self.sheet(&random) }
    let separator: AnswerFileWriter.Separator = [.comma, .semicolon, .tab][seed % 3]
    let table = Fixtures.reader.read(
      Self.writer.csv(sheets, separator: separator, byteOrderMark: seed % 2 == 0), name: "a.csv",
      codes: .opaque)
    #expect(table.issues.isEmpty)
    #expect(table.sheets == sheets)
    let lines = Fixtures.reader.read(Self.writer.jsonLines(sheets), name: "a.jsonl", codes: .opaque)
    #expect(lines.issues.isEmpty)
    #expect(lines.sheets == sheets)
  }

  @Test func `a file as it looks`() throws {
    let coding = AnswerCoding(Fixtures.questionnaire)
    let answers = Answers([
      "r01": .rating(3), "r02": .rating(-2), "p01": .choice("b"), "s01": .ratings(["can": 1]),
      "m01": .multiple(["c", "a"]), "m02": .multiple([]), "n01": .number(-5), "n02": .declined,
      "t01": .text("=cmd \"x\""),
    ])
    let sheet = RespondentSheet(
      code: Fixtures.codes[0],
      attributes: PupilAttributes(school: "@школа", schoolClass: "9А", grade: 9, specialNeeds: true),
      sheet: AnswerSheet(
        questionnaire: Fixtures.questionnaire.identity, row: coding.row(for: answers), origin: .paper))
    let table = String(decoding: Self.writer.csv([sheet], separator: .semicolon), as: UTF8.self)
    let lines = String(decoding: Self.writer.jsonLines([sheet]), as: UTF8.self)
    #expect(
      table == #"""
        "code";"school";"class";"grade";"sex";"special_needs";"profile";"wave";"origin";"r01";"r02";"p01";"s01.can";\#
        "s01.like";"m01";"m02";"n01";"n02";"t01";"answer.grade";"h01"
        "\#(Fixtures.codes[0])";"'@школа";"9А";9;;"yes";;;"paper";3;-2;"b";1;;"a|c";"|";-0.5;"!declined";\#
        "'=cmd ""x""";;"!hidden"

        """#)
    #expect(
      lines == #"""
        {"code":"\#(Fixtures.codes[0])","attributes":{"school":"@школа","class":"9А","grade":9,"special_needs":true,\#
        "origin":"paper"},"answers":{"r01":3,"r02":-2,"p01":"b","s01":{"can":1},"m01":["a","c"],"m02":[],\#
        "n01":-0.5,"n02":"!declined","t01":"=cmd \"x\"","h01":"!hidden"}}

        """#)
  }

  @Test func `no cell of a table begins a formula`() {
    for seed in 0..<60 {
      var random = SeededGenerator(seed: UInt64(seed))
      let bytes = Self.writer.csv((0..<5).map { _ in Self.sheet(&random) })
      for row in Fixtures.table(String(decoding: bytes, as: UTF8.self)).rows.dropFirst() {
        for cell in row where Double(cell) == nil {
          let first = cell.drop { $0 == " " || $0 == "\u{A0}" }.unicodeScalars.first
          #expect(first.map { !"=+-@\t\r".unicodeScalars.contains($0) } ?? true)
        }
      }
    }
  }

  @Test func `NUL is not written`() throws {
    let coding = AnswerCoding(Fixtures.questionnaire)
    let sheet = RespondentSheet(
      code: "x",
      sheet: AnswerSheet(
        questionnaire: Fixtures.questionnaire.identity, row: coding.row(for: Answers(["t01": .text("a\0b")])),
        origin: .terminal))
    for bytes in [Self.writer.csv([sheet]), Self.writer.jsonLines([sheet])] {
      let reading = Fixtures.reader.read(bytes, name: "a", codes: .opaque)
      #expect(Fixtures.answers(reading)?["t01"] == .text("ab"))
    }
  }

  @Test func `an empty list gives a header and no lines`() {
    #expect(Fixtures.table(String(decoding: Self.writer.csv([]), as: UTF8.self)).rows.count == 1)
    #expect(Self.writer.jsonLines([]).isEmpty)
  }
}
