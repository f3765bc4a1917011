import AnswerFiles
import ArgumentParser
import Digests
import QuestionnaireModel
import ResultStore

/// `orientir answers export --questionnaire Q`: the stored sheets of one wave as an answer file.
struct AnswersExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "export", Spoken.words.help.answersExport,
      example: "orientir answers export --questionnaire work-interests -o answers.csv")
  }

  @OptionGroup var global: GlobalOptions
  @Option(help: .init(Spoken.words.help.questionnaire, valueName: "Q")) var questionnaire: String
  @Option(help: .init(Spoken.words.help.wave, valueName: "W")) var wave: String?
  @Option(help: .init(Spoken.words.help.simulateFormat, valueName: "csv|jsonl|fhir")) var format:
    AnswerFormat =
      .csv
  @Option(name: .shortAndLong, help: .init(Spoken.words.help.outputFile, valueName: "FILE")) var output:
    String?

  func run() throws {
    let context = Context(global)
    let workspace = try context.workspace()
    let wave = try context.waveOfResults(wave, in: workspace)
    let loaded = try context.questionnaire(questionnaire)
    let filter = SheetFilter(
      digests: [loaded.questionnaire.identity.digest], wave: .named(wave.name))
    var sheets: [RespondentSheet] = []
    try workspace.results.forEachSheet(filter, verifying: true) { stored in
      var respondent = stored.respondent
      respondent.code = PupilCode(respondent.code)?.description ?? respondent.code
      sheets.append(respondent)
    }
    guard !sheets.isEmpty else { throw CommandError.noSheets(questionnaire: loaded.questionnaire.id) }
    let writer = AnswerFileWriter(loaded.questionnaire)
    let bytes = format.bytes(sheets, writer)
    if let output {
      try context.files.write(bytes, to: output)
      context.note(context.words.general.written(output))
    } else {
      context.environment.output.write(String(decoding: bytes, as: UTF8.self))
    }
    context.note(context.words.answers.exported(sheets.count))
  }
}

/// `orientir answers void CODE --questionnaire Q --reason …`.
struct AnswersVoidCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "void", Spoken.words.help.answersVoid,
      example: "orientir answers void XXXX-XXXX-XX --questionnaire work-interests --reason \"…\"")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.help.codeArgument, valueName: "CODE")) var code: String
  @Option(help: .init(Spoken.words.help.questionnaire, valueName: "Q")) var questionnaire: String
  @Option(help: .init(Spoken.words.help.wave, valueName: "W")) var wave: String?
  @Option(help: .init(Spoken.words.help.voidReason, valueName: "TEXT")) var reason: String

  func run() throws {
    let context = Context(global)
    let workspace = try context.workspace()
    let wave = try context.waveOfResults(wave, in: workspace)
    // A sheet can be voided although its questionnaire's file is gone; a name that fits neither is a slip of the pen.
    let loaded = try? context.questionnaire(questionnaire)
    let id = loaded?.questionnaire.id ?? questionnaire
    let sheets = try workspace.results.sheets(of: try context.code(code)).filter {
      $0.respondent.sheet.questionnaire.id == id && $0.respondent.wave == wave.name
    }
    guard let sheet = sheets.last else {
      if loaded == nil { _ = try context.questionnaire(questionnaire) }
      throw CommandError.noResultForCode
    }
    guard !reason.trimmed.isEmpty else {
      throw CommandError.badValue(
        option: "--reason", value: reason, legal: context.words.workspace.legalReason)
    }
    try workspace.results.void(sheet.id, reason: reason.trimmed, at: try context.moment)
    context.note(context.words.answers.voided)
  }
}
