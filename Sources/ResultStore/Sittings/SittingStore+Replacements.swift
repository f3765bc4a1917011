import Digests
import GRDB

extension SittingStore {
  /// Gives a live sitting to the code that took the place of its own; whoever holds it at a seat goes on unhindered.
  ///
  /// Where that code has begun the questionnaire already, both stay as they are: the sheet that is finished first is stored, the other
  /// conflicts with it.
  func carry(_ sitting: SittingID, to code: PupilCode) throws(StoreError) {
    try database.write { database in
      try database.cachedStatement(
        sql: """
          UPDATE OR IGNORE sitting SET code = ? WHERE id = ? AND finishedAt IS NULL AND abandonedAt IS NULL
          """
      ).execute(arguments: [code.symbols, sitting.rawValue])
    }
  }
}
