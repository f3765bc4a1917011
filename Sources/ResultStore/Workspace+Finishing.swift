import Digests
import GRDB
import QuestionnaireModel

extension Workspace {
  /// The unfinished sitting of a code and questionnaire, with its entries; `nil` where there is none.
  ///
  /// It goes on with the edition that it began with. A sitting whose sheet was stored before a crash is completed
  /// first and then no longer unfinished.
  public func unfinishedSitting(of code: PupilCode, questionnaire: String) throws(StoreError) -> LiveSitting?
  {
    try carrySittings()
    guard let sitting = try sittings.unfinished(code, questionnaire: questionnaire) else { return nil }
    return try complete(sitting.id) ? nil : sitting
  }

  /// Moves a finished sitting to the results: stores its sheet, then deletes its answers from the sittings.
  ///
  /// The sheet takes the sitting's name, so that a repetition after a crash between the two steps changes nothing. A sheet
  /// that conflicts with another is not stored and the sitting stays as it is. Throws `noLiveSitting` where there is none
  /// of that code and edition, or as `store` does.
  public func finish(_ sitting: SittingID, with sheet: NewSheet, at moment: Timestamp) throws(StoreError)
    -> StoreOutcome
  {
    var sheet = sheet
    sheet.sittingID = sitting
    // The slip may have been lost and replaced while its pupil was answering.
    let succession = try results.succession()
    if let code = PupilCode(sheet.respondent.code) {
      sheet.respondent.code = succession.present(code).symbols
    }
    if let stored = try storedSheet(of: sitting) {
      _ = try complete(sitting)
      let content = stored.content.under(sheet.respondent.code, succession)
      return content.saysTheSame(as: sheet) ? .alreadyThere(stored.id) : .conflicting(stored.id)
    }
    guard let live = try sittings.sitting(sitting),
      succession.present(live.code) == PupilCode(sheet.respondent.code),
      live.questionnaire == sheet.respondent.sheet.questionnaire
    else { throw .noLiveSitting }
    guard let outcome = try results.store([sheet], at: moment).first else { throw .noLiveSitting }
    if case .conflicting = outcome { return outcome }
    try close(sitting, at: moment)
    return outcome
  }

  /// Ends every live sitting whose sheet lies in the results.
  func completeFinishing() throws(StoreError) {
    for sitting in try sittings.liveSittings() { _ = try complete(sitting.id) }
  }

  /// Ends a live sitting whose sheet lies in the results; says whether it does.
  private func complete(_ sitting: SittingID) throws(StoreError) -> Bool {
    guard let storedAt = try results.storedAt(sitting) else { return false }
    try close(sitting, at: storedAt)
    return true
  }

  private func close(_ sitting: SittingID, at moment: Timestamp) throws(StoreError) {
    do throws(StoreError) { try sittings.close(sitting, at: moment) } catch {
      // Whoever opens the workspace at this moment may have been quicker.
      guard error == .noLiveSitting else { throw error }
    }
  }

  private func storedSheet(of sitting: SittingID) throws(StoreError) -> StoredSheet? {
    try results.database.read { database in
      let statement = try database.cachedStatement(sql: SheetRow.select + " WHERE sheet.sittingId = ?")
      guard let row = try Row.fetchOne(statement, arguments: [sitting.rawValue]) else { return nil }
      return try SheetRow.sheet(row, ResultStore.editions(database), verifying: false)
    }
  }
}

extension ResultStore {
  /// When the sheet of a sitting was stored; `nil` where it was not.
  func storedAt(_ sitting: SittingID) throws(StoreError) -> Timestamp? {
    try database.read { database in
      let statement = try database.cachedStatement(sql: "SELECT storedAt FROM sheet WHERE sittingId = ?")
      guard let row = try Row.fetchOne(statement, arguments: [sitting.rawValue]) else { return nil }
      return try RowReader(row: row, table: "sheet").timestamp(0, "storedAt")
    }
  }
}
