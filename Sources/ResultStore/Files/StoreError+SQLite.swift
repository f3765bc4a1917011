import GRDB

extension StoreError {
  /// What an error of the database layer means; its text, which may quote a row, is dropped here.
  init(_ error: any Error, in file: StoreFile) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError:
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(file)
      case .SQLITE_FULL: self = .diskFull(file)
      case .SQLITE_IOERR: self = .inputOutput(file)
      case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: file.name)
      case .SQLITE_CANTOPEN: self = .notPermitted(path: file.name)
      case .SQLITE_NOTADB: self = .notADatabase(file)
      case .SQLITE_CORRUPT: self = .damaged(file)
      case .SQLITE_CONSTRAINT: self = .constraint(file, table: Self.table(in: error.message ?? ""))
      default: self = .unexpected(file, code: Int(error.extendedResultCode.rawValue))
      }
    default: self = .unexpected(file, code: -1)
    }
  }

  /// The table that a message such as `UNIQUE constraint failed: sheet.sittingId` or `… index 'sheetOnce'` names.
  ///
  /// Our checks are named `table.column` and our indices begin with their table's name, so that their messages read alike.
  /// Only names of our own tables are let through.
  private static func table(in message: String) -> String {
    for word in message.split(whereSeparator: { $0 == " " || $0 == "," }) {
      let parts = word.split(separator: ".")
      if parts.count == 2, let table = Schema.tables.first(where: { $0 == parts[0] }) { return table }
    }
    let quoted = message.split(separator: "'")
    guard quoted.count > 1, quoted[0].hasSuffix("index ") else { return "" }
    return Schema.tables.filter { quoted[1].hasPrefix($0) }.max { $0.count < $1.count } ?? ""
  }
}
