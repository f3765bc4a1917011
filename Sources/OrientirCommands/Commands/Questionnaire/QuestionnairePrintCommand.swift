import ArgumentParser
import Digests
import Language
import QuestionnaireModel
import Reports

/// `orientir questionnaire print Q`: form and answer sheet for paper.
struct QuestionnairePrintCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "print", Spoken.words.help.questionnairePrint,
      example: "orientir questionnaire print work-interests -o form.html")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.help.questionnaire, valueName: "Q")) var questionnaire: String
  @Option(help: .init(Spoken.words.help.printCode, valueName: "CODE")) var code: String?
  @Option(name: .shortAndLong, help: .init(Spoken.words.help.outputFile, valueName: "FILE")) var output:
    String?

  func run() throws {
    let context = Context(global)
    let questionnaire = try context.questionnaire(questionnaire).questionnaire
    let language = context.words.language
    guard questionnaire.languages.contains(language.tag) else {
      throw CommandError.languageLacking(
        questionnaire: questionnaire.id, language: language.rawValue,
        has: questionnaire.languages.map(\.rawValue))
    }
    let code = try code.map { try context.code($0).description }
    let page = try PaperForm.html(
      PaperForm.Input(questionnaire: questionnaire, language: language, code: code))
    if let output {
      try context.files.write(Array(page.utf8), to: output)
      context.note(context.words.general.written(output))
    } else {
      context.environment.output.write(page)
    }
  }
}
