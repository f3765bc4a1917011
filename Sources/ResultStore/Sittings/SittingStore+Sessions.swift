import Digests
import Foundation
import GRDB
import QuestionnaireModel

extension SittingStore {
  /// Opens a session and gives it its number.
  public func open(_ session: Session) throws(StoreError) -> Session {
    try database.write { database in
      try database.execute(
        sql: "INSERT INTO session (school, class, wave, openedAt, settings) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          session.school, session.schoolClass, session.wave, session.openedAt.description,
          JSONText.write(session.settings),
        ])
      var opened = session
      opened.id = Int(database.lastInsertedRowID)
      for (place, part) in session.parts.enumerated() {
        try database.execute(
          sql: """
            INSERT INTO sessionPart (sessionId, place, questionnaireDigest, questionnaireName, questionnaireVersion)
            VALUES (?, ?, ?, ?, ?)
            """,
          arguments: [opened.id, place, part.digest.hexadecimal, part.id, part.version.description])
      }
      let code = try database.cachedStatement(sql: "INSERT INTO sessionCode (sessionId, code) VALUES (?, ?)")
      for expected in session.codes { try code.execute(arguments: [opened.id, expected.symbols]) }
      return opened
    }
  }

  /// Every session, oldest first.
  public func sessions() throws(StoreError) -> [Session] {
    try database.read { database in
      try Row.fetchAll(database, sql: Self.selectSession + " ORDER BY id").map {
        try Self.session($0, database)
      }
    }
  }

  /// The session with a number; `nil` where there is none.
  public func session(_ id: Int) throws(StoreError) -> Session? {
    try database.read { database in
      try Row.fetchOne(database, sql: Self.selectSession + " WHERE id = ?", arguments: [id]).map {
        try Self.session($0, database)
      }
    }
  }

  /// The open sessions that expect a code, the latest first.
  public func openSessions(of code: PupilCode) throws(StoreError) -> [Session] {
    try database.read { database in
      let sql =
        Self.selectSession
        + " WHERE closedAt IS NULL AND id IN (SELECT sessionId FROM sessionCode WHERE code = ?) ORDER BY id DESC"
      return try Row.fetchAll(database, sql: sql, arguments: [code.symbols]).map {
        try Self.session($0, database)
      }
    }
  }

  /// Adds codes to an open session; those that it expects already change nothing.
  public func expect(_ codes: [PupilCode], in session: Int) throws(StoreError) {
    try database.write { database in
      let statement = try database.cachedStatement(
        sql: "INSERT INTO sessionCode (sessionId, code) VALUES (?, ?) ON CONFLICT DO NOTHING")
      for code in codes { try statement.execute(arguments: [session, code.symbols]) }
    }
  }

  /// Every code that some session expects.
  func expectedCodes() throws(StoreError) -> [PupilCode] {
    try database.read { database in
      try String.fetchAll(database, sql: "SELECT DISTINCT code FROM sessionCode").compactMap { PupilCode($0) }
    }
  }

  /// Puts a new code in the place of one whose slip was lost, in every session.
  func expect(_ new: PupilCode, insteadOf old: PupilCode) throws(StoreError) {
    try database.write { database in
      try database.execute(
        sql: "UPDATE OR IGNORE sessionCode SET code = ? WHERE code = ?",
        arguments: [new.symbols, old.symbols])
      try database.execute(sql: "DELETE FROM sessionCode WHERE code = ?", arguments: [old.symbols])
    }
  }

  /// Closes a session: nothing new begins in it; what has begun stays and goes on in another session.
  ///
  /// Closing twice keeps the first moment.
  public func closeSession(_ id: Int, at moment: Timestamp) throws(StoreError) {
    try database.write { database in
      try database.execute(
        sql: "UPDATE session SET closedAt = ? WHERE id = ? AND closedAt IS NULL",
        arguments: [moment.description, id])
    }
  }

  /// How every pupil stands who sat down in a session, by code and in the order of beginning.
  public func sittings(of session: Int) throws(StoreError) -> [SessionSitting] {
    try database.read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT id, code, questionnaireName, seat, startedAt, touchedAt, calledAt, items,
            CASE WHEN finishedAt IS NOT NULL THEN 'finished' WHEN abandonedAt IS NOT NULL THEN 'abandoned'
              ELSE 'live' END,
            (SELECT count(*) FROM answer
              WHERE answer.sittingId = sitting.id AND (answer.value IS NOT NULL OR answer.isSkipped = 1))
          FROM sitting WHERE sessionId = ? ORDER BY code, startedAt, id
          """)
      return try Row.fetchAll(statement, arguments: [session]).map(Self.sessionSitting)
    }
  }

  /// Notes the session and the seat at which a sitting goes on; whoever called was helped.
  ///
  /// Throws `noLiveSitting`.
  public func seat(_ sitting: SittingID, at seat: String?, session: Int?) throws(StoreError) {
    try database.write { database in
      try database.cachedStatement(
        sql: """
          UPDATE sitting SET seat = ?, sessionId = ifnull(?, sessionId), calledAt = NULL
          WHERE id = ? AND finishedAt IS NULL AND abandonedAt IS NULL
          """
      ).execute(arguments: [seat, session, sitting.rawValue])
      guard database.changesCount == 1 else { throw StoreError.noLiveSitting }
    }
  }

  /// Notes that a pupil calls the adult, or no longer does.
  ///
  /// Throws `noLiveSitting`.
  public func call(_ sitting: SittingID, since moment: Timestamp?) throws(StoreError) {
    try database.write { database in
      try database.cachedStatement(
        sql: "UPDATE sitting SET calledAt = ? WHERE id = ? AND finishedAt IS NULL AND abandonedAt IS NULL"
      ).execute(arguments: [moment?.description, sitting.rawValue])
      guard database.changesCount == 1 else { throw StoreError.noLiveSitting }
    }
  }

  private static let selectSession =
    "SELECT id, school, class, wave, openedAt, closedAt, settings FROM session"

  private static func session(_ row: Row, _ database: Database) throws -> Session {
    let reader = RowReader(row: row, table: "session")
    let id = try reader.integer(0, "id")
    let json = Data(try reader.text(6, "settings").utf8)
    guard let settings = try? JSONDecoder().decode(SessionSettings.self, from: json) else {
      throw reader.corrupt("settings")
    }
    let parts = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT questionnaireDigest, questionnaireName, questionnaireVersion FROM sessionPart
          WHERE sessionId = ? ORDER BY place
          """), arguments: [id]
    ).map { row in
      let reader = RowReader(row: row, table: "sessionPart")
      guard let version = Version(try reader.text(2, "questionnaireVersion")) else {
        throw reader.corrupt("questionnaireVersion")
      }
      return QuestionnaireIdentity(
        id: try reader.text(1, "questionnaireName"), version: version,
        digest: try reader.digest(0, "questionnaireDigest"))
    }
    let codes = try String.fetchAll(
      database.cachedStatement(sql: "SELECT code FROM sessionCode WHERE sessionId = ? ORDER BY code"),
      arguments: [id]
    ).map { symbols in
      guard let code = PupilCode(symbols) else { throw reader.corrupt("code") }
      return code
    }
    var session = Session(
      school: try reader.optionalText(1, "school"), schoolClass: try reader.text(2, "class"),
      wave: try reader.text(3, "wave"), openedAt: try reader.timestamp(4, "openedAt"), parts: parts,
      codes: codes, settings: settings)
    session.id = id
    session.closedAt = try reader.optionalTimestamp(5, "closedAt")
    return session
  }

  private static func sessionSitting(_ row: Row) throws -> SessionSitting {
    let reader = RowReader(row: row, table: "sitting")
    guard let code = PupilCode(try reader.text(1, "code")) else { throw reader.corrupt("code") }
    guard let state = SessionSitting.State(rawValue: try reader.text(8, "finishedAt")) else {
      throw reader.corrupt("finishedAt")
    }
    return SessionSitting(
      sitting: SittingID(rawValue: try reader.text(0, "id")), code: code,
      questionnaire: try reader.text(2, "questionnaireName"), state: state,
      seat: try reader.optionalText(3, "seat"), settled: try reader.integer(9, "answer"),
      items: try reader.optionalInteger(7, "items"), startedAt: try reader.timestamp(4, "startedAt"),
      touchedAt: try reader.timestamp(5, "touchedAt"), calledAt: try reader.optionalTimestamp(6, "calledAt"))
  }
}
