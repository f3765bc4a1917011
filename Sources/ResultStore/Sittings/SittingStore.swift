import Digests
import GRDB
import Language
import QuestionnaireModel

/// `sittings.sqlite`: what is being answered right now, one row an item.
///
/// A file of its own, so that a long report never holds up a pupil's answer. Every call is one transaction, durable when it
/// returns. Going on after an interruption is `Workspace.unfinishedSitting(of:questionnaire:)`, finishing is `Workspace.finish`.
public struct SittingStore: Sendable {
  let database: DatabaseFile

  init(_ database: DatabaseFile) { self.database = database }

  /// Begins a sitting.
  ///
  /// Throws `sittingUnderWay` where the code has an unfinished one of the questionnaire, at whatever seat.
  public func begin(_ sitting: LiveSitting) throws(StoreError) {
    try database.write { database in
      let isUnderWay = try Bool.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT EXISTS (SELECT 1 FROM sitting
              WHERE code = ? AND questionnaireName = ? AND finishedAt IS NULL AND abandonedAt IS NULL)
            """), arguments: [sitting.code.symbols, sitting.questionnaire.id])
      guard isUnderWay != true else { throw StoreError.sittingUnderWay }
      try database.cachedStatement(
        sql: """
          INSERT INTO sitting (id, code, questionnaireDigest, questionnaireName, questionnaireVersion, language, seed,
            wave, startedAt, touchedAt, sessionId, seat, items) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        sitting.id.rawValue, sitting.code.symbols, sitting.questionnaire.digest.hexadecimal,
        sitting.questionnaire.id, sitting.questionnaire.version.description, sitting.language.rawValue,
        Int64(bitPattern: sitting.seed), sitting.wave, sitting.startedAt.description,
        sitting.startedAt.description, sitting.session, sitting.seat, sitting.items,
      ])
    }
  }

  /// Records what was done with one item; it survives a power cut once this returns.
  ///
  /// `answer` is `nil` for an item that was seen and has none, `isSkipped` says that the pupil passed it by; `draft` is what
  /// was typed or marked and not confirmed; `milliseconds` is the time spent on the item so far (−1 where not known); `sequence` must be greater than that of every earlier step; `position` is the item to show next.
  /// Throws `noLiveSitting`, or `sittingWentOn` where another seat has recorded this step or a later one.
  public func record(
    _ sitting: SittingID, item: String, answer: Answer?, isSkipped: Bool = false, draft: Answer? = nil,
    milliseconds: Int, sequence: Int, position: String?, at moment: Timestamp
  ) throws(StoreError) {
    try database.write { database in
      try Self.step(database, sitting, sequence: sequence, position: position, at: moment)
      try database.cachedStatement(
        sql: """
          INSERT INTO answer (sittingId, item, sequence, value, isSkipped, draft, milliseconds)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (sittingId, item) DO UPDATE SET sequence = excluded.sequence, value = excluded.value,
            isSkipped = excluded.isSkipped, draft = excluded.draft, milliseconds = excluded.milliseconds
          """
      ).execute(arguments: [
        sitting.rawValue, item, sequence, answer.map(AnswerText.text(of:)), isSkipped ? 1 : 0,
        draft.map(AnswerText.text(of:)), milliseconds,
      ])
    }
  }

  /// Records that a pupil went to another item without answering.
  ///
  /// Throws as `record` does.
  public func move(_ sitting: SittingID, to position: String?, sequence: Int, at moment: Timestamp)
    throws(StoreError)
  {
    try database.write { database in
      try Self.step(database, sitting, sequence: sequence, position: position, at: moment)
    }
  }

  /// Gives a sitting up and deletes its answers, so that the code can begin anew.
  ///
  /// Throws `noLiveSitting`.
  public func abandon(_ sitting: SittingID, at moment: Timestamp) throws(StoreError) {
    try database.write { database in
      try Self.end(database, sitting, column: .abandoned, at: moment)
    }
  }

  /// Every sitting that has begun and not ended, without its entries, the longest silent first.
  public func liveSittings() throws(StoreError) -> [LiveSitting] {
    try database.read { database in
      let statement = try database.cachedStatement(
        sql: Self.select + " WHERE finishedAt IS NULL AND abandonedAt IS NULL ORDER BY touchedAt, id")
      return try Row.fetchAll(statement).map(Self.sitting)
    }
  }

  /// A sitting that has begun and not ended, with its entries; `nil` where there is none.
  public func sitting(_ id: SittingID) throws(StoreError) -> LiveSitting? {
    try database.read { database in
      let statement = try database.cachedStatement(
        sql: Self.select + " WHERE id = ? AND finishedAt IS NULL AND abandonedAt IS NULL")
      return try Self.withEntries(database, Row.fetchOne(statement, arguments: [id.rawValue]))
    }
  }

  /// The unfinished sitting of a code and questionnaire, whatever its edition.
  func unfinished(_ code: PupilCode, questionnaire: String) throws(StoreError) -> LiveSitting? {
    try database.read { database in
      let statement = try database.cachedStatement(
        sql: Self.select + """
           WHERE code = ? AND questionnaireName = ? AND finishedAt IS NULL AND abandonedAt IS NULL
          """)
      return try Self.withEntries(
        database, Row.fetchOne(statement, arguments: [code.symbols, questionnaire]))
    }
  }

  /// Marks a sitting as finished and deletes its answers; they lie in the results by now.
  func close(_ sitting: SittingID, at moment: Timestamp) throws(StoreError) {
    try database.write { database in
      try Self.end(database, sitting, column: .finished, at: moment)
    }
  }
}

extension SittingStore {
  private enum Ending { case finished, abandoned }

  private static func step(
    _ database: Database, _ sitting: SittingID, sequence: Int, position: String?, at moment: Timestamp
  ) throws {
    try database.cachedStatement(
      sql: """
        UPDATE sitting SET sequence = ?, position = ?, touchedAt = ?
        WHERE id = ? AND sequence < ? AND finishedAt IS NULL AND abandonedAt IS NULL
        """
    ).execute(arguments: [sequence, position, moment.description, sitting.rawValue, sequence])
    guard database.changesCount == 0 else { return }
    throw try isLive(database, sitting) ? StoreError.sittingWentOn : StoreError.noLiveSitting
  }

  private static func end(
    _ database: Database, _ sitting: SittingID, column: Ending, at moment: Timestamp
  ) throws {
    guard try isLive(database, sitting) else { throw StoreError.noLiveSitting }
    let sql =
      switch column {
      case .finished: "UPDATE sitting SET finishedAt = ?, position = NULL WHERE id = ?"
      case .abandoned: "UPDATE sitting SET abandonedAt = ?, position = NULL WHERE id = ?"
      }
    try database.cachedStatement(sql: sql).execute(arguments: [moment.description, sitting.rawValue])
    try database.cachedStatement(sql: "DELETE FROM answer WHERE sittingId = ?")
      .execute(arguments: [sitting.rawValue])
  }

  private static func isLive(_ database: Database, _ sitting: SittingID) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM sitting WHERE id = ? AND finishedAt IS NULL AND abandonedAt IS NULL)
          """), arguments: [sitting.rawValue]) == true
  }

  private static let select = """
    SELECT id, code, questionnaireDigest, questionnaireName, questionnaireVersion, language, seed, wave, startedAt,
      touchedAt, position, sequence, sessionId, seat, items FROM sitting
    """

  private static func sitting(_ row: Row) throws(StoreError) -> LiveSitting {
    let reader = RowReader(row: row, table: "sitting")
    guard let code = PupilCode(try reader.text(1, "code")) else { throw reader.corrupt("code") }
    guard let version = Version(try reader.text(4, "questionnaireVersion")) else {
      throw reader.corrupt("questionnaireVersion")
    }
    var sitting = LiveSitting(
      id: SittingID(rawValue: try reader.text(0, "id")), code: code,
      questionnaire: QuestionnaireIdentity(
        id: try reader.text(3, "questionnaireName"), version: version,
        digest: try reader.digest(2, "questionnaireDigest")),
      language: LanguageTag(rawValue: try reader.text(5, "language")),
      seed: UInt64(bitPattern: Int64(try reader.integer(6, "seed"))),
      wave: try reader.optionalText(7, "wave"), startedAt: try reader.timestamp(8, "startedAt"))
    sitting.touchedAt = try reader.timestamp(9, "touchedAt")
    sitting.position = try reader.optionalText(10, "position")
    sitting.sequence = try reader.integer(11, "sequence")
    sitting.session = try reader.optionalInteger(12, "sessionId")
    sitting.seat = try reader.optionalText(13, "seat")
    sitting.items = try reader.optionalInteger(14, "items")
    return sitting
  }

  private static func answer(_ reader: RowReader, _ index: Int, _ column: String) throws(StoreError)
    -> Answer?
  {
    guard let text = try reader.optionalText(index, column) else { return nil }
    guard let answer = AnswerText.answer(of: text) else { throw reader.corrupt(column) }
    return answer
  }

  private static func withEntries(_ database: Database, _ row: Row?) throws -> LiveSitting? {
    guard let row else { return nil }
    var sitting = try sitting(row)
    let statement = try database.cachedStatement(
      sql: "SELECT item, value, milliseconds, sequence, isSkipped, draft FROM answer WHERE sittingId = ?")
    for row in try Row.fetchAll(statement, arguments: [sitting.id.rawValue]) {
      let reader = RowReader(row: row, table: "answer")
      sitting.entries[try reader.text(0, "item")] = LiveSitting.Entry(
        answer: try answer(reader, 1, "value"), isSkipped: try reader.integer(4, "isSkipped") == 1,
        draft: try answer(reader, 5, "draft"), milliseconds: try reader.integer(2, "milliseconds"),
        sequence: try reader.integer(3, "sequence"))
    }
    return sitting
  }
}
