import Digests
import GRDB
import QuestionnaireModel

/// The sheets that a filter lets through, a batch at a time and in the order in which they were stored.
///
/// Holds no more than one batch and, between batches, no lock: whoever reads may write meanwhile, and a pupil's sheet never
/// waits for a report. Sheets that are stored after the stream was made are left out. A sheet that was answered under a code whose slip
/// was lost comes under the code that its pupil has now, so that nobody is taken for two.
public struct SheetStream {
  /// Sheets in a batch.
  public static let batchSize = 4_096

  private let database: DatabaseFile
  private let sql: String
  private let arguments: [(any DatabaseValueConvertible)?]
  private let verifying: Bool
  private var last = 0
  private let end: Int
  private let editions: [Int: QuestionnaireIdentity]
  private let succession: CodeSuccession
  private var batch: [StoredSheet] = []
  private var position = 0

  init(_ database: DatabaseFile, _ filter: SheetFilter, verifying: Bool) throws(StoreError) {
    self.database = database
    self.verifying = verifying
    let condition = filter.condition
    sql =
      SheetRow.select + " WHERE sheet.id > ? AND sheet.id <= ?" + condition.sql + " ORDER BY sheet.id LIMIT ?"
    arguments = condition.arguments
    (end, editions, succession) = try database.read { database in
      (
        try Int.fetchOne(database, sql: "SELECT max(id) FROM sheet") ?? 0, try ResultStore.editions(database),
        try ResultStore.succession(database)
      )
    }
  }

  /// The next sheet; `nil` after the last.
  ///
  /// Throws `corruptRow` where a sheet cannot be read or, when verifying, does not match its digest.
  public mutating func next() throws(StoreError) -> StoredSheet? {
    if position == batch.count {
      guard let more = try nextBatch() else { return nil }
      (batch, position) = (more, 0)
    }
    defer { position += 1 }
    return batch[position]
  }

  /// The next sheets, at most `batchSize`; `nil` after the last.
  public mutating func nextBatch() throws(StoreError) -> [StoredSheet]? {
    guard last < end else { return nil }
    let (start, end) = (last, end)
    let sheets = try database.read { database in
      var all: [(any DatabaseValueConvertible)?] = [start, end]
      all += arguments
      all.append(Self.batchSize)
      let rows = try Row.fetchCursor(
        database.cachedStatement(sql: sql), arguments: StatementArguments(all))
      var sheets: [StoredSheet] = []
      while let row = try rows.next() {
        sheets.append(underPresentCode(try SheetRow.sheet(row, editions, verifying: verifying)))
      }
      return sheets
    }
    last = sheets.count < Self.batchSize ? end : sheets.last?.id.rawValue ?? end
    return sheets.isEmpty ? nil : sheets
  }
}

extension SheetStream {
  private func underPresentCode(_ sheet: StoredSheet) -> StoredSheet {
    guard !succession.replacements.isEmpty, let code = PupilCode(sheet.respondent.code),
      succession.isReplaced(code)
    else { return sheet }
    var sheet = sheet
    sheet.content.respondent.code = succession.present(code).symbols
    return sheet
  }
}

extension SheetFilter {
  /// The filter as fixed text and bound values.
  var condition: (sql: String, arguments: [(any DatabaseValueConvertible)?]) {
    var sql = ""
    var arguments: [(any DatabaseValueConvertible)?] = []
    if let questionnaire {
      sql += " AND questionnaire.name = ?"
      arguments.append(questionnaire)
    }
    if let digests {
      sql += " AND questionnaire.digest IN (SELECT value FROM json_each(?))"
      arguments.append(JSONText.list(digests.map(\.hexadecimal).sorted()))
    }
    switch wave {
    case .named(let name)?:
      sql += " AND wave.name = ?"
      arguments.append(name)
    case SheetFilter.Wave.none?: sql += " AND sheet.waveId IS NULL"
    case nil: break
    }
    if let schools {
      sql += " AND sheet.school IN (SELECT value FROM json_each(?))"
      arguments.append(JSONText.list(schools.sorted()))
    }
    if let grades {
      sql += " AND sheet.grade IN (SELECT value FROM json_each(?))"
      arguments.append(JSONText.write(grades.sorted()))
    }
    if let code {
      sql += " AND sheet.code IN " + CodeFamilySQL.codes
      arguments.append(code.symbols)
    }
    if !includesAfterClosing { sql += " AND sheet.isAfterClosing = 0" }
    if !includesVoided { sql += " AND sheet.voidedAt IS NULL" }
    return (sql, arguments)
  }
}

extension ResultStore {
  /// A stream of the sheets that a filter lets through; with `verifying` every content digest is computed anew.
  public func sheets(_ filter: SheetFilter = SheetFilter(), verifying: Bool = false) throws(StoreError)
    -> SheetStream
  {
    try SheetStream(database, filter, verifying: verifying)
  }

  /// Calls back for every sheet that a filter lets through; ends early when the callback throws.
  public func forEachSheet(
    _ filter: SheetFilter = SheetFilter(), verifying: Bool = false, _ body: (StoredSheet) throws -> Void
  ) throws {
    var stream = try sheets(filter, verifying: verifying)
    while let batch = try stream.nextBatch() {
      for sheet in batch { try body(sheet) }
    }
  }

  /// How many sheets a filter lets through.
  public func countSheets(_ filter: SheetFilter = SheetFilter()) throws(StoreError) -> Int {
    let condition = filter.condition
    return try database.read { database in
      try Int.fetchOne(
        database,
        sql: """
          SELECT count(*) FROM sheet JOIN questionnaire ON questionnaire.id = sheet.questionnaireId
            LEFT JOIN wave ON wave.id = sheet.waveId WHERE TRUE
          """ + condition.sql,
        arguments: StatementArguments(condition.arguments)) ?? 0
    }
  }

  /// Every sheet of one pupil, oldest first.
  public func sheets(of code: PupilCode, includesVoided: Bool = false) throws(StoreError) -> [StoredSheet] {
    var stream = try sheets(SheetFilter(code: code, includesVoided: includesVoided))
    var sheets: [StoredSheet] = []
    while let batch = try stream.nextBatch() { sheets += batch }
    return sheets
  }
}
