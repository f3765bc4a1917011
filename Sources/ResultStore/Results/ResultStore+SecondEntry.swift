import Digests
import GRDB
import QuestionnaireModel

extension ResultStore {
  /// Keeps the second entry of a sheet and forgets its draft; the sheet itself stays as it is.
  ///
  /// Throws `constraint` where the sheet has one already.
  public func storeSecond(
    _ cells: PaperCells, of sheet: SheetID, occasion: PaperOccasion, by initials: String, at moment: Timestamp
  ) throws(StoreError) {
    try database.write { database in
      try database.execute(
        sql: "INSERT INTO secondEntry (sheetId, enteredBy, enteredAt, cells) VALUES (?, ?, ?, ?)",
        arguments: [sheet.rawValue, initials, moment.description, PaperCellsText.text(of: cells)])
      try Self.dropDraft(of: occasion, database)
    }
  }

  /// Whether a sheet was keyed in a second time.
  public func hasSecondEntry(_ sheet: SheetID) throws(StoreError) -> Bool {
    try database.read { database in
      try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM secondEntry WHERE sheetId = ?)",
        arguments: [sheet.rawValue]) == true
    }
  }

  /// The second entries of sheets in a wave, with those sheets, by code; of one questionnaire where it is named.
  ///
  /// A sheet that was voided for another reason than its correction is left out.
  public func secondEntries(questionnaire: String? = nil, wave: String) throws(StoreError) -> [SecondEntry] {
    try database.read { database in
      let editions = try Self.editions(database)
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT secondEntry.sheetId, secondEntry.enteredBy, secondEntry.enteredAt, secondEntry.cells,
            secondEntry.settledAt, secondEntry.correctionId, paperEntry.enteredBy
          FROM secondEntry JOIN sheet ON sheet.id = secondEntry.sheetId
            JOIN questionnaire ON questionnaire.id = sheet.questionnaireId JOIN wave ON wave.id = sheet.waveId
            LEFT JOIN paperEntry ON paperEntry.sheetId = sheet.id
          WHERE wave.name = ? AND (? IS NULL OR questionnaire.name = ?)
            AND (sheet.voidedAt IS NULL OR secondEntry.settledAt IS NOT NULL)
          ORDER BY questionnaire.name, sheet.code, sheet.id
          """, arguments: [wave, questionnaire, questionnaire])
      return try rows.map { row in
        let reader = RowReader(row: row, table: "secondEntry")
        let id = try reader.integer(0, "sheetId")
        guard
          let stored = try Row.fetchOne(
            database.cachedStatement(sql: SheetRow.select + " WHERE sheet.id = ?"), arguments: [id])
        else { throw StoreError.unknownSheet }
        return SecondEntry(
          first: try SheetRow.sheet(stored, editions, verifying: false),
          firstBy: try reader.optionalText(6, "enteredBy"), cells: try PaperCellsText.cells(reader, 3),
          enteredBy: try reader.text(1, "enteredBy"), enteredAt: try reader.timestamp(2, "enteredAt"),
          settledAt: try reader.optionalTimestamp(4, "settledAt"),
          correction: try reader.optionalInteger(5, "correctionId").map(SheetID.init(rawValue:)),
          decisions: try Self.decisions(of: id, database))
      }
    }
  }

  private static func decisions(of sheet: Int, _ database: Database) throws -> [String: EntryDecision] {
    let statement = try database.cachedStatement(
      sql: "SELECT cell, choice, value, decidedBy, decidedAt FROM entryDecision WHERE sheetId = ?")
    var decisions: [String: EntryDecision] = [:]
    for row in try Row.fetchAll(statement, arguments: [sheet]) {
      let reader = RowReader(row: row, table: "entryDecision")
      guard let choice = EntryDecision.Choice(rawValue: try reader.text(1, "choice")) else {
        throw reader.corrupt("choice")
      }
      var value: Answer?
      if let text = try reader.optionalText(2, "value") {
        guard let answer = AnswerText.answer(of: text) else { throw reader.corrupt("value") }
        value = answer
      }
      decisions[try reader.text(0, "cell")] = EntryDecision(
        choice, value, by: try reader.text(3, "decidedBy"), at: try reader.timestamp(4, "decidedAt"))
    }
    return decisions
  }

  /// Notes what was decided of one cell; an earlier decision is replaced while the sheet is not settled.
  public func decide(_ decision: EntryDecision, cell: String, of sheet: SheetID) throws(StoreError) {
    try database.write { database in
      try database.execute(
        sql: """
          INSERT INTO entryDecision (sheetId, cell, choice, value, decidedBy, decidedAt) VALUES (?, ?, ?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET choice = excluded.choice, value = excluded.value,
            decidedBy = excluded.decidedBy, decidedAt = excluded.decidedAt
          """,
        arguments: [
          sheet.rawValue, cell, decision.choice.rawValue, decision.value.map(AnswerText.text), decision.by,
          decision.at.description,
        ])
    }
  }

  /// Closes the matter of a second entry: the first sheet stands, or it is set aside with a reason and a corrected one
  /// comes in its place; all or nothing.
  ///
  /// Returns the corrected sheet's number. Throws `alreadyVoided` where the first does not stand any more or the matter
  /// was closed before.
  @discardableResult
  public func settle(
    _ sheet: SheetID, with correction: NewSheet?, by initials: String, reason: String, at moment: Timestamp
  ) throws(StoreError) -> SheetID? {
    try database.write { database in
      var corrected: SheetID?
      if let correction {
        try database.execute(
          sql: "UPDATE sheet SET voidedAt = ?, voidReason = ? WHERE id = ? AND voidedAt IS NULL",
          arguments: [moment.description, reason, sheet.rawValue])
        guard database.changesCount == 1 else { throw StoreError.alreadyVoided }
        var shelf = try SheetShelf(database, at: moment)
        guard case .stored(let id) = try shelf.put(correction, index: 0, isCorrection: true) else {
          throw StoreError.constraint(.results, table: "sheet")
        }
        try Self.note(initials, keyed: id, at: moment, database)
        corrected = id
      }
      try database.execute(
        sql: """
          UPDATE secondEntry SET settledAt = ?, correctionId = ? WHERE sheetId = ? AND settledAt IS NULL
          """, arguments: [moment.description, corrected?.rawValue, sheet.rawValue])
      guard database.changesCount == 1 else { throw StoreError.alreadyVoided }
      return corrected
    }
  }
}
