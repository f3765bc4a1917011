extension FullScreenDriver {
  /// Whether the program is told to end: then nothing more can be asked.
  public var isClosing: Bool { display.isClosing() }

  /// Takes everything of the last pupil away and waits until the next one begins; `false` where somebody wants to leave.
  public func handOver() -> Bool {
    display.wipe()
    let words = surroundings.words
    let screen = Screen(
      head: [.line(words.handoverTitle, .strong)], body: [.text(words.handoverAbout)],
      keys: [KeyHint(keys: "Enter", action: words.handoverKey)])
    var waiting = self
    waiting.idleMilliseconds = nil
    return waiting.ask({ screen }) { $0 == .enter ? true : nil } ?? false
  }

  /// Says that something failed, until a key is pressed.
  public func sayTrouble() {
    let words = surroundings.words
    let screen = Screen(
      head: [.text(words.kioskTrouble, [.strong, .warning])],
      keys: [KeyHint(keys: "Enter", action: words.closeAction)])
    _ = ask({ screen }) { $0 == .enter ? true : nil }
  }

  /// Asks for the PIN that leads out; `false` where it was not given.
  ///
  /// Each wrong one costs twice the time of the last, up to a minute.
  public func askPin(_ isRight: (String) -> Bool) -> Bool {
    let words = surroundings.words
    var (typed, notice): (String, String?) = ("", nil)
    var (failures, blockedUntil) = (0, 0)
    return ask({
      Screen(
        head: [.line(words.pinTitle, .strong)],
        body: [
          .text(words.pinPrompt), .gap,
          .field(EntryField(String(repeating: "*", count: typed.count), limit: 32), lines: 1),
        ], notice: notice,
        keys: [
          KeyHint(keys: "Enter", action: words.doneAction), KeyHint(keys: "Esc", action: words.returnAction),
        ])
    }) { key -> Bool? in
      switch key {
      case .escape: return false
      case .backspace: typed = String(typed.dropLast())
      case .character(let character): if typed.count < 32 { typed.append(character) }
      case .enter:
        let now = clock()
        guard now >= blockedUntil, !typed.isEmpty else { break }
        if isRight(typed) { return true }
        failures += 1
        let seconds = min(60, 1 << min(6, failures))
        blockedUntil = now + seconds * 1_000
        (typed, notice) = ("", words.pinWrong(seconds))
      default: break
      }
      return nil
    } ?? false
  }
}
