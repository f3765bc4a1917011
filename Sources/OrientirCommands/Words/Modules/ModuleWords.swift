import ExternalPrograms
import Language

/// Words of `orientir module` on programs from outside.
struct ModuleWords: Sendable {
  // Help
  let helpAllow: String
  let helpWithdraw: String
  let helpTry: String
  let helpRun: String
  let helpFile: String
  let helpAllowed: String
  let helpYes: String
  let helpTryQuestionnaire: String
  let helpTrySheets: String
  let helpRunWave: String
  let helpScoreOutside: String

  // allow, withdraw, list, show
  let about: @Sendable (_ name: String, _ bytes: Int) -> String
  let digest: @Sendable (String) -> String
  let allowAdvice: String
  let allowQuestion: String
  /// Answers that mean yes, in small letters.
  let yes: [String]
  let allowed: @Sendable (_ name: String, _ digest: String) -> String
  let allowedAlready: @Sendable (_ name: String) -> String
  let notAllowed: String
  let withdrawn: @Sendable (_ name: String, _ digest: String) -> String
  let outsideHeading: String
  let outsideColumns: [String]
  let allowedOn: @Sendable (String) -> String
  let neverAllowed: String
  let withdrawnOn: @Sendable (String) -> String
  let described: @Sendable (_ questionnaire: String) -> String
  let neverRun: String
  let output: @Sendable (_ id: String, _ title: String, _ range: String, _ isWhole: Bool) -> String
  let reasons: String

  // run, score
  let scoring: String
  let ran: @Sendable (_ sheets: Int, _ questionnaire: String, _ mark: String) -> String
  let nothingToRun: @Sendable (_ mark: String) -> String
  let secondOpinion: @Sendable (_ program: String, _ questionnaire: String) -> String
  let traceValue: @Sendable (_ title: String, _ value: String) -> String
  let traceReason: @Sendable (_ title: String, _ reason: String) -> String
  let traceSource: @Sendable (_ mark: String, _ program: String, _ day: String) -> String
  let traceWay: String

  // try
  let tryContained: String
  let tryChecks: @Sendable (OutsideCheck) -> String
  let tryHolds: String
  let tryFails: String
  /// Before a check that could not be made.
  let tryOpen: String
  let tryFound: @Sendable (Int) -> String
  let tryClean: String
  let tryTime: @Sendable (_ sheets: Int, _ milliseconds: Int) -> String
  let complaints: String
  let finding: @Sendable (OutsideFinding.Kind) -> String

  // What goes wrong
  let notAllowedError: @Sendable (_ program: String, _ digest: String) -> String
  let notAllowedHint: @Sendable (_ path: String) -> String
  let confirmationMissing: String
  let confirmationHint: String
  let noSuchPermission: @Sendable (String) -> String
  let noSuchPermissionHint: String
  let outsideWithStored: String
  let outsideWithStoredHint: String
  let notScored: @Sendable (_ program: String, _ reason: String) -> String
  let failure: FailureWords
}

/// Why an outside module gave no scores.
struct FailureWords: Sendable {
  let text: @Sendable (OutsideFailure) -> String
  let containmentHint: @Sendable (_ missing: [String]) -> String
  let containmentFailedHint: String
  let fileHint: String
  let moduleHint: String
  let refusedHint: String
}

extension CommandWords {
  /// Words of modules from outside.
  var modules: ModuleWords { language == .russian ? .russian : .english }
}
