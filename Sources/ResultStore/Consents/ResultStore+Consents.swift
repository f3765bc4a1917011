import Digests
import GRDB

extension ResultStore {
  /// Notes the same consent for some codes, in one transaction.
  ///
  /// A code whose consent for that purpose holds on the day of the new one keeps it as it is; a consent given before one was withdrawn or
  /// refused does not bring it back. Returns the codes that were noted. Throws `unknownPupil`, and then notes none.
  @discardableResult
  public func record(_ consent: Consent, for codes: some Sequence<PupilCode>, at moment: Timestamp)
    throws(StoreError) -> [PupilCode]
  {
    try database.write { database in
      var noted: [PupilCode] = []
      for code in codes {
        try Self.checkKnown(code, in: database)
        let earlier = try Self.consents(of: code, for: consent.purpose, in: database).map(\.consent)
        if let day = consent.givenOn {
          switch ConsentStanding(earlier, on: day) {
          case .given: continue
          case .withdrawn(let last): if let end = last.withdrawnOn, end > day { continue }
          case .missing, .expired: break
          }
        }
        try Self.insert(consent, for: code, at: moment, in: database)
        noted.append(code)
      }
      return noted
    }
  }

  /// Notes that a consent was taken back; where there was none, a refusal.
  ///
  /// New sittings are closed to the code from then on. Returns whether there was a consent. Throws `unknownPupil`.
  @discardableResult
  public func withdrawConsent(
    of code: PupilCode, for purpose: Consent.Purpose = .testing, form: Consent.Form = .paper, on day: Day,
    at moment: Timestamp
  ) throws(StoreError) -> Bool {
    try database.write { database in
      try Self.checkKnown(code, in: database)
      let all = try Self.consents(of: code, for: purpose, in: database)
      let standing = all.filter { $0.consent.withdrawnOn == nil }
      for (id, _) in standing {
        try database.execute(
          sql: "UPDATE consent SET withdrawnOn = ?, withdrawnAt = ? WHERE id = ?",
          arguments: [day.description, moment.description, id])
      }
      // A refusal is noted once.
      if all.isEmpty {
        let refusal = Consent(purpose: purpose, form: form, givenOn: nil, withdrawnOn: day)
        try Self.insert(refusal, for: code, at: moment, in: database)
      }
      return !standing.isEmpty
    }
  }

  /// How it stands with the consent of a pupil on a day; earlier codes of the pupil count.
  public func consentStanding(of code: PupilCode, for purpose: Consent.Purpose = .testing, on day: Day)
    throws(StoreError) -> ConsentStanding
  {
    let consents = try database.read { try Self.consents(of: code, for: purpose, in: $0).map(\.consent) }
    return ConsentStanding(consents, on: day)
  }

  /// Every pupil's standing for a purpose on a day, by the code that the pupil has now; who is not in it has none.
  public func consentStandings(for purpose: Consent.Purpose = .testing, on day: Day) throws(StoreError)
    -> [PupilCode: ConsentStanding]
  {
    try database.read { database in
      let succession = try Self.succession(database)
      let statement = try database.cachedStatement(
        sql: Self.selectConsent + " WHERE purpose = ? ORDER BY id")
      var consents: [PupilCode: [Consent]] = [:]
      for row in try Row.fetchAll(statement, arguments: [purpose.rawValue]) {
        let reader = RowReader(row: row, table: "consent")
        guard let code = PupilCode(try reader.text(1, "code")) else { throw reader.corrupt("code") }
        consents[succession.present(code), default: []].append(try Self.consent(reader))
      }
      return consents.mapValues { ConsentStanding($0, on: day) }
    }
  }

  /// Whether a code may begin a sitting as far as consents go; `refusal` of the standing says why not.
  ///
  /// A code that the store does not know has no consent: whether it is known is for the caller to see.
  public func mayBegin(_ code: PupilCode, _ policy: ConsentPolicy = .notRequired, on day: Day)
    throws(StoreError) -> Bool
  {
    try consentStanding(of: code, on: day).refusal(policy) == nil
  }
}

extension ResultStore {
  private static let selectConsent = """
    SELECT id, code, purpose, form, givenBy, edition, givenOn, until, withdrawnOn FROM consent
    """

  private static func checkKnown(_ code: PupilCode, in database: Database) throws {
    let isKnown = try Bool.fetchOne(
      database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM pupilState WHERE code = ?)"),
      arguments: [code.symbols])
    guard isKnown == true else { throw StoreError.unknownPupil }
  }

  private static func consents(of code: PupilCode, for purpose: Consent.Purpose, in database: Database) throws
    -> [(id: Int, consent: Consent)]
  {
    let statement = try database.cachedStatement(
      sql: selectConsent + " WHERE code IN " + CodeFamilySQL.codes + " AND purpose = ? ORDER BY id")
    return try Row.fetchAll(statement, arguments: [code.symbols, purpose.rawValue]).map { row in
      let reader = RowReader(row: row, table: "consent")
      return (try reader.integer(0, "id"), try consent(reader))
    }
  }

  private static func consent(_ reader: RowReader) throws(StoreError) -> Consent {
    guard let purpose = Consent.Purpose(rawValue: try reader.text(2, "purpose")) else {
      throw reader.corrupt("purpose")
    }
    guard let form = Consent.Form(rawValue: try reader.text(3, "form")) else { throw reader.corrupt("form") }
    let giver = try reader.optionalText(4, "givenBy")
    let givenBy = giver.flatMap(Consent.Giver.init(rawValue:))
    guard (giver == nil) == (givenBy == nil) else { throw reader.corrupt("givenBy") }
    return Consent(
      purpose: purpose, form: form, givenBy: givenBy, edition: try reader.optionalText(5, "edition"),
      givenOn: try reader.optionalDay(6, "givenOn"), until: try reader.optionalDay(7, "until"),
      withdrawnOn: try reader.optionalDay(8, "withdrawnOn"))
  }

  private static func insert(
    _ consent: Consent, for code: PupilCode, at moment: Timestamp, in database: Database
  )
    throws
  {
    try database.cachedStatement(
      sql: """
        INSERT INTO consent (code, purpose, form, givenBy, edition, givenOn, until, recordedAt, withdrawnOn, withdrawnAt)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      code.symbols, consent.purpose.rawValue, consent.form.rawValue, consent.givenBy?.rawValue,
      consent.edition,
      consent.givenOn?.description, consent.until?.description, moment.description,
      consent.withdrawnOn?.description, consent.withdrawnOn == nil ? nil : moment.description,
    ])
  }
}
