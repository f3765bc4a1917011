import GRDB

/// One SQLite file, opened with all its settings; every error leaves it as a `StoreError`.
struct DatabaseFile: Sendable {
  let file: StoreFile
  let path: String
  private let queue: DatabaseQueue

  /// Opens a file of ours, bringing its schema up to date.
  ///
  /// `creation` is the moment to note in a new file; without it a file that is not there or empty is refused.
  /// `isLocked` says that the caller keeps other processes out of the folder.
  init(_ file: StoreFile, in folder: String, creation: Timestamp? = nil, isLocked: Bool = false)
    throws(StoreError)
  {
    let path = folder + "/" + file.name
    switch FolderAccess.kind(of: path) {
    case .nothing:
      guard creation != nil else { throw .fileMissing(file) }
      try FolderAccess.makeFile(path)
    case .file:
      // SQLite takes a few stray bytes for an empty database.
      guard FolderAccess.size(of: path) == 0 || FolderAccess.size(of: path) >= 512 else {
        throw .notADatabase(file)
      }
    case .folder, .other: throw .notADatabase(file)
    }
    try FolderAccess.checkRights(path, isFolder: false)
    FolderAccess.tighten(path, to: FolderAccess.fileMode)
    self.file = file
    self.path = path
    let queue: DatabaseQueue
    do {
      queue = try DatabaseQueue(path: path, configuration: ConnectionSettings.configuration(file))
      try Self.bringUpToDate(queue, file, folder: folder, creation: creation, isLocked: isLocked)
      try queue.inDatabase { database in try ConnectionSettings.verify(database, of: file) }
    } catch { throw StoreError(error, in: file) }
    self.queue = queue
  }

  /// Runs queries that see one state of the file.
  func read<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    do { return try queue.read(body) } catch { throw StoreError(error, in: file) }
  }

  /// Runs one immediate transaction; durable when this returns, undone when it throws.
  func write<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    do { return try queue.write(body) } catch { throw StoreError(error, in: file) }
  }

  /// Runs statements outside any transaction.
  func outsideTransaction<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    do { return try queue.inDatabase(body) } catch { throw StoreError(error, in: file) }
  }

  private static func bringUpToDate(
    _ queue: DatabaseQueue, _ file: StoreFile, folder: String, creation: Timestamp?, isLocked: Bool
  ) throws {
    let migrator = Schema.migrator(of: file)
    let (isComplete, isCurrent) = try queue.read { database in
      guard try !migrator.hasBeenSuperseded(database) else {
        let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        throw StoreError.newerSchema(file, found: found, supported: migrator.migrations.count)
      }
      return (try hasInfo(database), try migrator.hasCompletedMigrations(database))
    }
    guard isComplete || creation != nil else { throw StoreError.noWorkspace(path: folder) }
    guard !isComplete || !isCurrent else { return }
    func migrate() throws(StoreError) {
      do {
        // Set before anything else, so that a creation cut short is known as ours.
        try queue.inDatabase { try $0.execute(sql: Schema.applicationStatement(of: file)) }
        try migrator.migrate(queue)
        guard let creation, !isComplete else { return }
        try queue.write { database in
          try database.execute(
            sql: "INSERT INTO storeInfo (id, kind, createdAt) VALUES (1, ?, ?)",
            arguments: [file.rawValue, creation.description])
        }
      } catch { throw StoreError(error, in: file) }
    }
    if isLocked { try migrate() } else { try FolderAccess.whileLocked(folder, migrate) }
  }

  /// Whether the file was created to its end.
  private static func hasInfo(_ database: Database) throws -> Bool {
    guard try database.tableExists("storeInfo") else { return false }
    return try Int.fetchOne(database, sql: "SELECT count(*) FROM storeInfo") == 1
  }
}
