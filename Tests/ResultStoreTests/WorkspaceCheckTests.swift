import Foundation
import GRDB
import OrientirTestSupport
import QuestionnaireModel
import Testing

@testable import ResultStore

@Suite struct `Checking and copying` {
  @Test func `finds rows that refer to nothing`() throws {
    let example = try StoreExample()
    try example.results.store([StoreExample.sheet(StoreExample.codes(1)[0])], at: StoreExample.noon)
    try example.raw(.results) { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      try database.execute(sql: "DELETE FROM pupil")
    }
    let found = try example.workspace.check()
    #expect(found.contains(.danglingReferences(.results, table: "sheet", rows: 1)))
    #expect(found.contains(.danglingReferences(.results, table: "pupilState", rows: 1)))
  }

  @Test func `finds flipped bits or fails, but never passes over a changed sheet`() throws {
    var generator = SeededGenerator(seed: 3)
    let example = try StoreExample()
    let sheets = StoreExample.codes(40).map { StoreExample.sheet($0) }
    try example.results.store(sheets, at: StoreExample.noon)
    let whole = example.bytes(of: .results)
    var noticed = 0
    for _ in 0..<60 {
      var bytes = whole
      let place = 100 + generator.below(bytes.count - 100)
      bytes[place] ^= 1 << UInt8(generator.below(8))
      let path = example.folder.path("flipped")
      FolderAccess.remove(path)
      try FolderAccess.makeFolder(path)
      try bytes.write(to: URL(fileURLWithPath: path + "/results.sqlite"))
      try example.bytes(of: .sittings).write(to: URL(fileURLWithPath: path + "/sittings.sqlite"))
      do {
        let workspace = try Workspace.open(at: path)
        let findings = try workspace.check()
        var read: [NewSheet] = []
        try? workspace.results.forEachSheet { read.append($0.content) }
        if findings.isEmpty { #expect(read == sheets) } else { noticed += 1 }
      } catch { noticed += 1 }
    }
    #expect(noticed > 0)
  }

  @Test func `a backup is a workspace of its own, for its owner alone`() throws {
    let example = try StoreExample()
    let codes = StoreExample.codes(3)
    try example.results.store(codes.map { StoreExample.sheet($0) }, at: StoreExample.noon)
    try example.sittings.begin(StoreExample.sitting(codes[0]))
    let target = example.folder.path("copy")
    try example.workspace.backup(to: target + "/")
    let copy = try Workspace.open(at: target)
    #expect(try copy.check().isEmpty)
    #expect(try copy.results.countSheets() == 3)
    #expect(try copy.sittings.liveSittings().count == 1)
    #expect(FolderAccess.mode(of: target) == 0o700)
    for file in StoreFile.allCases { #expect(FolderAccess.mode(of: target + "/" + file.name) == 0o600) }
    #expect(throws: StoreError.alreadyExists(path: target)) { try example.workspace.backup(to: target) }
    #expect(throws: StoreError.missing(path: example.folder.path("no"))) {
      try example.workspace.backup(to: example.folder.path("no/copy"))
    }
    #expect(try FolderAccess.names(in: example.folder.url.path).sorted() == ["copy", "workspace"])
  }

  @Test func `a backup leaves nothing behind when it fails`() throws {
    let example = try StoreExample()
    try example.results.store([StoreExample.sheet(StoreExample.codes(1)[0])], at: StoreExample.noon)
    try example.raw(.results) { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      try database.execute(sql: "DELETE FROM pupil")
    }
    #expect(throws: StoreError.damaged(.results)) {
      try example.workspace.backup(to: example.folder.path("copy"))
    }
    #expect(try FolderAccess.names(in: example.folder.url.path) == ["workspace"])
  }
}
