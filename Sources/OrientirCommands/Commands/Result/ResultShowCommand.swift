import ArgumentParser
import Digests
import Language
import QuestionnaireModel
import Reports
import ResultStore
import Scoring

extension Audience: ExpressibleByArgument {}

/// The forms in which one result can be had.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case text, html, md, json

  /// The renderer's id.
  var renderer: String {
    switch self {
    case .text: "terminal"
    case .md: "markdown"
    case .html, .json: rawValue
    }
  }
}

/// `orientir result show CODE --for pupil|parent|psychologist`.
struct ResultShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "show", Spoken.words.help.resultShow, example: "orientir result show XXXX-XXXX-XX --for psychologist")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.help.codeArgument, valueName: "CODE")) var code: String
  @Option(name: .customLong("for"), help: .init(Spoken.words.help.resultFor, valueName: "WHOM"))
  var audience: Audience = .psychologist
  @Option(help: .init(Spoken.words.help.questionnaire, valueName: "Q")) var questionnaire: String?
  @Option(help: .init(Spoken.words.help.wave, valueName: "W")) var wave: String?
  @Option(help: .init(Spoken.words.help.resultFormat, valueName: "text|html|md|json")) var format:
    ResultFormat = .text
  @Option(name: .shortAndLong, help: .init(Spoken.words.help.outputFile, valueName: "FILE")) var output:
    String?

  func run() throws {
    let context = Context(global)
    let workspace = try context.workspace()
    let sheets = try context.sheets(of: code, questionnaire: questionnaire, wave: wave, in: workspace)
    if format != .text, sheets.count > 1 {
      throw CommandError.severalSheets(
        questionnaires: Set(sheets.map(\.respondent.sheet.questionnaire.id)).sorted())
    }
    guard let renderer = Renderers.renderer(format.renderer) else { return }
    var texts: [String] = []
    for stored in sheets {
      let sheet = stored.respondent.sheet
      let scorer = try context.scorer(of: context.edition(sheet.questionnaire, in: workspace))
      let document = IndividualReport.build(
        try context.individual(
          sheet, of: stored.respondent.attributes, scorer, audience: audience,
          answeredOn: stored.content.finishedOn,
          code: audience == .psychologist ? PupilCode(stored.respondent.code)?.description : nil,
          outside: context.outsideScores(of: stored.id, scorer.questionnaire, in: workspace).map(\.scores)))
      texts.append(renderer.render(document, options: RenderOptions()))
    }
    let text = texts.joined(separator: "\n")
    // On a screen that others may see, the pupil's page waits until the pupil says so.
    let environment = context.environment
    if audience == .pupil, output == nil, environment.isInputTerminal, environment.isOutputTerminal {
      environment.errors.write(context.words.results.askBeforeShowing)
      guard environment.readLine() != nil else { throw StatusError(status: .interrupted) }
    }
    if let output {
      try context.files.write(Array(text.utf8), to: output)
      context.note(context.words.general.written(output))
    } else {
      context.environment.output.write(text)
    }
  }
}
