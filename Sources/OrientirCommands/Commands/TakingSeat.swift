import Administration
import Digests
import Language
import QuestionnaireModel
import ResultStore
import Scoring
import TerminalUI

/// One seat at which a pupil answers one questionnaire in one wave.
struct TakingSeat {
  let context: Context
  let workspace: Workspace
  let wave: Wave
  let loaded: LoadedQuestionnaire
  /// What the seat is called on the board.
  var name: String?
  /// The session that it belongs to, and the questionnaire's place in it.
  var session: Session?
  var place: BatteryPlace?

  private var id: String { loaded.questionnaire.id }

  /// How a pupil's turn at one questionnaire ended.
  enum Turn: Hashable {
    case ended(SittingOutcome)
    /// The pupil left before it began.
    case left
    /// Somebody else is at work with the code.
    case inUse
  }

  /// The pupil of a code that was given on the command line; refused with an error.
  func admitted(_ typed: String) throws -> Pupil {
    let code = try context.code(typed)
    switch try admission(of: code) {
    case .pupil(let pupil): return pupil
    case .refused(.finished): throw CommandError.alreadyFinished(questionnaire: id)
    case .refused(.inUse): throw SessionError.codeInUse
    case .refused(.notPermitted): throw SessionError.notPermitted
    case .refused: throw CommandError.unknownCode
    }
  }

  /// Asks for a code where none is known, then holds the sitting; `nil` where the pupil left before it began.
  func hold(_ known: Pupil?, _ driver: any SittingDriver) throws -> SittingOutcome? {
    var pupil = known
    var notice: CodeNotice?
    while true {
      while pupil == nil {
        guard let code = driver.askCode(notice: notice) else { return nil }
        switch try admission(of: code) {
        case .pupil(let admitted): pupil = admitted
        case .refused(let reason): notice = reason
        }
      }
      guard let admitted = pupil else { return nil }
      switch try turn(of: admitted, driver) {
      case .ended(let outcome): return outcome
      case .left: return nil
      case .inUse:
        if known != nil { throw SessionError.codeInUse }
        (pupil, notice) = (nil, .inUse)
      }
    }
  }

  /// Holds the sitting of a pupil who was admitted.
  func turn(of pupil: Pupil, _ driver: any SittingDriver) throws -> Turn {
    guard let live = try sitting(of: pupil, driver) else { return .left }
    // Held until this returns: no second seat goes on with it meanwhile.
    guard let hold = try workspace.hold(live.id) else { return .inUse }
    defer { withExtendedLifetime(hold) {} }
    try workspace.sittings.seat(live.id, at: name, session: session?.id)
    let edition =
      live.questionnaire == loaded.questionnaire.identity
      ? loaded.questionnaire : try context.edition(live.questionnaire, in: workspace)
    let sitting = try Sitting(
      questionnaire: edition, language: live.language, seed: live.seed, restored: SittingLedger.restored(live)
    )
    let ledger = SittingLedger(workspace.sittings, live, moment: { try context.moment }) { sheet in
      try finish(live, pupil, sheet, edition)
    }
    do throws(SittingRecordError) {
      return .ended(try driver.run(sitting, place: place, record: ledger.record))
    } catch {
      // The driver has said so already, unless the pupil was leaving.
      switch error {
      case .closed: throw StoreError.sittingWentOn
      case .full: throw StoreError.diskFull(.sittings)
      case .busy, .notWritable, .failed: throw CommandError.sittingStorage
      }
    }
  }

  private enum Admission {
    case pupil(Pupil)
    case refused(CodeNotice)
  }

  private func admission(of code: PupilCode) throws -> Admission {
    guard let pupil = try workspace.results.pupil(code) else { return .refused(.unknown) }
    let isFinished = try workspace.results.sheets(of: code).contains {
      $0.respondent.sheet.questionnaire.id == id && $0.respondent.wave == wave.name
    }
    if isFinished { return .refused(.finished) }
    guard try workspace.results.mayBegin(code, .notRequired, on: try context.today) else {
      return .refused(.notPermitted)
    }
    if let live = try workspace.unfinishedSitting(of: code, questionnaire: id),
      try workspace.isHeld(live.id)
    {
      return .refused(.inUse)
    }
    return .pupil(pupil)
  }

  /// The sitting to go on with, or a new one; `nil` where the pupil left.
  private func sitting(of pupil: Pupil, _ driver: any SittingDriver) throws -> LiveSitting? {
    if let live = try workspace.unfinishedSitting(of: pupil.code, questionnaire: id) {
      let edition =
        live.questionnaire == loaded.questionnaire.identity
        ? loaded.questionnaire : try context.edition(live.questionnaire, in: workspace)
      let restored = try Sitting(
        questionnaire: edition, language: live.language, seed: live.seed,
        restored: SittingLedger.restored(live))
      let isAsWanted =
        live.questionnaire == loaded.questionnaire.identity && live.language == context.words.language.tag
      // Nothing was answered: there is nothing to ask about, and nothing to lose by another language or edition.
      if restored.answers.byItem.isEmpty {
        if isAsWanted { return live }
        try workspace.sittings.abandon(live.id, at: try context.moment)
      } else {
        let title = edition.title.named(in: context.words.language)
        switch driver.askResume(title: title, progress: restored.progress) {
        case nil: return nil
        case .goOn: return live
        case .startAgain: try workspace.sittings.abandon(live.id, at: try context.moment)
        }
      }
    }
    try context.remember(loaded, in: workspace)
    var generator = context.environment.generator
    var live = LiveSitting(
      id: .random(using: &generator), code: pupil.code, questionnaire: loaded.questionnaire.identity,
      language: context.words.language.tag, seed: generator.next(), wave: wave.name,
      startedAt: try context.moment)
    (live.session, live.seat) = (session?.id, name)
    live.items = try Sitting(questionnaire: loaded.questionnaire, language: live.language, seed: live.seed)
      .progress.total
    try workspace.sittings.begin(live)
    return live
  }

  /// Moves the finished sheet into the results and scores it.
  private func finish(_ live: LiveSitting, _ pupil: Pupil, _ sheet: AnswerSheet, _ edition: Questionnaire)
    throws
  {
    let respondent = RespondentSheet(
      code: pupil.code.description, attributes: pupil.attributes, wave: live.wave, sheet: sheet)
    let new = NewSheet(
      respondent: respondent, sittingID: live.id, startedOn: live.startedAt.day, finishedOn: try context.today
    )
    switch try workspace.finish(live.id, with: new, at: try context.moment) {
    case .stored(let id):
      try context.appendScores([(id, sheet)], try context.scorer(of: edition), in: workspace)
    case .alreadyThere: break
    case .conflicting: throw StoreError.sittingWentOn
    }
  }
}
