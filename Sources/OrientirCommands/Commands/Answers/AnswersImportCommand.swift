import AnswerFiles
import ArgumentParser
import Digests
import Exchange
import Language
import QuestionnaireModel
import ResultStore

/// `orientir answers`: answers in and out.
struct AnswersCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "answers", Spoken.words.help.answersGroup,
      subcommands: [
        AnswersImportCommand.self, AnswersEnterCommand.self, AnswersExportCommand.self,
        AnswersVoidCommand.self, AnswersDifferencesCommand.self,
      ])
  }
}

/// `orientir answers import FILE --questionnaire Q`: good rows in one transaction, bad ones named.
struct AnswersImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "import", Spoken.words.help.answersImport,
      example: "orientir answers import answers.csv --questionnaire work-interests")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.help.importFile, valueName: "FILE")) var file: String
  @Option(help: .init(Spoken.words.help.questionnaire, valueName: "Q")) var questionnaire: String
  @Option(help: .init(Spoken.words.help.wave, valueName: "W")) var wave: String?
  @Option(help: .init(Spoken.words.keys.helpImportKey, valueName: "FILE.key")) var key: String?
  @OptionGroup var reading: AnswerFileOptions
  @Flag(help: .init(Spoken.words.imports.issueCodes)) var issueCodes = false
  @Option(help: .init(Spoken.words.imports.codesOut, valueName: "FILE")) var codesOut: String?
  @Option(help: .init(Spoken.words.imports.sameRows, valueName: "skip|add")) var sameRows: SameRows?

  func run() throws {
    let context = Context(global)
    let words = context.words
    let loaded = try context.questionnaire(questionnaire)
    let scorer = try context.scorer(of: loaded.questionnaire)
    let bytes = try context.files.read(file)
    if reading.writeMapping != nil {
      // Nothing is imported: neither a workspace nor a wave is needed.
      _ = try reading.read(bytes, of: file, loaded.questionnaire, codes: .checked, issuesCodes: true, context)
      return
    }
    let workspace = try context.workspace()
    let wave = try context.wave(wave, in: workspace)
    guard wave.admits(try context.today) else { throw CommandError.waveClosed(wave.name) }
    let form = try context.formAnswers(bytes, file: file, key: key, for: loaded.questionnaire.identity)
    guard let reading = try read(bytes, form?.jsonLines, loaded.questionnaire, context) else { return }
    guard !(reading.rows.isEmpty && reading.leftOut > 0) else { throw CommandError.noAnswersRead(file) }
    var rows = reading.rows
    var codes = IssuedCodes()
    if issueCodes {
      try codes.fill(
        &rows, of: loaded.questionnaire.identity, wave: wave.name, same: sameRows, in: workspace, context)
    }
    try context.warnOfSameVersion(loaded.questionnaire, in: workspace)
    try context.remember(loaded, in: workspace)
    let day = try context.today
    if form != nil {
      let unknown = try context.unknownCodes(reading.sheets, workspace)
      if unknown > 0 { context.note(words.keys.unknownCodes(unknown)) }
    }
    let sheets = try rows.map { row in
      var sheet = form == nil ? row.sheet : try context.fromForm(row.sheet, in: wave.name, workspace)
      // A column may say which wave a row belongs to; the others go where the command says.
      sheet.wave = sheet.wave ?? wave.name
      return NewSheet(respondent: sheet, finishedOn: day)
    }
    if form == nil { try ClassNames.note(sheets.map(\.respondent), in: workspace, context) }
    // Rows may name waves of their own: those must be there and take answers too.
    for name in Set(sheets.compactMap(\.respondent.wave)).subtracting([wave.name]).sorted() {
      let other = try context.wave(name, in: workspace)
      guard other.admits(day) else { throw CommandError.waveClosed(name) }
    }
    var progress = context.progress(words.answers.importing)
    var done = 0
    let counted = sheets.lazy.map { sheet in
      done += 1
      if done % 512 == 0 { progress.update(done, of: sheets.count) }
      return sheet
    }
    let outcomes = try workspace.results.store(
      counted, from: ImportedFile(digest: Digest(of: bytes), rows: sheets.count), at: try context.moment)
    progress.end()
    var stored: [(SheetID, AnswerSheet)] = []
    var (present, conflicts) = (0, 0)
    for (outcome, (row, sheet)) in zip(outcomes, zip(rows, sheets)) {
      switch outcome {
      case .stored(let id): stored.append((id, sheet.respondent.sheet))
      case .alreadyThere: present += 1
      case .conflicting:
        conflicts += 1
        let place = SourceLocation(file: file, line: row.line, column: 1)
        context.note(Finding(.error, rule: "other-answers", at: place, words.answers.conflict))
      }
    }
    try context.appendScores(stored, scorer, in: workspace)
    let waves = Set(sheets.compactMap(\.respondent.wave)).sorted()
    context.note(
      words.answers.imported(
        stored.count, present + codes.known, waves.isEmpty ? wave.name : waves.joined(separator: ", "))
    )
    try codes.report(to: codesOut, context)
    let leftOut = reading.leftOut + (form?.findings.count ?? 0)
    if leftOut > 0 { throw CommandError.rowsLeftOut(leftOut) }
    if conflicts > 0 { throw CommandError.sheetsConflict(conflicts) }
  }
  /// Reads answers that came out of a form of ours, or whatever else the file holds.
  private func read(
    _ bytes: [UInt8], _ ofForm: [UInt8]?, _ questionnaire: Questionnaire, _ context: Context
  ) throws -> AnswerFileReading? {
    guard let ofForm else {
      return try reading.read(
        bytes, of: file, questionnaire, codes: .checked, issuesCodes: issueCodes, context)
    }
    let answers = AnswerFileReader(questionnaire).read(
      ofForm, name: file, format: .jsonLines, codes: .checked)
    for finding in answers.findings { context.note(finding) }
    guard !answers.isRefused else { throw CommandError.noAnswersRead(file) }
    return answers
  }
}
