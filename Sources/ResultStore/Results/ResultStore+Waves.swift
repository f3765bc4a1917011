import GRDB

/// One occasion of a programme, or of one questionnaire.
public struct Wave: Hashable, Sendable {
  /// What people call it: «готовность-11, октябрь 2026».
  public var name: String
  /// Id of the only questionnaire it takes; `nil` for any.
  public var questionnaire: String?
  public var openedAt: Timestamp
  /// `nil` while it is open.
  public var closedAt: Timestamp?
  /// The last day on which those who were away may still answer; such sheets count for coverage only.
  public var makeUpUntil: Day?

  /// Makes a wave.
  public init(
    name: String, questionnaire: String? = nil, openedAt: Timestamp, closedAt: Timestamp? = nil,
    makeUpUntil: Day? = nil
  ) {
    self.name = name
    self.questionnaire = questionnaire
    self.openedAt = openedAt
    self.closedAt = closedAt
    self.makeUpUntil = makeUpUntil
  }

  public var isOpen: Bool { closedAt == nil }

  /// Whether an answer may still be begun on a day: the wave is open or in its make-up days.
  public func admits(_ day: Day) -> Bool { isOpen || makeUpUntil.map { day <= $0 } == true }
}

extension ResultStore {
  /// Opens a wave, of one questionnaire or of any.
  ///
  /// Throws `waveExists` where the name is taken.
  public func openWave(_ name: String, questionnaire: String? = nil, at moment: Timestamp) throws(StoreError)
  {
    try database.write { database in
      try database.execute(
        sql: """
          INSERT INTO wave (name, questionnaireName, openedAt) VALUES (?, ?, ?) ON CONFLICT (name) DO NOTHING
          """, arguments: [name, questionnaire, moment.description])
      guard database.changesCount == 1 else { throw StoreError.waveExists(name) }
    }
  }

  /// Closes a wave for good; sheets that come later count for coverage only.
  ///
  /// Throws `unknownWave` or, where it is closed already, `waveClosed`.
  public func closeWave(_ name: String, makeUpUntil: Day? = nil, at moment: Timestamp) throws(StoreError) {
    try database.write { database in
      try database.execute(
        sql: "UPDATE wave SET closedAt = ?, makeUpUntil = ? WHERE name = ? AND closedAt IS NULL",
        arguments: [moment.description, makeUpUntil?.description, name])
      guard database.changesCount == 0 else { return }
      let isThere = try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM wave WHERE name = ?)", arguments: [name])
      throw isThere == true ? StoreError.waveClosed(name) : StoreError.unknownWave(name)
    }
  }

  /// Every wave in the order in which they were opened.
  public func waves() throws(StoreError) -> [Wave] {
    try database.read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT name, questionnaireName, openedAt, closedAt, makeUpUntil FROM wave ORDER BY id")
      return try Row.fetchAll(statement).map { row in
        let reader = RowReader(row: row, table: "wave")
        return Wave(
          name: try reader.text(0, "name"), questionnaire: try reader.optionalText(1, "questionnaireName"),
          openedAt: try reader.timestamp(2, "openedAt"),
          closedAt: try reader.optionalTimestamp(3, "closedAt"),
          makeUpUntil: try reader.optionalDay(4, "makeUpUntil"))
      }
    }
  }

  /// The wave of a name; `nil` where there is none.
  public func wave(_ name: String) throws(StoreError) -> Wave? { try waves().first { $0.name == name } }
}
