import CTerminal
import Glibc

/// Lines from standard input for the plain driver, until input ends or the program is told to leave.
///
/// Ctrl-C, SIGTERM and SIGHUP end the lines instead of the program, so that a sitting is interrupted in good order. One at a
/// time in a process; the signals behave as before once it is gone.
public final class StandardLines {
  private var waiting: [UInt8] = []
  private var isAtEnd = false
  /// A longer line is cut: nobody types that much.
  private static let longestLine = 65_536

  /// Starts to watch for signals.
  public init() { _ = cterminal_watch(-1) }

  deinit { cterminal_unwatch() }

  /// The next line without its line feed; `nil` at the end and after a signal.
  ///
  /// A last line that has no line feed counts.
  public func next() -> String? {
    while true {
      if let end = waiting.firstIndex(of: 0x0A) {
        let line = String(decoding: waiting[..<end].prefix(Self.longestLine), as: UTF8.self)
        waiting.removeSubrange(...end)
        return line
      }
      if isAtEnd {
        guard !waiting.isEmpty else { return nil }
        defer { waiting = [] }
        return String(decoding: waiting, as: UTF8.self)
      }
      switch cterminal_wait(0, -1) {
      case CTERMINAL_SIGNAL: return nil
      case CTERMINAL_INPUT: read()
      default: continue
      }
    }
  }

  private func read() {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = bytes.withUnsafeMutableBytes { Glibc.read(0, $0.baseAddress, $0.count) }
    if count > 0 {
      // What goes over the longest line is dropped until its line feed comes.
      let read = bytes[..<count]
      if waiting.count < Self.longestLine || read.contains(0x0A) { waiting += read }
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      isAtEnd = true
    }
  }
}
