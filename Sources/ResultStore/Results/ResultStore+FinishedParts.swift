import Digests
import GRDB
import QuestionnaireModel

/// A questionnaire that was handed in under a code.
public struct FinishedPart: Hashable, Sendable {
  public var code: PupilCode
  /// The questionnaire's id.
  public var questionnaire: String
}

extension ResultStore {
  /// What was handed in under these codes in a wave and stands, whatever the edition.
  public func finishedParts(of codes: [PupilCode], wave: String) throws(StoreError) -> [FinishedPart] {
    let wanted = Set(codes)
    return try database.read { database in
      let succession = try Self.succession(database)
      let statement = try database.cachedStatement(
        sql: """
          SELECT DISTINCT sheet.code, questionnaire.name FROM sheet
            JOIN questionnaire ON questionnaire.id = sheet.questionnaireId JOIN wave ON wave.id = sheet.waveId
          WHERE wave.name = ? AND sheet.voidedAt IS NULL ORDER BY sheet.code, questionnaire.name
          """)
      return try Row.fetchAll(statement, arguments: [wave]).compactMap { row -> FinishedPart? in
        let reader = RowReader(row: row, table: "sheet")
        // Sheets that were imported may have names of another kind: no session expects them.
        guard let stored = PupilCode(try reader.text(0, "code")) else { return nil }
        // A sheet under a code whose slip was lost is the same pupil's.
        let code = succession.present(stored)
        guard wanted.contains(code) else { return nil }
        return FinishedPart(code: code, questionnaire: try reader.text(1, "name"))
      }
    }
  }
}
