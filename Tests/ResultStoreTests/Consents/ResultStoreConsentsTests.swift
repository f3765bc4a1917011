import Digests
import GRDB
import OrientirTestSupport
import QuestionnaireModel
import Testing

@testable import ResultStore

@Suite struct `Consents` {
  private let example: StoreExample
  private let codes = StoreExample.codes(3)
  private static let today = StoreExample.noon.day
  private static let paper = Consent(form: .paper, givenBy: .representative, givenOn: today)

  init() throws {
    example = try StoreExample()
    try example.results.issue(
      Array(codes.prefix(2)), attributes: PupilAttributes(schoolClass: "9А", grade: 9), at: StoreExample.noon)
  }

  @Test func `are noted once and listed`() throws {
    let noted = try example.results.record(Self.paper, for: codes.prefix(2), at: StoreExample.noon)
    #expect(noted == Array(codes.prefix(2)))
    #expect(try example.results.record(Self.paper, for: [codes[0]], at: StoreExample.noon).isEmpty)
    #expect(try example.results.consentStandings(on: Self.today)[codes[0]] == .given(Self.paper))
    #expect(try example.results.consentStanding(of: codes[1], on: Self.today) == .given(Self.paper))
    #expect(try example.results.consentStanding(of: codes[1], for: .transfer, on: Self.today) == .missing)
  }

  @Test func `of unknown codes are refused as a whole`() throws {
    #expect(throws: StoreError.unknownPupil) {
      try example.results.record(Self.paper, for: codes, at: StoreExample.noon)
    }
    #expect(try example.results.consentStandings(on: Self.today).isEmpty)
  }

  @Test func `decide who may begin`() throws {
    let code = codes[0]
    func may(_ policy: ConsentPolicy, _ day: Day = Self.today) throws -> Bool {
      try example.results.mayBegin(code, policy, on: day)
    }
    #expect(try may(.notRequired) && !may(.required))
    var consent = Self.paper
    consent.until = StoreExample.day("2026-12-31")
    try example.results.record(consent, for: [code], at: StoreExample.noon)
    #expect(try may(.required) && may(.required, StoreExample.day("2026-12-31")))
    let after = StoreExample.day("2027-01-01")
    #expect(try !may(.required, after) && may(.notRequired, after))
    // An expired one does not stand in the way of a new one.
    var next = Self.paper
    next.givenOn = after
    #expect(try example.results.record(next, for: [code], at: StoreExample.noon) == [code])
    #expect(try may(.required, after))
    #expect(try example.results.withdrawConsent(of: code, on: after, at: StoreExample.noon))
    #expect(try !may(.required, after) && !may(.notRequired, after))
    // A paper from before that day changes nothing.
    #expect(try example.results.record(Self.paper, for: [code], at: StoreExample.noon).isEmpty)
    #expect(try !may(.notRequired, after))
    // Whoever changes their mind gives a new one.
    #expect(try example.results.record(next, for: [code], at: StoreExample.noon) == [code])
    #expect(try may(.notRequired, after))
  }

  @Test func `a refusal without a consent closes the code, and is noted once`() throws {
    for _ in 0..<2 {
      #expect(try !example.results.withdrawConsent(of: codes[0], on: Self.today, at: StoreExample.noon))
    }
    #expect(try !example.results.mayBegin(codes[0], on: Self.today))
    #expect(try example.results.mayBegin(codes[1], on: Self.today))
    let rows = try example.raw(.results) { (database: Database) throws in
      try Int.fetchOne(database, sql: "SELECT count(*) FROM consent")
    }
    #expect(rows == 1)
    #expect(throws: StoreError.unknownPupil) {
      try example.results.withdrawConsent(of: codes[2], on: Self.today, at: StoreExample.noon)
    }
  }

  @Test func `go over to the code that takes the place of a lost one`() throws {
    try example.results.record(Self.paper, for: [codes[0]], at: StoreExample.noon)
    try example.workspace.replace(codes[0], by: codes[2], reason: nil, at: StoreExample.noon)
    #expect(try example.results.mayBegin(codes[2], .required, on: Self.today))
    #expect(try example.results.consentStandings(on: Self.today).keys.map { $0 } == [codes[2]])
    #expect(try example.results.record(Self.paper, for: [codes[2]], at: StoreExample.noon).isEmpty)
    #expect(try example.results.withdrawConsent(of: codes[2], on: Self.today, at: StoreExample.noon))
    #expect(try !example.results.mayBegin(codes[2], on: Self.today))
  }

  @Test func `stay as they were given`() throws {
    try example.results.record(Self.paper, for: [codes[0]], at: StoreExample.noon)
    for sql in [
      "UPDATE consent SET givenOn = '2020-01-01'", "UPDATE consent SET withdrawnOn = '2026-10-06'",
      "INSERT INTO consent (code, purpose, form, recordedAt) VALUES ('\(codes[0].symbols)', 'testing', 'paper', 'now')",
      "UPDATE consent SET code = '\(codes[1].symbols)'",
    ] {
      #expect(throws: DatabaseError.self) { try example.raw(.results) { try $0.execute(sql: sql) } }
    }
  }
}
