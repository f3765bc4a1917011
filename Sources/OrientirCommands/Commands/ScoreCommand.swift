import AnswerFiles
import ArgumentParser
import ExternalPrograms
import Language
import QuestionnaireModel
import ResultStore
import Scoring

/// The form of scores.
enum ScoreFormat: String, ExpressibleByArgument, CaseIterable, Sendable { case json, jsonl, csv }

/// `orientir score Q [--answers FILE]`: scores a file of answers without a workspace, else what a wave has stored.
struct ScoreCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "score", Spoken.words.help.score,
      example: "orientir score work-interests --answers answers.csv --format jsonl")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.help.questionnaire, valueName: "Q")) var questionnaire: String
  @Option(help: .init(Spoken.words.help.scoreAnswers, valueName: "FILE")) var answers: String?
  @Option(help: .init(Spoken.words.help.wave, valueName: "W")) var wave: String?
  @Option(help: .init(Spoken.words.help.scoreFormat, valueName: "json|jsonl|csv")) var format: ScoreFormat =
    .json
  @Option(help: .init(Spoken.words.modules.helpScoreOutside, valueName: "FILE")) var outside: [String] = []
  @Option(name: .shortAndLong, help: .init(Spoken.words.help.outputFile, valueName: "FILE")) var output:
    String?
  @OptionGroup var reading: AnswerFileOptions

  func run() throws {
    let context = Context(global)
    guard let taken = try taken(context) else { return }
    var lines = try score(taken.sheets, with: taken.scorer, context)
    for (place, scores) in taken.outside { lines[place].sheet.add(scores) }
    let failures = try runOutside(over: taken, &lines, context)
    let text = Self.text(lines, format, taken.scorer.layout)
    if let output {
      try context.files.write(Array(text.utf8), to: output)
      context.note(context.words.general.written(output))
    } else {
      context.environment.output.write(text)
    }
    context.note(context.words.answers.scored(lines.count))
    if taken.leftOut > 0 { throw CommandError.rowsLeftOut(taken.leftOut) }
    if let failure = failures.first { throw StatusError(status: failure.status) }
  }

  /// What is to be scored.
  private struct Taken {
    var sheets: [RespondentSheet]
    var scorer: Scorer
    var leftOut = 0
    /// What outside modules said of stored sheets, by their place.
    var outside: [(place: Int, OutsideScores)] = []
  }

  private func taken(_ context: Context) throws -> Taken? {
    guard let answers else { return try stored(context) }
    let loaded = try context.questionnaire(questionnaire)
    guard
      let reading = try reading.read(
        context.files.read(answers), of: answers, loaded.questionnaire, codes: .opaque, context)
    else { return nil }
    return Taken(
      sheets: reading.sheets, scorer: try context.scorer(of: loaded.questionnaire), leftOut: reading.leftOut)
  }

  private func stored(_ context: Context) throws -> Taken {
    guard outside.isEmpty else { throw ModuleError.outsideWithStored }
    let workspace = try context.workspace()
    let source = try CohortSource(
      questionnaire: questionnaire, wave: try context.waveOfResults(wave, in: workspace), schools: [],
      workspace: workspace, context)
    var taken = Taken(sheets: [], scorer: source.scorer)
    var ids: [SheetID] = []
    try source.forEachStored { stored in
      taken.sheets.append(stored.respondent)
      ids.append(stored.id)
    }
    for (place, id) in ids.enumerated() {
      for stored in try context.outsideScores(of: id, source.scorer.questionnaire, in: workspace) {
        taken.outside.append((place, stored.scores))
      }
    }
    return taken
  }

  /// Runs allowed programs over loose answers; one that fails leaves its scores empty and is named, with the status to end with.
  private func runOutside(over taken: Taken, _ lines: inout [ScoreLine], _ context: Context) throws
    -> [Explanation]
  {
    guard !outside.isEmpty else { return [] }
    let workspace = try context.workspace()
    let modules = try outside.map { try context.allowedModule($0, in: workspace) }
    let containment = try context.containment()
    var failures: [Explanation] = []
    for module in modules {
      let scoring = try OutsideScoring(module, scorer: taken.scorer, containment: containment)
      if scoring.use == nil {
        context.note(context.words.modules.secondOpinion(module.name, taken.scorer.questionnaire.id))
      }
      var gained: [OutsideScores] = []
      do {
        try context.score(taken.sheets.map(\.sheet), with: scoring) { gained += $1.scores }
        for (place, scores) in gained.enumerated() { lines[place].sheet.add(scores) }
      } catch let error as ModuleError {
        let explanation = Explanation(error, context.words)
        explanation.print(to: context.environment.errors, context.words)
        failures.append(explanation)
        let none = (scoring.use?.outputs ?? []).map {
          OutsideScores.Value(output: $0, number: nil, reason: .failed)
        }
        let scores = OutsideScores(source: OutsideSource(program: module.name), values: none)
        for place in lines.indices { lines[place].sheet.add(scores) }
      }
    }
    return failures
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
    case .csv: csv(lines, layout)
    }
  }

  private static func csv(_ lines: [ScoreLine], _ layout: ScoreLayout) -> String {
    let known = Set(layout.outputs.map(\.id))
    var further: [String] = []
    for output in lines.lazy.flatMap(\.sheet.outputs).map(\.output)
    where !known.contains(output.id) && !further.contains(output.id) { further.append(output.id) }
    return ([ScoreLine.csvHeader(layout, further: further)] + lines.map { $0.csv(layout, further: further) })
      .map { $0 + "\n" }.joined()
  }
}
