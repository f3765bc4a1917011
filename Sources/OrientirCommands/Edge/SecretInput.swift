import Glibc

/// A line from the terminal that is not shown while it is typed.
enum SecretInput {
  /// What became of it.
  enum Line: Hashable {
    case typed(String)
    /// The end of input.
    case end
    /// Ctrl-C: the terminal is as it was, and the program should leave.
    case interrupted
  }

  /// The longest line in bytes; what is beyond is dropped.
  private static let longest = 1_024

  /// Asks with `prompt` and reads a line from a terminal without echo, a character at a time.
  ///
  /// Signals from the keyboard are read as characters meanwhile, so that the terminal never stays without its echo.
  static func line(from descriptor: Int32, prompt: () -> Void) -> Line {
    var before = termios()
    guard tcgetattr(descriptor, &before) == 0 else { return .end }
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | ISIG | IEXTEN)
    withUnsafeMutableBytes(of: &silent.c_cc) { characters in
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
    guard tcsetattr(descriptor, TCSAFLUSH, &silent) == 0 else { return .end }
    defer { tcsetattr(descriptor, TCSAFLUSH, &before) }
    // Only now: whoever sees the prompt can type without being seen.
    prompt()
    var typed: [UInt8] = []
    while true {
      var byte: UInt8 = 0
      let count = read(descriptor, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { return typed.isEmpty ? .end : .typed(text(typed)) }
      switch byte {
      case 0x0A, 0x0D: return .typed(text(typed))
      case 0x03, 0x1C: return .interrupted
      case 0x04: return typed.isEmpty ? .end : .typed(text(typed))
      case 0x15: typed.removeAll()
      case 0x08, 0x7F:
        // A character's continuation bytes go with it.
        while let last = typed.popLast(), last & 0xC0 == 0x80 {}
      default: if typed.count < longest { typed.append(byte) }
      }
    }
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
