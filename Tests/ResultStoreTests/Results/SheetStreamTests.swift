import Digests
import Foundation
import GRDB
import QuestionnaireModel
import Testing

@testable import ResultStore

@Suite struct `A stream of sheets` {
  @Test func `lets through what the filter names`() throws {
    let example = try StoreExample()
    let codes = StoreExample.codes(12)
    try example.results.openWave("А' OR 1=1 --", at: StoreExample.noon)
    let sheets = codes.enumerated().map { index, code in
      StoreExample.sheet(
        code, wave: index < 6 ? "А' OR 1=1 --" : nil,
        attributes: PupilAttributes(school: "Школа \(index % 3)", grade: 8 + index % 4))
    }
    try example.results.store(sheets, at: StoreExample.noon)
    try example.results.void(SheetID(rawValue: 12), reason: "x", at: StoreExample.noon)
    let digest = StoreExample.questionnaire.identity.digest
    let cases: [(SheetFilter, [Int])] = [
      (SheetFilter(), Array(1...11)), (SheetFilter(includesVoided: true), Array(1...12)),
      (SheetFilter(questionnaire: "everything", digests: [digest]), Array(1...11)),
      (SheetFilter(questionnaire: "nothing"), []), (SheetFilter(digests: []), []),
      (SheetFilter(wave: .named("А' OR 1=1 --")), Array(1...6)),
      (SheetFilter(wave: SheetFilter.Wave.none), Array(7...11)),
      (SheetFilter(schools: ["Школа 0", "Школа 2"], grades: [8]), [1, 9]),
      (SheetFilter(schools: ["' OR 1=1 --", "\""]), []),
      (SheetFilter(code: codes[4]), [5]),
    ]
    for (filter, expected) in cases {
      var found: [Int] = []
      try example.results.forEachSheet(filter) { found.append($0.id.rawValue) }
      #expect(found == expected)
      #expect(try example.results.countSheets(filter) == expected.count)
    }
  }

  @Test func `of 100,000 sheets holds little in memory and lets others write meanwhile`() throws {
    let example = try StoreExample()
    let row = AnswerCoding(StoreExample.questionnaire).row(for: Answers(["r01": .rating(2)]))
    var first = StoreExample.sheet(StoreExample.codes(1)[0])
    first.respondent.sheet.row = row
    try example.results.store([first], at: StoreExample.noon)
    // The others are copies that SQL makes, each with a code of its own.
    try example.raw(.results) { database in
      try database.execute(
        sql: """
          WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 99999)
          INSERT INTO pupil (code) SELECT replace(replace(printf('AAAAA%05X', n), '0', 'Y'), '1', 'Z') FROM number;
          INSERT INTO sheet (code, questionnaireId, origin, finishedOn, school, narrowCount, answers, contentDigest,
            isAfterClosing, storedAt)
          SELECT pupil.code, questionnaireId, origin, finishedOn, school, narrowCount, answers, contentDigest,
            isAfterClosing, storedAt FROM sheet, pupil WHERE pupil.code GLOB 'AAAAA*'
          """)
    }
    let before = Self.residentMegabytes()
    var (count, sum, most) = (0, 0, 0)
    try example.results.forEachSheet { sheet in
      count += 1
      sum += Int(sheet.respondent.sheet.row.narrow[0])
      if count % 20_000 == 0 {
        most = max(most, Self.residentMegabytes())
        // A callback may write: nothing is locked while it runs.
        try example.results.appendScores([
          ScoringRecord(
            sheet: sheet.id, scoredOn: StoreExample.noon.day, modules: "credits 1.0.0", scores: ["a": 1])
        ])
      }
    }
    #expect(count == 100_000 && sum == 200_000)
    #expect(most - before < 60, "grew by \(most - before) MB")
  }

  @Test func `leaves out what is stored after it was made`() throws {
    let example = try StoreExample()
    let codes = StoreExample.codes(3)
    try example.results.store(codes.prefix(2).map { StoreExample.sheet($0) }, at: StoreExample.noon)
    var stream = try example.results.sheets()
    try example.results.store([StoreExample.sheet(codes[2])], at: StoreExample.noon)
    var count = 0
    while try stream.next() != nil { count += 1 }
    #expect(count == 2)
  }

  @Test func `ends where the callback says so`() throws {
    struct Enough: Error {}
    let example = try StoreExample()
    try example.results.store(StoreExample.codes(3).map { StoreExample.sheet($0) }, at: StoreExample.noon)
    var count = 0
    #expect(throws: Enough.self) {
      try example.results.forEachSheet { _ in
        count += 1
        if count == 2 { throw Enough() }
      }
    }
    #expect(count == 2)
  }

  @Test func `finds a sheet that was altered behind our back`() throws {
    let example = try StoreExample()
    try example.results.store(StoreExample.codes(3).map { StoreExample.sheet($0) }, at: StoreExample.noon)
    try example.raw(.results) { database in
      try database.execute(sql: "DROP TRIGGER sheetIsFinal")
      try database.execute(sql: "UPDATE sheet SET grade = 10 WHERE id = 1")
      try database.execute(sql: "UPDATE sheet SET texts = '{\"t01\":5}' WHERE id = 2")
      try database.execute(sql: "UPDATE sheet SET finishedOn = '2026-02-31' WHERE id = 3")
    }
    var grades: [Int?] = []
    #expect(throws: StoreError.corruptRow(table: "sheet", column: "contentDigest")) {
      try example.results.forEachSheet(verifying: true) { grades.append($0.respondent.attributes.grade) }
    }
    #expect(
      try example.workspace.check() == [
        .alteredSheet(SheetID(rawValue: 1)), .unreadableSheet(SheetID(rawValue: 2), column: "texts"),
        .unreadableSheet(SheetID(rawValue: 3), column: "finishedOn"),
      ])
  }

  private static func residentMegabytes() -> Int {
    let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ")
    return (pages.flatMap { $0.count > 1 ? Int($0[1]) : nil } ?? 0) * 4_096 / 1_048_576
  }
}
