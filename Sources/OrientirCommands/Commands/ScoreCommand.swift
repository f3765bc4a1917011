import AnswerFiles
import ArgumentParser
import Language
import QuestionnaireModel
import Scoring

/// The form of scores.
enum ScoreFormat: String, ExpressibleByArgument, CaseIterable, Sendable { case json, jsonl, csv }

/// `orientir score Q --answers FILE`: scores a file of answers without a workspace.
struct ScoreCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "score", Spoken.words.help.score,
      example: "orientir score work-interests --answers answers.csv --format jsonl")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.help.questionnaire, valueName: "Q")) var questionnaire: String
  @Option(help: .init(Spoken.words.help.scoreAnswers, valueName: "FILE")) var answers: String
  @Option(help: .init(Spoken.words.help.scoreFormat, valueName: "json|jsonl|csv")) var format: ScoreFormat =
    .json
  @Option(name: .shortAndLong, help: .init(Spoken.words.help.outputFile, valueName: "FILE")) var output:
    String?
  @OptionGroup var reading: AnswerFileOptions

  func run() throws {
    let context = Context(global)
    let loaded = try context.questionnaire(questionnaire)
    guard
      let reading = try reading.read(
        context.files.read(answers), of: answers, loaded.questionnaire, codes: .opaque, context)
    else { return }
    let scorer = try context.scorer(of: loaded.questionnaire)
    let lines = try score(reading.sheets, with: scorer, context)
    let text = Self.text(lines, format, scorer.layout)
    if let output {
      try context.files.write(Array(text.utf8), to: output)
      context.note(context.words.general.written(output))
    } else {
      context.environment.output.write(text)
    }
    context.note(context.words.answers.scored(lines.count))
    if reading.leftOut > 0 { throw CommandError.rowsLeftOut(reading.leftOut) }
  }

  private func score(_ sheets: [RespondentSheet], with scorer: Scorer, _ context: Context) throws
    -> [ScoreLine]
  {
    var progress = context.progress(context.words.answers.scoring)
    defer { progress.end() }
    var answers = scorer.makeAnswerBlock()
    var scores = scorer.makeScoreBlock()
    var lines: [ScoreLine] = []
    lines.reserveCapacity(sheets.count)
    for start in stride(from: 0, to: sheets.count, by: AnswerBlock.standardCapacity) {
      answers.removeAll()
      let part = sheets[start..<min(sheets.count, start + AnswerBlock.standardCapacity)]
      for sheet in part { scorer.append(sheet.sheet, of: sheet.attributes, to: &answers) }
      try scorer.score(answers, into: &scores)
      for (row, sheet) in part.enumerated() {
        lines.append(
          ScoreLine(
            code: sheet.code, sheet: ScoreSheet(row: row, of: answers, scores: scores, scorer: scorer)))
      }
      progress.update(lines.count, of: sheets.count)
    }
    return lines
  }

  private static func text(_ lines: [ScoreLine], _ format: ScoreFormat, _ layout: ScoreLayout)
    -> String
  {
    switch format {
    case .json: JSONValue.list(lines.map(\.json)).text(isIndented: true) + "\n"
    case .jsonl: lines.map { $0.json.text() + "\n" }.joined()
    case .csv: ([ScoreLine.csvHeader(layout)] + lines.map(\.csv)).map { $0 + "\n" }.joined()
    }
  }
}
