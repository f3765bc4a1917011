import Digests
import GRDB
import QuestionnaireModel

/// A code that the store knows, with the attributes that held on the day asked for.
public struct Pupil: Hashable, Sendable {
  public var code: PupilCode
  /// The day from which the attributes hold.
  public var since: Day
  public var attributes: PupilAttributes

  /// Makes a pupil.
  public init(code: PupilCode, since: Day, attributes: PupilAttributes) {
    (self.code, self.since, self.attributes) = (code, since, attributes)
  }
}

extension ResultStore {
  /// Issues new codes in one batch, all with the same attributes from a day on.
  ///
  /// Throws `codeTaken` where one of them is known already, and then issues none.
  public func issue(_ codes: [PupilCode], attributes: PupilAttributes, at moment: Timestamp)
    throws(StoreError)
  {
    guard !codes.isEmpty else { return }
    try database.write { database in
      try database.execute(
        sql: "INSERT INTO codeBatch (issuedAt, codes) VALUES (?, ?)",
        arguments: [moment.description, codes.count])
      let batch = database.lastInsertedRowID
      let pupil = try database.cachedStatement(
        sql: "INSERT INTO pupil (code, codeBatchId) VALUES (?, ?) ON CONFLICT DO NOTHING")
      let state = try database.cachedStatement(sql: PupilStateSQL.insert)
      for code in codes {
        try pupil.execute(arguments: [code.symbols, batch])
        guard database.changesCount == 1 else { throw StoreError.codeTaken }
        try state.execute(arguments: PupilStateSQL.arguments(code, since: moment.day, attributes))
      }
    }
  }

  /// What is known of a code on a day (the latest where none is given); `nil` for a code that the store does not know.
  ///
  /// On a day before the first attributes, those hold: a school's clocks are not always right.
  public func pupil(_ code: PupilCode, on day: Day? = nil) throws(StoreError) -> Pupil? {
    try database.read { database in
      let statement = try database.cachedStatement(
        sql: PupilStateSQL.select + """
           WHERE code = ? ORDER BY since <= ? DESC, abs(julianday(since) - julianday(?)) LIMIT 1
          """)
      let day = day?.description ?? "9999-12-31"
      guard let row = try Row.fetchOne(statement, arguments: [code.symbols, day, day]) else { return nil }
      return try PupilStateSQL.pupil(row)
    }
  }

  /// Every attribute that a code has had, oldest first; empty for a code that is not known.
  public func history(of code: PupilCode) throws(StoreError) -> [Pupil] {
    try database.read { database in
      let statement = try database.cachedStatement(
        sql: PupilStateSQL.select + " WHERE code = ? ORDER BY since")
      return try Row.fetchAll(statement, arguments: [code.symbols]).map(PupilStateSQL.pupil)
    }
  }

  /// Every code with the attributes that hold on a day (the latest where none is given), by code.
  public func pupils(on day: Day? = nil) throws(StoreError) -> [Pupil] {
    try database.read { database in
      let statement = try database.cachedStatement(
        sql: PupilStateSQL.select + """
           WHERE since = ifnull(
            (SELECT max(since) FROM pupilState AS other WHERE other.code = pupilState.code AND other.since <= ?),
            (SELECT min(since) FROM pupilState AS other WHERE other.code = pupilState.code))
          ORDER BY code
          """)
      return try Row.fetchAll(statement, arguments: [day?.description ?? "9999-12-31"])
        .map(PupilStateSQL.pupil)
    }
  }

  /// Notes new attributes from a day on; earlier ones stay as history, those of the same day are replaced.
  ///
  /// Sheets keep the attributes that held when they were answered. Throws `unknownPupil` for a code that is not known.
  public func move(_ code: PupilCode, to attributes: PupilAttributes, since day: Day) throws(StoreError) {
    try database.write { database in
      let isKnown = try Bool.fetchOne(
        database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM pupil WHERE code = ?)"),
        arguments: [code.symbols])
      guard isKnown == true else { throw StoreError.unknownPupil }
      try database.cachedStatement(sql: PupilStateSQL.replace).execute(
        arguments: PupilStateSQL.arguments(code, since: day, attributes))
    }
  }
}

/// The attributes of a pupil as columns, in `pupilState` and `sheet` alike.
enum PupilStateSQL {
  static let select = """
    SELECT code, since, school, class, grade, sex, specialNeeds, profile FROM pupilState
    """
  static let insert = """
    INSERT INTO pupilState (code, since, school, class, grade, sex, specialNeeds, profile)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    """
  static let replace =
    insert + """
       ON CONFLICT (code, since) DO UPDATE SET school = excluded.school, class = excluded.class, grade = excluded.grade,
        sex = excluded.sex, specialNeeds = excluded.specialNeeds, profile = excluded.profile
      """

  static func values(_ attributes: PupilAttributes) -> [(any DatabaseValueConvertible)?] {
    [
      attributes.school, attributes.schoolClass, attributes.grade, attributes.sex?.rawValue,
      attributes.specialNeeds.map { $0 ? 1 : 0 }, attributes.profile,
    ]
  }

  static func arguments(_ code: PupilCode, since day: Day, _ attributes: PupilAttributes)
    -> StatementArguments
  {
    StatementArguments([code.symbols, day.description] + values(attributes))
  }

  /// Six columns from `start` on.
  static func attributes(_ reader: RowReader, from start: Int) throws(StoreError) -> PupilAttributes {
    var sex: Sex?
    if let text = try reader.optionalText(start + 3, "sex") {
      guard let read = Sex(rawValue: text) else { throw reader.corrupt("sex") }
      sex = read
    }
    return PupilAttributes(
      school: try reader.optionalText(start, "school"),
      schoolClass: try reader.optionalText(start + 1, "class"),
      grade: try reader.optionalInteger(start + 2, "grade"), sex: sex,
      specialNeeds: try reader.optionalInteger(start + 4, "specialNeeds").map { $0 == 1 },
      profile: try reader.optionalText(start + 5, "profile"))
  }

  static func pupil(_ row: Row) throws(StoreError) -> Pupil {
    let reader = RowReader(row: row, table: "pupilState")
    guard let code = PupilCode(try reader.text(0, "code")) else { throw reader.corrupt("code") }
    return Pupil(
      code: code, since: try reader.day(1, "since"), attributes: try attributes(reader, from: 2))
  }
}
