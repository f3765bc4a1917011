import CTerminal
import Glibc

/// A text that is written anew on the same screen again and again, until the program is told to end.
public final class ScreenWatch {
  private let output: (String) -> Void
  public private(set) var isOver = false

  /// Turns to the terminal's other screen, where it has one.
  ///
  /// `output` writes at once. One at a time in a process.
  public init(_ output: @escaping (String) -> Void) {
    self.output = output
    _ = cterminal_watch(-1)
    output("\u{1B}[?1049h\u{1B}[?25l")
  }

  /// Writes lines over the last ones; what does not fit below is left out.
  public func show(_ lines: [String]) {
    var size = winsize()
    let rows = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_row > 0 ? Int(size.ws_row) : 24
    let shown = lines.count <= rows ? lines : Array(lines.prefix(rows - 1)) + ["…"]
    output("\u{1B}[H" + shown.map { $0 + "\u{1B}[K" }.joined(separator: "\r\n") + "\u{1B}[J")
  }

  /// Waits; a signal ends the watch.
  public func wait(milliseconds: Int32) {
    if cterminal_wait(-1, milliseconds) == CTERMINAL_SIGNAL { isOver = true }
  }

  /// Gives the screen back as it was.
  public func end() {
    output("\u{1B}[?25h\u{1B}[?1049l")
    cterminal_unwatch()
  }
}
