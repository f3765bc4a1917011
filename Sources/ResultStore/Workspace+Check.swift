import Digests
import GRDB
import QuestionnaireModel

/// Something that `Workspace.check()` found wrong.
public enum StoreFinding: Hashable, Sendable {
  /// Others than the owner may read or write it; `mode` holds the permission bits.
  case openToOthers(path: String, mode: Int)
  case foreignDatabase(StoreFile)
  /// SQLite's integrity check names so many problems.
  case integrity(StoreFile, problems: Int)
  /// So many rows refer to rows that are not there.
  case danglingReferences(StoreFile, table: String, rows: Int)
  /// A sheet cannot be read; `column` says where.
  case unreadableSheet(SheetID, column: String)
  /// A sheet is not what it was when it was stored.
  case alteredSheet(SheetID)
}

extension Workspace {
  /// Looks through everything: permissions, both files' structure and references, and every sheet against its digest.
  ///
  /// Changes nothing. Takes about as long as reading every sheet. Empty where all is well.
  public func check() throws(StoreError) -> [StoreFinding] {
    var findings: [StoreFinding] = []
    for file in [path] + databases.map(\.path) {
      if let mode = FolderAccess.mode(of: file), mode & 0o077 != 0 {
        findings.append(.openToOthers(path: file, mode: Int(mode)))
      }
    }
    for database in databases { findings += try database.findings() }
    // A file whose structure is broken cannot be trusted to list its sheets.
    guard !findings.contains(.foreignDatabase(.results)) else { return findings }
    return findings + (try results.sheetFindings())
  }
}

extension DatabaseFile {
  /// What SQLite itself finds wrong with the file.
  func findings() throws(StoreError) -> [StoreFinding] {
    try read { database in
      var findings: [StoreFinding] = []
      if try Int.fetchOne(database, sql: "PRAGMA application_id") != Schema.applicationID(of: file) {
        findings.append(.foreignDatabase(file))
      }
      do {
        let problems = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        if !problems.isEmpty { findings.append(.integrity(file, problems: problems.count)) }
        let dangling = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
        let tables = Dictionary(grouping: dangling) { (row: Row) -> String in
          if case .string(let name) = (row[0] as DatabaseValue).storage { name } else { "" }
        }
        findings += tables.sorted { $0.key < $1.key }.map {
          .danglingReferences(file, table: $0.key, rows: $0.value.count)
        }
      } catch DatabaseError.SQLITE_CORRUPT { findings.append(.integrity(file, problems: 1)) }
      return findings
    }
  }
}

extension ResultStore {
  /// The sheets that cannot be read or do not match their digests.
  func sheetFindings() throws(StoreError) -> [StoreFinding] {
    var findings: [StoreFinding] = []
    var last = 0
    while true {
      let (rows, start) = (SheetStream.batchSize, last)
      let batch = try database.read { database in
        let editions = try Self.editions(database)
        let cursor = try Row.fetchCursor(
          database.cachedStatement(sql: SheetRow.select + " WHERE sheet.id > ? ORDER BY sheet.id LIMIT ?"),
          arguments: [start, rows])
        var (count, end) = (0, start)
        var found: [StoreFinding] = []
        while let row = try cursor.next() {
          let reader = RowReader(row: row, table: "sheet")
          end = try reader.integer(0, "id")
          count += 1
          let id = SheetID(rawValue: end)
          do throws(StoreError) { _ = try SheetRow.sheet(row, editions, verifying: true) } catch {
            guard case .corruptRow(_, let column) = error else { throw error }
            found.append(
              column == "contentDigest" ? .alteredSheet(id) : .unreadableSheet(id, column: column))
          }
        }
        return (count: count, end: end, found: found)
      }
      findings += batch.found
      last = batch.end
      if batch.count < rows { return findings }
    }
  }
}
