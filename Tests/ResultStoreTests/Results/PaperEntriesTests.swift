import Digests
import GRDB
import OrientirTestSupport
import QuestionnaireModel
import Testing

@testable import ResultStore

@Suite struct `Paper sheets in the store` {
  private static let wave = "Октябрь"
  private static let cells: PaperCells = [
    "r01": .rating(2), "p01": .choice("b"), "s01.can": .rating(2), "m01": Answer?.none,
    "t01": .text("«да»\n"),
  ]

  private func example() throws -> (StoreExample, PaperOccasion) {
    let example = try StoreExample()
    try example.results.openWave(Self.wave, at: StoreExample.noon)
    let code = StoreExample.codes(1)[0]
    try example.results.issue([code], attributes: PupilAttributes(), at: StoreExample.noon)
    return (
      example,
      PaperOccasion(code: code, questionnaire: StoreExample.identity.digest, wave: Self.wave, pass: .first)
    )
  }

  private func sheet(_ code: PupilCode, _ answers: Answers = StoreExample.answers) -> NewSheet {
    StoreExample.sheet(code, answers, wave: Self.wave)
  }

  @Test func `a draft is there again, apart for each pass, until it is dropped`() throws {
    let (example, occasion) = try example()
    #expect(try example.results.draft(of: occasion) == nil)
    try example.results.keep(["r01": .rating(1)], of: occasion, at: StoreExample.noon)
    try example.results.keep(Self.cells, of: occasion, at: StoreExample.noon)
    let again = try Workspace.open(at: example.path)
    #expect(try again.results.draft(of: occasion) == Self.cells)
    var second = occasion
    second.pass = .second
    #expect(try again.results.draft(of: second) == nil)
    let waiting = try again.results.draftedCodes(
      questionnaire: occasion.questionnaire, wave: Self.wave, pass: .first)
    #expect(waiting == [occasion.code])
    try again.results.dropDraft(of: occasion)
    #expect(try example.results.draft(of: occasion) == nil)
  }

  @Test func `storing a sheet notes who keyed it in and ends the draft`() throws {
    let (example, occasion) = try example()
    try example.results.keep(Self.cells, of: occasion, at: StoreExample.noon)
    let outcome = try example.results.storePaper(
      sheet(occasion.code), of: occasion, by: "И. П.", at: StoreExample.noon)
    #expect(try example.results.draft(of: occasion) == nil)
    #expect(try example.results.enterer(of: outcome.sheet) == "И. П.")
  }

  @Test func `a sheet that conflicts leaves the draft where it is`() throws {
    let (example, occasion) = try example()
    try example.results.store([sheet(occasion.code)], at: StoreExample.noon)
    try example.results.keep(Self.cells, of: occasion, at: StoreExample.noon)
    let outcome = try example.results.storePaper(
      sheet(occasion.code, Answers(["r01": .rating(0)])), of: occasion, by: nil, at: StoreExample.noon)
    guard case .conflicting = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(try example.results.draft(of: occasion) == Self.cells)
  }

  /// A sheet with a second entry.
  private func twofold(_ example: StoreExample, _ occasion: PaperOccasion) throws -> SheetID {
    let id = try example.results.storePaper(
      sheet(occasion.code), of: occasion, by: "И. П.", at: StoreExample.noon
    ).sheet
    try example.results.storeSecond(
      Self.cells, of: id, occasion: occasion, by: "А. К.", at: StoreExample.noon)
    return id
  }

  @Test func `a second entry stands apart from the sheets and never changes`() throws {
    let (example, occasion) = try example()
    let id = try twofold(example, occasion)
    #expect(try example.results.sheets(of: occasion.code).map(\.id) == [id])
    let entry = try #require(try example.results.secondEntries(wave: Self.wave).first)
    #expect(entry.cells == Self.cells)
    #expect((entry.firstBy, entry.enteredBy, entry.settledAt) == ("И. П.", "А. К.", nil))
    #expect(throws: StoreError.self) {
      try example.results.storeSecond(
        Self.cells, of: id, occasion: occasion, by: "Б. В.", at: StoreExample.noon)
    }
    #expect(throws: (any Error).self) {
      try example.raw(.results) { try $0.execute(sql: "UPDATE secondEntry SET cells = '{}'") }
    }
    #expect(try example.results.secondEntries(questionnaire: "other", wave: Self.wave).isEmpty)
    #expect(try example.workspace.check().isEmpty)
  }

  @Test func `a correction sets the first sheet aside and stands in its place, at once`() throws {
    let (example, occasion) = try example()
    let id = try twofold(example, occasion)
    try example.results.decide(
      EntryDecision(.first, .rating(2), by: "И. П.", at: StoreExample.noon), cell: "r01", of: id)
    let taken = EntryDecision(.new, nil, by: "И. П.", at: StoreExample.noon)
    try example.results.decide(taken, cell: "r01", of: id)
    var answers = StoreExample.answers
    answers["r01"] = nil
    let corrected = try #require(
      try example.results.settle(
        id, with: sheet(occasion.code, answers), by: "И. П.", reason: "исправлено", at: StoreExample.noon))
    #expect(try example.results.sheets(of: occasion.code).map(\.id) == [corrected])
    let all = try example.results.sheets(of: occasion.code, includesVoided: true)
    #expect(all.first { $0.id == id }?.voiding?.reason == "исправлено")
    let entry = try #require(try example.results.secondEntries(wave: Self.wave).first)
    #expect(entry.correction == corrected)
    #expect(entry.decisions == ["r01": taken])
    // A closed matter stays closed.
    #expect(throws: StoreError.self) { try example.results.decide(taken, cell: "r01", of: id) }
    #expect(throws: StoreError.alreadyVoided) {
      try example.results.settle(id, with: nil, by: "И. П.", reason: "ещё раз", at: StoreExample.noon)
    }
    #expect(try example.workspace.check().isEmpty)
  }

  @Test func `a correction that cannot be stored leaves everything as it was`() throws {
    let (example, occasion) = try example()
    let id = try twofold(example, occasion)
    var other = sheet(occasion.code)
    other.respondent.wave = "нет такой"
    #expect(throws: StoreError.unknownWave("нет такой")) {
      try example.results.settle(id, with: other, by: "И. П.", reason: "исправлено", at: StoreExample.noon)
    }
    #expect(try example.results.sheets(of: occasion.code).map(\.id) == [id])
    #expect(try example.results.secondEntries(wave: Self.wave).first?.settledAt == nil)
  }

  @Test func `a correction may say what a sheet that was set aside once said`() throws {
    let (example, occasion) = try example()
    var right = StoreExample.answers
    right["r01"] = .rating(0)
    let old = try example.results.store([sheet(occasion.code, right)], at: StoreExample.noon)[0].sheet
    try example.results.void(old, reason: "не тот лист", at: StoreExample.noon)
    let id = try twofold(example, occasion)
    let corrected = try example.results.settle(
      id, with: sheet(occasion.code, right), by: "И. П.", reason: "исправлено", at: StoreExample.noon)
    #expect(corrected != nil && corrected != old)
  }
}
