import Digests
import GRDB
import QuestionnaireModel

/// `results.sqlite`: questionnaires, pupils' codes, waves, finished sheets, scores, enrolment.
///
/// Every call is one transaction, durable when it returns. A value may be used from several threads; each value has a
/// connection of its own.
public struct ResultStore: Sendable {
  let database: DatabaseFile

  init(_ database: DatabaseFile) { self.database = database }

  // MARK: Questionnaires

  /// Keeps an edition of a questionnaire and the text of its file as it was; known editions stay as they are.
  ///
  /// Must come before the first sheet of that edition.
  public func remember(_ questionnaire: Questionnaire, source: String, at moment: Timestamp)
    throws(StoreError)
  {
    let identity = questionnaire.identity
    try database.write { database in
      let insert = try database.cachedStatement(
        sql: """
          INSERT INTO questionnaire (digest, name, version, source, rememberedAt) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (digest) DO NOTHING
          """)
      try insert.execute(arguments: [
        identity.digest.hexadecimal, identity.id, identity.version.description, source, moment.description,
      ])
      guard database.changesCount == 1 else { return }
      let id = database.lastInsertedRowID
      let column = try database.cachedStatement(
        sql: """
          INSERT INTO questionnaireColumn (questionnaireId, position, name, kind, slot, isWide, item, divisor, options)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """)
      for (position, place) in AnswerLayout(questionnaire).columns.enumerated() {
        let item = questionnaire.items[place.item]
        var divisor = 1
        if case .number(let range) = item.kind { divisor = range.scale }
        try column.execute(arguments: [
          id, position, place.id, Self.columnKind(of: item), place.slot,
          place.width == .wide ? 1 : 0, item.id, divisor, JSONText.list(item.options.map(\.code)),
        ])
      }
    }
  }

  /// How a cell is read: a part of several ratings as a rating, a task as the choice it is.
  private static func columnKind(of item: Item) -> String {
    switch item.kind {
    case .ratings: "rating"
    case .choice: "choice"
    default: item.kindName
    }
  }

  /// The file of an edition as it was when it was remembered; `nil` for an edition that is not known.
  public func source(of digest: Digest) throws(StoreError) -> String? {
    try database.read { database in
      try String.fetchOne(
        database.cachedStatement(sql: "SELECT source FROM questionnaire WHERE digest = ?"),
        arguments: [digest.hexadecimal])
    }
  }

  /// Every edition that is remembered, in the order in which it came.
  public func questionnaires() throws(StoreError) -> [QuestionnaireIdentity] {
    try database.read(Self.editions).sorted { $0.key < $1.key }.map(\.value)
  }

  /// Every edition by its number.
  static func editions(_ database: Database) throws -> [Int: QuestionnaireIdentity] {
    let statement = try database.cachedStatement(sql: "SELECT id, digest, name, version FROM questionnaire")
    var editions: [Int: QuestionnaireIdentity] = [:]
    for row in try Row.fetchAll(statement) {
      let reader = RowReader(row: row, table: "questionnaire")
      guard let version = Version(try reader.text(3, "version")) else { throw reader.corrupt("version") }
      editions[try reader.integer(0, "id")] = QuestionnaireIdentity(
        id: try reader.text(2, "name"), version: version, digest: try reader.digest(1, "digest"))
    }
    return editions
  }

  // MARK: Files that were read

  /// When a file of answers was imported and with how many rows; `nil` where it was not.
  public func importOfFile(_ digest: Digest) throws(StoreError) -> (at: Timestamp, rows: Int)? {
    try database.read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT importedAt, rows FROM importFile WHERE digest = ?")
      guard let row = try Row.fetchOne(statement, arguments: [digest.hexadecimal]) else { return nil }
      let reader = RowReader(row: row, table: "importFile")
      return (try reader.timestamp(0, "importedAt"), try reader.integer(1, "rows"))
    }
  }
}
