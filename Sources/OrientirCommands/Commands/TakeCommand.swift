import Administration
import ArgumentParser
import Digests
import Language
import QuestionnaireModel
import Reports
import ResultStore
import TerminalUI

/// `orientir take [Q]`: the pupil's run.
struct TakeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir("take", Spoken.words.help.take, example: "orientir take work-interests --trial")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.help.takeQuestionnaire, valueName: "Q")) var questionnaire: String?
  @Option(help: .init(Spoken.words.help.takeCode, valueName: "CODE")) var code: String?
  @Option(help: .init(Spoken.words.help.wave, valueName: "W")) var wave: String?
  @Option(help: .init(Spoken.words.session.helpSeat, valueName: "SEAT")) var seat: String?
  @Flag(help: .init(Spoken.words.session.helpKiosk)) var kiosk = false
  @Option(help: .init(Spoken.words.session.helpIdle, valueName: "MIN")) var idle: Int?
  @OptionGroup var looks: LooksOptions
  @Flag(help: .init(Spoken.words.help.takePlain)) var plain = false
  @Flag(help: .init(Spoken.words.help.takeAscii)) var ascii = false
  @Flag(help: .init(Spoken.words.help.takeTrial)) var trial = false

  func run() throws {
    let context = Context(global)
    if kiosk { return try KioskRun(self, context).run() }
    guard let questionnaire else {
      guard !trial else { throw SessionError.nothingToAnswer }
      return try runSession(context)
    }
    let loaded = try context.questionnaire(questionnaire)
    try Self.check(loaded.questionnaire, context.words.language)
    if trial {
      try runTrial(loaded, context)
    } else {
      try runSitting(loaded, context)
    }
  }

  // MARK: With a code

  private func runSitting(_ loaded: LoadedQuestionnaire, _ context: Context) throws {
    let workspace = try context.workspace()
    let seat = TakingSeat(
      context: context, workspace: workspace, wave: try context.wave(wave, in: workspace), loaded: loaded,
      name: seatName(context))
    guard seat.wave.admits(try context.today) else { throw CommandError.waveClosed(seat.wave.name) }
    try context.warnOfSameVersion(loaded.questionnaire, in: workspace)
    // A code on the command line is judged before a screen is opened, so that the word on it stays to be read.
    let named = try code.map { try seat.admitted($0) }
    let (outcome, hasSaid) = try withDriver(context) { driver in
      (try seat.hold(named, driver), driver is PlainDriver)
    }
    try end(outcome, hasSaid, context)
  }

  /// Every open session's codes sit down here.
  private func runSession(_ context: Context) throws {
    let workspace = try context.workspace()
    guard try workspace.sittings.sessions().contains(where: \.isOpen) else { throw SessionError.noneOpen }
    let seat = SessionSeat(context: context, workspace: workspace, name: seatName(context), isASCII: ascii)
    let named = try code.map { try seat.admitted($0) }
    let (outcome, hasSaid) = try withDriver(context) { driver in
      (try seat.hold(named, driver), driver is PlainDriver)
    }
    try end(outcome, hasSaid, context)
  }

  private func end(_ outcome: SittingOutcome?, _ hasSaid: Bool, _ context: Context) throws {
    // What the plain driver said last still stands there; a full screen is gone.
    switch outcome {
    case .finished: if !hasSaid { context.note(context.words.taking.finished) }
    case .interrupted, nil:
      if outcome != nil, !hasSaid { context.note(context.words.taking.interrupted) }
      throw StatusError(status: .interrupted)
    }
  }

  /// What this seat is called on the board.
  func seatName(_ context: Context) -> String? {
    let named = [seat, context.environment.variables["ORIENTIR_SEAT"], context.environment.terminalName]
    return named.compactMap { $0 }.first { !$0.isEmpty }.map { SafeText($0, limit: 40).text }
  }

  // MARK: Without a code

  private func runTrial(_ loaded: LoadedQuestionnaire, _ context: Context) throws {
    context.note(context.words.taking.trialNote)
    let language = context.words.language
    let sitting = try Sitting(
      questionnaire: loaded.questionnaire, language: language.tag, seed: context.environment.randomBits())
    let (outcome, hasSaid) = try withDriver(context) { driver in
      (
        try driver.run(sitting, record: SittingRecord { _ throws(SittingRecordError) in }),
        driver is PlainDriver
      )
    }
    guard case .finished(let sheet) = outcome else {
      if !hasSaid { context.note(context.words.taking.finishedTrial) }
      throw StatusError(status: .interrupted)
    }
    let scorer = try context.scorer(of: loaded.questionnaire)
    let document = IndividualReport.build(
      try context.individual(sheet, scorer, audience: .pupil, answeredOn: nil, code: nil))
    context.environment.output.write(
      TerminalRenderer.render(document, options: RenderOptions(width: 80, isASCII: ascii)))
    if !hasSaid { context.note(context.words.taking.finishedTrial) }
  }

  // MARK: Drivers

  /// Runs `body` with the driver that the terminal can bear.
  private func withDriver<Value>(_ context: Context, _ body: (any SittingDriver) throws -> Value) throws
    -> Value
  {
    let environment = context.environment
    let isTerminal = environment.isInputTerminal && environment.isOutputTerminal
    let language = context.words.language
    switch DriverChoice(
      plain: plain, asciiOnly: ascii, environment: environment.variables, isTerminal: isTerminal)
    {
    case .fullScreen(let asciiOnly, let noColour):
      let surroundings = Surroundings(
        language: language, isTrial: trial, asciiOnly: asciiOnly,
        appearance: try looks.appearance(environment.variables))
      let wantsNoColour = global.color == .never || (noColour && global.color != .always)
      if let value = try FullScreenDriver.onTerminal(surroundings, noColour: wantsNoColour, body) {
        return value
      }
      return try body(plainDriver(environment, language))
    case .plain: return try body(plainDriver(environment, language))
    }
  }

  private func plainDriver(_ environment: Environment, _ language: InterfaceLanguage) -> PlainDriver {
    // Reads standard input itself, so that Ctrl-C and a closed window end a plain sitting as an interruption too.
    let lines = StandardLines()
    return PlainDriver(
      language: language, isTrial: trial, input: { lines.next() },
      output: { text in
        environment.output.write(text)
        environment.output.flush()
      },
      clock: environment.milliseconds)
  }

  static func check(_ questionnaire: Questionnaire, _ language: InterfaceLanguage) throws {
    switch SittingProblem.of(questionnaire, in: language.tag) {
    case nil: return
    case .languageMissing(let tag, let known):
      throw CommandError.languageLacking(
        questionnaire: questionnaire.id, language: tag.rawValue, has: known.map(\.rawValue))
    case .textsMissing(let items):
      throw CommandError.textsLacking(questionnaire: questionnaire.id, items: items.count)
    case .nothingToAsk: throw CommandError.textsLacking(questionnaire: questionnaire.id, items: 0)
    }
  }
}
