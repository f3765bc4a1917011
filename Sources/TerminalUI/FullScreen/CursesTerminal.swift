import CNcurses
import CTerminal

/// The real terminal through ncursesw, open between `init` and `close`.
final class CursesTerminal {
  private let window: UnsafeMutablePointer<WINDOW>
  private let hasColour: Bool
  private var theme = Appearance.Theme.standard

  /// Opens the terminal; `nil` where it is none, or unknown.
  init?(noColour: Bool) {
    guard cncurses_use_utf8() != 0, cterminal_watch(0) == 0 else { return nil }
    guard let window = cncurses_open() else {
      cterminal_unwatch()
      return nil
    }
    self.window = window
    // Raw: Ctrl-C, Ctrl-Z, Ctrl-\ and Ctrl-S arrive as characters, so that none of them stops or kills the program.
    raw()
    noecho()
    nonl()
    keypad(window, true)
    nodelay(window, true)
    set_escdelay(40)
    leaveok(window, false)
    if !noColour, has_colors(), start_color() == OK {
      use_default_colors()
      init_pair(Pair.accent, Int16(COLOR_CYAN), -1)
      init_pair(Pair.warning, Int16(COLOR_YELLOW), -1)
      init_pair(Pair.contrast, Int16(COLOR_WHITE), Int16(COLOR_BLACK))
      init_pair(Pair.contrastAccent, Int16(COLOR_YELLOW), Int16(COLOR_BLACK))
      hasColour = true
    } else {
      hasColour = false
    }
  }

  private enum Pair {
    static let accent: Int16 = 1
    static let warning: Int16 = 2
    static let contrast: Int16 = 3
    static let contrastAccent: Int16 = 4
  }

  /// Takes other colours for everything painted from now on.
  func take(_ theme: Appearance.Theme) {
    guard theme != self.theme else { return }
    self.theme = theme
    if hasColour { cncurses_background(window, theme == .contrast ? Pair.contrast : 0) }
    clearok(window, true)
  }

  /// Gives the terminal back, with nothing of the sitting left on it or in what can be scrolled back to.
  func close() {
    werase(window)
    wrefresh(window)
    endwin()
    cncurses_write("\u{1B}[H\u{1B}[2J\u{1B}[3J")
    cterminal_unwatch()
  }

  /// Takes everything from the screen and from what can be scrolled back to.
  func wipe() {
    werase(window)
    wrefresh(window)
    cncurses_write("\u{1B}[3J")
    // What ncurses believes to be on the screen may be wrong now: the next frame is painted whole.
    clearok(window, true)
  }

  /// Whether the program is told to end, or the terminal is gone.
  var isClosing: Bool { cterminal_noted_signal() != 0 || cterminal_is_at_end(0) != 0 }

  var size: (columns: Int, rows: Int) { (Int(getmaxx(window)), Int(getmaxy(window))) }

  func paint(_ frame: Frame) {
    werase(window)
    for (row, line) in frame.lines.enumerated() {
      guard row < size.rows else { break }
      wmove(window, Int32(row), 0)
      for span in line {
        wattr_set(window, attributes(of: span.style), pair(of: span.style), nil)
        waddstr(window, span.text)
      }
      wattr_set(window, 0, 0, nil)
    }
    if let cursor = frame.cursor {
      curs_set(1)
      wmove(window, Int32(cursor.row), Int32(cursor.column))
    } else {
      curs_set(0)
    }
    wrefresh(window)
  }

  private func attributes(of style: Style) -> attr_t {
    var attributes: attr_t = 0
    if style.contains(.strong) || theme == .contrast { attributes |= cncurses_bold }
    if style.contains(.dim), theme == .standard { attributes |= cncurses_dim }
    if style.contains(.marked) { attributes |= cncurses_reverse }
    return attributes
  }

  private func pair(of style: Style) -> Int16 {
    guard hasColour else { return 0 }
    if theme == .contrast {
      return style.contains(.warning) || style.contains(.accent) ? Pair.contrastAccent : Pair.contrast
    }
    if style.contains(.warning) { return Pair.warning }
    return style.contains(.accent) ? Pair.accent : 0
  }

  func forgetKeys() { flushinp() }

  func sound() { beep() }

  /// Waits for a key.
  ///
  /// Signals and the end of input are an interruption; half a second without a key is a tick while a limit runs.
  func nextKey(isTimed: Bool) -> Key {
    while true {
      if cterminal_noted_signal() != 0 { return .interrupt }
      var code: wint_t = 0
      let result = wget_wch(window, &code)
      if result == KEY_CODE_YES {
        if let key = Self.functionKeys[Int32(code)] { return key }
        if (KEY_F0 + 1...KEY_F0 + 12).contains(Int32(code)) { return .function(Int(Int32(code) - KEY_F0)) }
        continue
      }
      if result == OK {
        if let key = Self.key(of: code) { return key }
        continue
      }
      // Nothing waits in ncurses: sleep. Half a second, since a change of the window's size may slip in before the sleep.
      switch cterminal_wait(0, 500) {
      case CTERMINAL_SIGNAL: return .interrupt
      case CTERMINAL_INPUT where cterminal_is_at_end(0) == 0: continue
      case CTERMINAL_INPUT where cterminal_is_at_end(0) != 0: return .interrupt
      default: if isTimed { return .tick }
      }
    }
  }

  private static let functionKeys: [Int32: Key] = [
    KEY_ENTER: .enter, KEY_BACKSPACE: .backspace, KEY_DC: .delete, KEY_UP: .up, KEY_DOWN: .down,
    KEY_LEFT: .left, KEY_RIGHT: .right, KEY_HOME: .home, KEY_END: .end, KEY_PPAGE: .pageUp,
    KEY_NPAGE: .pageDown,
    KEY_RESIZE: .resized,
  ]

  private static func key(of code: wint_t) -> Key? {
    switch code {
    case 3: return .interrupt
    case 10, 13: return .enter
    case 9: return .tab
    case 8, 127: return .backspace
    case 27: return .escape
    case 0..<32: return nil
    default: return Unicode.Scalar(code).map { .character(Character($0)) }
    }
  }
}
