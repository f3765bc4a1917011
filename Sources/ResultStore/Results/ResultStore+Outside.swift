import Digests
import GRDB
import QuestionnaireModel

/// An outside module as it described itself for one edition of a questionnaire.
public struct OutsideModuleRecord: Hashable, Sendable {
  public var digest: Digest
  /// The program's file name, by which questionnaires name it.
  public var program: String
  /// The edition that it scored.
  public var questionnaire: Digest
  /// What the module calls itself.
  public var name: String
  public var version: Version
  /// Its answer to the handshake, a JSON object.
  public var declaration: String

  /// Makes a record.
  public init(
    digest: Digest, program: String, questionnaire: Digest, name: String, version: Version,
    declaration: String
  ) {
    (self.digest, self.program, self.questionnaire) = (digest, program, questionnaire)
    (self.name, self.version, self.declaration) = (name, version, declaration)
  }
}

/// What an outside module said of one sheet.
public struct OutsideScoreRecord: Hashable, Sendable {
  public var sheet: SheetID
  public var scoredOn: Day
  /// By output; an inner `nil` where `reasons` says why.
  public var scores: [String: Double?]
  /// Ids of the reasons that the module declares, by output.
  public var reasons: [String: String]

  /// Makes a record.
  public init(sheet: SheetID, scoredOn: Day, scores: [String: Double?], reasons: [String: String]) {
    (self.sheet, self.scoredOn, self.scores, self.reasons) = (sheet, scoredOn, scores, reasons)
  }
}

extension ResultStore {
  /// Appends what a module said of some sheets, in one transaction; what is stored already never changes.
  ///
  /// The module is noted with its first scores. A sheet that it has scored with this digest stays as it is. Returns how many were
  /// appended. Throws `unknownQuestionnaire`, `unknownSheet`; then nothing is stored.
  @discardableResult
  public func appendOutsideScores(
    _ records: some Sequence<OutsideScoreRecord>, of module: OutsideModuleRecord
  )
    throws(StoreError) -> Int
  {
    try database.write { database in
      let id = try Self.id(of: module, in: database)
      let statement = try database.cachedStatement(
        sql: """
          INSERT INTO outsideScore (sheetId, outsideModuleId, scoredOn, scores, reasons)
          SELECT id, ?, ?, ?, ? FROM sheet WHERE id = ?
          ON CONFLICT (sheetId, outsideModuleId) DO NOTHING
          """)
      var appended = 0
      for record in records {
        try statement.execute(arguments: [
          id, record.scoredOn.description, JSONText.object(record.scores), JSONText.object(record.reasons),
          record.sheet.rawValue,
        ])
        if database.changesCount == 1 {
          appended += 1
          continue
        }
        let known = try Int.fetchOne(
          database.cachedStatement(sql: "SELECT count(*) FROM sheet WHERE id = ?"),
          arguments: [record.sheet.rawValue])
        guard known == 1 else { throw StoreError.unknownSheet }
      }
      return appended
    }
  }

  private static func id(of module: OutsideModuleRecord, in database: Database) throws -> Int64 {
    let insert = try database.cachedStatement(
      sql: """
        INSERT INTO outsideModule (digest, program, questionnaireId, name, version, declaration)
        SELECT ?, ?, id, ?, ?, ? FROM questionnaire WHERE digest = ?
        ON CONFLICT (digest, program, questionnaireId) DO NOTHING
        """)
    try insert.execute(arguments: [
      module.digest.hexadecimal, module.program, module.name, module.version.description, module.declaration,
      module.questionnaire.hexadecimal,
    ])
    let select = try database.cachedStatement(
      sql: """
        SELECT outsideModule.id FROM outsideModule JOIN questionnaire ON questionnaire.id = questionnaireId
        WHERE outsideModule.digest = ? AND program = ? AND questionnaire.digest = ?
        """)
    guard
      let id = try Int64.fetchOne(
        select, arguments: [module.digest.hexadecimal, module.program, module.questionnaire.hexadecimal])
    else { throw StoreError.unknownQuestionnaire(module.questionnaire) }
    return id
  }

  /// Every outside module that has scored, oldest first.
  public func outsideModules() throws(StoreError) -> [OutsideModuleRecord] {
    try database.read { database in
      let statement = try database.cachedStatement(sql: Self.selectModule + " ORDER BY outsideModule.id")
      return try Row.fetchAll(statement).map { try Self.module($0) }
    }
  }

  private static let selectModule = """
    SELECT outsideModule.digest, program, questionnaire.digest, outsideModule.name, outsideModule.version, declaration,
      outsideModule.id
    FROM outsideModule JOIN questionnaire ON questionnaire.id = outsideModule.questionnaireId
    """

  private static func module(_ row: Row) throws -> OutsideModuleRecord {
    let reader = RowReader(row: row, table: "outsideModule")
    guard let version = Version(try reader.text(4, "version")) else { throw reader.corrupt("version") }
    return OutsideModuleRecord(
      digest: try reader.digest(0, "digest"), program: try reader.text(1, "program"),
      questionnaire: try reader.digest(2, "questionnaireId"), name: try reader.text(3, "name"),
      version: version, declaration: try reader.text(5, "declaration"))
  }

  /// The sheets that a module with a digest has scored under a file name.
  public func sheetsScored(by digest: Digest, program: String) throws(StoreError) -> Set<SheetID> {
    try database.read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT sheetId FROM outsideScore JOIN outsideModule ON outsideModule.id = outsideModuleId
          WHERE digest = ? AND program = ?
          """)
      let ids = try Int.fetchAll(statement, arguments: [digest.hexadecimal, program])
      return Set(ids.map(SheetID.init(rawValue:)))
    }
  }

  /// What outside modules said of a sheet, oldest first.
  public func outsideScores(of sheet: SheetID) throws(StoreError) -> [(
    OutsideModuleRecord, OutsideScoreRecord
  )] {
    try database.read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT outsideModuleId, scoredOn, scores, reasons FROM outsideScore WHERE sheetId = ? ORDER BY id
          """)
      let one = try database.cachedStatement(sql: Self.selectModule + " WHERE outsideModule.id = ?")
      return try Row.fetchAll(statement, arguments: [sheet.rawValue]).map { row in
        let reader = RowReader(row: row, table: "outsideScore")
        guard let scores = JSONText.numbers(try reader.text(2, "scores")) else {
          throw reader.corrupt("scores")
        }
        guard let reasons = JSONText.texts(try reader.text(3, "reasons")) else {
          throw reader.corrupt("reasons")
        }
        guard
          let module = try Row.fetchOne(one, arguments: [try reader.integer(0, "outsideModuleId")])
        else { throw reader.corrupt("outsideModuleId") }
        return (
          try Self.module(module),
          OutsideScoreRecord(
            sheet: sheet, scoredOn: try reader.day(1, "scoredOn"), scores: scores, reasons: reasons)
        )
      }
    }
  }
}
