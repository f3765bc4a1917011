import Digests
import GRDB
import QuestionnaireModel
import Testing

@testable import ResultStore

@Suite struct `Outside modules in the store` {
  private let example: StoreExample
  private let sheets: [SheetID]
  private let digest = Digest(of: "program")

  init() throws {
    let example = try StoreExample()
    sheets = try example.results.store(
      StoreExample.codes(3).map { StoreExample.sheet($0) }, at: StoreExample.noon
    ).map(\.sheet)
    self.example = example
  }

  private var module: OutsideModuleRecord {
    get throws {
      let edition = try #require(try example.results.questionnaires().first)
      return OutsideModuleRecord(
        digest: digest, program: "balance.py", questionnaire: edition.digest, name: "balance-index",
        version: Version(1, 0, 0), declaration: "{\"protocol\":1}")
    }
  }

  private func record(_ sheet: SheetID, _ score: Double?) -> OutsideScoreRecord {
    OutsideScoreRecord(
      sheet: sheet, scoredOn: StoreExample.noon.day, scores: ["balance": score],
      reasons: score == nil ? ["balance": "too-few"] : [:])
  }

  @Test func `a permission names a digest, can be taken back and given again, and is never forgotten`() throws
  {
    let store = example.results
    #expect(try !store.isAllowed(digest))
    #expect(try store.allow(digest, program: "balance.py", at: StoreExample.noon))
    #expect(try !store.allow(digest, program: "other-name.py", at: StoreExample.noon))
    #expect(try store.isAllowed(digest) && !store.isAllowed(Digest(of: "program ")))
    #expect(try store.withdrawPermission(of: digest, at: StoreExample.noon))
    #expect(try !store.withdrawPermission(of: digest, at: StoreExample.noon))
    #expect(try !store.isAllowed(digest))
    #expect(try store.allow(digest, program: "balance.py", at: StoreExample.noon))
    #expect(try store.permissions().map(\.stands) == [false, true])
    #expect(try store.permissions().map(\.program) == ["balance.py", "balance.py"])
  }

  @Test func `scores are appended once for a digest and stand beside earlier ones of another`() throws {
    let store = example.results
    let module = try module
    #expect(try store.appendOutsideScores([record(sheets[0], 0.5), record(sheets[1], nil)], of: module) == 2)
    #expect(try store.appendOutsideScores([record(sheets[0], 0.9), record(sheets[2], 1)], of: module) == 1)
    #expect(try store.sheetsScored(by: digest, program: "balance.py") == Set(sheets))
    #expect(try store.sheetsScored(by: digest, program: "other.py").isEmpty)
    let first = try store.outsideScores(of: sheets[0])
    #expect(first.map(\.1) == [record(sheets[0], 0.5)] && first.map(\.0) == [module])
    #expect(try store.outsideScores(of: sheets[1]).map(\.1.reasons) == [["balance": "too-few"]])
    var newer = module
    newer.digest = Digest(of: "program 2")
    newer.version = Version(2, 0, 0)
    #expect(try store.appendOutsideScores([record(sheets[0], 0.6)], of: newer) == 1)
    #expect(try store.outsideScores(of: sheets[0]).map(\.0.version) == [Version(1, 0, 0), Version(2, 0, 0)])
    #expect(try store.outsideModules() == [module, newer])
    #expect(try example.workspace.check().isEmpty)
  }

  @Test func `nothing is stored where a sheet or an edition is not there`() throws {
    let store = example.results
    var foreign = try module
    foreign.questionnaire = Digest(of: "no edition")
    #expect(throws: StoreError.unknownQuestionnaire(foreign.questionnaire)) {
      try store.appendOutsideScores([record(sheets[0], 1)], of: foreign)
    }
    #expect(throws: StoreError.unknownSheet) {
      try store.appendOutsideScores([record(sheets[0], 1), record(SheetID(rawValue: 999), 1)], of: module)
    }
    #expect(try store.outsideModules().isEmpty && store.outsideScores(of: sheets[0]).isEmpty)
  }

  @Test(arguments: [
    "UPDATE outsideScore SET scores = '{}'", "UPDATE outsideModule SET version = '9.9.9'",
    "UPDATE outsidePermission SET digest = lower(hex(zeroblob(32)))",
    "UPDATE outsidePermission SET withdrawnAt = NULL WHERE withdrawnAt IS NOT NULL",
  ])
  func `what was stored cannot be changed`(statement: String) throws {
    try example.results.appendOutsideScores([record(sheets[0], 0.5)], of: module)
    try example.results.allow(digest, program: "balance.py", at: StoreExample.noon)
    try example.results.withdrawPermission(of: digest, at: StoreExample.noon)
    try example.results.allow(digest, program: "balance.py", at: StoreExample.noon)
    #expect(throws: (any Error).self) {
      try example.raw(.results) { database in try database.execute(sql: statement) }
    }
  }

  @Test func `people with other tools read a row a score`() throws {
    try example.results.appendOutsideScores([record(sheets[0], 0.5), record(sheets[1], nil)], of: module)
    try example.raw(.results) { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT module, output, score, reason FROM outsideScoreValue ORDER BY sheetId")
      #expect(rows.map { $0["score"] as Double? } == [0.5, nil])
      #expect(rows.map { $0["reason"] as String? } == [nil, "too-few"])
      #expect(rows.map { $0["module"] as String } == ["balance-index", "balance-index"])
    }
  }
}
