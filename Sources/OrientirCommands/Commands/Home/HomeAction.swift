/// One thing that the home screen offers: what it asks for, and the command that does it.
enum HomeAction: Hashable, CaseIterable {
  case createWorkspace, openWave, openSession, board, closeSession, makeup, kiosk, codes, newCodes, enter
  case result, report, trial, backup

  /// What is offered in a state of the workspace, in the order of a school's day.
  static func offered(_ facts: HomeFacts) -> [HomeAction] {
    guard facts.hasWorkspace else { return [.createWorkspace, .trial] }
    guard !facts.openWaves.isEmpty else { return [.openWave, .result, .report, .trial, .backup] }
    var actions: [HomeAction] =
      facts.openSessions.isEmpty ? [.openSession] : [.board, .kiosk, .closeSession, .openSession]
    if facts.hasMissing { actions.append(.makeup) }
    return actions + [.codes, .newCodes, .enter, .result, .report, .trial, .backup, .openWave]
  }

  func title(_ words: HomeWords) -> String {
    switch self {
    case .createWorkspace: words.createWorkspace
    case .openWave: words.openWave
    case .openSession: words.openSession
    case .board: words.board
    case .closeSession: words.closeSession
    case .makeup: words.makeup
    case .kiosk: words.kiosk
    case .codes: words.codes
    case .newCodes: words.newCodes
    case .enter: words.enter
    case .result: words.result
    case .report: words.report
    case .trial: words.trial
    case .backup: words.backup
    }
  }

  /// The command without its values, for the line under the menu.
  var outline: String {
    switch self {
    case .createWorkspace: "orientir workspace init"
    case .openWave: "orientir wave open …"
    case .openSession: "orientir session open … --class …"
    case .board: "orientir session board --watch"
    case .closeSession: "orientir session close"
    case .makeup: "orientir session open --makeup …"
    case .kiosk: "orientir take --kiosk"
    case .codes: "orientir code list --class …"
    case .newCodes: "orientir code issue --class … --count …"
    case .enter: "orientir answers enter --questionnaire …"
    case .result: "orientir result show …"
    case .report: "orientir report cohort --questionnaire … --format html -o …"
    case .trial: "orientir take … --trial"
    case .backup: "orientir workspace backup …"
    }
  }

  /// Whether it changes something: then it is asked about first.
  var isAskedAbout: Bool {
    switch self {
    case .board, .codes, .result, .trial: false
    default: true
    }
  }
}

/// What the home screen knows of the workspace.
struct HomeFacts: Hashable {
  var hasWorkspace = false
  var openWaves: [String] = []
  /// Number, class, finished, expected.
  var openSessions: [Session] = []
  /// Closed sessions that not everybody has finished, the latest first.
  var unfinishedSessions: [Session] = []
  var classes: [String] = []
  var storedQuestionnaires: [String] = []

  struct Session: Hashable {
    var id: Int
    var schoolClass: String
    var finished: Int
    var expected: Int
  }

  var hasMissing: Bool { !unfinishedSessions.isEmpty }
}

extension [String] {
  /// A command line as it would be typed: words with blanks and signs stand in quotes.
  var commandLine: String {
    map { word in
      let isPlain =
        !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || "-_./:=,+@%".contains($0) }
      return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }.joined(separator: " ")
  }
}
