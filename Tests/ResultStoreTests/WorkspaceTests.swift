import Foundation
import GRDB
import Glibc
import OrientirTestSupport
import Testing

@testable import ResultStore

@Suite struct `A workspace` {
  @Test(arguments: [UInt32(0), 0o022, 0o777])
  func `belongs to its owner alone, whatever the umask`(_ mask: UInt32) async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("workspace")
    await #expect(processExitsWith: .success) { [mask = mask as UInt32, path = path as String] in
      umask(mask)
      let workspace = try Workspace.create(at: path, now: StoreExample.noon)
      try workspace.results.openWave("a", at: StoreExample.noon)
    }
    #expect(FolderAccess.mode(of: path) == 0o700)
    #expect(FolderAccess.mode(of: path + "/questionnaires") == 0o700)
    let names = try FolderAccess.names(in: path).filter { $0.contains("sqlite") }
    #expect(names.count >= 2)
    for name in names { #expect(FolderAccess.mode(of: path + "/" + name) == 0o600, "\(name)") }
  }

  @Test func `takes rights away that somebody gave`() throws {
    let example = try StoreExample()
    _ = chmod(example.path + "/results.sqlite", 0o644)
    #expect(
      try example.workspace.check()
        == [.openToOthers(path: example.path + "/results.sqlite", mode: 0o644)])
    _ = try Workspace.open(at: example.path)
    #expect(try example.workspace.check().isEmpty)
  }

  @Test func `is not made where something is`() throws {
    let example = try StoreExample()
    #expect(throws: StoreError.alreadyExists(path: example.path)) {
      try Workspace.create(at: example.path, now: StoreExample.noon)
    }
    let folder = example.folder
    try folder.write("x", to: "full/letter.txt")
    #expect(throws: StoreError.notEmpty(path: folder.path("full"))) {
      try Workspace.create(at: folder.path("full"), now: StoreExample.noon)
    }
    #expect(throws: StoreError.notAFolder(path: folder.path("full/letter.txt"))) {
      try Workspace.create(at: folder.path("full/letter.txt"), now: StoreExample.noon)
    }
    #expect(throws: StoreError.missing(path: folder.path("no"))) {
      try Workspace.create(at: folder.path("no/such"), now: StoreExample.noon)
    }
  }

  @Test func `is not opened where none is`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: StoreError.missing(path: folder.path("no"))) { try Workspace.open(at: folder.path("no")) }
    let file = try folder.write("x", to: "file")
    #expect(throws: StoreError.notAFolder(path: file)) { try Workspace.open(at: file) }
    #expect(throws: StoreError.noWorkspace(path: folder.url.path)) {
      try Workspace.open(at: folder.url.path)
    }
    #expect(!Workspace.exists(at: folder.url.path))
  }

  @Test(arguments: StoreFile.allCases)
  func `whose creation was cut short is refused and can be completed`(_ empty: StoreFile) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("workspace")
    try FolderAccess.makeFolder(path)
    // As after a crash: an empty file, and a file that was marked but has no tables.
    try FolderAccess.makeFile(path + "/" + empty.name)
    let marked: StoreFile = empty == .results ? .sittings : .results
    try DatabaseQueue(path: path + "/" + marked.name).inDatabase {
      try $0.execute(sql: Schema.applicationStatement(of: marked))
    }
    // Sittings without results may also be a workspace that lost them.
    let refusal: StoreError = empty == .results ? .fileMissing(.results) : .noWorkspace(path: path)
    #expect(throws: refusal) { try Workspace.open(at: path) }
    _ = try Workspace.create(at: path, now: StoreExample.noon)
    #expect(try Workspace.open(at: path).check().isEmpty)
  }

  @Test(arguments: StoreFile.allCases)
  func `refuses a file that is no database`(_ file: StoreFile) throws {
    for content in ["x", String(repeating: "не база данных ", count: 400)] {
      let example = try StoreExample()
      try content.write(toFile: example.path + "/" + file.name, atomically: false, encoding: .utf8)
      #expect(throws: StoreError.notADatabase(file)) { try Workspace.open(at: example.path) }
      #expect(String(decoding: example.bytes(of: file), as: UTF8.self) == content)
    }
  }

  @Test(arguments: StoreFile.allCases)
  func `refuses a folder in the place of a file, and a file that is gone`(_ file: StoreFile) throws {
    let example = try StoreExample()
    FolderAccess.remove(example.path + "/" + file.name)
    let gone: StoreError =
      .fileMissing(file)
    #expect(throws: gone) { try Workspace.open(at: example.path) }
    try FolderAccess.makeFolder(example.path + "/" + file.name)
    #expect(throws: StoreError.notADatabase(file)) { try Workspace.open(at: example.path) }
  }

  @Test(arguments: [0, 0x4F72_6953, 12])
  func `leaves a foreign database as it is`(_ application: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("workspace")
    try FolderAccess.makeFolder(path)
    try DatabaseQueue(path: path + "/results.sqlite").inDatabase { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      try database.execute(sql: "CREATE TABLE pupil (name TEXT)")
      try database.execute(sql: "PRAGMA application_id = " + String(application))
    }
    let before = FileManager.default.contents(atPath: path + "/results.sqlite")
    #expect(throws: StoreError.foreignDatabase(.results)) { try Workspace.open(at: path) }
    #expect(FileManager.default.contents(atPath: path + "/results.sqlite") == before)
  }

  @Test(arguments: StoreFile.allCases)
  func `refuses a newer schema and does not touch it`(_ file: StoreFile) throws {
    let example = try StoreExample()
    try example.raw(file) { database in
      try database.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('9')")
      try database.execute(sql: "PRAGMA user_version = 9")
    }
    let before = example.bytes(of: file)
    #expect(
      throws: StoreError.newerSchema(file, found: 9, supported: Schema.migrator(of: file).migrations.count)
    ) {
      try Workspace.open(at: example.path)
    }
    #expect(example.bytes(of: file) == before)
  }

  @Test func `refuses what another account may not read or write`() async throws {
    guard geteuid() == 0 else {
      return  // Only root can become somebody else; the rights themselves are tested above.
    }
    let folder = try TemporaryFolder()
    let path = folder.path("workspace")
    _ = try Workspace.create(at: path, now: StoreExample.noon)
    _ = chmod(folder.url.path, 0o755)
    await #expect(processExitsWith: .success) { [path = path as String] in
      setuid(65_534)
      #expect(throws: StoreError.notPermitted(path: path)) { try Workspace.open(at: path) }
    }
    _ = chmod(path, 0o777)
    await #expect(processExitsWith: .success) { [path = path as String] in
      setuid(65_534)
      #expect(throws: StoreError.notPermitted(path: path + "/results.sqlite")) {
        try Workspace.open(at: path)
      }
    }
    _ = chmod(path + "/results.sqlite", 0o644)
    await #expect(processExitsWith: .success) { [path = path as String] in
      setuid(65_534)
      #expect(throws: StoreError.readOnly(path: path + "/results.sqlite")) { try Workspace.open(at: path) }
    }
    _ = chmod(path, 0o755)
    await #expect(processExitsWith: .success) { [path = path as String] in
      setuid(65_534)
      #expect(throws: StoreError.readOnly(path: path)) { try Workspace.open(at: path) }
    }
  }

  @Test func `is refused on a network file system`() {
    let mounts = """
      21 28 0:19 / /sys rw,nosuid shared:7 - sysfs sysfs rw
      28 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw,errors=remount-ro
      96 28 0:43 / /mnt/school rw,relatime shared:50 - nfs4 server:/export rw,vers=4.2
      97 28 0:300 / /mnt/nfs - rw,relatime - cifs //server/nfs rw
      98 28 259:1 / /home rw,relatime - btrfs nfs rw
      """
    #expect(FolderAccess.isNetwork(device: 43, mounts: mounts))
    #expect(FolderAccess.isNetwork(device: 0x10_002C, mounts: mounts))
    for device: UInt64 in [0x801, 0x1_0301, 19, 44] {
      #expect(!FolderAccess.isNetwork(device: device, mounts: mounts))
    }
    #expect(!FolderAccess.isNetwork(device: 43, mounts: ""))
  }

  @Test func `can be named with a slash at the end or from where one stands`() throws {
    #expect(FolderAccess.parent(of: "/a/b/") == "/a" && FolderAccess.parent(of: "b") == ".")
    #expect(FolderAccess.parent(of: "/a") == "/" && FolderAccess.parent(of: "a//b") == "a")
    let folder = try TemporaryFolder()
    _ = try Workspace.create(at: folder.path("workspace") + "/", now: StoreExample.noon)
    _ = try Workspace.open(at: folder.path("workspace"))
  }
}
