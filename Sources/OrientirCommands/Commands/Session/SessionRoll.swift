import Digests
import QuestionnaireModel
import ResultStore

/// Who of a session is where, without any answer.
struct SessionRoll {
  enum State: Hashable {
    case absent
    /// Begun, and a seat is at work on it now.
    case atWork
    /// The pupil calls the adult.
    case calls
    /// Begun, and nobody is at it.
    case stopped
    /// A part is handed in, the next is not begun.
    case between
    case finished
  }

  struct Standing: Hashable {
    var code: PupilCode
    var state: State
    var seat: String?
    /// The part at which the pupil is, from 1; the last for one who has finished, 0 before the first.
    var part: Int
    var settled: Int
    var items: Int?
    /// When something was last recorded.
    var touchedAt: Timestamp?
  }

  let session: Session
  /// One a code, in the order of codes.
  let standings: [Standing]

  init(_ session: Session, in workspace: Workspace) throws {
    self.session = session
    let sittings = Dictionary(grouping: try workspace.sittings.sittings(of: session.id), by: \.code)
    var finished: [PupilCode: Set<String>] = [:]
    let ids = Set(session.parts.map(\.id))
    for sheet in try workspace.results.finishedParts(of: session.codes, wave: session.wave)
    where ids.contains(sheet.questionnaire) {
      finished[sheet.code, default: []].insert(sheet.questionnaire)
    }
    standings = try session.codes.map { code in
      let done = finished[code] ?? []
      let live = sittings[code]?.last { $0.state == .live && !done.contains($0.questionnaire) }
      var standing = Standing(code: code, state: .absent, part: done.count, settled: 0)
      if done.count == ids.count {
        standing.state = .finished
      } else if let live {
        let isHeld = try workspace.isHeld(live.sitting)
        standing.state = live.calledAt != nil ? .calls : isHeld ? .atWork : .stopped
        standing.part = (session.parts.firstIndex { $0.id == live.questionnaire } ?? 0) + 1
        (standing.settled, standing.items) = (live.settled, live.items)
        (standing.seat, standing.touchedAt) = (live.seat, live.touchedAt)
      } else if !done.isEmpty {
        standing.state = .between
      }
      if standing.seat == nil { standing.seat = sittings[code]?.last?.seat }
      return standing
    }
  }

  func count(_ states: State...) -> Int { standings.count { states.contains($0.state) } }
}
