import Digests
import OrientirTestSupport
import QuestionnaireModel
import Testing

@testable import ResultStore

@Suite struct `A session in the store` {
  private func session(_ example: StoreExample, codes: Int = 3) -> Session {
    Session(
      school: "Школа 5", schoolClass: "9А", wave: "Октябрь", openedAt: StoreExample.noon,
      parts: [StoreExample.identity], codes: StoreExample.codes(codes).sorted(),
      settings: SessionSettings(showsResult: true, breakMinutes: 5, assent: ["ru": "Вы согласны?"]))
  }

  @Test func `comes back as it was opened, with its number`() throws {
    let example = try StoreExample()
    let opened = try example.sittings.open(session(example))
    #expect(opened.id == 1 && opened.isOpen)
    #expect(try example.sittings.session(1) == opened)
    #expect(try example.sittings.open(session(example, codes: 1)).id == 2)
    #expect(try example.sittings.sessions().map(\.id) == [1, 2])
    #expect(try example.sittings.session(7) == nil)
  }

  @Test func `is found by a code as long as it is open`() throws {
    let example = try StoreExample()
    let codes = StoreExample.codes(4)
    let opened = try example.sittings.open(session(example))
    #expect(try example.sittings.openSessions(of: codes[0]) == [opened])
    #expect(try example.sittings.openSessions(of: codes[3]).isEmpty)
    try example.sittings.expect([codes[3], codes[0]], in: opened.id)
    #expect(try example.sittings.openSessions(of: codes[3]).map(\.codes.count) == [4])
    try example.sittings.closeSession(opened.id, at: StoreExample.noon)
    #expect(try example.sittings.openSessions(of: codes[0]).isEmpty)
    #expect(try example.sittings.session(1)?.closedAt == StoreExample.noon)
  }

  @Test func `says how far its sittings are, without an answer`() throws {
    let example = try StoreExample()
    let opened = try example.sittings.open(session(example))
    var sitting = StoreExample.sitting(opened.codes[0])
    (sitting.session, sitting.seat, sitting.items) = (opened.id, "Место 3", 40)
    try example.sittings.begin(sitting)
    try example.sittings.record(
      sitting.id, item: "r01", answer: .rating(3), milliseconds: 900, sequence: 1, position: nil,
      at: StoreExample.noon)
    try example.sittings.record(
      sitting.id, item: "r02", answer: nil, isSkipped: true, milliseconds: 5, sequence: 2, position: nil,
      at: StoreExample.noon)
    try example.sittings.record(
      sitting.id, item: "t01", answer: nil, draft: .text("нач"), milliseconds: 5, sequence: 3, position: nil,
      at: StoreExample.noon)
    try example.sittings.call(sitting.id, since: StoreExample.noon)
    let standing = try #require(try example.sittings.sittings(of: opened.id).first)
    #expect(standing.settled == 2 && standing.items == 40 && standing.seat == "Место 3")
    #expect(standing.state == .live && standing.calledAt == StoreExample.noon)
    let restored = try #require(try example.sittings.sitting(sitting.id))
    #expect(restored.entries["t01"]?.draft == .text("нач") && restored.entries["r02"]?.isSkipped == true)
    try example.sittings.seat(sitting.id, at: "Место 4", session: nil)
    #expect(
      try example.sittings.sittings(of: opened.id).first?.calledAt == nil, "whoever sits down anew was helped"
    )
    #expect(throws: StoreError.noLiveSitting) {
      try example.sittings.seat(SittingID(rawValue: "gone"), at: nil, session: nil)
    }
  }

  @Test func `one process at a time holds a sitting, and its end gives it back`() throws {
    let example = try StoreExample()
    let workspace = try Workspace.open(at: example.path)
    let id = SittingID(rawValue: "sitting-1")
    var hold = try workspace.hold(id)
    #expect(hold != nil)
    #expect(try workspace.hold(id) == nil)
    #expect(try workspace.isHeld(id))
    #expect(try !workspace.isHeld(SittingID(rawValue: "sitting-2")))
    hold = nil
    #expect(try !workspace.isHeld(id))
    #expect(try workspace.hold(id) != nil)
  }
}
