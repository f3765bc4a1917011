import GRDB

extension Workspace {
  /// Copies both databases, as they stand, into a new folder that is then a workspace of its own.
  ///
  /// The copy is made beside its place under a name ending in `.partial`, checked, brought onto the disk, and renamed when it
  /// is whole. Questionnaires of one's own are files that can simply be copied; editions that have sheets lie in the database.
  /// Throws `alreadyExists`, `missing` (no parent), `cannotCreate`, `diskFull`, `damaged` and what reading throws.
  public func backup(to target: String) throws(StoreError) {
    let parent = FolderAccess.parent(of: target)
    guard FolderAccess.kind(of: target) == .nothing else { throw .alreadyExists(path: target) }
    guard FolderAccess.kind(of: parent) == .folder else { throw .missing(path: parent) }
    let partial = FolderAccess.withoutSlash(target) + ".partial"
    guard FolderAccess.kind(of: partial) == .nothing else { throw .alreadyExists(path: partial) }
    try FolderAccess.makeFolder(partial)
    do throws(StoreError) {
      try FolderAccess.makeFolder(partial + "/questionnaires")
      // Sittings first: a sitting that finishes in between then lies in both copies, never in neither.
      for database in databases { try database.copy(into: partial) }
      guard FolderAccess.synchronize(partial), FolderAccess.rename(partial, to: target),
        FolderAccess.synchronize(parent)
      else { throw .cannotCreate(path: target) }
    } catch {
      FolderAccess.remove(partial)
      throw error
    }
  }
}

extension DatabaseFile {
  /// Writes a compact copy into another folder and makes sure of it.
  fileprivate func copy(into folder: String) throws(StoreError) {
    let copy = folder + "/" + file.name
    try FolderAccess.makeFile(copy)
    try outsideTransaction { database in
      try database.execute(sql: "VACUUM INTO ?", arguments: [copy])
    }
    guard FolderAccess.synchronize(copy) else { throw .inputOutput(file) }
    let isWhole = try DatabaseFile(file, in: folder).findings().isEmpty
    guard isWhole else { throw .damaged(file) }
  }
}
