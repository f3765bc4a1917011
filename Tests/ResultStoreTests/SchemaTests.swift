import Digests
import Foundation
import GRDB
import OrientirTestSupport
import QuestionnaireModel
import Testing

@testable import ResultStore

@Suite struct `The schema` {
  @Test(arguments: StoreFile.allCases)
  func `can be reached from every step before the last`(_ file: StoreFile) throws {
    let folder = try TemporaryFolder()
    let migrator = Schema.migrator(of: file)
    for count in 0...migrator.migrations.count {
      let queue = try DatabaseQueue(path: folder.path("\(count).sqlite"))
      if count > 0 { try migrator.migrate(queue, upTo: migrator.migrations[count - 1]) }
      try migrator.migrate(queue)
      try queue.read { (database: Database) throws in
        #expect(try migrator.hasCompletedMigrations(database))
        #expect(try Int.fetchOne(database, sql: "PRAGMA user_version") == migrator.migrations.count)
        #expect(try String.fetchAll(database, sql: "PRAGMA integrity_check") == ["ok"])
      }
    }
  }

  @Test(arguments: StoreFile.allCases)
  func `has strict tables, all known to errors`(_ file: StoreFile) throws {
    let example = try StoreExample()
    try example.raw(file) { database in
      let tables = try Row.fetchAll(
        database, sql: "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
      let ours = tables.filter {
        !($0["name"] as String).hasPrefix("sqlite_") && $0["name"] != "grdb_migrations"
      }
      #expect(ours.count >= 3)
      for table in ours {
        #expect(table["strict"] == 1, "\(table["name"] as String)")
        #expect(Schema.tables.contains(table["name"]))
      }
      #expect(try Int.fetchOne(database, sql: "PRAGMA application_id") == Schema.applicationID(of: file))
    }
  }

  /// Freezes the present schema; run by hand with FREEZE_FIXTURE=1 when a step is about to be appended.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["FREEZE_FIXTURE"] == "1"))
  func `can be frozen`() throws {
    let example = try StoreExample()
    let codes = StoreExample.codes(3)
    try example.results.openWave("Октябрь", questionnaire: "everything", at: StoreExample.noon)
    let outcomes = try example.results.store(
      codes.prefix(2).map { StoreExample.sheet($0, wave: "Октябрь") }, at: StoreExample.noon)
    try example.results.appendScores([
      ScoringRecord(
        sheet: outcomes[0].sheet, scoredOn: StoreExample.noon.day, modules: "credits 1.0.0",
        scores: ["building": 2.5])
    ])
    try example.results.allow(Digest(of: "program"), program: "balance.py", at: StoreExample.noon)
    try example.results.appendOutsideScores(
      [Self.outsideScore(of: outcomes[0].sheet)], of: Self.outsideModule(StoreExample.identity.digest))
    try example.results.record(Self.consent, for: [codes[0]], at: StoreExample.noon)
    try example.workspace.replace(codes[1], by: Self.successor, reason: "потерян", at: StoreExample.noon)
    try example.sittings.begin(StoreExample.sitting(codes[2]))
    try example.sittings.record(
      SittingID(rawValue: "sitting-1"), item: "r01", answer: .rating(3), milliseconds: 900, sequence: 1,
      position: "p01", at: StoreExample.noon)
    let target = Self.fixtures.appendingPathComponent("store-schema-\(Schema.resultSteps.count)")
    // Fails where the schema is frozen already: what was released is not written anew.
    try FileManager.default.createDirectory(at: Self.fixtures, withIntermediateDirectories: true)
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: false)
    for file in StoreFile.allCases {
      try example.bytes(of: file).write(to: target.appendingPathComponent(file.name))
    }
  }

  @Test(arguments: 1...Schema.resultSteps.count)
  func `of every frozen workspace opens and is whole`(_ number: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("workspace")
    try FileManager.default.copyItem(
      at: Self.fixtures.appendingPathComponent("store-schema-\(number)"), to: URL(fileURLWithPath: path))
    let workspace = try Workspace.open(at: path)
    #expect(try workspace.check().isEmpty)
    let codes = StoreExample.codes(3)
    let stored = try #require(try workspace.results.sheets(of: codes[0]).first)
    // The canonical form of questionnaires may have changed since; the store keeps the digest it was given.
    let identity = stored.respondent.sheet.questionnaire
    #expect(identity.id == "everything" && identity.version == Version(1, 0, 0))
    var expected = StoreExample.sheet(codes[0], wave: "Октябрь")
    expected.respondent.sheet.questionnaire = identity
    #expect(stored.content == expected)
    let scores = try workspace.results.latestScores(of: stored.id)
    #expect(scores?.scores == ["building": 2.5] && scores?.modules == "credits 1.0.0")
    #expect(try workspace.results.source(of: identity.digest) == "id: everything\n")
    // Outside modules came with step 2; an older workspace has the tables and nothing in them.
    #expect(try workspace.results.isAllowed(Digest(of: "program")) == (number >= 2))
    let outside = try workspace.results.outsideScores(of: stored.id)
    #expect(outside.map(\.1) == (number >= 2 ? [Self.outsideScore(of: stored.id)] : []))
    #expect(outside.map(\.0) == (number >= 2 ? [Self.outsideModule(identity.digest)] : []))
    // Consents and lost slips came with step 3.
    let standing = try workspace.results.consentStanding(of: codes[0], on: StoreExample.noon.day)
    #expect(standing == (number >= 3 ? .given(Self.consent) : .missing))
    let present = try workspace.results.succession().present(codes[1])
    #expect(present == (number >= 3 ? Self.successor : codes[1]))
    let sitting = try workspace.unfinishedSitting(of: codes[2], questionnaire: "everything")
    #expect(sitting?.answers.byItem == ["r01": .rating(3)] && sitting?.position == "p01")
    // And it can still be written.
    expected.respondent.code = codes[2].symbols
    try workspace.results.store([expected], at: StoreExample.noon)
    #expect(try workspace.results.countSheets() == 3)
  }

  private static let consent = Consent(form: .paper, givenBy: .pupil, givenOn: StoreExample.noon.day)
  private static let successor = StoreExample.codes(4)[3]

  private static func outsideModule(_ edition: Digest) -> OutsideModuleRecord {
    OutsideModuleRecord(
      digest: Digest(of: "program"), program: "balance.py", questionnaire: edition, name: "balance-index",
      version: Version(1, 0, 0), declaration: "{}")
  }

  private static func outsideScore(of sheet: SheetID) -> OutsideScoreRecord {
    OutsideScoreRecord(
      sheet: sheet, scoredOn: StoreExample.noon.day, scores: ["balance": 0.5, "pull": nil],
      reasons: ["pull": "too-few"])
  }

  private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures")
}
