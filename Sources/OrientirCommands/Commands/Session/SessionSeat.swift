import Administration
import Digests
import Language
import QuestionnaireModel
import Reports
import ResultStore
import TerminalUI

/// A seat that takes the codes of every open session, through all parts of theirs.
struct SessionSeat {
  let context: Context
  let workspace: Workspace
  /// What the seat is called on the board.
  let name: String?
  let isASCII: Bool

  /// Who sits down, and to what.
  struct Guest {
    var pupil: Pupil
    var session: Session
    /// Places of the parts that are not finished yet.
    var open: [Int]
  }

  /// The pupil of a code that was given on the command line; refused with an error.
  func admitted(_ typed: String) throws -> Guest {
    switch try admission(of: try context.code(typed)) {
    case .guest(let guest): return guest
    case .refused(.finished): throw SessionError.allFinished
    case .refused(.inUse): throw SessionError.codeInUse
    case .refused(.notPermitted): throw SessionError.notPermitted
    case .refused(.unknown): throw SessionError.notExpected
    }
  }

  /// Asks for a code where none is known, then goes through the session's parts; `nil` where the pupil left before anything began.
  func hold(_ known: Guest?, _ driver: any SittingDriver) throws -> SittingOutcome? {
    var (guest, notice): (Guest?, CodeNotice?) = (known, nil)
    while true {
      while guest == nil {
        guard let code = driver.askCode(notice: notice) else { return nil }
        switch try admission(of: code) {
        case .guest(let admitted): guest = admitted
        case .refused(let reason): notice = reason
        }
      }
      guard let admitted = guest else { return nil }
      switch try battery(of: admitted, driver) {
      case .ended(let outcome): return outcome
      case .left: return nil
      case .inUse:
        if known != nil { throw SessionError.codeInUse }
        (guest, notice) = (nil, .inUse)
      }
    }
  }

  private func battery(of guest: Guest, _ driver: any SittingDriver) throws -> TakingSeat.Turn {
    let (pupil, session) = (guest.pupil, guest.session)
    let editions = try session.parts.map { try loaded($0) }
    let places = BatteryPlace.places(
      editions.map { ($0.questionnaire.items.count(where: \.isAnswerable), $0.questionnaire.minutes) })
    let assent = session.settings.assent[context.words.language.rawValue] ?? ""
    let hasBegun =
      try guest.open.count < session.parts.count
      || session.parts.contains {
        try workspace.unfinishedSitting(of: pupil.code, questionnaire: $0.id) != nil
      }
    if !assent.isEmpty, !hasBegun {
      guard driver.askAssent(assent) == true else { return .left }
    }
    let wave = try context.wave(session.wave, in: workspace)
    var last: SittingOutcome?
    for part in guest.open {
      let title = editions[part].questionnaire.title.named(in: context.words.language)
      if last != nil,
        !driver.rest(
          before: title, place: places[part], minutes: session.settings.breakMinutes)
      {
        return .ended(.interrupted)
      }
      // One part alone is no battery.
      let seat = TakingSeat(
        context: context, workspace: workspace, wave: wave, loaded: editions[part], name: name,
        session: session, place: places.count > 1 ? places[part] : nil)
      switch try seat.turn(of: pupil, driver) {
      case .ended(.finished(let sheet)): last = .finished(sheet)
      case .ended(.interrupted): return .ended(.interrupted)
      case .left: return last.map { _ in .ended(.interrupted) } ?? .left
      case .inUse: return .inUse
      }
    }
    if session.settings.showsResult { try showResult(pupil, session, editions, driver) }
    return last.map { .ended($0) } ?? .left
  }

  private func showResult(
    _ pupil: Pupil, _ session: Session, _ editions: [LoadedQuestionnaire], _ driver: any SittingDriver
  ) throws {
    let sheets = try workspace.results.sheets(of: pupil.code).filter { $0.respondent.wave == session.wave }
    let documents = try editions.compactMap { edition -> Document? in
      guard
        let sheet = sheets.last(where: { $0.respondent.sheet.questionnaire.id == edition.questionnaire.id })
      else { return nil }
      let scorer = try context.scorer(of: edition.questionnaire)
      return IndividualReport.build(
        try context.individual(
          sheet.respondent.sheet, scorer, audience: .pupil, answeredOn: nil, code: nil))
    }
    driver.showResult { width in
      documents.map { TerminalRenderer.render($0, options: RenderOptions(width: width, isASCII: isASCII)) }
        .joined(separator: "\n")
    }
  }

  /// An edition as it was frozen when the session opened.
  private func loaded(_ identity: QuestionnaireIdentity) throws -> LoadedQuestionnaire {
    let source = try workspace.results.source(of: identity.digest) ?? ""
    return LoadedQuestionnaire(
      questionnaire: try context.edition(identity, in: workspace), path: "", source: Array(source.utf8))
  }

  private enum Admission {
    case guest(Guest)
    case refused(CodeNotice)
  }

  private func admission(of code: PupilCode) throws -> Admission {
    guard let pupil = try workspace.results.pupil(code) else { return .refused(.unknown) }
    let sessions = try workspace.sittings.openSessions(of: code)
    guard !sessions.isEmpty else { return .refused(.unknown) }
    let sheets = try workspace.results.sheets(of: code)
    for session in sessions {
      let open = session.parts.indices.filter { part in
        !sheets.contains {
          $0.respondent.sheet.questionnaire.id == session.parts[part].id
            && $0.respondent.wave == session.wave
        }
      }
      guard let first = open.first else { continue }
      // A consent that was withdrawn closes a code, whatever the session asks for.
      let policy: ConsentPolicy = session.settings.needsConsent ? .required : .notRequired
      guard try workspace.results.mayBegin(code, policy, on: try context.today) else {
        return .refused(.notPermitted)
      }
      if let live = try workspace.unfinishedSitting(of: code, questionnaire: session.parts[first].id),
        try workspace.isHeld(live.id)
      {
        return .refused(.inUse)
      }
      return .guest(Guest(pupil: pupil, session: session, open: open))
    }
    return .refused(.finished)
  }
}
