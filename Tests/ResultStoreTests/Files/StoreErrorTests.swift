import Digests
import Foundation
import GRDB
import Glibc
import QuestionnaireModel
import Testing

@testable import ResultStore

@Suite struct `Store errors` {
  @Test func `stand for SQLite's codes`() {
    let expected: [(ResultCode, StoreError)] = [
      (.SQLITE_BUSY, .busy(.results)), (.SQLITE_BUSY_SNAPSHOT, .busy(.results)),
      (.SQLITE_FULL, .diskFull(.results)), (.SQLITE_IOERR_WRITE, .inputOutput(.results)),
      (.SQLITE_IOERR_FSYNC, .inputOutput(.results)),
      (.SQLITE_READONLY_DBMOVED, .readOnly(path: "results.sqlite")),
      (.SQLITE_NOTADB, .notADatabase(.results)), (.SQLITE_CORRUPT_INDEX, .damaged(.results)),
      (.SQLITE_CANTOPEN, .notPermitted(path: "results.sqlite")),
      (.SQLITE_TOOBIG, .unexpected(.results, code: 18)),
    ]
    for (code, error) in expected {
      #expect(StoreError(DatabaseError(resultCode: code), in: .results) == error)
    }
  }

  @Test(arguments: [
    ("UNIQUE constraint failed: sheet.sittingId", "sheet"), ("CHECK constraint failed: pupil.code", "pupil"),
    ("NOT NULL constraint failed: answer.item", "answer"), ("FOREIGN KEY constraint failed", ""),
    ("cannot store TEXT value in INTEGER column sheet.grade", "sheet"), ("final score.scores", "score"),
    ("UNIQUE constraint failed: index 'sheetOnce'", "sheet"),
    ("UNIQUE constraint failed: index 'pupilStateX'", "pupilState"),
    ("Иванов.Иван Иванов", ""), ("index 'Иванов'", ""), ("", ""),
  ])
  func `name our tables and nothing else`(_ message: String, _ table: String) {
    let error = DatabaseError(resultCode: .SQLITE_CONSTRAINT, message: message)
    #expect(StoreError(error, in: .results) == .constraint(.results, table: table))
  }

  @Test func `carry no code and no answer`() throws {
    let example = try StoreExample()
    let code = StoreExample.codes(1)[0]
    var errors: [StoreError] = []
    func note(_ body: () throws -> Void) {
      do { try body() } catch let error as StoreError { errors.append(error) } catch { Issue.record(error) }
    }
    note {
      try example.results.store(
        [
          StoreExample.sheet(
            code, Answers(["t01": .text("ТАЙНА")]), attributes: PupilAttributes(school: "ТАЙНА", grade: 99))
        ], at: StoreExample.noon)
    }
    note {
      try example.results.move(code, to: PupilAttributes(profile: "ТАЙНА"), since: StoreExample.noon.day)
    }
    note {
      try example.results.database.read {
        _ = try Int.fetchOne($0, sql: "SELECT ТАЙНА FROM pupil WHERE code = ?", arguments: [code.symbols])
      }
    }
    note {
      try example.results.database.read {
        struct Wrong: FetchableRecord, Decodable { var a: Int }
        _ = try Wrong.fetchOne($0, sql: "SELECT NULL AS a, 'ТАЙНА' AS b")
      }
    }
    #expect(errors.count == 4)
    for error in errors {
      #expect(!"\(error)".contains(code.symbols) && !"\(error)".contains("ТАЙНА"))
    }
  }

  @Test func `say that somebody else holds the file`() throws {
    let example = try StoreExample()
    try example.results.database.outsideTransaction { try $0.execute(sql: "PRAGMA busy_timeout = 50") }
    try example.raw(.results) { held in
      try held.inTransaction(.immediate) {
        #expect(throws: StoreError.busy(.results)) {
          try example.results.openWave("a", at: StoreExample.noon)
        }
        return .rollback
      }
    }
    try example.results.openWave("a", at: StoreExample.noon)
  }

  @Test func `say that a file cannot grow, and nothing acknowledged is lost`() async throws {
    let example = try StoreExample()
    let size = FolderAccess.size(of: example.path + "/results.sqlite")
    await #expect(processExitsWith: .success) { [path = example.path as String, size = size as Int] in
      signal(SIGXFSZ, SIG_IGN)
      let workspace = try Workspace.open(at: path)
      var limit = rlimit(rlim_cur: rlim_t(size + 40_000), rlim_max: rlim_t(size + 40_000))
      guard setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else { exit(3) }
      var stored = 0
      var failure: StoreError?
      for code in StoreExample.codes(5_000) {
        do throws(StoreError) {
          try workspace.results.store([StoreExample.sheet(code)], at: StoreExample.noon)
          stored += 1
        } catch {
          failure = error
          break
        }
      }
      #expect(failure == .inputOutput(.results))
      #expect(stored > 0)
      try Data(String(stored).utf8).write(to: URL(fileURLWithPath: path + "/questionnaires/stored"))
    }
    let stored = try String(contentsOfFile: example.path + "/questionnaires/stored", encoding: .utf8)
    let reopened = try Workspace.open(at: example.path)
    #expect(try reopened.results.countSheets() == Int(stored))
    #expect(try reopened.check().isEmpty)
  }

  @Test func `say that the disk is full`() throws {
    let example = try StoreExample()
    let sheets = StoreExample.codes(500).map { StoreExample.sheet($0) }
    try example.results.store(sheets.prefix(10), at: StoreExample.noon)
    try example.results.database.outsideTransaction { try $0.execute(sql: "PRAGMA max_page_count = 1") }
    #expect(throws: StoreError.diskFull(.results)) {
      try example.results.store(sheets, at: StoreExample.noon)
    }
    #expect(try example.results.countSheets() == 10)
    #expect(try example.workspace.check().isEmpty)
  }

  @Test(.enabled(if: geteuid() == 0, "only root may mount a small disk"))
  func `lose nothing acknowledged on a small disk`() async throws {
    let example = try StoreExample()
    await #expect(processExitsWith: .success) { [path = example.path as String] in
      let disk = path + "/questionnaires"
      // Where mounting is not allowed even to root there is nothing to try.
      guard SmallDisk.mount(at: disk, size: "600k") else { return }
      let workspace = try Workspace.create(at: disk + "/small", now: StoreExample.noon)
      try workspace.results.remember(StoreExample.questionnaire, source: "", at: StoreExample.noon)
      var stored = 0
      var failure: StoreError?
      for code in StoreExample.codes(5_000) {
        do throws(StoreError) {
          try workspace.results.store([StoreExample.sheet(code)], at: StoreExample.noon)
          stored += 1
        } catch {
          failure = error
          break
        }
      }
      #expect(failure == .diskFull(.results))
      #expect(stored > 0)
      #expect(try workspace.results.countSheets() == stored)
      #expect(try workspace.check().isEmpty)
    }
  }
}

/// A file system in memory that only this process sees.
private enum SmallDisk {
  private typealias Unshare = @convention(c) (Int32) -> Int32
  private typealias Mount =
    @convention(c) (
      UnsafePointer<CChar>, UnsafePointer<CChar>, UnsafePointer<CChar>?, UInt, UnsafePointer<CChar>?
    ) -> Int32

  static func mount(at path: String, size: String) -> Bool {
    guard let unshareSymbol = dlsym(nil, "unshare"), let mountSymbol = dlsym(nil, "mount") else {
      return false
    }
    let unshare = unsafeBitCast(unshareSymbol, to: Unshare.self)
    let mount = unsafeBitCast(mountSymbol, to: Mount.self)
    let (newNamespace, recursive, isPrivate) = (Int32(0x2_0000), UInt(0x4000), UInt(1 << 18))
    guard unshare(newNamespace) == 0, mount("none", "/", nil, recursive | isPrivate, nil) == 0 else {
      return false
    }
    return mount("tmpfs", path, "tmpfs", 0, "size=" + size) == 0
  }
}
