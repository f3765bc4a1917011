import Digests
import Exchange
import Language
import QuestionnaireModel
import ResultStore

extension Context {
  /// The sheets from browser forms in a file, opened and laid out as JSON Lines; `nil` where the file is something else.
  ///
  /// Asks for the key's passphrase where something is sealed to it. What cannot be opened is named on standard error; throws where
  /// nothing is left.
  func formAnswers(
    _ bytes: [UInt8], file: String, key path: String?, for identity: QuestionnaireIdentity
  ) throws -> FormAnswers? {
    guard let lines = FormLines(bytes) else { return nil }
    let wanted = lines.keys.sorted { $0.hexadecimal < $1.hexadecimal }
    var keys: SealingKeyPair?
    if !wanted.isEmpty {
      guard let path else { throw KeyError.keyNeeded(wanted) }
      let locked = try privateKey(path)
      guard wanted.contains(locked.fingerprint) else {
        throw KeyError.otherKey(given: locked.fingerprint, wanted: wanted)
      }
      keys = try opened(locked, path)
    }
    let answers = FormAnswers(lines, name: file, opening: FormOpening(identity, keys: keys))
    for finding in answers.findings { note(finding) }
    note(words.keys.formSheets(answers.count, answers.repeated))
    guard answers.count > 0 else { throw CommandError.noAnswersRead(file) }
    return answers
  }

  /// A sheet from a form as it is stored: marked as such, with what the workspace knows of the code.
  ///
  /// A sheet that lies in the store already keeps the attributes that it was stored with, so that a file imported again after a pupil
  /// changed class changes nothing.
  func fromForm(_ sheet: RespondentSheet, in wave: String, _ workspace: Workspace) throws -> RespondentSheet {
    var sheet = sheet
    sheet.sheet.origin = .form
    sheet.wave = wave
    sheet.attributes = PupilAttributes()
    guard let code = PupilCode(sheet.code) else { return sheet }
    let stored = try workspace.results.sheets(of: code).first {
      $0.respondent.wave == wave && $0.respondent.sheet == sheet.sheet
    }
    if let stored {
      sheet.attributes = stored.respondent.attributes
    } else if let pupil = try workspace.results.presentPupil(code) {
      sheet.attributes = pupil.attributes
    }
    return sheet
  }

  /// How many of some sheets have codes that the workspace does not know.
  func unknownCodes(_ sheets: [RespondentSheet], _ workspace: Workspace) throws -> Int {
    try sheets.count { sheet in
      try PupilCode(sheet.code).map { try workspace.results.presentPupil($0) == nil } ?? true
    }
  }
}
