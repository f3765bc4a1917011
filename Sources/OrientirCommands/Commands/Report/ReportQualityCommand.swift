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
  @Option(help: .init(Spoken.words.help.qualityRetest, valueName: "FILE")) var retest: String?
  @Option(help: .init(Spoken.words.help.wave, valueName: "W")) var wave: String?
  @Option(help: .init(Spoken.words.help.remarkSelection, valueName: "WHICH")) var remarks = "all"
  @Option(help: .init(Spoken.words.help.reportFormat, valueName: "LIST")) var format = "text"
  @Option(name: .shortAndLong, help: .init(Spoken.words.help.outputFileOrFolder, valueName: "PATH"))
  var output: String?
  @OptionGroup var reading: AnswerFileOptions

  func run() throws {
    let context = Context(global)
    let target = try ReportTarget(format: format, output: output, name: "quality", context)
    guard let taken = try taken(context) else { return }
    guard taken.sample.count >= ScaleQuality.fewestSheets else {
      throw CommandError.tooFewSheets(taken.sample.count, least: ScaleQuality.fewestSheets)
    }
    guard let second = try again(taken.questionnaire, context) else { return }
    let figures = QualityFigures(taken.accumulator)
    let sample = SampleFigures(taken.sample, second: second.sample)
    let document = QualityReport.document(
      QualityReport.Input(
        questionnaire: taken.questionnaire, figures: figures, sample: sample, wave: taken.wave,
        language: context.words.language, madeOn: try context.reportDate, generator: context.generator))
    try target.write(
      document, context,
      json: QualityJSON(questionnaire: taken.questionnaire, figures: figures, sample: sample).text)
    let leftOut = taken.leftOut + second.leftOut
    if leftOut > 0 { throw CommandError.rowsLeftOut(leftOut) }
  }

  /// Whether `--remarks` keeps a sheet.
  private func keeps(_ sheet: RespondentSheet, _ scorer: Scorer) throws -> Bool {
    let selection = try RemarkSelection.option(remarks)
    guard selection != .all else { return true }
    return selection.keeps(try scorer.score(sheet.sheet, of: sheet.attributes).attention)
  }

  /// What was read of the sheets.
  private struct Taken {
    var questionnaire: Questionnaire
    var accumulator: QualityAccumulator
    var sample: QualitySample
    var wave: String?
    var leftOut = 0

    init(_ questionnaire: Questionnaire) {
      self.questionnaire = questionnaire
      accumulator = QualityAccumulator(questionnaire)
      sample = QualitySample(questionnaire)
    }

    mutating func add(_ sheet: RespondentSheet) {
      accumulator.add(sheet.sheet)
      sample.add(sheet)
    }
  }

  private func taken(_ context: Context) throws -> Taken? {
    guard let answers else { return try stored(context) }
    let loaded = try context.questionnaire(questionnaire)
    guard
      let reading = try reading.read(
        context.files.read(answers), of: answers, loaded.questionnaire, codes: .opaque, context)
    else { return nil }
    var taken = Taken(loaded.questionnaire)
    let scorer = try context.scorer(of: loaded.questionnaire)
    for sheet in reading.sheets where try keeps(sheet, scorer) { taken.add(sheet) }
    taken.leftOut = reading.leftOut
    return taken
  }

  private func stored(_ context: Context) throws -> Taken {
    let workspace = try context.workspace()
    let wave = try context.waveOfResults(wave, in: workspace)
    let source = try CohortSource(
      questionnaire: questionnaire, wave: wave, schools: [], workspace: workspace, context)
    var taken = Taken(source.scorer.questionnaire)
    taken.wave = wave.name
    try source.forEachSheet { if try keeps($0, source.scorer) { taken.add($0) } }
    return taken
  }

  /// The second sitting of `--retest`; `nil` where the file gave nothing to read and said so.
  private func again(_ questionnaire: Questionnaire, _ context: Context) throws -> (
    sample: QualitySample?, leftOut: Int
  )? {
    guard let retest else { return (nil, 0) }
    guard
      let reading = try reading.read(
        context.files.read(retest), of: retest, questionnaire, codes: .opaque, context)
    else { return nil }
    var sample = QualitySample(questionnaire)
    for sheet in reading.sheets { sample.add(sheet) }
    return (sample, reading.leftOut)
  }
}
