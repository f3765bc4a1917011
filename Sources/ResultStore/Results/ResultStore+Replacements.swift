import Digests
import GRDB

extension ResultStore {
  /// Which codes took the place of which.
  public func succession() throws(StoreError) -> CodeSuccession { try database.read(Self.succession) }

  static func succession(_ database: Database) throws -> CodeSuccession {
    let statement = try database.cachedStatement(
      sql: "SELECT code, replacedBy, replacedAt, reason FROM codeReplacement ORDER BY replacedAt, code")
    return CodeSuccession(
      try Row.fetchAll(statement).map { row in
        let reader = RowReader(row: row, table: "codeReplacement")
        guard let code = PupilCode(try reader.text(0, "code")) else { throw reader.corrupt("code") }
        guard let replacedBy = PupilCode(try reader.text(1, "replacedBy")) else {
          throw reader.corrupt("replacedBy")
        }
        return CodeReplacement(
          code: code, replacedBy: replacedBy, at: try reader.timestamp(2, "replacedAt"),
          reason: try reader.optionalText(3, "reason"))
      })
  }

  /// What is known of the pupil who has or once had a code: for the staff's commands, never for a pupil's door.
  public func presentPupil(_ code: PupilCode) throws(StoreError) -> Pupil? {
    try pupil(try succession().present(code))
  }

  /// Puts a new code in the place of one whose slip was lost.
  ///
  /// The attributes with their history go over; sheets stay as they were stored and are found by either code. The old code is not known
  /// any more. `Workspace.replace` takes live sittings along. Throws `unknownPupil` for a code that is not known or was replaced before,
  /// `codeTaken` for a new one that was issued before.
  func replace(_ code: PupilCode, by new: PupilCode, reason: String?, at moment: Timestamp)
    throws(StoreError)
  {
    try database.write { database in
      let isKnown = try Bool.fetchOne(
        database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM pupilState WHERE code = ?)"),
        arguments: [code.symbols])
      guard isKnown == true else { throw StoreError.unknownPupil }
      try database.execute(
        sql: "INSERT INTO codeBatch (issuedAt, codes) VALUES (?, 1)", arguments: [moment.description])
      try database.execute(
        sql: "INSERT INTO pupil (code, codeBatchId) VALUES (?, ?) ON CONFLICT DO NOTHING",
        arguments: [new.symbols, database.lastInsertedRowID])
      guard database.changesCount == 1 else { throw StoreError.codeTaken }
      try database.execute(
        sql: "UPDATE pupilState SET code = ? WHERE code = ?", arguments: [new.symbols, code.symbols])
      try database.execute(
        sql: "INSERT INTO codeReplacement (code, replacedBy, replacedAt, reason) VALUES (?, ?, ?, ?)",
        arguments: [code.symbols, new.symbols, moment.description, reason])
    }
  }
}
