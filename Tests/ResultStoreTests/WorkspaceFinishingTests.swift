import Foundation
import Glibc
import QuestionnaireModel
import Testing

@testable import ResultStore

@Suite struct `Finishing a sitting` {
  let code = StoreExample.codes(1)[0]
  let id = SittingID(rawValue: "sitting-1")

  private func begun() throws -> StoreExample {
    let example = try StoreExample()
    try example.sittings.begin(StoreExample.sitting(code))
    try example.sittings.record(
      id, item: "t01", answer: .text("ТАЙНА-7731"), milliseconds: 1, sequence: 1, position: nil,
      at: StoreExample.noon)
    return example
  }

  @Test func `moves it to the results and repeats without harm`() throws {
    let example = try begun()
    let sheet = StoreExample.sheet(code)
    let outcome = try example.workspace.finish(id, with: sheet, at: StoreExample.noon)
    #expect(outcome == .stored(SheetID(rawValue: 1)))
    #expect(
      try example.workspace.finish(id, with: sheet, at: StoreExample.noon)
        == .alreadyThere(SheetID(rawValue: 1)))
    #expect(try example.workspace.unfinishedSitting(of: code, questionnaire: "everything") == nil)
    #expect(try example.results.sheets(of: code).map(\.content.sittingID) == [id])
    #expect(example.bytes(of: .sittings).range(of: Data("ТАЙНА-7731".utf8)) == nil)
    #expect(try example.sittings.counts().map(\.finished) == [1])
    #expect(throws: StoreError.noLiveSitting) {
      try example.workspace.finish(SittingID(rawValue: "other"), with: sheet, at: StoreExample.noon)
    }
  }

  @Test(arguments: ["open", "resume", "finish"])
  func `is completed after a crash between its two steps`(_ way: String) throws {
    let example = try begun()
    var sheet = StoreExample.sheet(code)
    sheet.sittingID = id
    // The first step alone, as if the process had died.
    try example.results.store([sheet], at: StoreExample.noon)
    #expect(try example.sittings.sitting(id) != nil)
    switch way {
    case "open": _ = try Workspace.open(at: example.path)
    case "resume":
      #expect(try example.workspace.unfinishedSitting(of: code, questionnaire: "everything") == nil)
    default:
      #expect(
        try example.workspace.finish(id, with: StoreExample.sheet(code), at: StoreExample.noon)
          == .alreadyThere(SheetID(rawValue: 1)))
    }
    #expect(try example.sittings.sitting(id) == nil)
    #expect(try example.results.countSheets() == 1)
    #expect(example.bytes(of: .sittings).range(of: Data("ТАЙНА-7731".utf8)) == nil)
  }

  @Test func `survives the killing of the process between its two steps`() async throws {
    let example = try begun()
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = example.path as String] in
      let workspace = try Workspace.open(at: path)
      let code = StoreExample.codes(1)[0]
      var sheet = StoreExample.sheet(code)
      sheet.sittingID = SittingID(rawValue: "sitting-1")
      try workspace.results.store([sheet], at: StoreExample.noon)
      kill(getpid(), SIGKILL)
    }
    let reopened = try Workspace.open(at: example.path)
    #expect(try reopened.unfinishedSitting(of: code, questionnaire: "everything") == nil)
    #expect(try reopened.results.sheets(of: code).count == 1)
    #expect(try reopened.check().isEmpty)
  }

  @Test func `loses no answer when the process is killed in mid-sitting`() async throws {
    let example = try StoreExample()
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = example.path as String] in
      let workspace = try Workspace.open(at: path)
      let sitting = StoreExample.sitting(StoreExample.codes(1)[0])
      try workspace.sittings.begin(sitting)
      for (step, item) in ["r01", "p01", "k01"].enumerated() {
        try workspace.sittings.record(
          sitting.id, item: item, answer: item == "r01" ? .rating(1) : .choice("a"), milliseconds: 5,
          sequence: step + 1,
          position: "next-\(step)", at: StoreExample.noon)
      }
      kill(getpid(), SIGKILL)
    }
    let found = try Workspace.open(at: example.path).unfinishedSitting(of: code, questionnaire: "everything")
    #expect(found?.answers.byItem == ["r01": .rating(1), "p01": .choice("a"), "k01": .choice("a")])
    #expect(found?.position == "next-2")
  }

  @Test func `that another way of answering has already brought ends it`() throws {
    let example = try begun()
    try example.results.store([StoreExample.sheet(code)], at: StoreExample.noon)
    let outcome = try example.workspace.finish(id, with: StoreExample.sheet(code), at: StoreExample.noon)
    #expect(outcome == .alreadyThere(SheetID(rawValue: 1)))
    #expect(try example.sittings.sitting(id) == nil)
  }

  @Test func `refuses the sheet of another pupil`() throws {
    let example = try begun()
    let other = StoreExample.sheet(StoreExample.codes(2)[1])
    #expect(throws: StoreError.noLiveSitting) {
      try example.workspace.finish(id, with: other, at: StoreExample.noon)
    }
    #expect(try example.results.countSheets() == 0 && example.sittings.sitting(id) != nil)
  }

  @Test func `of a code that has another sheet keeps the answers`() throws {
    let example = try begun()
    try example.results.store([StoreExample.sheet(code, Answers(["r01": .rating(0)]))], at: StoreExample.noon)
    let outcome = try example.workspace.finish(id, with: StoreExample.sheet(code), at: StoreExample.noon)
    #expect(outcome == .conflicting(SheetID(rawValue: 1)))
    #expect(try example.sittings.sitting(id)?.answers.byItem["t01"] == .text("ТАЙНА-7731"))
    // The psychologist sets the wrong one aside; then there is room.
    try example.results.void(SheetID(rawValue: 1), reason: "чужой код", at: StoreExample.noon)
    let second = try example.workspace.finish(id, with: StoreExample.sheet(code), at: StoreExample.noon)
    #expect(second == .stored(SheetID(rawValue: 2)))
  }
}
