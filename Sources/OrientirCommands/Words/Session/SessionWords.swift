import Language
import ResultStore

/// Words of `orientir session`, of sitting down at a session and of the kiosk.
struct SessionWords: Sendable {
  // Help
  let helpGroup: String
  let helpOpen: String
  let helpQuestionnaires: String
  let helpOpenCount: String
  let helpShowResult: String
  let helpNeedConsent: String
  let helpMakeup: String
  let helpBoard: String
  let helpSession: String
  let helpWatch: String
  let helpClose: String
  let helpList: String
  let helpPlan: String
  let helpPupils: String
  let helpSeats: String
  let helpMinutes: String
  let helpSeat: String
  let helpKiosk: String
  let helpIdle: String
  let helpTheme: String
  let helpSpacing: String

  let helpProgrammeGroup: String
  let helpProgrammeList: String
  let helpProgrammeShow: String
  let helpProgramme: String
  let helpOpenProgramme: String

  // Programmes
  let noProgrammes: String
  let programmeColumns: [String]
  let programmePartColumns: [String]
  let programmeErrors: String
  let programmePartMissing: String
  let programmeFacts: @Sendable (_ grades: String, _ minutes: Int, _ rest: Int) -> String
  let programmeAsks: String
  let programmeShowsResult: String
  let programmeNeedsConsent: String
  let noSuchProgramme: @Sendable (String) -> String
  let brokenProgramme: @Sendable (String) -> String

  // Opening
  let opened: @Sendable (_ id: Int, _ schoolClass: String, _ codes: Int) -> String
  let parts: @Sendable (_ titles: [String], _ minutes: Int) -> String
  let howToStart: String

  // The board
  let boardTitle: @Sendable (_ id: Int, _ schoolClass: String, _ wave: String) -> String
  let boardColumns: [String]
  let boardSummary:
    @Sendable (_ expected: Int, _ finished: Int, _ atWork: Int, _ left: Int, _ absent: Int) -> String
  let stateAtWork: String
  let stateCalls: String
  let stateLeft: String
  let stateFinished: String
  let stateBetween: String
  let stateAbsent: String
  let partOf: @Sendable (_ number: Int, _ count: Int) -> String
  let minutesAgo: @Sendable (Int) -> String
  let boardKeys: String

  // Closing and lists
  let closedNow: @Sendable (_ id: Int, _ finished: Int, _ expected: Int) -> String
  let notBegun: @Sendable (Int) -> String
  let notFinished: @Sendable (Int) -> String
  let everybodyFinished: String
  let makeupHint: @Sendable (_ id: Int) -> String
  let listColumns: [String]
  let isOpen: String
  let isClosed: String
  let noSessions: String

  // The plan
  let planTitle: @Sendable (_ pupils: Int, _ seats: Int, _ minutes: Int) -> String
  let planColumns: [String]
  let planPupils: @Sendable (_ first: Int, _ last: Int) -> String
  let planSummary: @Sendable (_ lessons: Int, _ shifts: Int) -> String
  let planOverhead: @Sendable (Int) -> String

  // The kiosk
  let kioskPin: String
  let kioskPinAgain: String
  let kioskPinAdvice: String
  let kioskPinShort: String
  let kioskPinsDiffer: String
  let kioskNeedsTerminal: String
  let kioskEnded: @Sendable (_ finished: Int) -> String

  // Errors
  let noneOpen: String
  let noneOpenHint: String
  let noSuchSession: @Sendable (Int) -> String
  let knownSessions: @Sendable ([Int]) -> String
  let severalOpen: @Sendable ([Int]) -> String
  let severalOpenHint: String
  let noCodes: @Sendable (String) -> String
  let noCodesHint: @Sendable (String) -> String
  let openAlready: @Sendable (_ id: Int, _ schoolClass: String) -> String
  let openAlreadyHint: @Sendable (Int) -> String
  let closed: @Sendable (Int) -> String
  let closedHint: String
  let notExpected: String
  let notExpectedHint: String
  let allFinished: String
  let notPermitted: String
  let notPermittedHint: String
  let codeInUse: String
  let codeInUseHint: String
  let twice: @Sendable (String) -> String
  let nobodyMissing: @Sendable (Int) -> String
  let partTooLong: @Sendable (_ questionnaire: String, _ minutes: Int, _ lesson: Int) -> String
  let partTooLongHint: String
  let nothingToAnswer: String
  let nothingToAnswerHint: String
}

extension CommandWords {
  /// The words of sessions.
  var session: SessionWords { language == .russian ? .russian : .english }
}
