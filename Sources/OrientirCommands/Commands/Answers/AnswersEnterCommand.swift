import ArgumentParser
import Digests
import Language
import QuestionnaireModel
import ResultStore
import Scoring

/// `orientir answers enter --questionnaire Q`: paper sheets keyed in, one key a question.
struct AnswersEnterCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "enter", Spoken.words.help.answersEnter,
      example: "orientir answers enter --questionnaire work-interests")
  }

  @OptionGroup var global: GlobalOptions
  @Option(help: .init(Spoken.words.help.questionnaire, valueName: "Q")) var questionnaire: String
  @Option(help: .init(Spoken.words.help.enterCode, valueName: "CODE")) var code: String?
  @Option(help: .init(Spoken.words.help.wave, valueName: "W")) var wave: String?

  func run() throws {
    let context = Context(global)
    let loaded = try context.questionnaire(questionnaire)
    let scorer = try context.scorer(of: loaded.questionnaire)
    let workspace = try context.workspace()
    let wave = try context.wave(wave, in: workspace)
    guard wave.admits(try context.today) else { throw CommandError.waveClosed(wave.name) }
    try context.warnOfSameVersion(loaded.questionnaire, in: workspace)
    try context.remember(loaded, in: workspace)
    context.environment.errors.line(context.words.answers.enterIntroduction)
    var saved = 0
    var next = code
    while let typed = next ?? ask(context.words.answers.enterCode, context), !typed.trimmed.isEmpty {
      next = nil
      do {
        let pupil = try self.pupil(typed, loaded, wave, workspace, context)
        if let sheet = try keyed(loaded, pupil, wave, context) {
          let outcomes = try workspace.results.store([sheet], at: try context.moment)
          try report(outcomes, sheet, scorer, workspace, context)
          saved += 1
          context.environment.errors.line(context.words.answers.enterSaved(saved))
        } else {
          context.environment.errors.line(context.words.answers.enterDropped)
        }
      } catch let error as CommandError where code == nil {
        // A wrong code must not end the work on a pile of sheets.
        Explanation(error, context.words).print(to: context.environment.errors, context.words)
      }
      if code != nil { break }
    }
  }

  private func ask(_ prompt: String, _ context: Context) -> String? {
    context.environment.errors.write(prompt)
    return context.environment.readLine()
  }

  private func pupil(
    _ typed: String, _ loaded: LoadedQuestionnaire, _ wave: Wave, _ workspace: Workspace, _ context: Context
  ) throws -> Pupil {
    let code = try context.code(typed)
    guard let pupil = try workspace.results.presentPupil(code) else { throw CommandError.unknownCode }
    let isThere = try workspace.results.sheets(of: code).contains {
      $0.respondent.sheet.questionnaire.id == loaded.questionnaire.id && $0.respondent.wave == wave.name
    }
    guard !isThere else { throw CommandError.alreadyFinished(questionnaire: loaded.questionnaire.id) }
    return pupil
  }

  /// One sheet; `nil` where it was cancelled or input ended.
  private func keyed(_ loaded: LoadedQuestionnaire, _ pupil: Pupil, _ wave: Wave, _ context: Context) throws
    -> NewSheet?
  {
    let words = context.words.answers
    var keying = PaperKeying(loaded.questionnaire, in: context.words.language)
    var position = 0
    while position < keying.rows.count {
      let row = keying.rows[position]
      guard let line = ask(prompt(row, keying, context), context) else { return nil }
      switch line.trimmed.lowercased() {
      case "отмена", "cancel": return nil
      case "назад", "back": position = max(0, position - 1)
      default:
        if let problem = keying.take(line, for: row) {
          context.environment.errors.line(text(problem, row, keying, context))
        } else {
          position += 1
        }
      }
    }
    let (answered, missing) = keying.count
    while true {
      guard let reply = ask(words.enterConfirm(answered, missing), context)?.trimmed.lowercased() else {
        return nil
      }
      if words.noKeys.contains(reply) { return nil }
      if words.yesKeys.contains(reply) { break }
    }
    let sheet = AnswerSheet(
      questionnaire: loaded.questionnaire.identity,
      row: AnswerCoding(loaded.questionnaire).row(for: keying.answers),
      origin: .paper)
    let respondent = RespondentSheet(
      code: pupil.code.description, attributes: pupil.attributes, wave: wave.name, sheet: sheet)
    return NewSheet(respondent: respondent, finishedOn: try context.today)
  }

  private func prompt(_ row: PaperKeying.Row, _ keying: PaperKeying, _ context: Context) -> String {
    switch row {
    case .keys(let section, let places):
      return context.words.answers.enterRow(
        SafeText(section).text, places.first?.label ?? "", places.last?.label ?? "", places.count)
    case .typed(let place):
      let text = SafeText(keying.questionnaire.items[place.item].text.named(in: context.words.language)).text
      return context.words.answers.enterOne(place.label, text.clipped(to: 50), keying.legal(for: place))
    }
  }

  private func text(
    _ problem: PaperKeying.Problem, _ row: PaperKeying.Row, _ keying: PaperKeying, _ context: Context
  )
    -> String
  {
    let words = context.words.answers
    switch problem {
    case .tooMany(let typed, let asked): return words.enterTooMany(typed, asked)
    case .tooFew(let typed, let asked): return words.enterTooFew(typed, asked)
    case .badKey(let position, let label, let choices):
      return words.enterBad(position, label, "1–\(choices), -")
    case .badAnswer:
      guard case .typed(let place) = row else { return "" }
      return words.enterBad(1, place.label, keying.legal(for: place))
    }
  }

  private func report(
    _ outcomes: [StoreOutcome], _ sheet: NewSheet, _ scorer: Scorer, _ workspace: Workspace,
    _ context: Context
  ) throws {
    guard case .stored(let id)? = outcomes.first else { throw CommandError.sheetsConflict(1) }
    try context.appendScores([(id, sheet.respondent.sheet)], scorer, in: workspace)
  }
}
