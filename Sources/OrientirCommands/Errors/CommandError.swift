import QuestionnaireModel

/// What can go wrong in a command itself; floors below have errors of their own.
enum CommandError: Error, Hashable, Sendable {
  case noSuchCommand(String, near: String?, known: [String])
  case noSuchFile(String)
  case isDirectory(String)
  case unreadable(String)
  case cannotWrite(String, reason: Int32)
  /// A file stands where a folder is due, or the other way round.
  case wrongOutput(String, needsFolder: Bool)
  /// Several formats and nowhere to put them.
  case outputNeeded
  case noSuchQuestionnaire(String, near: String?, known: [String])
  /// A questionnaire cannot be used because of its errors.
  case brokenQuestionnaire(String, findings: [Finding])
  case noWorkspace(String)
  case workspaceExists(String)
  case noSuchWave(String, known: [String])
  case waveExists(String)
  case waveClosed(String)
  case noOpenWave
  case severalOpenWaves([String])
  /// The questionnaire has no texts in the language.
  case languageLacking(questionnaire: String, language: String, has: [String])
  /// Texts are missing (a questionnaire without its text pack), or there is nothing to ask.
  case textsLacking(questionnaire: String, items: Int)
  /// Something typed is not a code: its check symbols do not fit.
  case invalidCode
  case ambiguousCode
  case unknownCode
  case alreadyFinished(questionnaire: String)
  case noSheets(questionnaire: String)
  case noResultForCode
  case severalSheets(questionnaires: [String])
  case noSuchSubject(String, near: String?, known: [String])
  case noSuchModule(String, near: String?, known: [String])
  case badValue(option: String, value: String, legal: String)
  /// Some rows of an answer file were left out.
  case rowsLeftOut(Int)
  case noAnswersRead(String)
  /// The same where answers are only looked at, not imported.
  case noAnswersToCheck(String)
  /// A form's export in which something is left for a person to decide; the mapping file to suggest.
  case exportOpen(String, mapping: String)
  case badMapping(String)
  /// An option for exports of web forms with another file.
  case noExport(option: String)
  /// Rows without codes that are already there, it seems.
  case sameRows(Int, of: Int, wave: String)
  case badEnrolment(String)
  case noSuchSchool(String, known: [String])
  /// A command that changes what is named was told nothing.
  case nothingToChange
  /// The place for something new is taken.
  case targetExists(String)
  case codeNeeded
  case editionUnknown(questionnaire: String, digest: String)
  case sheetsConflict(Int)
  case sittingStorage
  case nothingToShow
  case tooFewSheets(Int, least: Int)
  /// So few sheets would be taken out that the difference to the report on all would show them.
  case tooFewTakenOut(least: Int)
  case noSuchClass(String)
  case reportFailed(String)
}
