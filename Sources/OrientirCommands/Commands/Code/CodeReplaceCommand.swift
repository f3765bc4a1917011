import ArgumentParser
import Digests
import Language
import QuestionnaireModel
import Reports
import ResultStore

/// `orientir code replace CODE`: a lost slip; a new code takes the place of the old one.
struct CodeReplaceCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "replace", Spoken.words.codes.helpReplace, example: "orientir code replace XXXX-XXXX-XX -o slip.html")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.help.codeArgument, valueName: "CODE")) var code: String
  @Option(help: .init(Spoken.words.codes.helpReason, valueName: "TEXT")) var reason: String?
  @OptionGroup var texts: SlipTexts
  @Option(name: .shortAndLong, help: .init(Spoken.words.codes.helpSlip, valueName: "FILE")) var output:
    String?

  func run() throws {
    let context = Context(global)
    let words = context.words.codes
    let reason = reason.map { SafeText($0, limit: 400).text.trimmed }
    guard reason?.isEmpty != true else {
      throw CommandError.badValue(option: "--reason", value: "", legal: context.words.workspace.legalReason)
    }
    let files = try SlipFiles(slips: output, list: nil, context)
    let workspace = try context.workspace()
    let batch = try texts.batch(in: workspace, context)
    let old = try context.code(code)
    guard try !workspace.results.succession().isReplaced(old) else { throw CodeError.alreadyReplaced }
    guard try workspace.results.pupil(old) != nil else { throw CommandError.unknownCode }
    let new = try replace(old, reason, in: workspace, context)
    context.environment.output.line(new.description)
    context.note(words.replaced)
    context.note(words.replacedAdvice)
    guard files.hasSlips, let pupil = try workspace.results.pupil(new) else { return }
    try files.write(batch([pupil]))
  }

  private func replace(_ old: PupilCode, _ reason: String?, in workspace: Workspace, _ context: Context)
    throws
    -> PupilCode
  {
    var generator = context.environment.generator
    while true {
      let new = PupilCode.random(using: &generator)
      do {
        try workspace.replace(old, by: new, reason: reason, at: try context.moment)
        return new
      } catch StoreError.codeTaken { continue }
    }
  }
}
