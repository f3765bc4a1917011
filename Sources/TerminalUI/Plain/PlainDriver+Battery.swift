import Administration
import Language

extension PlainDriver {
  /// Asks whether the pupil takes part; see `SittingDriver`.
  public func askAssent(_ text: String) -> Bool? {
    say(words.assentTitle)
    return choose(text.trimmed, [words.assentYes, words.assentNo]).map { $0 == 0 }
  }

  /// Stands between two parts; see `SittingDriver`.
  public func rest(before title: String, place: BatteryPlace, minutes: Int) -> Bool {
    say(words.restTitle(place.number - 1, place.count))
    return choose(words.restAbout(title, minutes), [words.restGoOn, words.restStop]) == 0
  }

  /// Shows a short result; see `SittingDriver`.
  public func showResult(_ text: (_ width: Int) -> String) {
    guard choose(words.resultTitle + " " + words.resultAbout, [words.resultYes, words.resultNo]) == 0 else {
      return
    }
    say(text(80))
    _ = ask(words.plainProceed)
  }
}
