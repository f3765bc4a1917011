import Digests

/// Asks for a pupil's code; the check symbols decide how it was meant.
struct CodeDialogue: Sendable {
  let surroundings: Surroundings
  var field = EntryField(limit: 24)
  var notice: String?
  /// Codes that what was typed may mean.
  var candidates: [PupilCode] = []
  private var choice: ChoiceDialogue?

  init(_ surroundings: Surroundings, notice: CodeNotice? = nil) {
    self.surroundings = surroundings
    self.notice = notice.map(surroundings.words.codeNotice)
  }

  var screen: Screen {
    if let choice { return choice.screen }
    let words = surroundings.words
    return Screen(
      head: [.line(words.codeTitle, .strong)],
      body: [.text(words.codePrompt), .gap, .field(field, lines: 1)], notice: notice,
      keys: [
        KeyHint(keys: "Enter", action: words.doneAction), KeyHint(keys: "Esc", action: words.clearAction),
        KeyHint(
          keys: surroundings.keyMap.label(.help, words, surroundings.glyphs), action: words.helpAction),
      ])
  }

  /// Takes in a key; the code once it is certain.
  mutating func handle(_ key: Key) -> PupilCode? {
    if choice != nil {
      guard let option = choice?.handle(key) else { return nil }
      choice = nil
      field.clear()
      return candidates.indices.contains(option) ? candidates[option] : nil
    }
    if key != .enter { notice = nil }
    switch key {
    case .enter: return read()
    case .left: field.move(by: -1)
    case .right: field.move(by: 1)
    case .home: field.moveToStart()
    case .end: field.moveToEnd()
    case .escape: field.clear()
    case .backspace: field.deleteBackward()
    case .delete: field.deleteForward()
    case .character(let character):
      field.insert(Character(String(character.uppercased().prefix(1))))
    default: break
    }
    return nil
  }

  private mutating func read() -> PupilCode? {
    let words = surroundings.words
    guard !field.text.trimmed.isEmpty else { return nil }
    switch CodeReading(typed: field.text) {
    case .code(let code): return code
    case .invalid: notice = words.codeInvalid
    case .ambiguous(let codes):
      candidates = codes
      choice = ChoiceDialogue(
        surroundings: surroundings, title: words.codeTitle, about: words.codeAmbiguous,
        options: codes.map(\.description) + [words.codeOther], selection: nil, harmless: codes.count)
    }
    return nil
  }
}
