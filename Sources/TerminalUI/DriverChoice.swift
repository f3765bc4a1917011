/// Which driver a terminal gets.
public enum DriverChoice: Hashable, Sendable {
  /// Line by line: asked for, no terminal, or one that cannot be painted on.
  case plain
  case fullScreen(asciiOnly: Bool, noColour: Bool)

  /// Chooses from what was asked for, the environment, and whether standard input and output are both a terminal.
  ///
  /// `TERM` unset, empty or `dumb` gives the plain driver. `NO_COLOR`, set and not empty, turns colours off; `asciiOnly`,
  /// or `ORIENTIR_ASCII` set and not empty, keeps the signs of screens to ASCII.
  public init(plain: Bool, asciiOnly: Bool = false, environment: [String: String], isTerminal: Bool) {
    let isSet = { (name: String) in !(environment[name] ?? "").isEmpty }
    guard !plain, FullScreenDriver.isPossible(environment: environment, isTerminal: isTerminal) else {
      self = .plain
      return
    }
    self = .fullScreen(asciiOnly: asciiOnly || isSet("ORIENTIR_ASCII"), noColour: isSet("NO_COLOR"))
  }
}

extension FullScreenDriver {
  /// Whether a screen can be painted at all.
  public static func isPossible(environment: [String: String], isTerminal: Bool) -> Bool {
    let terminal = environment["TERM"] ?? ""
    return isTerminal && !terminal.isEmpty && terminal != "dumb"
  }
}
