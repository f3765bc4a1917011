import ArgumentParser
import Digests
import ExternalPrograms
import Foundation
import Glibc
import Language
import QuestionnaireModel
import Reports
import ResultStore

/// `orientir questionnaire print Q`: form and answer sheet for paper.
struct QuestionnairePrintCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "print", Spoken.words.help.questionnairePrint,
      example: "orientir questionnaire print work-interests -o form.html")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.help.questionnaire, valueName: "Q")) var questionnaire: String
  @Option(help: .init(Spoken.words.help.printCode, valueName: "CODE")) var code: [String] = []
  @Option(
    name: .customLong("class"), help: .init(Spoken.words.authoring.printClass, valueName: "9А"))
  var schoolClass: String?
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
    let page = try PaperForm.html(
      PaperForm.Input(
        questionnaire: questionnaire, language: language, codes: try codes(context).map(\.description)))
    guard let output else { return context.environment.output.write(page) }
    let html = Array(page.utf8)
    let searchPath = context.environment.variables["PATH"] ?? ""
    let isPDF = output.lowercased().hasSuffix(".pdf")
    let bytes =
      try !isPDF
      ? html
      : Blocking.run {
        try await PagePrinter.pdf(
          of: html, searchPath: searchPath, temporary: FileManager.default.temporaryDirectory.path,
          isRoot: geteuid() == 0)
      }
    try context.files.write(bytes, to: output)
    context.note(context.words.general.written(output))
  }

  /// The codes named, and those of a class in the workspace.
  private func codes(_ context: Context) throws -> [PupilCode] {
    var codes = try code.map(context.code)
    if let schoolClass {
      let pupils = try context.workspace().results.pupils()
      let ofClass = pupils.filter { $0.attributes.schoolClass == schoolClass }.map(\.code)
      guard !ofClass.isEmpty else { throw CommandError.noSuchClass(schoolClass) }
      codes += ofClass.filter { !codes.contains($0) }
    }
    return codes
  }
}
