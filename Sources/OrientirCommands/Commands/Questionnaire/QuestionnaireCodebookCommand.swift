import ArgumentParser
import Cohorts
import Language
import QuestionnaireModel
import Reports
import Scoring

/// `orientir questionnaire codebook Q`: everything that is asked and how it is counted.
struct QuestionnaireCodebookCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "codebook", Spoken.words.authoring.codebook,
      example: "orientir questionnaire codebook work-interests --format html -o codebook.html")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.help.questionnaire, valueName: "Q")) var questionnaire: String
  @Option(help: .init(Spoken.words.authoring.codebookFormat, valueName: "FORMAT")) var format = "text"
  @Option(name: .shortAndLong, help: .init(Spoken.words.help.outputFileOrFolder, valueName: "FILE|DIR"))
  var output: String?

  func run() throws {
    let context = Context(global)
    let loaded = try context.questionnaire(questionnaire)
    let language = context.words.language
    guard loaded.questionnaire.languages.contains(language.tag) else {
      throw CommandError.languageLacking(
        questionnaire: loaded.questionnaire.id, language: language.rawValue,
        has: loaded.questionnaire.languages.map(\.rawValue))
    }
    let target = try ReportTarget(
      format: format, output: output, name: loaded.questionnaire.id, context)
    let scorer = try context.scorer(of: loaded.questionnaire)
    let document = Codebook.document(
      Codebook.Input(
        questionnaire: loaded.questionnaire, language: language,
        modules: scorer.modules.map { ModuleEdition(id: $0.id, version: $0.version) },
        generator: context.generator))
    try target.write(document, context)
  }
}
