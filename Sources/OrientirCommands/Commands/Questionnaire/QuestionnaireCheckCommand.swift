import ArgumentParser
import QuestionnaireFiles
import QuestionnaireModel

/// `orientir questionnaire check FILE… [--strict]`: findings on standard output, status 1 where there are errors.
struct QuestionnaireCheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "check", Spoken.words.help.questionnaireCheck,
      example: "orientir questionnaire check my-form.yaml --strict")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.help.checkFiles, valueName: "FILE")) var files: [String] = []
  @Flag(help: .init(Spoken.words.help.checkStrict)) var strict = false

  func run() throws {
    let context = Context(global)
    let output = context.environment.output
    let names = files.isEmpty ? context.library.entries().map(\.path) : files
    guard !names.isEmpty else {
      context.note(context.words.questionnaire.nothingToCheck)
      throw StatusError(status: .noInput)
    }
    let text = FindingText(context.words.language)
    var findings: [Finding] = []
    for name in names {
      let found = try context.library.find(context.located(name))
      findings += found.reading.findings
      for finding in found.reading.findings { output.line(text.line(finding)) }
      if found.reading.findings.isEmpty {
        let examples = found.reading.questionnaire?.examples.count ?? 0
        output.line(context.words.questionnaire.checked(found.path, examples))
      }
    }
    output.line(text.count(findings))
    let isBad = findings.contains { $0.severity == .error || (strict && $0.severity == .warning) }
    if isBad { throw StatusError(status: .findings) }
  }
}
