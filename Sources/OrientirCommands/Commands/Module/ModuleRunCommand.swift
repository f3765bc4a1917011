import ArgumentParser
import Digests
import ExternalPrograms
import Language
import QuestionnaireModel
import ResultStore
import Scoring

/// `orientir module run FILE --questionnaire Q`: scores stored sheets with an allowed program and stores what it gives.
struct ModuleRunCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "run", Spoken.words.modules.helpRun,
      example: "orientir module run balance.py --questionnaire professional-inclination")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.modules.helpFile, valueName: "FILE")) var file: String
  @Option(help: .init(Spoken.words.help.questionnaire, valueName: "Q")) var questionnaire: String
  @Option(help: .init(Spoken.words.modules.helpRunWave, valueName: "W")) var wave: String?

  func run() throws {
    let context = Context(global)
    let workspace = try context.workspace()
    let module = try context.allowedModule(file, in: workspace)
    if let wave { _ = try context.wave(wave, in: workspace) }
    let loaded = try? context.questionnaire(questionnaire)
    let id = loaded?.questionnaire.id ?? questionnaire
    let editions = try workspace.results.questionnaires().filter { $0.id == id }
    if editions.isEmpty, loaded == nil { _ = try context.questionnaire(questionnaire) }
    let containment = try context.containment()
    let done = try workspace.results.sheetsScored(by: module.digest, program: module.name)
    var count = 0
    var found = 0
    for edition in editions {
      // An edition at a time: its digest stands in the handshake.
      var sheets: [(SheetID, AnswerSheet)] = []
      let filter = SheetFilter(digests: [edition.digest], wave: wave.map { .named($0) })
      try workspace.results.forEachSheet(filter) { stored in
        found += 1
        if !done.contains(stored.id) { sheets.append((stored.id, stored.respondent.sheet)) }
      }
      guard !sheets.isEmpty else { continue }
      let scorer = try context.scorer(of: context.edition(edition, in: workspace))
      count += try score(sheets, module, scorer, containment, workspace, context)
    }
    guard found > 0 else { throw CommandError.noSheets(questionnaire: id) }
    if count == 0 { context.note(context.words.modules.nothingToRun(module.digest.short)) }
  }

  /// Scores the sheets of one edition; what a batch gave is stored before the next one starts.
  private func score(
    _ sheets: [(SheetID, AnswerSheet)], _ module: OutsideModule, _ scorer: Scorer, _ containment: Containment,
    _ workspace: Workspace, _ context: Context
  ) throws -> Int {
    let scoring = try OutsideScoring(module, scorer: scorer, containment: containment)
    let identity = scorer.questionnaire.identity
    if scoring.use == nil { context.note(context.words.modules.secondOpinion(module.name, identity.id)) }
    let before = try workspace.results.outsideModules().first {
      $0.digest == module.digest && $0.program == module.name && $0.questionnaire == identity.digest
    }.flatMap { OutsideDeclaration(line: $0.declaration) }
    let day = try context.today
    var mark = module.digest.short
    try context.score(sheets.map(\.1), with: scoring, before: before) { start, batch in
      let declaration = batch.declaration
      let record = OutsideModuleRecord(
        digest: module.digest, program: module.name, questionnaire: identity.digest, name: declaration.id,
        version: declaration.version, declaration: declaration.line)
      let records = batch.scores.enumerated().map { place, scores in
        OutsideScoreRecord(sheet: sheets[start + place].0, scoredOn: day, scores)
      }
      try workspace.results.appendOutsideScores(records, of: record)
      mark = scoring.source(declaration).run?.mark ?? mark
    }
    context.environment.output.line(context.words.modules.ran(sheets.count, identity.id, mark))
    return sheets.count
  }
}

extension OutsideScoreRecord {
  /// What a run said of one sheet, for the store.
  init(sheet: SheetID, scoredOn: Day, _ scores: OutsideScores) {
    var numbers: [String: Double?] = [:]
    var reasons: [String: String] = [:]
    for value in scores.values {
      numbers[value.output.id] = .some(value.number)
      if case .said(let reason)? = value.reason { reasons[value.output.id] = reason.id }
    }
    self.init(sheet: sheet, scoredOn: scoredOn, scores: numbers, reasons: reasons)
  }
}
