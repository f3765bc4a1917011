import Digests
import GRDB
import OrientirTestSupport
import QuestionnaireModel
import Testing

@testable import ResultStore

/// A lost slip: the new code is the same pupil, the old one opens nothing.
@Suite struct `A code in place of another` {
  private let example: StoreExample
  private let (old, new, third): (PupilCode, PupilCode, PupilCode)
  private static let attributes = PupilAttributes(school: "Школа № 1", schoolClass: "9А", grade: 9)
  private static let later = StoreExample.moment("2026-11-05T12:00:00+03:00")

  init() throws {
    example = try StoreExample()
    let codes = StoreExample.codes(3)
    (old, new, third) = (codes[0], codes[1], codes[2])
    try example.results.issue([old], attributes: Self.attributes, at: StoreExample.noon)
    try example.results.openWave("Октябрь", questionnaire: "everything", at: StoreExample.noon)
  }

  private func replace(_ code: PupilCode, by other: PupilCode) throws {
    try example.workspace.replace(code, by: other, reason: "потерян", at: Self.later)
  }

  @Test func `takes attributes with their history along`() throws {
    var moved = Self.attributes
    (moved.schoolClass, moved.grade) = ("10А", 10)
    try example.results.move(old, to: moved, since: Self.later.day)
    try replace(old, by: new)
    #expect(try example.results.pupil(old) == nil)
    #expect(try example.results.pupil(new)?.attributes == moved)
    #expect(try example.results.pupil(new, on: StoreExample.noon.day)?.attributes == Self.attributes)
    #expect(try example.results.history(of: new).count == 2)
    #expect(try example.results.pupils().map(\.code) == [new])
    #expect(try example.results.presentPupil(old)?.code == new)
    #expect(
      try example.results.succession().replacements == [
        CodeReplacement(code: old, replacedBy: new, at: Self.later, reason: "потерян")
      ])
  }

  @Test func `a chain of lost slips is one pupil`() throws {
    try replace(old, by: new)
    try replace(new, by: third)
    let succession = try example.results.succession()
    for code in [old, new, third] { #expect(succession.present(code) == third) }
    #expect(succession.earlier(than: third) == [new, old])
    let rows = try example.raw(.results) { (database: Database) throws in
      try Row.fetchAll(database, sql: "SELECT code, present FROM presentCode ORDER BY code")
    }
    #expect(rows.map { $0["code"] as String } == [old, new].sorted().map(\.symbols))
    #expect(rows.allSatisfy { ($0["present"] as String) == third.symbols })
  }

  @Test func `what cannot be replaced changes nothing`() throws {
    #expect(throws: StoreError.unknownPupil) { try replace(new, by: third) }
    try example.results.issue([new], attributes: Self.attributes, at: StoreExample.noon)
    #expect(throws: StoreError.codeTaken) { try replace(old, by: new) }
    #expect(throws: StoreError.codeTaken) { try replace(old, by: old) }
    try replace(old, by: third)
    #expect(throws: StoreError.unknownPupil) { try replace(old, by: StoreExample.codes(4)[3]) }
    #expect(try Set(example.results.pupils().map(\.code)) == [new, third])
    #expect(try example.workspace.check().isEmpty)
  }

  @Test func `sheets stay and are found by either code, under the present one`() throws {
    try example.results.store([StoreExample.sheet(old, wave: "Октябрь")], at: StoreExample.noon)
    try replace(old, by: new)
    for code in [old, new] {
      #expect(try example.results.sheets(of: code).map(\.respondent.code) == [new.symbols])
      #expect(try example.results.countSheets(SheetFilter(code: code)) == 1)
    }
    var seen: [String] = []
    try example.results.forEachSheet(verifying: true) { seen.append($0.respondent.code) }
    #expect(seen == [new.symbols])
    #expect(try example.workspace.check().isEmpty)
  }

  @Test func `no sheet is counted twice, whichever code it comes under`() throws {
    try example.results.store([StoreExample.sheet(old, wave: "Октябрь")], at: StoreExample.noon)
    try replace(old, by: new)
    // The same file imported again, the same sheet under the new code, and another sheet under either.
    var other = StoreExample.answers
    other = Answers(other.byItem.merging(["r01": .rating(1)]) { $1 })
    for code in [old, new] {
      let same = try example.results.store([StoreExample.sheet(code, wave: "Октябрь")], at: Self.later)
      let different = try example.results.store(
        [StoreExample.sheet(code, other, wave: "Октябрь")], at: Self.later)
      #expect(same.map(\.isAlreadyThere) == [true])
      #expect(different.map(\.isConflicting) == [true])
    }
    #expect(try example.results.countSheets() == 1)
    // A paper form with the old code on it, in another wave, is the pupil's.
    try example.results.openWave("Ноябрь", questionnaire: "everything", at: Self.later)
    try example.results.store([StoreExample.sheet(old, wave: "Ноябрь")], at: Self.later)
    #expect(try example.results.sheets(of: new).count == 2)
    #expect(try example.results.pupils().map(\.code) == [new])
    // What was set aside does not come back under the new code.
    let first = try #require(try example.results.sheets(of: new).first)
    try example.results.void(first.id, reason: "чужой", at: Self.later)
    let again = try example.results.store([StoreExample.sheet(new, wave: "Октябрь")], at: Self.later)
    #expect(again.map(\.isAlreadyThere) == [true])
  }

  @Test func `a live sitting goes on under the new code, at its seat too`() throws {
    try example.sittings.begin(StoreExample.sitting(old))
    let id = SittingID(rawValue: "sitting-1")
    try example.sittings.record(
      id, item: "r01", answer: .rating(3), milliseconds: 900, sequence: 1, position: "p01", at: Self.later)
    try replace(old, by: new)
    let resumed = try #require(
      try example.workspace.unfinishedSitting(of: new, questionnaire: "everything"))
    #expect(resumed.code == new && resumed.answers.byItem == ["r01": .rating(3)])
    #expect(try example.workspace.unfinishedSitting(of: old, questionnaire: "everything") == nil)
    // The seat still knows its pupil by the old code; it records and finishes.
    try example.sittings.record(
      id, item: "r01", answer: .rating(2), milliseconds: 990, sequence: 2, position: "p01", at: Self.later)
    let sheet = StoreExample.sheet(old)
    guard case .stored = try example.workspace.finish(id, with: sheet, at: Self.later) else {
      Issue.record("not stored")
      return
    }
    #expect(try example.results.sheets(of: new).count == 1)
    #expect(try example.sittings.liveSittings().isEmpty)
    // Said again after a crash before the answer came: nothing changes.
    #expect(try example.workspace.finish(id, with: sheet, at: Self.later).isAlreadyThere)
  }

  @Test func `a crash between the two files is made good`() throws {
    try example.sittings.begin(StoreExample.sitting(old))
    // Only the first half of `Workspace.replace`.
    try example.results.replace(old, by: new, reason: nil, at: Self.later)
    #expect(try example.sittings.liveSittings().map(\.code) == [old])
    #expect(try example.workspace.unfinishedSitting(of: new, questionnaire: "everything")?.code == new)
    try example.results.replace(new, by: third, reason: nil, at: Self.later)
    let opened = try Workspace.open(at: example.path)
    #expect(try opened.sittings.liveSittings().map(\.code) == [third])
  }

  @Test func `a sitting finished before it was carried over is stored once`() throws {
    try example.sittings.begin(StoreExample.sitting(old))
    let id = SittingID(rawValue: "sitting-1")
    try example.results.replace(old, by: new, reason: nil, at: Self.later)
    guard case .stored = try example.workspace.finish(id, with: StoreExample.sheet(old), at: Self.later)
    else {
      Issue.record("not stored")
      return
    }
    #expect(try Workspace.open(at: example.path).results.sheets(of: new).count == 1)
  }

  @Test func `two sittings of one pupil do not both count`() throws {
    try example.sittings.begin(StoreExample.sitting(old))
    try example.results.replace(old, by: new, reason: nil, at: Self.later)
    var second = StoreExample.sitting(new)
    second.id = SittingID(rawValue: "sitting-2")
    try example.sittings.begin(second)
    try example.workspace.carrySittings()
    let one = try example.workspace.finish(
      SittingID(rawValue: "sitting-2"), with: StoreExample.sheet(new), at: Self.later)
    let other = Answers(StoreExample.answers.byItem.merging(["r01": .rating(1)]) { $1 })
    let two = try example.workspace.finish(
      SittingID(rawValue: "sitting-1"), with: StoreExample.sheet(old, other), at: Self.later)
    #expect(!one.isConflicting && two.isConflicting)
    #expect(try example.results.countSheets() == 1)
  }

  @Test func `the schema keeps a replacement as it is`() throws {
    try replace(old, by: new)
    for sql in [
      "UPDATE codeReplacement SET replacedBy = code",
      "UPDATE codeReplacement SET reason = 'x'",
      "INSERT INTO codeReplacement VALUES ('\(new.symbols)', '\(old.symbols)', 'now', NULL)",
    ] {
      #expect(throws: DatabaseError.self) { try example.raw(.results) { try $0.execute(sql: sql) } }
    }
  }
}

extension StoreOutcome {
  fileprivate var isAlreadyThere: Bool { if case .alreadyThere = self { true } else { false } }
  fileprivate var isConflicting: Bool { if case .conflicting = self { true } else { false } }
}
