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
  @Option(help: .init(Spoken.words.answers.helpEdition, valueName: "V")) var edition: String?
  @Option(help: .init(Spoken.words.help.simulateFormat, valueName: "csv|jsonl|fhir")) var format:
    AnswerFormat =
      .csv
  @Option(name: .shortAndLong, help: .init(Spoken.words.help.outputFile, valueName: "FILE")) var output:
    String?

  func run() throws {
    let context = Context(global)
    let workspace = try context.workspace()
    let wave = try context.waveOfResults(wave, in: workspace)
    let exported = try exportedQuestionnaire(in: workspace, context)
    let filter = SheetFilter(digests: [exported.identity.digest], wave: .named(wave.name))
    try noteOthers(than: exported.identity, in: wave.name, workspace, context)
    var sheets: [RespondentSheet] = []
    try workspace.results.forEachSheet(filter, verifying: true) { stored in
      var respondent = stored.respondent
      respondent.code = PupilCode(respondent.code)?.description ?? respondent.code
      sheets.append(respondent)
    }
    guard !sheets.isEmpty else { throw CommandError.noSheets(questionnaire: exported.id) }
    let writer = AnswerFileWriter(exported)
    let bytes = format.bytes(sheets, writer)
    if let output {
      try context.files.write(bytes, to: output)
      context.note(context.words.general.written(output))
    } else {
      context.environment.output.write(String(decoding: bytes, as: UTF8.self))
    }
    context.note(context.words.answers.exported(sheets.count))
  }

  /// The questionnaire of the folders, or the stored edition that was asked for by its version or the beginning of its digest.
  private func exportedQuestionnaire(in workspace: Workspace, _ context: Context) throws -> Questionnaire {
    guard let edition else { return try context.questionnaire(questionnaire).questionnaire }
    let id = (try? context.questionnaire(questionnaire))?.questionnaire.id ?? questionnaire
    let known = try workspace.results.questionnaires().filter { $0.id == id }
    let found = known.filter {
      $0.version.description == edition || edition.count >= 6 && "\($0.digest)".hasPrefix(edition)
    }
    guard found.count == 1, let identity = found.first else {
      let legal = known.map { Self.name($0, among: known) }.joined(separator: ", ")
      throw CommandError.badValue(option: "--edition", value: edition, legal: legal)
    }
    return try context.edition(identity, in: workspace)
  }

  /// Says how many sheets of the wave belong to other editions, and how they are exported.
  private func noteOthers(
    than identity: QuestionnaireIdentity, in wave: String, _ workspace: Workspace, _ context: Context
  ) throws {
    let known = try workspace.results.questionnaires().filter { $0.id == identity.id }
    for other in known where other != identity {
      let count = try workspace.results.countSheets(
        SheetFilter(digests: [other.digest], wave: .named(wave)))
      guard count > 0 else { continue }
      let name = Self.name(other, among: known)
      context.note(
        context.words.answers.otherEdition(
          count, name, "answers export --questionnaire \(other.id) --edition \(name)"))
    }
  }

  /// The version, or where several editions have it, the beginning of the digest.
  private static func name(_ identity: QuestionnaireIdentity, among known: [QuestionnaireIdentity]) -> String
  {
    known.count { $0.version == identity.version } > 1
      ? String("\(identity.digest)".prefix(12)) : identity.version.description
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
