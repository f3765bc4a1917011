/// What `?` shows on a screen outside the questionnaire.
struct HelpScreen: Sendable {
  let lines: [String]
  let surroundings: Surroundings

  var screen: Screen {
    let words = surroundings.words
    return Screen(
      head: [.line(words.helpTitle, .strong)], body: lines.map { .text($0) },
      keys: [KeyHint(keys: "Enter", action: words.closeAction)])
  }
}
