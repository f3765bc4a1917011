import Language
import QuestionnaireModel

/// The time limits of the sections fit into the time that the questionnaire is said to take.
enum TimeLimits: LintRule {
  static let id = "time"
  static let needsSoundReading = true

  static func check(_ draft: Draft, _ report: inout Report) {
    let limited = zip(draft.questionnaire.sections, draft.sections).compactMap { section, node in
      section.minutes.map { (minutes: $0, node: node) }
    }
    let (sum, most) = (limited.reduce(0) { $0 + $1.minutes }, draft.questionnaire.minutes)
    guard sum > most else { return }
    let longest = limited.first { $0.minutes > most }
    let place = longest?.node.nearest("minutes").place ?? draft.root.nearest("for", "minutes").place
    warning(
      &report, at: place,
      ru:
        "на разделы отведено \(russianCount(sum, "минута", "минуты", "минут")), а на весь опросник \(most); "
        + "увеличьте for: minutes или сократите minutes разделов",
      en:
        "the sections are given \(englishCount(sum, "minute", "minutes")), the whole questionnaire \(most); "
        + "raise for: minutes or reduce the minutes of the sections")
  }
}
