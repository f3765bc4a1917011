import Language
import QuestionnaireModel

/// In forced choice every scale meets every other equally often: else a score depends on its rivals.
enum PairBalance: LintRule {
  static let id = "pair-balance"
  static let needsSoundReading = true

  private struct Pair: Hashable {
    let one: String
    let other: String
  }

  static func check(_ draft: Draft, _ report: inout Report) {
    let forced = ForcedChoice(draft.questionnaire)
    // Two scales that meet only each other have nothing to be compared with.
    for group in forced.groups where group.count > 2 {
      let pairs = group.indices.flatMap { first in
        group[(first + 1)...].map { Pair(one: group[first], other: $0) }
      }
      var meetings: [Pair: Int] = [:]
      for choice in forced.choices {
        let scales = group.filter(choice.scales.contains)
        for (index, scale) in scales.enumerated() {
          for other in scales[(index + 1)...] { meetings[Pair(one: scale, other: other), default: 0] += 1 }
        }
      }
      let counts = pairs.map { meetings[$0] ?? 0 }
      guard let least = counts.min(), let most = counts.max(),
        let rare = counts.firstIndex(of: least), let frequent = counts.firstIndex(of: most)
      else { continue }
      // Where the meetings cannot be shared out evenly, one more or less is the best there is.
      let isUnavoidable = counts.reduce(0, +) % pairs.count != 0
      guard most - least > (isUnavoidable ? 1 : 0) else { continue }
      let (seldom, often) = (pairs[rare], pairs[frequent])
      tell(
        &report, draft, at: draft.root.place(ofKey: "items"),
        ru: (
          "шкалы \(seldom.one) и \(seldom.other) встречаются в одном вопросе "
            + "\(russianCount(least, "раз", "раза", "раз")), а \(often.one) и \(often.other) "
            + "\(russianCount(most, "раз", "раза", "раз"))",
          "уравняйте встречи: иначе балл зависит от соперников"
        ),
        en: (
          "the scales \(seldom.one) and \(seldom.other) meet in one item "
            + "\(englishCount(least, "time", "times")), but \(often.one) and \(often.other) "
            + "\(englishCount(most, "time", "times"))",
          "balance the meetings: else a score depends on its rivals"
        ))
    }
  }

  /// A warning of what the author can mend; a published instrument, whose texts are not ours, is as it is.
  private static func tell(
    _ report: inout Report, _ draft: Draft, at place: Place, ru: (found: String, remedy: String),
    en: (found: String, remedy: String)
  ) {
    if draft.questionnaire.textsStandApart {
      let published = ForcedChoice.published
      note(
        &report, at: place, ru: "\(ru.found); \(published.ru)", en: "\(en.found); \(published.en)")
    } else {
      warning(&report, at: place, ru: "\(ru.found); \(ru.remedy)", en: "\(en.found); \(en.remedy)")
    }
  }
}
