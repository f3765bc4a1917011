import AnswerFiles
import ArgumentParser
import Language
import QuestionnaireModel
import ResultStore
import Scoring

/// `orientir result explain CODE --questionnaire Q --scale S`: the way from answer to band.
struct ResultExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "explain", Spoken.words.help.resultExplain,
      example: "orientir result explain XXXX-XXXX-XX --questionnaire work-interests --scale realistic")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.help.codeArgument, valueName: "CODE")) var code: String
  @Option(help: .init(Spoken.words.help.questionnaire, valueName: "Q")) var questionnaire: String?
  @Option(help: .init(Spoken.words.help.explainSubject, valueName: "S")) var scale: String?
  @Option(help: .init(Spoken.words.help.wave, valueName: "W")) var wave: String?
  @Option(help: .init(Spoken.words.help.explainAnswers, valueName: "FILE")) var answers: String?
  @Flag(help: .init(Spoken.words.help.explainWithoutAnswers)) var withoutAnswers = false

  func run() throws {
    let context = Context(global)
    let (scorer, respondent, outside) = try answers.map { try loose($0, context) } ?? stored(context)
    let said = outside.flatMap { $0.scores.values.map(\.output.id) }
    if let scale {
      let known =
        scorer.questionnaire.scales.map(\.id) + scorer.layout.outputs.map(\.id)
        + said.filter { scorer.layout.slot(of: $0) == nil }
      guard known.contains(scale) else {
        throw CommandError.noSuchSubject(scale, near: likelyMeant(scale, among: known), known: known)
      }
    }
    // What was scored outside takes the place of the line that says it was not.
    let isOurs = { (line: TraceLine) in !said.contains(line.subject ?? "") }
    let from =
      withoutAnswers
      ? [] : outside.flatMap { $0.trace(context.words) }.filter { scale == nil || $0.subject == scale }
    let all = try scorer.traces(
      of: respondent.sheet, of: respondent.attributes, in: context.words.language)
    let traces = (withoutAnswers ? TraceText.withoutAnswers(all) : all).map {
      (module: $0.module, lines: $0.lines.filter { isOurs($0) && (scale == nil || $0.subject == scale) })
    }
    let lines =
      scale == nil
      ? TraceText(scorer, context.words.language).lines(of: traces) : traces.flatMap(\.lines)
    for line in lines + from {
      let indent = String(repeating: "  ", count: line.depth)
      context.environment.output.line(indent + SafeText(line.text).text)
    }
  }

  /// The sheet of a code in an answer file.
  private func loose(_ file: String, _ context: Context) throws -> (
    Scorer, RespondentSheet, [StoredOutsideScores]
  ) {
    guard let questionnaire else {
      throw CommandError.badValue(
        option: "--questionnaire", value: "", legal: context.words.help.questionnaire)
    }
    let loaded = try context.questionnaire(questionnaire)
    let reading = AnswerFileReader(loaded.questionnaire).read(
      try context.files.read(file), name: file, layout: .detected, codes: .opaque)
    guard let row = reading.sheets.first(where: { $0.code == code }) else {
      throw CommandError.noResultForCode
    }
    return (try context.scorer(of: loaded.questionnaire), row, [])
  }

  private func stored(_ context: Context) throws -> (Scorer, RespondentSheet, [StoredOutsideScores]) {
    let workspace = try context.workspace()
    let sheets = try context.sheets(of: code, questionnaire: questionnaire, wave: wave, in: workspace)
    let ids = Set(sheets.map(\.respondent.sheet.questionnaire.id))
    guard ids.count == 1, let stored = sheets.last else {
      throw CommandError.severalSheets(questionnaires: ids.sorted())
    }
    let questionnaire = try context.edition(stored.respondent.sheet.questionnaire, in: workspace)
    return (
      try context.scorer(of: questionnaire), stored.respondent,
      try context.outsideScores(of: stored.id, questionnaire, in: workspace)
    )
  }
}
