import GRDB

/// The tables of both files as a list of steps that only ever grows.
///
/// To change a table: append a step, freeze a file of the previous schema as a test's fixture, add new tables to `tables`.
/// With `trusted_schema=OFF` neither checks nor views may call SQLite's JSON functions; the table `json_each` is allowed.
enum Schema {
  /// `Ori` and a letter, in the place where `file(1)` and SQLite look for a program's mark.
  static func applicationID(of file: StoreFile) -> Int {
    switch file {
    case .results: 0x4F72_6952
    case .sittings: 0x4F72_6953
    }
  }

  static func applicationStatement(of file: StoreFile) -> String {
    switch file {
    case .results: "PRAGMA application_id = 0x4F726952"
    case .sittings: "PRAGMA application_id = 0x4F726953"
    }
  }

  /// All steps of a file; `user_version` is the number of the last one that was taken.
  static func migrator(of file: StoreFile) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    let steps = file == .results ? resultSteps : sittingSteps
    for (name, statements) in steps {
      // Immediate checks keep foreign keys on throughout.
      migrator.registerMigration(name, foreignKeyChecks: .immediate) { database in
        for statement in statements { try database.execute(sql: statement) }
      }
    }
    return migrator
  }

  static let resultSteps: [(name: String, statements: [String])] = [
    ("1", [storeInfo] + results1 + ["PRAGMA user_version = 1"]),
    ("2", outside2 + ["PRAGMA user_version = 2"]),
    ("3", replacements3 + ["PRAGMA user_version = 3"]),
    ("4", secondEntry4 + ["PRAGMA user_version = 4"]),
  ]

  static let sittingSteps: [(name: String, statements: [String])] = [
    ("1", [storeInfo] + sittings1 + ["PRAGMA user_version = 1"]),
    ("2", ["PRAGMA user_version = 2"]),
    ("3", sittings3 + ["PRAGMA user_version = 3"]),
  ]

  /// Names that an error may carry.
  static let tables = [
    "storeInfo", "questionnaire", "questionnaireColumn", "codeBatch", "pupil", "pupilState", "wave", "sheet",
    "score", "enrolment", "importFile", "sitting", "answer", "outsidePermission", "outsideModule",
    "outsideScore", "session", "sessionPart", "sessionCode", "codeReplacement", "consent", "paperDraft",
    "paperEntry", "secondEntry", "entryDecision",
  ]

  private static let storeInfo = """
    CREATE TABLE storeInfo (
      id INTEGER PRIMARY KEY CONSTRAINT "storeInfo.id" CHECK (id = 1),
      kind TEXT NOT NULL CONSTRAINT "storeInfo.kind" CHECK (kind IN ('results', 'sittings')),
      createdAt TEXT NOT NULL CONSTRAINT "storeInfo.createdAt" CHECK (createdAt GLOB '????-??-??T??:??:??*')
    ) STRICT
    """
}
