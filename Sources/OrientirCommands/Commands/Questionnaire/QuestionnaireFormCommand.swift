import Administration
import ArgumentParser
import Exchange
import Language
import QuestionnaireModel
import Reports

/// `orientir questionnaire form Q`: one HTML file that asks the questions in any browser, without a server.
struct QuestionnaireFormCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "form", Spoken.words.keys.helpForm,
      example: "orientir questionnaire form work-interests --seal-to kabinet-12.pub -o form.html")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.help.questionnaire, valueName: "Q")) var questionnaire: String
  @Option(help: .init(Spoken.words.keys.helpSealTo, valueName: "FILE.pub")) var sealTo: String?
  @Flag(help: .init(Spoken.words.keys.helpNoCode)) var noCode = false
  @Option(name: .shortAndLong, help: .init(Spoken.words.help.outputFile, valueName: "FILE")) var output:
    String?

  func run() throws {
    let context = Context(global)
    let words = context.words
    let questionnaire = try context.questionnaire(questionnaire).questionnaire
    try TakeCommand.check(questionnaire, words.language)
    let key = try sealTo.map { try context.publicKey($0) }
    let page = try BrowserForm.html(
      BrowserForm.Input(
        questionnaire: questionnaire, language: words.language, asksCode: !noCode,
        key: key.map {
          BrowserForm.Key(name: $0.name, fingerprint: $0.fingerprint.hexadecimal, bytes: $0.key)
        }))
    if let output {
      try context.files.write(Array(page.utf8), to: output)
      context.note(words.general.written(output))
    } else {
      context.environment.output.write(page)
    }
    if let key {
      context.note(words.keys.sealedTo(key.name, key.fingerprint.description))
    } else {
      // Said even with `--quiet`: nobody should find out from a parent.
      context.environment.errors.line(words.keys.unsealed)
    }
    let texts = questionnaire.items.count { if case .text = $0.kind { true } else { false } }
    if texts > 0 { context.note(words.keys.freeText(texts)) }
  }
}
