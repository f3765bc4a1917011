import Language
import QuestionnaireModel

/// In forced choice every scale is offered equally often, and equally often in every place of the choice.
enum IpsativeBalance: LintRule {
  static let id = "ipsative-balance"
  static let needsSoundReading = true

  static func check(_ draft: Draft, _ report: inout Report) {
    let forced = ForcedChoice(draft.questionnaire)
    var offered: [String: Int] = [:]
    /// How often a scale stands in each place, by the number of options.
    var places: [String: [Int: [Int]]] = [:]
    for choice in forced.choices {
      let size = choice.offers.count
      for (place, offer) in choice.offers.enumerated() {
        for scale in offer {
          offered[scale, default: 0] += 1
          places[scale, default: [:]][size, default: Array(repeating: 0, count: size)][place] += 1
        }
      }
    }
    for group in forced.groups {
      let most = group.compactMap { offered[$0] }.max() ?? 0
      for (scale, node) in zip(draft.questionnaire.scales, draft.scales) where group.contains(scale.id) {
        let word = quoted(scale.id)
        let count = offered[scale.id] ?? 0
        if count < most {
          tell(
            &report, draft, at: node.place,
            ru: (
              "шкалу \(word.ru) предлагают \(russianCount(count, "раз", "раза", "раз")), а другую \(most)",
              "уравняйте: найдите вариант, который прибавляет не той шкале"
            ),
            en: (
              "the scale \(word.en) is offered \(englishCount(count, "time", "times")), another \(most)",
              "balance them: look for an option that credits the wrong scale"
            ))
        }
        for (_, counts) in (places[scale.id] ?? [:]).sorted(by: { $0.key < $1.key }) {
          checkPlaces(counts, word, node, draft, &report)
        }
      }
    }
  }

  private static func checkPlaces(
    _ counts: [Int], _ word: (ru: String, en: String), _ node: SourceNode, _ draft: Draft,
    _ report: inout Report
  ) {
    guard let least = counts.min(), let most = counts.max(), most - least > 1 else { return }
    if counts.count == 2 {
      tell(
        &report, draft, at: node.place,
        ru: (
          "шкала \(word.ru) стоит первой \(russianCount(counts[0], "раз", "раза", "раз")), а второй "
            + "\(russianCount(counts[1], "раз", "раза", "раз"))", "поменяйте местами варианты в части пар"
        ),
        en: (
          "the scale \(word.en) stands first \(englishCount(counts[0], "time", "times")), but second "
            + "\(englishCount(counts[1], "time", "times"))", "swap the options in some of the pairs"
        ))
    } else {
      let listed = counts.map(String.init).joined(separator: ", ")
      tell(
        &report, draft, at: node.place,
        ru: (
          "шкала \(word.ru) стоит на местах с 1-го по \(counts.count)-е неравно часто (\(listed))",
          "переставьте варианты"
        ),
        en: (
          "the scale \(word.en) stands in the places 1 to \(counts.count) unequally often (\(listed))",
          "move the options"
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
