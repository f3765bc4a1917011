import Digests
import GRDB
import QuestionnaireModel

/// An answer file that sheets came from.
public struct ImportedFile: Hashable, Sendable {
  public var digest: Digest
  public var rows: Int

  /// Makes a note of a file.
  public init(digest: Digest, rows: Int) { (self.digest, self.rows) = (digest, rows) }
}

extension ResultStore {
  /// Stores finished sheets in one transaction and says for each what became of it.
  ///
  /// A code that was never issued becomes known, with the sheet's attributes. Nothing at all is stored when this throws:
  /// `invalidCode`, `unknownQuestionnaire`, `unknownWave`, `foreignToWave`, or what the file or its rules refuse.
  @discardableResult
  public func store(
    _ sheets: some Sequence<NewSheet>, from file: ImportedFile? = nil, at moment: Timestamp
  ) throws(StoreError) -> [StoreOutcome] {
    try database.write { database in
      var shelf = try SheetShelf(database, at: moment)
      var outcomes: [StoreOutcome] = []
      outcomes.reserveCapacity(sheets.underestimatedCount)
      for sheet in sheets { outcomes.append(try shelf.put(sheet, index: outcomes.count)) }
      if let file {
        try database.execute(
          sql: "INSERT INTO importFile (digest, importedAt, rows) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
          arguments: [file.digest.hexadecimal, moment.description, file.rows])
      }
      return outcomes
    }
  }

  /// Sets a sheet aside, with a reason that is kept; its answers stay as they are.
  public func void(_ sheet: SheetID, reason: String, at moment: Timestamp) throws(StoreError) {
    try database.write { database in
      let statement = try database.cachedStatement(
        sql: "UPDATE sheet SET voidedAt = ?, voidReason = ? WHERE id = ? AND voidedAt IS NULL")
      try statement.execute(arguments: [moment.description, reason, sheet.rawValue])
      guard database.changesCount == 0 else { return }
      let isThere = try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM sheet WHERE id = ?)", arguments: [sheet.rawValue])
      throw isThere == true ? StoreError.alreadyVoided : StoreError.unknownSheet
    }
  }
}

/// The statements that put sheets into an open transaction.
struct SheetShelf {
  private let database: Database
  private let moment: String
  private let identities: [Int: QuestionnaireIdentity]
  private let editions: [Digest: Int]
  private let waves: [String: (id: Int, questionnaire: String?, isClosed: Bool)]
  private let pupil: Statement
  private let state: Statement
  private let insert: Statement
  private let bySitting: Statement
  private let byOccasion: Statement
  private let voided: Statement
  private let hasVoided: Bool
  private let succession: CodeSuccession

  init(_ database: Database, at moment: Timestamp) throws {
    self.database = database
    self.moment = moment.description
    identities = try ResultStore.editions(database)
    succession = try ResultStore.succession(database)
    editions = Dictionary(identities.map { ($1.digest, $0) }) { first, _ in first }
    waves = try Dictionary(
      Row.fetchAll(database, sql: "SELECT name, id, questionnaireName, closedAt FROM wave").map { row in
        let reader = RowReader(row: row, table: "wave")
        return (
          try reader.text(0, "name"),
          (
            try reader.integer(1, "id"), try reader.optionalText(2, "questionnaireName"),
            try reader.optionalText(3, "closedAt") != nil
          )
        )
      }
    ) { first, _ in first }
    pupil = try database.cachedStatement(sql: "INSERT INTO pupil (code) VALUES (?) ON CONFLICT DO NOTHING")
    state = try database.cachedStatement(sql: PupilStateSQL.insert)
    insert = try database.cachedStatement(
      sql: """
        INSERT INTO sheet (sittingId, code, questionnaireId, waveId, origin, startedOn, finishedOn, school, class, grade,
          sex, specialNeeds, profile, narrowCount, answers, texts, times, presentation, contentDigest, isAfterClosing,
          storedAt)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """)
    bySitting = try database.cachedStatement(sql: SheetRow.select + " WHERE sheet.sittingId = ?")
    byOccasion = try database.cachedStatement(
      sql: SheetRow.select + """
         WHERE sheet.code = ? AND sheet.questionnaireId = ? AND ifnull(sheet.waveId, 0) = ?
           AND sheet.voidedAt IS NULL
        """)
    voided = try database.cachedStatement(
      sql: SheetRow.select + """
         WHERE sheet.code = ? AND sheet.questionnaireId = ? AND ifnull(sheet.waveId, 0) = ?
           AND sheet.voidedAt IS NOT NULL
        """)
    hasVoided =
      try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM sheet WHERE voidedAt IS NOT NULL)")
      == true
  }

  /// Puts a sheet in; `isCorrection` says that a person wants it although the same was set aside once.
  mutating func put(_ sheet: NewSheet, index: Int, isCorrection: Bool = false) throws -> StoreOutcome {
    var sheet = sheet
    guard let code = PupilCode(sheet.respondent.code) else { throw StoreError.invalidCode(index: index) }
    // What comes in under a lost slip's code belongs to the code that took its place.
    sheet.respondent.code = succession.present(code).symbols
    let respondent = sheet.respondent
    let digest = respondent.sheet.questionnaire.digest
    guard let edition = editions[digest], let identity = identities[edition] else {
      throw StoreError.unknownQuestionnaire(digest)
    }
    let wave = try respondent.wave.map { name in
      guard let wave = waves[name] else { throw StoreError.unknownWave(name) }
      guard wave.questionnaire == nil || wave.questionnaire == identity.id else {
        throw StoreError.foreignToWave(name)
      }
      return wave
    }
    // What was set aside does not come back with the file that it came from.
    if hasVoided, !isCorrection {
      for code in succession.family(code) {
        let rows = try Row.fetchAll(voided, arguments: [code.symbols, edition, wave?.id ?? 0])
        for row in rows {
          let stored = try SheetRow.sheet(row, identities, verifying: false)
          if saysTheSame(stored, sheet) { return .alreadyThere(stored.id) }
        }
      }
    }
    // The schema keeps a code to one sheet of an occasion; that a pupil has no second one under an earlier code is seen to here.
    for earlier in succession.family(code).dropFirst() {
      let arguments: StatementArguments = [earlier.symbols, edition, wave?.id ?? 0]
      guard let row = try Row.fetchOne(byOccasion, arguments: arguments) else { continue }
      let stored = try SheetRow.sheet(row, identities, verifying: false)
      return saysTheSame(stored, sheet) ? .alreadyThere(stored.id) : .conflicting(stored.id)
    }
    let attributes = respondent.attributes
    // SQLite would cut such a text short, and the sheet would no longer match its digest.
    let texts = [attributes.school, attributes.schoolClass, attributes.profile, sheet.sittingID?.rawValue]
    guard !texts.contains(where: { $0?.utf8.contains(0) == true }) else {
      throw StoreError.constraint(.results, table: "sheet")
    }
    try pupil.execute(arguments: [respondent.code])
    if database.changesCount == 1 {
      try state.execute(
        arguments: PupilStateSQL.arguments(code, since: sheet.startedOn ?? sheet.finishedOn, attributes))
    }
    let packed = PackedSheet(sheet)
    // One by one: a literal of twenty-one kinds is more than the type checker takes.
    var values: [(any DatabaseValueConvertible)?] = [sheet.sittingID?.rawValue, respondent.code, edition]
    values += [wave?.id, respondent.sheet.origin.rawValue, sheet.startedOn?.description]
    values += [sheet.finishedOn.description] + PupilStateSQL.values(attributes)
    values += [packed.narrowCount, packed.answers, packed.texts, packed.times, packed.presentation]
    values += [packed.contentDigest.data, wave?.isClosed == true ? 1 : 0, moment]
    try insert.execute(arguments: StatementArguments(values))
    if database.changesCount == 1 { return .stored(SheetID(rawValue: Int(database.lastInsertedRowID))) }
    return try existing(sheet, edition: edition, wave: wave?.id ?? 0)
  }

  /// What lies where a sheet was to go.
  private func existing(_ sheet: NewSheet, edition: Int, wave: Int) throws -> StoreOutcome {
    let row =
      try sheet.sittingID.flatMap { try Row.fetchOne(bySitting, arguments: [$0.rawValue]) }
      ?? Row.fetchOne(byOccasion, arguments: [sheet.respondent.code, edition, wave])
    guard let row else { throw StoreError.constraint(.results, table: "sheet") }
    let stored = try SheetRow.sheet(row, identities, verifying: false)
    return saysTheSame(stored, sheet) ? .alreadyThere(stored.id) : .conflicting(stored.id)
  }

  /// Whether a stored sheet says the same of the same pupil, under whatever code.
  private func saysTheSame(_ stored: StoredSheet, _ sheet: NewSheet) -> Bool {
    stored.content.under(sheet.respondent.code, succession).saysTheSame(as: sheet)
  }
}

extension NewSheet {
  /// The sheet under another code where that is its pupil's code too.
  func under(_ code: String, _ succession: CodeSuccession) -> NewSheet {
    guard let own = PupilCode(respondent.code), let other = PupilCode(code),
      succession.present(own) == succession.present(other)
    else { return self }
    var sheet = self
    sheet.respondent.code = code
    return sheet
  }
}
