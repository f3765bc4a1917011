import AnswerFiles
import ArgumentParser
import Digests
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
        AnswersVoidCommand.self,
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

  func run() throws {
    let context = Context(global)
    let words = context.words
    let loaded = try context.questionnaire(questionnaire)
    let scorer = try context.scorer(of: loaded.questionnaire)
    let bytes = try context.files.read(file)
    let workspace = try context.workspace()
    let wave = try context.wave(wave, in: workspace)
    guard wave.admits(try context.today) else { throw CommandError.waveClosed(wave.name) }
    let reading = AnswerFileReader(loaded.questionnaire).read(bytes, name: file, codes: .checked)
    for finding in reading.findings { context.note(finding) }
    guard !reading.isRefused, !(reading.rows.isEmpty && reading.leftOut > 0) else {
      throw CommandError.noAnswersRead(file)
    }
    try context.warnOfSameVersion(loaded.questionnaire, in: workspace)
    try context.remember(loaded, in: workspace)
    let day = try context.today
    let sheets = reading.sheets.map { sheet in
      var sheet = sheet
      // A column may say which wave a row belongs to; the others go where the command says.
      sheet.wave = sheet.wave ?? wave.name
      return NewSheet(respondent: sheet, finishedOn: day)
    }
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
    for (outcome, (row, sheet)) in zip(outcomes, zip(reading.rows, sheets)) {
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
      words.answers.imported(stored.count, present, waves.isEmpty ? wave.name : waves.joined(separator: ", "))
    )
    if reading.leftOut > 0 { throw CommandError.rowsLeftOut(reading.leftOut) }
    if conflicts > 0 { throw CommandError.sheetsConflict(conflicts) }
  }
}
