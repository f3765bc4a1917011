import Administration
import Language

extension FullScreenDriver {
  /// Asks whether the pupil takes part; see `SittingDriver`.
  public func askAssent(_ text: String) -> Bool? {
    let words = surroundings.words
    var dialogue = ChoiceDialogue(
      surroundings: surroundings, title: words.assentTitle, about: SafeText(text, lines: .kept).text.trimmed,
      options: [words.assentYes, words.assentNo], selection: nil, harmless: nil)
    return ask({ dialogue.screen }) { dialogue.handle($0) }.map { $0 == 0 }
  }

  /// Stands between two parts; see `SittingDriver`.
  public func rest(before title: String, place: BatteryPlace, minutes: Int) -> Bool {
    let words = surroundings.words
    var dialogue = ChoiceDialogue(
      surroundings: surroundings, title: words.restTitle(place.number - 1, place.count),
      about: words.restAbout(SafeText(title).text, minutes), options: [words.restGoOn, words.restStop],
      selection: 0,
      harmless: nil)
    return ask({ dialogue.screen }) { dialogue.handle($0) } == 0
  }

  /// Shows a short result; see `SittingDriver`.
  public func showResult(_ text: (_ width: Int) -> String) {
    let words = surroundings.words
    var question = ChoiceDialogue(
      surroundings: surroundings, title: words.resultTitle, about: words.resultAbout,
      options: [words.resultYes, words.resultNo], selection: 1, harmless: 1)
    guard ask({ question.screen }, { question.handle($0) }) == 0 else { return }
    var scroll = 0
    display.forgetKeys()
    while true {
      let (columns, rows) = display.size()
      let width = min(columns - 4, Screen.widestText)
      let screen = Screen(
        head: [.line(words.resultHead, .strong)], body: [.text(text(max(20, width)))],
        keys: [
          KeyHint(keys: "Enter", action: words.resultDone),
          KeyHint(keys: "PgUp PgDn", action: words.scrollAction),
        ])
      let layout = screen.layout(columns: columns, rows: rows, scroll: scroll, surroundings: surroundings)
      display.paint(layout.frame)
      let key = nextKey(isTimed: false)
      if key == .interrupt { return }
      guard key != .resized, Surroundings.fits(columns: columns, rows: rows) else { continue }
      let page = max(1, layout.room - 1)
      switch surroundings.keyMap.command(for: key) {
      case .pageDown: scroll = min(layout.furthest, layout.scroll + page)
      case .pageUp: scroll = max(0, layout.scroll - page)
      case .down: scroll = min(layout.furthest, layout.scroll + 1)
      case .up: scroll = max(0, layout.scroll - 1)
      case .choose:
        // What was not reached yet is shown first.
        guard layout.scroll < layout.furthest else { return }
        scroll = min(layout.furthest, layout.scroll + page)
      default: continue
      }
    }
  }
}
