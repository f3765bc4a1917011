import GRDB
import Testing

@testable import ResultStore

@Suite struct `Connection settings` {
  static let expected = [
    "journal_mode": "truncate", "synchronous": "3", "secure_delete": "1", "foreign_keys": "1",
    "trusted_schema": "0", "cell_size_check": "1", "mmap_size": "0", "temp_store": "2",
    "busy_timeout": "10000",
  ]

  @Test(arguments: StoreFile.allCases)
  func `hold on a new and on a reopened file`(_ file: StoreFile) throws {
    let example = try StoreExample()
    for workspace in [example.workspace, try Workspace.open(at: example.path)] {
      let database = file == .results ? workspace.results.database : workspace.sittings.database
      #expect(try database.read(ConnectionSettings.read) == Self.expected)
      #expect(try database.outsideTransaction(ConnectionSettings.read) == Self.expected)
      try database.write { try $0.execute(sql: "SELECT 1") }
      #expect(try database.outsideTransaction(ConnectionSettings.read) == Self.expected)
    }
  }

  @Test func `are put back where another program has switched to the log`() throws {
    let example = try StoreExample()
    try example.raw(.results) { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    let reopened = try Workspace.open(at: example.path)
    #expect(try reopened.results.database.read(ConnectionSettings.read) == Self.expected)
  }

  @Test func `that were not taken are named`() throws {
    let example = try StoreExample()
    #expect(throws: StoreError.settingRefused(.results, setting: "synchronous")) {
      try example.results.database.outsideTransaction { database in
        try database.execute(sql: "PRAGMA synchronous = NORMAL")
        try ConnectionSettings.verify(database, of: .results)
      }
    }
  }

  @Test func `make transactions immediate`() throws {
    let example = try StoreExample()
    // A second writer is kept out from the first moment, before anything was written.
    let isKeptOut = try example.results.database.write { _ in
      do { try example.raw(.results) { try $0.execute(sql: "BEGIN IMMEDIATE") } } catch DatabaseError
        .SQLITE_BUSY
      { return true }
      return false
    }
    #expect(isKeptOut)
  }
}
