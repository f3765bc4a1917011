extension FullScreenDriver {
  /// Lets a person choose from a menu; `nil` where they went back or left.
  public func choose(from menu: Menu, selection: Int = 0) -> [Int]? {
    var dialogue = MenuDialogue(surroundings, menu, selection: selection)
    var scroll = 0
    display.forgetKeys()
    while true {
      let (columns, rows) = display.size()
      func layout() -> Screen.Layout {
        dialogue.screen.layout(columns: columns, rows: rows, scroll: scroll, surroundings: surroundings)
      }
      scroll = layout().scroll(toShow: dialogue.focusedBlock)
      display.paint(layout().frame)
      let key = nextKey(isTimed: false)
      if key == .interrupt { return nil }
      guard key != .resized, Surroundings.fits(columns: columns, rows: rows) else { continue }
      switch dialogue.handle(key) {
      case .chosen(let options): return options
      case .left: return nil
      case nil: continue
      }
    }
  }

  /// Asks for a line of text; `nil` where the person went back or left.
  public func type(_ title: String, about: String, present: String = "", leaveAction: String) -> String? {
    var field = EntryField(present, limit: 400)
    return ask(
      {
        Screen(
          head: [.text(title, .strong)], body: [.text(about), .gap, .field(field, lines: 1)],
          keys: [
            KeyHint(keys: "Enter", action: surroundings.words.doneAction),
            KeyHint(keys: "Esc", action: leaveAction),
          ])
      }, help: [about], isTyping: true
    ) { key -> String?? in
      switch key {
      case .enter: return .some(field.text.trimmed)
      case .escape: return .some(nil)
      case .left: field.move(by: -1)
      case .right: field.move(by: 1)
      case .home: field.moveToStart()
      case .end: field.moveToEnd()
      case .backspace: field.deleteBackward()
      case .delete: field.deleteForward()
      case .character(let character): field.insert(character)
      default: break
      }
      return nil
    } ?? nil
  }

  /// Shows a line without waiting: something takes a moment.
  public func flash(_ line: String) {
    let (columns, rows) = display.size()
    let screen = Screen(body: [.text(line)])
    display.paint(screen.layout(columns: columns, rows: rows, scroll: 0, surroundings: surroundings).frame)
  }

  /// Shows a text until Enter or Escape.
  public func show(_ title: String, _ text: String) {
    let screen = Screen(
      head: [.text(title, .strong)], body: [.text(text)],
      keys: [KeyHint(keys: "Enter", action: surroundings.words.closeAction)])
    _ = ask({ screen }) { $0 == .enter || $0 == .escape ? true : nil }
  }
}
