/// A key as a driver reports it.
public enum Key: Hashable, Sendable {
  case character(Character)
  case enter, escape, tab, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  /// F1…F12.
  case function(Int)
  /// The window has another size now.
  case resized
  /// No key: time has passed while a limit runs.
  case tick
  /// Ctrl-C, SIGINT, SIGTERM, SIGHUP, or the end of input.
  case interrupt
}
