import Digests
import GRDB
import QuestionnaireModel
import Testing

@testable import ResultStore

@Suite struct `Storing sheets` {
  @Test func `keeps every kind of answer, times, order and attributes`() throws {
    let example = try StoreExample()
    let codes = StoreExample.codes(3)
    try example.results.openWave("Осень", at: StoreExample.noon)
    var sheets = [
      StoreExample.sheet(codes[0]),
      StoreExample.sheet(codes[1], Answers(), wave: "Осень", attributes: PupilAttributes(), timed: false),
      StoreExample.sheet(
        codes[2], Answers(["r01": .rating(-1), "m01": .multiple([]), "n01": .number(20), "t01": .text("")]),
        attributes: PupilAttributes(school: "", sex: .male, specialNeeds: true)),
    ]
    sheets[0].sittingID = SittingID(rawValue: "s-1")
    sheets[0].startedOn = StoreExample.day("2026-10-04")
    let outcomes = try example.results.store(sheets, at: StoreExample.noon)
    #expect(outcomes == (1...3).map { .stored(SheetID(rawValue: $0)) })
    let coding = AnswerCoding(StoreExample.questionnaire)
    for (code, sheet) in zip(codes, sheets) {
      let stored = try example.results.sheets(of: code)
      #expect(stored.map(\.content) == [sheet])
      #expect(
        stored.first.map { coding.answers(of: $0.respondent.sheet.row) }
          == coding.answers(of: sheet.respondent.sheet.row))
      #expect(stored.first?.isAfterClosing == false && stored.first?.voiding == nil)
    }
    #expect(
      try example.results.sheets(of: codes[0]).first.map { coding.answers(of: $0.respondent.sheet.row) }
        == StoreExample.answers)
    #expect(try example.workspace.check().isEmpty)
  }

  @Test func `twice changes nothing, tomorrow as little as today`() throws {
    let example = try StoreExample()
    let codes = StoreExample.codes(20)
    let file = ImportedFile(digest: Digest(of: "file"), rows: 20)
    let first = try example.results.store(
      codes.map { StoreExample.sheet($0) }, from: file, at: StoreExample.noon)
    let before = example.bytes(of: .results)
    let second = try example.results.store(
      codes.map { StoreExample.sheet($0, finishedOn: StoreExample.day("2026-10-06")) }, from: file,
      at: StoreExample.moment("2026-10-06T08:00:00Z"))
    #expect(second == first.map { .alreadyThere($0.sheet) })
    #expect(example.bytes(of: .results).dropFirst(100) == before.dropFirst(100))
    #expect(try example.results.importOfFile(file.digest)?.at == StoreExample.noon)
    #expect(try example.results.importOfFile(file.digest)?.rows == 20)
    #expect(try example.results.importOfFile(Digest(of: "other")) == nil)
  }

  @Test func `refuses another content for the same code, edition and wave`() throws {
    let example = try StoreExample()
    let code = StoreExample.codes(1)[0]
    try example.results.openWave("Осень", at: StoreExample.noon)
    var other = StoreExample.answers
    other["r01"] = .rating(3)
    let outcomes = try example.results.store(
      [
        StoreExample.sheet(code), StoreExample.sheet(code, other), StoreExample.sheet(code),
        StoreExample.sheet(code, other, wave: "Осень"),
      ], at: StoreExample.noon)
    let (first, second) = (SheetID(rawValue: 1), SheetID(rawValue: 2))
    #expect(outcomes == [.stored(first), .conflicting(first), .alreadyThere(first), .stored(second)])
    #expect(try example.results.sheets(of: code).map(\.content).first == StoreExample.sheet(code))
  }

  @Test func `is all or nothing`() throws {
    let example = try StoreExample()
    let codes = StoreExample.codes(2)
    var bad = StoreExample.sheet(codes[1])
    bad.respondent.code = "AAAAAAAAAB"
    #expect(throws: StoreError.invalidCode(index: 1)) {
      try example.results.store([StoreExample.sheet(codes[0]), bad], at: StoreExample.noon)
    }
    #expect(throws: StoreError.unknownWave("нет")) {
      try example.results.store(
        [StoreExample.sheet(codes[0]), StoreExample.sheet(codes[1], wave: "нет")], at: StoreExample.noon)
    }
    var foreign = StoreExample.sheet(codes[1])
    foreign.respondent.sheet.questionnaire.digest = Digest(of: "unknown")
    #expect(throws: StoreError.unknownQuestionnaire(Digest(of: "unknown"))) {
      try example.results.store([StoreExample.sheet(codes[0]), foreign], at: StoreExample.noon)
    }
    let grade = StoreExample.sheet(codes[1], attributes: PupilAttributes(grade: 13))
    #expect(throws: StoreError.constraint(.results, table: "pupilState")) {
      try example.results.store([StoreExample.sheet(codes[0]), grade], at: StoreExample.noon)
    }
    // SQLite would cut such a text short, and the sheet would no longer match its digest.
    let cut = StoreExample.sheet(codes[1], attributes: PupilAttributes(school: "Школа\u{0}1"))
    #expect(throws: StoreError.constraint(.results, table: "sheet")) {
      try example.results.store([StoreExample.sheet(codes[0]), cut], at: StoreExample.noon)
    }
    #expect(try example.results.countSheets() == 0)
    #expect(try example.results.pupils().isEmpty)
  }

  @Test func `makes unknown codes known, with their attributes`() throws {
    let example = try StoreExample()
    let code = StoreExample.codes(1)[0]
    #expect(try example.results.pupil(code) == nil)
    var sheet = StoreExample.sheet(code)
    sheet.respondent.code = code.description.lowercased()
    try example.results.store([sheet], at: StoreExample.noon)
    #expect(try example.results.pupil(code)?.attributes == sheet.respondent.attributes)
    #expect(try example.results.sheets(of: code).first?.respondent.code == code.symbols)
  }

  @Test func `after a wave has closed is marked`() throws {
    let example = try StoreExample()
    let codes = StoreExample.codes(2)
    try example.results.openWave("Осень", questionnaire: "everything", at: StoreExample.noon)
    try example.results.store([StoreExample.sheet(codes[0], wave: "Осень")], at: StoreExample.noon)
    try example.results.closeWave("Осень", at: StoreExample.noon)
    try example.results.store([StoreExample.sheet(codes[1], wave: "Осень")], at: StoreExample.noon)
    #expect(try codes.map { try example.results.sheets(of: $0).map(\.isAfterClosing) } == [[false], [true]])
    #expect(try example.results.countSheets(SheetFilter(includesAfterClosing: false)) == 1)
  }

  @Test func `leaves a voided sheet aside and takes another in its place`() throws {
    let example = try StoreExample()
    let code = StoreExample.codes(1)[0]
    let id = try example.results.store([StoreExample.sheet(code)], at: StoreExample.noon)[0].sheet
    try example.results.void(id, reason: "чужой код", at: StoreExample.noon)
    #expect(try example.results.sheets(of: code).isEmpty)
    let stored = try example.results.sheets(of: code, includesVoided: true)
    #expect(stored.map(\.voiding) == [Voiding(at: StoreExample.noon, reason: "чужой код")])
    #expect(stored.map(\.content) == [StoreExample.sheet(code)])
    // The same file does not bring it back; the pupil's true sheet finds its place.
    #expect(
      try example.results.store([StoreExample.sheet(code)], at: StoreExample.noon) == [.alreadyThere(id)])
    let other = StoreExample.sheet(code, Answers(["r01": .rating(0)]))
    let second = try example.results.store([other], at: StoreExample.noon)
    #expect(second == [.stored(SheetID(rawValue: 2))])
    #expect(throws: StoreError.alreadyVoided) {
      try example.results.void(id, reason: "ещё раз", at: StoreExample.noon)
    }
    #expect(throws: StoreError.unknownSheet) {
      try example.results.void(SheetID(rawValue: 99), reason: "нет такого", at: StoreExample.noon)
    }
    #expect(throws: StoreError.constraint(.results, table: "sheet")) {
      try example.results.void(second[0].sheet, reason: "", at: StoreExample.noon)
    }
  }

  @Test func `cannot be undone by an edit`() throws {
    let example = try StoreExample()
    let code = StoreExample.codes(1)[0]
    let id = try example.results.store([StoreExample.sheet(code)], at: StoreExample.noon)[0].sheet
    try example.results.appendScores([
      ScoringRecord(sheet: id, scoredOn: StoreExample.noon.day, modules: "credits 1.0.0", scores: ["a": 1])
    ])
    for sql in [
      "UPDATE sheet SET answers = x''", "UPDATE sheet SET school = 'x'", "UPDATE score SET scores = '{}'",
    ] {
      #expect(throws: StoreError.constraint(.results, table: sql.contains("score") ? "score" : "sheet")) {
        try example.results.database.write { try $0.execute(sql: sql) }
      }
    }
  }

  @Test func `of a million bytes of text and a thousand items works`() throws {
    let example = try StoreExample()
    var sheet = StoreExample.sheet(StoreExample.codes(1)[0])
    sheet.respondent.sheet.row = AnswerRow(
      narrow: (0..<1_000).map { Int8(truncatingIfNeeded: $0) },
      wide: (0..<1_000).map { Int32.max - $0 } + [.min, 0, -1],
      texts: ["t": String(repeating: "щ", count: 500_000), "": "\u{0}\u{1F600}"])
    try example.results.store([sheet], at: StoreExample.noon)
    var stream = try example.results.sheets(verifying: true)
    #expect(try stream.next()?.content == sheet)
    #expect(try stream.next() == nil)
  }
}
