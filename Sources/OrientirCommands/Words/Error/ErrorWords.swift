/// What went wrong and what to do next.
///
/// Nothing about a pupil ever stands here.
struct ErrorWords: Sendable {
  let prefix: String
  let hintPrefix: String
  let outputFailed: @Sendable (String) -> String
  let defect: @Sendable (String) -> String
  let defectHint: String

  // Files
  let noSuchCommand: @Sendable (String) -> String
  let noSuchFile: @Sendable (String) -> String
  let noSuchFileHint: String
  let isDirectory: @Sendable (String) -> String
  let isDirectoryHint: String
  let unreadable: @Sendable (String) -> String
  let unreadableHint: String
  let tooLarge: @Sendable (_ path: String, _ limit: String) -> String
  let cannotWrite: @Sendable (_ path: String, _ reason: String) -> String
  /// What the system said, by its error number; its own words for numbers that we have none for.
  let systemReason: @Sendable (Int32) -> String
  let cannotCreate: @Sendable (String) -> String
  let cannotWriteHint: String
  let outputNeeded: String
  let needsFolder: @Sendable (String) -> String
  let needsFile: @Sendable (String) -> String

  // Questionnaires and modules
  let noSuchQuestionnaire: @Sendable (String) -> String
  let knownAre: @Sendable ([String]) -> String
  let didYouMean: @Sendable (String) -> String
  let brokenQuestionnaire: @Sendable (_ id: String, _ findings: Int) -> String
  let brokenQuestionnaireHint: @Sendable (String) -> String
  let languageLacking: @Sendable (_ id: String, _ language: String, _ has: [String]) -> String
  let languageLackingHint: @Sendable (String) -> String
  let textsLacking: @Sendable (_ id: String, _ items: Int) -> String
  let textsLackingHint: String
  let editionUnknown: @Sendable (_ id: String, _ digest: String) -> String
  let editionUnknownHint: String
  let noSuchSubject: @Sendable (String) -> String
  let noSuchModule: @Sendable (String) -> String
  let scoringFailed: @Sendable (String) -> String

  // Workspace and store
  let noWorkspace: @Sendable (String) -> String
  let noWorkspaceHint: @Sendable (String) -> String
  let databaseMissing: @Sendable (String) -> String
  let databaseMissingHint: String
  let workspaceExists: @Sendable (String) -> String
  let notADatabase: @Sendable (String) -> String
  let foreignDatabase: @Sendable (String) -> String
  let foreignHint: String
  let newerSchema: @Sendable (_ file: String, _ found: String, _ supported: String) -> String
  let newerSchemaHint: String
  let readOnly: @Sendable (String) -> String
  let readOnlyHint: String
  let networkFileSystem: @Sendable (String) -> String
  let networkHint: String
  let needsFolderHere: @Sendable (String) -> String
  let notEmpty: @Sendable (String) -> String
  let foreignToWave: @Sendable (String) -> String
  let alreadyVoided: String
  let sittingUnderWay: String
  let sittingWentOn: String
  let sittingWentOnHint: String
  let busy: String
  let busyHint: String
  let diskFull: String
  let diskFullHint: String
  let corrupt: @Sendable (String) -> String
  let corruptHint: String
  let storeFailed: @Sendable (String) -> String
  let settingRefused: @Sendable (String) -> String

  // Waves, codes, sheets
  let noSuchWave: @Sendable (String) -> String
  let waveExists: @Sendable (String) -> String
  let waveClosed: @Sendable (String) -> String
  let waveClosedHint: String
  let noOpenWave: String
  let noOpenWaveHint: String
  let severalOpenWaves: @Sendable ([String]) -> String
  let severalOpenWavesHint: String
  let invalidCode: String
  let invalidCodeHint: String
  let ambiguousCode: String
  let unknownCode: String
  let unknownCodeHint: String
  let codeNeeded: String
  let codeNeededHint: String
  let alreadyFinished: @Sendable (String) -> String
  let alreadyFinishedHint: String
  let noSheets: @Sendable (String) -> String
  let noSheetsHint: String
  let noResultForCode: String
  let severalSheets: @Sendable ([String]) -> String
  let badValue: @Sendable (_ option: String, _ value: String, _ legal: String) -> String
  let rowsLeftOut: @Sendable (Int) -> String
  let rowsLeftOutHint: String
  let badEnrolment: @Sendable (String) -> String
  let badEnrolmentHint: String
  let noSuchSchool: @Sendable (String) -> String
  let nothingToChange: String
  let nothingToChangeHint: String
  let targetExists: @Sendable (String) -> String
  let targetExistsHint: String
  let noAnswersRead: @Sendable (String) -> String
  let noAnswersToCheckHint: String
  let sheetsConflict: @Sendable (Int) -> String
  let sheetsConflictHint: String
  let sittingStorage: String
  let tooFewSheets: @Sendable (_ found: Int, _ least: Int) -> String
  let tooFewTakenOut: @Sendable (_ least: Int) -> String
  let tooFewTakenOutHint: String
  let nothingToShow: String
  let nothingToShowHint: String
  let reportFailed: @Sendable (String) -> String
}
