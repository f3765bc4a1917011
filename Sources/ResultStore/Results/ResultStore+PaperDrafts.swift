import Digests
import GRDB
import QuestionnaireModel

extension ResultStore {
  /// Keeps what was keyed in of a sheet so far; replaces what was kept before.
  ///
  /// Throws `unknownPupil`, `unknownQuestionnaire` or `unknownWave`.
  public func keep(_ cells: PaperCells, of occasion: PaperOccasion, at moment: Timestamp) throws(StoreError) {
    try database.write { database in
      let (edition, wave) = try Self.place(of: occasion, database)
      try database.cachedStatement(
        sql: """
          INSERT INTO paperDraft (code, questionnaireId, waveId, pass, cells, touchedAt) VALUES (?, ?, ?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET cells = excluded.cells, touchedAt = excluded.touchedAt
          """
      ).execute(arguments: [
        occasion.code.symbols, edition, wave, occasion.pass.rawValue, PaperCellsText.text(of: cells),
        moment.description,
      ])
    }
  }

  /// What was keyed in of a sheet that was not stored yet; `nil` where nothing was.
  public func draft(of occasion: PaperOccasion) throws(StoreError) -> PaperCells? {
    try database.read { database in
      let (edition, wave) = try Self.place(of: occasion, database)
      let statement = try database.cachedStatement(
        sql: """
          SELECT cells FROM paperDraft WHERE code = ? AND questionnaireId = ? AND waveId = ? AND pass = ?
          """)
      let arguments: StatementArguments = [occasion.code.symbols, edition, wave, occasion.pass.rawValue]
      guard let row = try Row.fetchOne(statement, arguments: arguments) else { return nil }
      return try PaperCellsText.cells(RowReader(row: row, table: "paperDraft"), 0)
    }
  }

  /// Forgets what was keyed in of a sheet.
  public func dropDraft(of occasion: PaperOccasion) throws(StoreError) {
    try database.write { database in try Self.dropDraft(of: occasion, database) }
  }

  /// The codes of sheets that were begun and not stored, the latest first.
  public func draftedCodes(questionnaire: Digest, wave: String, pass: PaperPass) throws(StoreError)
    -> [PupilCode]
  {
    try database.read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT paperDraft.code FROM paperDraft JOIN questionnaire ON questionnaire.id = paperDraft.questionnaireId
            JOIN wave ON wave.id = paperDraft.waveId
          WHERE questionnaire.digest = ? AND wave.name = ? AND paperDraft.pass = ?
          ORDER BY paperDraft.touchedAt DESC, paperDraft.code
          """)
      let rows = try Row.fetchAll(statement, arguments: [questionnaire.hexadecimal, wave, pass.rawValue])
      return try rows.map { row in
        let reader = RowReader(row: row, table: "paperDraft")
        guard let code = PupilCode(try reader.text(0, "code")) else { throw reader.corrupt("code") }
        return code
      }
    }
  }

  /// Stores a sheet from paper, notes who keyed it in, and forgets its draft: all or nothing.
  public func storePaper(
    _ sheet: NewSheet, of occasion: PaperOccasion, by initials: String?, at moment: Timestamp
  ) throws(StoreError) -> StoreOutcome {
    try database.write { database in
      var shelf = try SheetShelf(database, at: moment)
      let outcome = try shelf.put(sheet, index: 0)
      guard case .stored(let id) = outcome else { return outcome }
      if let initials { try Self.note(initials, keyed: id, at: moment, database) }
      try Self.dropDraft(of: occasion, database)
      return outcome
    }
  }

  /// Initials of who keyed a sheet in; `nil` where they did not say.
  public func enterer(of sheet: SheetID) throws(StoreError) -> String? {
    try database.read { database in
      try String.fetchOne(
        database, sql: "SELECT enteredBy FROM paperEntry WHERE sheetId = ?", arguments: [sheet.rawValue])
    }
  }

  static func note(_ initials: String, keyed sheet: SheetID, at moment: Timestamp, _ database: Database)
    throws
  {
    try database.execute(
      sql: "INSERT INTO paperEntry (sheetId, enteredBy, enteredAt) VALUES (?, ?, ?)",
      arguments: [sheet.rawValue, initials, moment.description])
  }

  static func dropDraft(of occasion: PaperOccasion, _ database: Database) throws {
    let (edition, wave) = try place(of: occasion, database)
    try database.execute(
      sql: "DELETE FROM paperDraft WHERE code = ? AND questionnaireId = ? AND waveId = ? AND pass = ?",
      arguments: [occasion.code.symbols, edition, wave, occasion.pass.rawValue])
  }

  /// The numbers of an occasion's edition and wave.
  private static func place(of occasion: PaperOccasion, _ database: Database) throws -> (Int, Int) {
    guard
      let edition = try Int.fetchOne(
        database, sql: "SELECT id FROM questionnaire WHERE digest = ?",
        arguments: [occasion.questionnaire.hexadecimal])
    else { throw StoreError.unknownQuestionnaire(occasion.questionnaire) }
    guard
      let wave = try Int.fetchOne(
        database, sql: "SELECT id FROM wave WHERE name = ?", arguments: [occasion.wave])
    else { throw StoreError.unknownWave(occasion.wave) }
    guard
      try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM pupil WHERE code = ?)",
        arguments: [occasion.code.symbols]) == true
    else { throw StoreError.unknownPupil }
    return (edition, wave)
  }
}

/// Keyed cells as the text of one column: an object by column, an empty text for what was left out.
enum PaperCellsText {
  static func text(of cells: PaperCells) -> String {
    JSONText.object(cells.mapValues { $0.map(AnswerText.text) ?? "" })
  }

  static func cells(_ reader: RowReader, _ index: Int) throws(StoreError) -> PaperCells {
    guard let texts = JSONText.texts(try reader.text(index, "cells")) else { throw reader.corrupt("cells") }
    var cells: PaperCells = [:]
    for (column, text) in texts {
      guard !text.isEmpty else {
        cells[column] = .some(nil)
        continue
      }
      guard let answer = AnswerText.answer(of: text) else { throw reader.corrupt("cells") }
      cells[column] = answer
    }
    return cells
  }
}
