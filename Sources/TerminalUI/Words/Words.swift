import Administration
import Language
import QuestionnaireModel

/// Everything that the drivers say, in one language.
public struct Words: Sendable {
  let language: InterfaceLanguage

  // The window
  let windowTooSmall: @Sendable (_ columns: Int, _ rows: Int) -> String
  let moreAbove: String
  let moreBelow: String
  let moreBoth: String
  let spaceKey: String

  // A question
  let question: @Sendable (_ number: Int, _ total: Int) -> String
  let minutesLeft: @Sendable (Int) -> String
  let allSettled: String
  let generalQuestion: @Sendable (_ options: Int) -> String
  let part: @Sendable (_ number: Int, _ count: Int) -> String
  let severalHint: @Sendable (_ atLeast: Int, _ atMost: Int, _ options: Int) -> String
  /// `unit` may be empty.
  let numberHint: @Sendable (_ from: String, _ to: String, _ unit: String, _ decimals: Int) -> String
  let textHint: @Sendable (_ mayLeaveOut: Bool) -> String
  let skippedBefore: String
  let declinedBefore: String

  // Keys
  let answerAction: String
  let moveAction: String
  let chooseAction: String
  let markAction: String
  let doneAction: String
  let proceedAction: String
  let backAction: String
  let forwardAction: String
  let leaveOutAction: String
  let declineAction: String
  let pauseAction: String
  let reviewAction: String
  let helpAction: String
  let stopAction: String
  let closeAction: String
  let scrollAction: String
  let goToNumberAction: String

  // Notices
  let chooseFirst: String
  let cannotLeaveOut: String
  let skipInstead: String
  let plainSkipInstead: String
  let plainFinishInReview: String
  let noSuchNumber: @Sendable (_ most: Int) -> String
  let notANumber: String
  let tooManyDecimals: @Sendable (Int) -> String
  let numberOutside: @Sendable (_ from: String, _ to: String) -> String
  let tooFew: @Sendable (Int) -> String
  let tooMany: @Sendable (Int) -> String
  let standsAlone: String
  let textTooLong: @Sendable (Int) -> String
  let timeLeft: @Sendable (_ seconds: Int) -> String
  let timeIsUp: String
  let taskTimeIsUp: String
  let itemClosed: String
  let nothingBefore: String
  let notHere: String
  let notReached: String
  let missing: @Sendable (_ numbers: [Int]) -> String

  // Opening and sections
  let openingFacts: @Sendable (_ questions: Int, _ minutes: Int) -> String
  private(set) var openingPromise: String
  let sectionMinutes: @Sendable (Int) -> String

  // Pause
  let pauseTitle: String
  let pauseAbout: String
  let pauseGoOn: String
  let pauseCall: String
  let pauseStop: String
  let pauseCalled: String

  // The kiosk
  let handoverTitle: String
  let handoverAbout: String
  let handoverKey: String
  let pinTitle: String
  let pinPrompt: String
  let pinWrong: @Sendable (_ seconds: Int) -> String
  let returnAction: String
  let kioskTrouble: String

  // Several questionnaires one after the other
  let partOfBattery: @Sendable (_ number: Int, _ count: Int) -> String
  let assentTitle: String
  let assentYes: String
  let assentNo: String
  let restTitle: @Sendable (_ done: Int, _ count: Int) -> String
  let restAbout: @Sendable (_ next: String, _ minutes: Int) -> String
  let restGoOn: String
  let restStop: String
  let resultTitle: String
  let resultAbout: String
  let resultYes: String
  let resultNo: String
  let resultHead: String
  let resultDone: String

  // Help
  let helpDecline: @Sendable (_ keys: String) -> String
  let helpTitle: String
  let helpLines: [String]
  private(set) var helpKeys: @Sendable (_ leaveOut: String, _ review: String, _ stop: String) -> [String]

  // Review and finishing
  let reviewTitle: String
  let reviewSummary: @Sendable (Sitting.Progress) -> String
  let reviewAdvice: String
  let standingSkipped: String
  let standingDeclined: String
  let standingClosed: String
  let standingPartly: String
  let standingOpen: String
  let finishRow: String
  let finishQuestion: String
  let finishAbout: @Sendable (_ leftOut: Int) -> String
  let finishYes: String
  let finishNo: String
  let farewellTitle: String
  private(set) var farewell: String
  let farewellKey: String

  // Stopping and failing
  let stopQuestion: String
  private(set) var stopAbout: String
  let stopYes: String
  let stopNo: String
  /// What a pupil reads after an interruption; the full-screen driver leaves it to whoever writes to the terminal next.
  public private(set) var interrupted: String
  /// What is said instead where nothing is stored.
  let trial: Trial
  let failureTitle: String
  let failure: @Sendable (SittingRecordError) -> String
  let failureAdvice: String
  let retryAction: String

  // Code and resuming
  let codeTitle: String
  let codePrompt: String
  let codeInvalid: String
  let codeAmbiguous: String
  let codeOther: String
  let codeHelp: [String]
  let choiceHelp: [String]
  let clearAction: String
  let codeNotice: @Sendable (CodeNotice) -> String
  let resumeTitle: String
  let resumeAbout: @Sendable (_ settled: Int, _ total: Int) -> String
  let resumeGoOn: String
  let resumeStartAgain: String
  let startAgainQuestion: String
  let startAgainAbout: String
  let startAgainYes: String
  let startAgainNo: String

  // The plain driver
  let plainAnswer: @Sendable (_ options: Int) -> String
  let plainSeveral: @Sendable (_ mayBeNone: Bool) -> String
  let plainNumber: String
  let plainText: String
  let plainProceed: String
  let plainReview: String
  let plainPresent: @Sendable (_ answer: String) -> String
  let plainNotUnderstood: String
  let plainHelp: [String]
  let plainYesNo: String
  let plainRetry: String

  /// The words in a language of the interface.
  public static func speaking(_ language: InterfaceLanguage) -> Words {
    switch language {
    case .russian: .russian
    case .english: .english
    }
  }

  /// The words of a trial, where nothing is stored and nothing may be promised.
  public struct Trial: Sendable {
    let openingPromise: String
    let farewell: String
    let stopAbout: String
    let interrupted: String
    let stop: @Sendable (_ key: String) -> String
  }

  /// The same words for a trial.
  public func forTrial() -> Words {
    var words = self
    words.openingPromise = trial.openingPromise
    words.farewell = trial.farewell
    words.stopAbout = trial.stopAbout
    words.interrupted = trial.interrupted
    let (helpKeys, stop) = (helpKeys, trial.stop)
    words.helpKeys = { leaveOut, review, key in
      var lines = helpKeys(leaveOut, review, key)
      if lines.count > 2 { lines[2] = stop(key) }
      return lines
    }
    return words
  }

  /// How an item stands, before its text in the review list; empty for an answered one.
  func standing(_ standing: Sitting.Standing) -> String {
    switch standing {
    case .answered: ""
    case .skipped: "\(standingSkipped): "
    case .declined: "\(standingDeclined): "
    case .partly: "\(standingPartly): "
    case .open: "\(standingOpen): "
    case .closed: "\(standingClosed): "
    }
  }

  /// A word on a question that was passed by before; `nil` on any other.
  func passedBefore(_ standing: Sitting.Standing) -> String? {
    switch standing {
    case .skipped: skippedBefore
    case .declined: declinedBefore
    default: nil
    }
  }

  /// A number with the language's decimal mark.
  func number(_ number: Fraction) -> String {
    language == .russian ? String(number.description.map { $0 == "." ? "," : $0 }) : number.description
  }

  /// Why an event changed nothing, for the item shown.
  func notice(_ refusal: SittingRefusal, number: (Int) -> Int?) -> String {
    switch refusal {
    case .notHere: notHere
    case .answerFirst: cannotLeaveOut
    case .closed: itemClosed
    case .notReached: notReached
    case .missing(let items): missing(items.compactMap(number))
    case .unfitting(let problem): notice(problem)
    }
  }

  private func notice(_ problem: AnswerProblem) -> String {
    switch problem {
    case .numberOutside(let from, let to):
      numberOutside(Fraction(decimal: from).map(number) ?? from, Fraction(decimal: to).map(number) ?? to)
    case .tooFewOptions(let atLeast): tooFew(atLeast)
    case .tooManyOptions(let atMost): tooMany(atMost)
    case .standsAlone: standsAlone
    case .textTooLong(let atMost): textTooLong(atMost)
    case .wrongKind, .unknownOption, .unknownPart, .notAStep, .repeatedOption, .nothingToAnswer: notHere
    }
  }
}

/// Why a code that reads well opens nothing; said above the field when the code is asked for again.
public enum CodeNotice: Hashable, Sendable {
  /// No pupil has this code here.
  case unknown
  /// The answers under this code were handed in.
  case finished
  /// The code is open at another seat.
  case inUse
  /// Consent is missing.
  case notPermitted
}
