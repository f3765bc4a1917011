import CTerminal
import Language

extension FullScreenDriver {
  /// Opens the real terminal, runs `body` with a driver over it and gives the terminal back, clean, however `body` ends.
  ///
  /// Returns `nil`, without having run anything, where the terminal cannot be opened: then the plain driver will do. Needs
  /// standard input and output to be the terminal. One at a time in a process.
  public static func onTerminal<Value, Failure: Error>(
    _ surroundings: Surroundings, noColour: Bool, _ body: (FullScreenDriver) throws(Failure) -> Value
  ) throws(Failure) -> Value? {
    guard let terminal = CursesTerminal(noColour: noColour) else { return nil }
    defer { terminal.close() }
    let display = Display(
      size: { terminal.size }, paint: { terminal.paint($0) }, nextKey: { terminal.nextKey(isTimed: $0) },
      forgetKeys: { terminal.forgetKeys() }, wipe: { terminal.wipe() }, isClosing: { terminal.isClosing },
      take: { terminal.take($0) }, beep: { terminal.sound() })
    terminal.take(surroundings.appearance.theme)
    return try body(FullScreenDriver(surroundings, display: display, clock: { cterminal_milliseconds() }))
  }
}
