import Digests
import GRDB
import QuestionnaireModel
import Testing

@testable import ResultStore

@Suite struct `The results` {
  @Test func `remember an edition once, with its file as it was`() throws {
    let example = try StoreExample()
    let digest = StoreExample.identity.digest
    try example.results.remember(StoreExample.questionnaire, source: "changed", at: StoreExample.noon)
    #expect(try example.results.source(of: digest) == "id: everything\n")
    #expect(try example.results.source(of: Digest(of: "no")) == nil)
    var next = StoreExample.questionnaire
    next.version = Version(1, 1, 0)
    try example.results.remember(next, source: "second", at: StoreExample.noon)
    #expect(try example.results.questionnaires() == [StoreExample.identity, next.identity])
  }

  @Test func `issue codes, move them and keep their history`() throws {
    let example = try StoreExample()
    let codes = StoreExample.codes(30)
    let ninth = PupilAttributes(
      school: "1", schoolClass: "9А", grade: 9, sex: .female, specialNeeds: true, profile: "it")
    try example.results.issue(codes, attributes: ninth, at: StoreExample.noon)
    #expect(try example.results.pupils().map(\.code) == codes.sorted())
    let tenth = PupilAttributes(school: "2", schoolClass: "10Б", grade: 10)
    try example.results.move(codes[0], to: tenth, since: StoreExample.day("2027-09-01"))
    #expect(try example.results.pupil(codes[0])?.attributes == tenth)
    #expect(try example.results.pupil(codes[0], on: StoreExample.day("2027-08-31"))?.attributes == ninth)
    #expect(try example.results.pupil(codes[0], on: StoreExample.day("2020-01-01"))?.attributes == ninth)
    #expect(try example.results.history(of: codes[0]).map(\.attributes) == [ninth, tenth])
    let later = try example.results.pupils(on: StoreExample.day("2027-09-01")).first { $0.code == codes[0] }
    #expect(later?.attributes == tenth)
    let before = try example.results.pupils(on: StoreExample.day("2027-08-31")).first { $0.code == codes[0] }
    #expect(before?.attributes == ninth)
    #expect(try example.results.pupils(on: StoreExample.day("2000-01-01")).count == 30)
    // A correction on the same day replaces.
    try example.results.move(codes[0], to: ninth, since: StoreExample.day("2027-09-01"))
    #expect(try example.results.history(of: codes[0]).map(\.attributes) == [ninth, ninth])
  }

  @Test func `issue no code twice and none of a batch with such a code`() throws {
    let example = try StoreExample()
    let codes = StoreExample.codes(3)
    try example.results.issue([codes[2]], attributes: .init(), at: StoreExample.noon)
    #expect(throws: StoreError.codeTaken) {
      try example.results.issue(codes, attributes: .init(), at: StoreExample.noon)
    }
    try example.results.issue([], attributes: .init(), at: StoreExample.noon)
    #expect(try example.results.pupils().map(\.code) == [codes[2]])
    #expect(throws: StoreError.unknownPupil) {
      try example.results.move(codes[0], to: .init(), since: StoreExample.noon.day)
    }
    #expect(try example.results.pupil(codes[0]) == nil)
    #expect(try example.results.history(of: codes[0]).isEmpty)
  }

  @Test func `open and close waves`() throws {
    let example = try StoreExample()
    let (noon, later) = (StoreExample.noon, StoreExample.moment("2026-10-20T18:00:00+03:00"))
    try example.results.openWave("Готовность", questionnaire: "readiness", at: noon)
    try example.results.openWave("Любые", at: noon)
    #expect(throws: StoreError.waveExists("Любые")) { try example.results.openWave("Любые", at: noon) }
    #expect(throws: StoreError.constraint(.results, table: "wave")) {
      try example.results.openWave("", at: noon)
    }
    try example.results.closeWave("Любые", makeUpUntil: StoreExample.day("2026-10-27"), at: later)
    #expect(throws: StoreError.waveClosed("Любые")) { try example.results.closeWave("Любые", at: later) }
    #expect(throws: StoreError.unknownWave("нет")) { try example.results.closeWave("нет", at: later) }
    let waves = try example.results.waves()
    #expect(
      waves == [
        Wave(name: "Готовность", questionnaire: "readiness", openedAt: noon),
        Wave(name: "Любые", openedAt: noon, closedAt: later, makeUpUntil: StoreExample.day("2026-10-27")),
      ])
    #expect(waves.map { $0.admits(StoreExample.day("2026-10-27")) } == [true, true])
    #expect(waves.map { $0.admits(StoreExample.day("2026-10-28")) } == [true, false])
    #expect(try example.results.wave("нет") == nil)
    #expect(throws: StoreError.foreignToWave("Готовность")) {
      try example.results.store(
        [StoreExample.sheet(StoreExample.codes(1)[0], wave: "Готовность")], at: noon)
    }
  }

  @Test func `append scores and give the latest`() throws {
    let example = try StoreExample()
    let id = try example.results.store(
      [StoreExample.sheet(StoreExample.codes(1)[0])], at: StoreExample.noon)[0].sheet
    #expect(try example.results.latestScores(of: id) == nil)
    let first = ScoringRecord(
      sheet: id, scoredOn: StoreExample.noon.day,
      modules: [("credits", Version(1, 0, 0)), ("bands", Version(1, 2, 0))],
      scores: ["building": 2.1, "nature": nil, "third": 1.0 / 3])
    var second = first
    second.scores["building"] = 7
    try example.results.appendScores([first])
    try example.results.appendScores([second])
    #expect(first.modules == "credits 1.0.0, bands 1.2.0")
    #expect(try example.results.scorings(of: id) == [first, second])
    #expect(try example.results.latestScores(of: id) == second)
    #expect(throws: StoreError.unknownSheet) {
      var stray = first
      stray.sheet = SheetID(rawValue: 77)
      try example.results.appendScores([first, stray])
    }
    #expect(try example.results.scorings(of: id).count == 2)
    let rows = try example.raw(.results) {
      try Row.fetchAll($0, sql: "SELECT scale, raw, modules FROM scoreValue ORDER BY scale")
    }
    #expect(rows.map { $0["scale"] as String } == ["building", "nature", "third"])
    #expect(rows.map { $0["raw"] as Double? } == [7, nil, 1.0 / 3])
  }

  @Test func `replace the enrolment as a whole`() throws {
    let example = try StoreExample()
    let lines = [
      EnrolmentCount(
        school: "1", territory: "Юг", grade: 9, schoolClass: "9А", enrolled: 25, specialNeedsEnrolled: 2),
      EnrolmentCount(school: "1", grade: 9, schoolClass: "9Б", enrolled: 0),
      EnrolmentCount(school: "2", grade: 11, enrolled: 40, specialNeedsEnrolled: 0),
    ]
    try example.results.replaceEnrolment(lines)
    #expect(try example.results.enrolment() == lines)
    let bad: [[EnrolmentCount]] = [
      [lines[0], lines[0]], [lines[2], lines[2]], [EnrolmentCount(school: "1", grade: 0, enrolled: 1)],
      [EnrolmentCount(school: "1", grade: 5, enrolled: 1, specialNeedsEnrolled: 2)],
      [EnrolmentCount(school: "1", grade: 5, enrolled: -1)],
    ]
    for lines in bad {
      #expect(throws: StoreError.constraint(.results, table: "enrolment")) {
        try example.results.replaceEnrolment(lines)
      }
    }
    #expect(try example.results.enrolment() == lines)
    try example.results.replaceEnrolment([lines[2]])
    #expect(try example.results.enrolment() == [lines[2]])
  }
}
