import ArgumentParser
import Digests
import Language
import QuestionnaireModel
import ResultStore
import Scoring
import TerminalUI

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
  @Option(help: .init(Spoken.words.paper.helpBy, valueName: "ABC")) var by: String?
  @Flag(help: .init(Spoken.words.paper.helpSecond)) var second = false
  @Flag(help: .init(Spoken.words.help.takePlain)) var plain = false
  @Flag(help: .init(Spoken.words.help.takeAscii)) var ascii = false

  func run() throws {
    let context = Context(global)
    let initials = try PaperDesk.initials(by)
    guard !second || initials != nil else { throw PaperError.initialsNeeded }
    let loaded = try context.questionnaire(questionnaire)
    // A questionnaire that cannot be scored is refused before somebody has keyed in a pile of sheets.
    _ = try context.scorer(of: loaded.questionnaire)
    let workspace = try context.workspace()
    let wave = try context.wave(wave, in: workspace)
    guard wave.admits(try context.today) else { throw CommandError.waveClosed(wave.name) }
    try context.warnOfSameVersion(loaded.questionnaire, in: workspace)
    try context.remember(loaded, in: workspace)
    let desk = PaperDesk(
      context: context, workspace: workspace, wave: wave, loaded: loaded, pass: second ? .second : .first,
      initials: initials)
    let named = try code.map(context.code)
    let pace = try context.onScreen(plain: plain, ascii: ascii) { driver in
      try PaperScreen(desk: desk, driver: driver).run(only: named)
    }
    if let pace {
      if pace.sheets > 0 {
        context.note(KeyingWords.speaking(context.words.language).pace(pace.sheets, pace.seconds))
      }
    } else {
      try PaperLines(desk: desk).run(only: code)
    }
  }
}

extension Context {
  /// Runs `body` on a full screen; `nil`, with nothing run, where line by line is asked for or all that can be done.
  func onScreen<Value>(plain: Bool, ascii: Bool, _ body: (FullScreenDriver) throws -> Value) throws -> Value?
  {
    let isTerminal = environment.isInputTerminal && environment.isOutputTerminal
    let choice = DriverChoice(
      plain: plain, asciiOnly: ascii, environment: environment.variables, isTerminal: isTerminal)
    guard case .fullScreen(let asciiOnly, let noColour) = choice else { return nil }
    return try FullScreenDriver.onTerminal(
      Surroundings(language: words.language, asciiOnly: asciiOnly),
      noColour: global.color == .never || (noColour && global.color != .always), body)
  }
}
