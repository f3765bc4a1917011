import Language
import ResultStore
import TerminalUI

/// `orientir take --kiosk`: one pupil after another at one seat, until the PIN is given.
struct KioskRun {
  let command: TakeCommand
  let context: Context

  init(_ command: TakeCommand, _ context: Context) { (self.command, self.context) = (command, context) }

  /// Minutes without a key after which a pupil is taken to have left.
  static let idleMinutes = 5

  func run() throws {
    let environment = context.environment
    let minutes = command.idle ?? Self.idleMinutes
    guard (1...60).contains(minutes) else {
      throw CommandError.badValue(option: "--idle", value: "\(minutes)", legal: "1–60")
    }
    let workspace = try context.workspace()
    guard
      case .fullScreen(let asciiOnly, let noColour) = DriverChoice(
        plain: command.plain, asciiOnly: command.ascii, environment: environment.variables,
        isTerminal: environment.isInputTerminal && environment.isOutputTerminal)
    else { throw SessionError.kioskNeedsTerminal }
    let pin = try newPin()
    let surroundings = Surroundings(
      language: context.words.language, asciiOnly: asciiOnly,
      appearance: try command.looks.appearance(environment.variables))
    let seat = SessionSeat(
      context: context, workspace: workspace, name: command.seatName(context), isASCII: asciiOnly)
    let finished = FullScreenDriver.onTerminal(
      surroundings, noColour: context.global.color == .never || (noColour && context.global.color != .always)
    ) { driver in
      var driver = driver
      driver.idleMilliseconds = minutes * 60_000
      return serve(driver, seat, pin)
    }
    guard let finished else { throw SessionError.kioskNeedsTerminal }
    context.note(context.words.session.kioskEnded(finished))
  }

  /// Pupils one after another; how many handed everything in.
  private func serve(_ driver: FullScreenDriver, _ seat: SessionSeat, _ pin: String) -> Int {
    var finished = 0
    while !driver.isClosing {
      guard driver.handOver() else {
        if driver.isClosing || driver.askPin({ $0 == pin }) { return finished }
        continue
      }
      do {
        if case .finished? = try seat.hold(nil, driver) { finished += 1 }
      } catch {
        // The kiosk stays closed whatever happens to one sitting; what was saved is safe.
        if !driver.isClosing { driver.sayTrouble() }
      }
    }
    return finished
  }

  private func newPin() throws -> String {
    let words = context.words.session
    context.note(words.kioskPinAdvice)
    while true {
      let first = try secret(words.kioskPin)
      guard first.count >= 4, first.allSatisfy({ $0.isASCII && $0.isNumber }) else {
        context.environment.errors.line(words.kioskPinShort)
        continue
      }
      guard try secret(words.kioskPinAgain) == first else {
        context.environment.errors.line(words.kioskPinsDiffer)
        continue
      }
      return first
    }
  }

  private func secret(_ prompt: String) throws -> String {
    let errors = context.environment.errors
    let line = SecretInput.line(from: 0) { errors.write(prompt) }
    errors.line("")
    guard case .typed(let text) = line else { throw StatusError(status: .interrupted) }
    return text
  }
}
