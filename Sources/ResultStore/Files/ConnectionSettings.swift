import GRDB

/// The settings that every connection takes, and what each reads back as.
///
/// Rollback journal, not write-ahead log: GRDB's log mode lowers `synchronous`, and the log of many installed SQLite versions
/// can corrupt a file that two connections write. `synchronous=EXTRA` makes an answer that was accepted survive a
/// power cut; `secure_delete` overwrites what was deleted.
enum ConnectionSettings {
  /// How long to wait for somebody else's transaction.
  static let patience = 10.0

  static let all: [(name: String, statement: String?, value: String)] = [
    ("journal_mode", "PRAGMA journal_mode = TRUNCATE", "truncate"),
    ("synchronous", "PRAGMA synchronous = EXTRA", "3"),
    ("secure_delete", "PRAGMA secure_delete = ON", "1"),
    ("foreign_keys", "PRAGMA foreign_keys = ON", "1"),
    ("trusted_schema", "PRAGMA trusted_schema = OFF", "0"),
    ("cell_size_check", "PRAGMA cell_size_check = ON", "1"),
    ("mmap_size", "PRAGMA mmap_size = 0", "0"),
    ("temp_store", "PRAGMA temp_store = MEMORY", "2"),
    ("busy_timeout", nil, "10000"),
  ]

  /// A configuration that refuses foreign files before it touches them and then sets everything.
  static func configuration(_ file: StoreFile) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.label = file.name
    configuration.prepareDatabase { database in
      // One transaction: another process may be creating the file between two queries.
      try database.inTransaction(.deferred) {
        let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let isEmpty = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0
        guard application == Schema.applicationID(of: file) || (application == 0 && isEmpty) else {
          throw StoreError.foreignDatabase(file)
        }
        return .commit
      }
      for setting in all {
        if let statement = setting.statement { try database.execute(sql: statement) }
      }
    }
    return configuration
  }

  /// The settings as the connection reports them, by name.
  static func read(_ database: Database) throws -> [String: String] {
    var values: [String: String] = [:]
    for setting in all {
      let value = try DatabaseValue.fetchOne(database, sql: "PRAGMA " + setting.name)
      switch value?.storage {
      case .int64(let number)?: values[setting.name] = String(number)
      case .string(let text)?: values[setting.name] = text
      default: values[setting.name] = "0"
      }
    }
    return values
  }

  /// Refuses a connection that has not taken every setting.
  static func verify(_ database: Database, of file: StoreFile) throws {
    let values = try read(database)
    if let wrong = all.first(where: { values[$0.name] != $0.value }) {
      throw StoreError.settingRefused(file, setting: wrong.name)
    }
  }
}
