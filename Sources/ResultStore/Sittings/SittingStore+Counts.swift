import GRDB

/// How many sittings of one questionnaire in one wave have begun, and how they ended.
public struct SittingCount: Hashable, Sendable {
  public var questionnaire: String
  public var wave: String?
  /// Begun and not ended.
  public var live: Int
  public var finished: Int
  public var abandoned: Int

  /// Makes a count.
  public init(questionnaire: String, wave: String?, live: Int, finished: Int, abandoned: Int) {
    self.questionnaire = questionnaire
    self.wave = wave
    self.live = live
    self.finished = finished
    self.abandoned = abandoned
  }

  public var started: Int { live + finished + abandoned }
}

extension SittingStore {
  /// Counts of every questionnaire and wave that anybody has begun, by questionnaire and wave.
  public func counts() throws(StoreError) -> [SittingCount] {
    try database.read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT questionnaireName, wave, sum(finishedAt IS NULL AND abandonedAt IS NULL), sum(finishedAt IS NOT NULL),
            sum(abandonedAt IS NOT NULL)
          FROM sitting GROUP BY questionnaireName, wave ORDER BY questionnaireName, wave
          """)
      return try Row.fetchAll(statement).map { row in
        let reader = RowReader(row: row, table: "sitting")
        return SittingCount(
          questionnaire: try reader.text(0, "questionnaireName"), wave: try reader.optionalText(1, "wave"),
          live: try reader.integer(2, "finishedAt"), finished: try reader.integer(3, "finishedAt"),
          abandoned: try reader.integer(4, "abandonedAt"))
      }
    }
  }
}
