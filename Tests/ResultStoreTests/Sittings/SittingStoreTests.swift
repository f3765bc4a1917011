import Digests
import Foundation
import GRDB
import Language
import QuestionnaireModel
import Testing

@testable import ResultStore

@Suite struct `Live sittings` {
  let code = StoreExample.codes(1)[0]

  @Test func `go on where they stopped, in the edition they began with`() throws {
    let example = try StoreExample()
    let sitting = StoreExample.sitting(code)
    try example.sittings.begin(sitting)
    #expect(try example.workspace.unfinishedSitting(of: code, questionnaire: "everything") == sitting)
    let steps: [(String, Answer?)] = [
      ("r01", .rating(2)), ("p01", .choice("b")), ("s01", .ratings(["can": 2])),
      ("m01", .multiple(["a", "c"])),
      ("n01", .number(-15)), ("t01", .text("мосты")), ("k01", .declined), ("p01", .choice("c")), ("r01", nil),
    ]
    for (index, step) in steps.enumerated() {
      try example.sittings.record(
        sitting.id, item: step.0, answer: step.1, milliseconds: index * 100 - 1, sequence: index + 1,
        position: "after-\(index)", at: StoreExample.moment("2026-10-05T12:00:0\(index)+03:00"))
    }
    // Another process, later.
    let reopened = try Workspace.open(at: example.path)
    let found = try #require(try reopened.unfinishedSitting(of: code, questionnaire: "everything"))
    #expect(found.id == sitting.id && found.questionnaire == StoreExample.identity)
    #expect(found.seed == sitting.seed && found.language == .russian)
    #expect(found.position == "after-8" && found.sequence == 9)
    #expect(found.touchedAt.description == "2026-10-05T12:00:08+03:00")
    var expected = Answers(Dictionary(steps.compactMap { step in step.1.map { (step.0, $0) } }) { $1 })
    expected["r01"] = nil
    #expect(found.answers == expected)
    #expect(found.entries["r01"] == LiveSitting.Entry(answer: nil, milliseconds: 799, sequence: 9))
    #expect(found.entries["s01"]?.milliseconds == 199)
  }

  @Test func `cannot begin twice for one code and questionnaire`() throws {
    let example = try StoreExample()
    try example.sittings.begin(StoreExample.sitting(code))
    #expect(throws: StoreError.sittingUnderWay) {
      try example.sittings.begin(StoreExample.sitting(code, id: "sitting-2"))
    }
    var other = StoreExample.sitting(code, id: "sitting-3")
    other.questionnaire.id = "other"
    try example.sittings.begin(other)
    #expect(try example.sittings.liveSittings().map(\.id.rawValue) == ["sitting-1", "sitting-3"])
    #expect(throws: StoreError.constraint(.sittings, table: "sitting")) {
      var same = other
      same.questionnaire.id = "third"
      try example.sittings.begin(same)
    }
  }

  @Test func `refuse a step that another seat has taken`() throws {
    let example = try StoreExample()
    let id = StoreExample.sitting(code).id
    try example.sittings.begin(StoreExample.sitting(code))
    func record(_ sequence: Int, _ value: Int, _ workspace: Workspace) throws {
      try workspace.sittings.record(
        id, item: "r01", answer: .rating(value), milliseconds: 1, sequence: sequence, position: "p01",
        at: StoreExample.noon)
    }
    let other = try Workspace.open(at: example.path)
    try record(1, 0, example.workspace)
    try record(2, 1, other)
    for sequence in 0...2 {
      #expect(throws: StoreError.sittingWentOn) { try record(sequence, 2, example.workspace) }
    }
    #expect(throws: StoreError.sittingWentOn) {
      try example.sittings.move(id, to: "k01", sequence: 2, at: StoreExample.noon)
    }
    #expect(try example.sittings.sitting(id)?.answers.byItem == ["r01": .rating(1)])
    try example.sittings.move(id, to: "k01", sequence: 3, at: StoreExample.noon)
    #expect(try example.sittings.sitting(id)?.position == "k01")
  }

  @Test func `that were given up keep nothing and make room`() throws {
    let example = try StoreExample()
    let id = StoreExample.sitting(code).id
    try example.sittings.begin(StoreExample.sitting(code))
    try example.sittings.record(
      id, item: "t01", answer: .text("ТАЙНА-7731"), milliseconds: 1, sequence: 1, position: nil,
      at: StoreExample.noon)
    #expect(example.bytes(of: .sittings).range(of: Data("ТАЙНА-7731".utf8)) != nil)
    try example.sittings.abandon(id, at: StoreExample.noon)
    #expect(try example.workspace.unfinishedSitting(of: code, questionnaire: "everything") == nil)
    for name in try FolderAccess.names(in: example.path) {
      let bytes = FileManager.default.contents(atPath: example.path + "/" + name) ?? Data()
      #expect(bytes.range(of: Data("ТАЙНА-7731".utf8)) == nil, "\(name)")
    }
    #expect(throws: StoreError.noLiveSitting) { try example.sittings.abandon(id, at: StoreExample.noon) }
    #expect(throws: StoreError.noLiveSitting) {
      try example.sittings.record(
        id, item: "r01", answer: nil, milliseconds: 1, sequence: 5, position: nil, at: StoreExample.noon)
    }
    try example.sittings.begin(StoreExample.sitting(code, id: "sitting-2"))
    #expect(
      try example.sittings.counts()
        == [SittingCount(questionnaire: "everything", wave: nil, live: 1, finished: 0, abandoned: 1)])
  }

  @Test func `that hold what we cannot have written are refused, not guessed at`() throws {
    let example = try StoreExample()
    try example.sittings.begin(StoreExample.sitting(code))
    try example.raw(.sittings) {
      try $0.execute(
        sql:
          "INSERT INTO answer (sittingId, item, sequence, value, milliseconds) VALUES ('sitting-1','r01',1,'{\"x\":1}',1)"
      )
    }
    #expect(throws: StoreError.corruptRow(table: "answer", column: "value")) {
      try example.workspace.unfinishedSitting(of: code, questionnaire: "everything")
    }
  }

  @Test func `have random names in the form of a UUID`() {
    var generator = SeededGenerator(seed: 1)
    let names = Set((0..<1_000).map { _ in SittingID.random(using: &generator).rawValue })
    #expect(names.count == 1_000)
    for name in names { #expect(UUID(uuidString: name)?.uuidString.lowercased() == name) }
    #expect(names.allSatisfy { Array($0)[14] == "4" && "89ab".contains(Array($0)[19]) })
  }
}
