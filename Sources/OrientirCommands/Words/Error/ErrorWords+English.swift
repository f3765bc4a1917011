import Glibc
import Language

extension ErrorWords {
  static let english = ErrorWords(
    prefix: "Error: ",
    hintPrefix: "What to do: ",
    outputFailed: {
      "Error: the output could not be written (\($0)). Free some space and run the command again."
    },
    defect: { "a defect of the program (\($0))" },
    defectHint: "nothing was changed. Run the command again; if the error stays, tell the developers.",
    noSuchCommand: { "there is no command ‘\($0)’" },
    noSuchFile: { "there is no file ‘\($0)’" },
    noSuchFileHint: "check the path and the file's name.",
    isDirectory: { "‘\($0)’ is a folder, a file is needed" },
    isDirectoryHint: "name a file inside the folder.",
    unreadable: { "‘\($0)’ cannot be read" },
    unreadableHint: "check the file's permissions.",
    tooLarge: { "the file ‘\($0)’ is larger than allowed (\($1))" },
    cannotWrite: { "‘\($0)’ cannot be written: \($1)" },
    systemReason: {
      switch $0 {
      case EACCES, EPERM: "no permission"
      case ENOENT: "there is no such folder"
      case ENOTDIR: "a file stands where a folder is due"
      case EISDIR: "it is a folder"
      case EEXIST: "it is there already"
      case ENOSPC, EDQUOT: "the disk is full"
      case EROFS: "the disk is read-only"
      case EFBIG: "the file is too large"
      case EIO: "the disk failed"
      default: String(cString: strerror($0))
      }
    },
    cannotCreate: { "‘\($0)’ cannot be created" },
    cannotWriteHint: "check that the folder is there, that it may be written to and that the disk has space.",
    outputNeeded: "several formats need a folder: -o DIR",
    needsFolder: { "‘\($0)’ is a file; several formats need a folder" },
    needsFile: { "‘\($0)’ is a folder; one format needs a file" },
    noSuchQuestionnaire: { "there is no questionnaire ‘\($0)’" },
    knownAre: { "there are: \($0.joined(separator: ", "))." },
    didYouMean: { "did you mean ‘\($0)’?" },
    brokenQuestionnaire: { "the questionnaire ‘\($0)’ has \(englishCount($1, "error", "errors"))" },
    brokenQuestionnaireHint: {
      "mend the places named above; check again with: orientir questionnaire check \($0)"
    },
    languageLacking: {
      "the questionnaire ‘\($0)’ has no texts in ‘\($1)’ (it has: \($2.joined(separator: ", ")))"
    },
    languageLackingHint: { "choose another language: --lang \($0)" },
    textsLacking: {
      $1 == 0
        ? "the questionnaire ‘\($0)’ asks nothing"
        : "the questionnaire ‘\($0)’ lacks texts: \(englishCount($1, "question", "questions"))"
    },
    textsLackingHint:
      "put the text file <questionnaire>.texts.en.csv (columns item, option, text) beside the questionnaire or into the "
      + "workspace's folder questionnaires; answers that are there can be scored without it.",
    editionUnknown: {
      "the sheet belongs to edition \($1) of ‘\($0)’, which is neither in the database nor in the folders"
    },
    editionUnknownHint: "put that edition's file into the workspace's questionnaires folder.",
    noSuchSubject: { "there is no scale or output ‘\($0)’" },
    noSuchModule: { "there is no module ‘\($0)’" },
    scoringFailed: { "the scoring could not be prepared: \($0)" },
    noWorkspace: { "there is no workspace ‘\($0)’" },
    noWorkspaceHint: { "create it: orientir workspace init\($0.isEmpty ? "" : " --workspace \($0)")" },
    databaseMissing: { "the workspace's database ‘\($0)’ is not there" },
    databaseMissingHint:
      "nothing was changed. Put the file back from a copy (workspace backup). If the folder's creation was cut short, repeat "
      + "orientir workspace init.",
    workspaceExists: { "the workspace ‘\($0)’ is there already; nothing was changed" },
    notADatabase: { "the file ‘\($0)’ is not a database" },
    foreignDatabase: { "the file ‘\($0)’ is another program's database" },
    foreignHint: "the file was not changed. Name another workspace: --workspace DIR",
    newerSchema: {
      "the database ‘\($0)’ was written by a newer program (schema \($1), this one knows up to \($2))"
    },
    newerSchemaHint: "the file was not changed. Update the program.",
    readOnly: { "‘\($0)’ cannot be written to" },
    readOnlyHint: "check the folder's permissions or choose another one: --workspace DIR",
    networkFileSystem: { "the folder ‘\($0)’ lies on a network drive, where databases are not safe" },
    networkHint: "keep the workspace on this computer's own disk.",
    needsFolderHere: { "‘\($0)’ is not a folder" },
    notEmpty: { "the folder ‘\($0)’ is not empty; a workspace needs an empty one" },
    foreignToWave: { "the wave ‘\($0)’ is open for another questionnaire" },
    alreadyVoided: "this sheet is void already",
    sittingUnderWay: "somebody is answering with this code right now",
    sittingWentOn: "with this code somebody went on answering in another window",
    sittingWentOnHint:
      "close the other window and start again with the same code: the saved answers are safe.",
    busy: "the database is in use by another program",
    busyHint: "wait a moment and try again; nothing is lost.",
    diskFull: "the disk is full",
    diskFullHint: "free some space and try again; what was saved is safe.",
    corrupt: { "the database ‘\($0)’ is damaged" },
    corruptHint:
      "do not write to it any more; use the copy (workspace backup) and show the file to a specialist.",
    storeFailed: { "the database refused (\($0))" },
    settingRefused: { "the database did not take the required setting \($0)" },
    noSuchWave: { "there is no wave ‘\($0)’" },
    waveExists: { "the wave ‘\($0)’ is there already" },
    waveClosed: { "the wave ‘\($0)’ is closed" },
    waveClosedHint: "name an open wave (orientir wave list) or open a new one.",
    noOpenWave: "no wave is open",
    noOpenWaveHint: "open one: orientir wave open \"Autumn 2026\"",
    severalOpenWaves: { "several waves are open: \($0.map { "‘\($0)’" }.joined(separator: ", "))" },
    severalOpenWavesHint: "name the one you mean: --wave NAME",
    invalidCode: "this is not a code: the check symbols do not fit",
    invalidCodeHint: "compare it with the slip; a code looks like XXXX-XXXX-XX.",
    ambiguousCode: "the code can be read in two ways",
    unknownCode: "this code was not issued",
    unknownCodeHint: "compare it with the slip; to issue codes: orientir code issue --class 9А --count 25",
    codeNeeded: "a participant's code is needed",
    codeNeededHint: "give --code CODE, or try without storing: --trial",
    alreadyFinished: { "with this code the questionnaire ‘\($0)’ is finished in this wave already" },
    alreadyFinishedHint: "the answers are saved; there is no need to answer again.",
    noSheets: { "there are no sheets of ‘\($0)’ in this wave" },
    noSheetsHint: "import answers (orientir answers import) or take the questionnaire (orientir take).",
    noResultForCode: "there are no results for this code yet",
    severalSheets: {
      "this code has several questionnaires: \($0.joined(separator: ", ")); name one with --questionnaire"
    },
    badValue: { "the value ‘\($1)’ is not right for \($0): \($2)" },
    rowsLeftOut: { "\(englishCount($0, "row", "rows")) with errors left out; the others are taken" },
    rowsLeftOutHint:
      "mend the places named above and run the command again: what is imported is not doubled.",
    badEnrolment: { "the enrolment ‘\($0)’ has errors; the report was not built" },
    badEnrolmentHint: "mend the rows named above and run the command again.",
    noSuchSchool: { "there are no sheets of the school ‘\($0)’" },
    nothingToChange: "it was not said what to change",
    nothingToChangeHint: "give --class, --grade, --school, --profile, --sex or --special-needs.",
    targetExists: { "‘\($0)’ is there already; nothing was changed" },
    targetExistsHint: "give a new name.",
    noAnswersRead: { "nothing was taken from the file ‘\($0)’" },
    noAnswersToCheckHint: "mend the places named above, or name a file of answers to this questionnaire.",
    sheetsConflict: {
      "\(englishCount($0, "sheet", "sheets")) not imported: other answers are stored for these codes"
    },
    sheetsConflictHint:
      "the stored answers were not replaced. If the new ones are right, void the old: answers void.",
    sittingStorage: "the answer could not be saved",
    tooFewSheets: { "there are \(englishCount($0, "sheet", "sheets")), nothing is said on fewer than \($1)" },
    tooFewTakenOut: {
      "fewer than \($0) sheets carry remarks: the difference to the report on all sheets would show their answers"
    },
    tooFewTakenOutHint:
      "leave --remarks out: that report compares the means with and without these sheets where it may be shown.",
    nothingToShow: "nothing may be shown: every group is smaller than the smallest allowed",
    nothingToShowHint: "collect more sheets or take schools together.",
    reportFailed: { "the report was not built: \($0)" }
  )
}
