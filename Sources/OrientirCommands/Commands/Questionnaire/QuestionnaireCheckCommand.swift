import AnswerFiles
import ArgumentParser
import Cohorts
import QuestionnaireFiles
import QuestionnaireModel

/// `orientir questionnaire check FILE… [--strict] [--data ANSWERS] [--against DIR|FILE]`: findings on standard output, status 1
/// where there are errors.
struct QuestionnaireCheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "check", Spoken.words.help.questionnaireCheck,
      example: "orientir questionnaire check my-form.yaml --strict")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.help.checkFiles, valueName: "FILE")) var files: [String] = []
  @Flag(help: .init(Spoken.words.help.checkStrict)) var strict = false
  @Option(help: .init(Spoken.words.check.data, valueName: "ANSWERS")) var data: String?
  @Option(help: .init(Spoken.words.check.against, valueName: "DIR|FILE")) var against: String?

  func run() throws {
    let context = Context(global)
    let output = context.environment.output
    guard data == nil || files.count == 1 else {
      context.environment.errors.line(context.words.check.oneFile)
      throw StatusError(status: .usage)
    }
    let names = files.isEmpty ? context.library.entries().map(\.path) : files
    guard !names.isEmpty else {
      context.note(context.words.questionnaire.nothingToCheck)
      throw StatusError(status: .noInput)
    }
    let text = FindingText(context.words.language)
    var findings: [Finding] = []
    for name in names {
      let found = try context.library.find(context.located(name))
      var ofFile = found.reading.findings
      if found.reading.questionnaire == nil, against != nil || data != nil {
        context.note(context.words.check.postponed(found.path))
      }
      if let against { ofFile += try EditionFindings(context).findings(found, against: against) }
      if let data { ofFile += try audit(found.reading, with: data, context) }
      for finding in ofFile { output.line(text.line(finding)) }
      if ofFile.isEmpty {
        let examples = found.reading.questionnaire?.examples.count ?? 0
        output.line(context.words.questionnaire.checked(found.path, examples))
      }
      findings += ofFile
    }
    output.line(text.count(findings))
    let isBad = findings.contains { $0.severity == .error || (strict && $0.severity == .warning) }
    if isBad { throw StatusError(status: .findings) }
  }

  /// What answers say of the key; nothing of a questionnaire that cannot be used.
  private func audit(_ reading: QuestionnaireReading, with data: String, _ context: Context) throws
    -> [Finding]
  {
    guard let questionnaire = reading.questionnaire, let places = reading.places else { return [] }
    let answers = AnswerFileReader(questionnaire).read(
      try context.files.read(data), name: data, codes: .opaque)
    for finding in answers.findings { context.note(finding) }
    guard !answers.isRefused else { throw CommandError.noAnswersToCheck(data) }
    let audit = KeyAudit(questionnaire, rows: answers.sheets.map(\.sheet.row))
    if audit.sheets >= KeyAudit.fewestSheets {
      context.note(context.words.check.audited(audit.sheets, audit.itemRests.count))
    }
    return KeyAuditFindings(questionnaire, places).findings(audit)
  }
}
