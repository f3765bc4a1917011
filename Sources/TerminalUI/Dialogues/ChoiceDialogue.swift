/// A question outside the questionnaire with a few answers: resume or not, which code.
struct ChoiceDialogue: Sendable {
  let surroundings: Surroundings
  var title: String
  var about: String
  var options: [String]
  /// The option under the mark.
  var selection: Int?
  /// The option that Escape and ← mean; `nil` where there is none.
  var harmless: Int?

  var screen: Screen {
    let glyphs = surroundings.glyphs
    return Screen(
      head: [.text(title, .strong)],
      body: (about.isEmpty ? [] : [.text(about), .gap])
        + options.enumerated().map { index, text in
          .option(
            OptionLine(
              number: index + 1, numberWidth: 1, text: text, choice: .none, isMarked: index == selection))
        },
      keys: [
        KeyHint(keys: "1\(glyphs.dash)\(options.count)", action: surroundings.words.chooseAction),
        KeyHint(keys: "\(glyphs.up)\(glyphs.down) Enter", action: surroundings.words.moveAction),
        KeyHint(
          keys: surroundings.keyMap.label(.help, surroundings.words, glyphs),
          action: surroundings.words.helpAction),
      ])
  }

  /// Takes in a key; the option once one was chosen.
  mutating func handle(_ key: Key) -> Int? {
    if case .character(let character) = key, let digit = character.decimalDigit {
      return options.indices.contains(digit - 1) ? digit - 1 : nil
    }
    if key == .escape { return harmless }
    switch surroundings.keyMap.command(for: key) {
    case .up: selection = max(0, (selection ?? options.count) - 1)
    case .down: selection = min(options.count - 1, (selection ?? -1) + 1)
    case .choose: return selection
    case .back: return harmless
    default: break
    }
    return nil
  }
}
