import GRDB
import QuestionnaireModel

/// One scoring of one sheet: raw scores by scale, and which modules in which versions gave them.
public struct ScoringRecord: Hashable, Sendable {
  public var sheet: SheetID
  public var scoredOn: Day
  /// `credits 1.0.0, bands 1.0.0`.
  public var modules: String
  /// Raw scores by scale; an inner `nil` where a scale has none.
  public var scores: [String: Double?]

  /// Makes a record; names and versions of the modules in the order of their steps.
  public init(
    sheet: SheetID, scoredOn: Day, modules: [(id: String, version: Version)], scores: [String: Double?]
  ) {
    self.init(
      sheet: sheet, scoredOn: scoredOn,
      modules: modules.map { $0.id + " " + $0.version.description }.joined(separator: ", "), scores: scores)
  }

  /// Makes a record with the modules as text.
  public init(sheet: SheetID, scoredOn: Day, modules: String, scores: [String: Double?]) {
    self.sheet = sheet
    self.scoredOn = scoredOn
    self.modules = modules
    self.scores = scores
  }
}

extension ResultStore {
  /// Appends scorings in one transaction; earlier ones of the same sheets stay.
  ///
  /// Throws `unknownSheet`, and then appends none, where a sheet is not there.
  public func appendScores(_ records: some Sequence<ScoringRecord>) throws(StoreError) {
    try database.write { database in
      let statement = try database.cachedStatement(
        sql: """
          INSERT INTO score (sheetId, scoredOn, modules, scores)
          SELECT id, ?, ?, ? FROM sheet WHERE id = ?
          """)
      for record in records {
        try statement.execute(arguments: [
          record.scoredOn.description, record.modules, JSONText.object(record.scores), record.sheet.rawValue,
        ])
        guard database.changesCount == 1 else { throw StoreError.unknownSheet }
      }
    }
  }

  /// The latest scoring of a sheet; `nil` where it was never scored.
  public func latestScores(of sheet: SheetID) throws(StoreError) -> ScoringRecord? {
    try scorings(of: sheet).last
  }

  /// Every scoring of a sheet, oldest first.
  public func scorings(of sheet: SheetID) throws(StoreError) -> [ScoringRecord] {
    try database.read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT scoredOn, modules, scores FROM score WHERE sheetId = ? ORDER BY id")
      return try Row.fetchAll(statement, arguments: [sheet.rawValue]).map { row in
        let reader = RowReader(row: row, table: "score")
        guard let scores = JSONText.numbers(try reader.text(2, "scores")) else {
          throw reader.corrupt("scores")
        }
        return ScoringRecord(
          sheet: sheet, scoredOn: try reader.day(0, "scoredOn"), modules: try reader.text(1, "modules"),
          scores: scores)
      }
    }
  }
}
