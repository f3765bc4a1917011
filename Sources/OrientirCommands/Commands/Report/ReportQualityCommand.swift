import AnswerFiles
import ArgumentParser
import Cohorts
import Language
import QuestionnaireModel
import Reports
import ResultStore
import Scoring

/// `orientir report quality Q [--answers FILE]`: reliability and item analysis of stored or loose answers.
struct ReportQualityCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "quality", Spoken.words.help.reportQuality,
      example: "orientir report quality work-interests --answers answers.csv --format json")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.help.questionnaire, valueName: "Q")) var questionnaire: String
  @Option(help: .init(Spoken.words.help.qualityAnswers, valueName: "FILE")) var answers: String?
  @Option(help: .init(Spoken.words.help.wave, valueName: "W")) var wave: String?
  @Option(help: .init(Spoken.words.help.remarkSelection, valueName: "WHICH")) var remarks = "all"
  @Option(help: .init(Spoken.words.help.reportFormat, valueName: "LIST")) var format = "text"
  @Option(name: .shortAndLong, help: .init(Spoken.words.help.outputFileOrFolder, valueName: "PATH"))
  var output: String?
  @OptionGroup var reading: AnswerFileOptions

  func run() throws {
    let context = Context(global)
    let target = try ReportTarget(format: format, output: output, name: "quality", context)
    guard let (figures, questionnaire, wave, leftOut) = try taken(context) else { return }
    guard figures.sheets >= ScaleQuality.fewestSheets else {
      throw CommandError.tooFewSheets(figures.sheets, least: ScaleQuality.fewestSheets)
    }
    let document = QualityReport.document(
      QualityReport.Input(
        questionnaire: questionnaire, figures: figures, wave: wave, language: context.words.language,
        madeOn: try context.reportDate, generator: context.generator))
    try target.write(
      document, context, json: QualityJSON(questionnaire: questionnaire, figures: figures).text)
    if leftOut > 0 { throw CommandError.rowsLeftOut(leftOut) }
  }

  /// Whether `--remarks` keeps a sheet.
  private func keeps(_ sheet: RespondentSheet, _ scorer: Scorer) throws -> Bool {
    let selection = try RemarkSelection.option(remarks)
    guard selection != .all else { return true }
    return selection.keeps(try scorer.score(sheet.sheet, of: sheet.attributes).attention)
  }

  private typealias Taken = (QualityFigures, Questionnaire, wave: String?, leftOut: Int)

  private func taken(_ context: Context) throws -> Taken? {
    guard let answers else { return try stored(context) }
    let loaded = try context.questionnaire(questionnaire)
    guard
      let reading = try reading.read(
        context.files.read(answers), of: answers, loaded.questionnaire, codes: .opaque, context)
    else { return nil }
    var accumulator = QualityAccumulator(loaded.questionnaire)
    let scorer = try context.scorer(of: loaded.questionnaire)
    for sheet in reading.sheets where try keeps(sheet, scorer) { accumulator.add(sheet.sheet) }
    return (QualityFigures(accumulator), loaded.questionnaire, nil, reading.leftOut)
  }

  private func stored(_ context: Context) throws -> Taken {
    let workspace = try context.workspace()
    let wave = try context.waveOfResults(wave, in: workspace)
    let source = try CohortSource(
      questionnaire: questionnaire, wave: wave, schools: [], workspace: workspace, context)
    let questionnaire = source.scorer.questionnaire
    var accumulator = QualityAccumulator(questionnaire)
    try source.forEachSheet { if try keeps($0, source.scorer) { accumulator.add($0.sheet) } }
    return (QualityFigures(accumulator), questionnaire, wave.name, 0)
  }
}
