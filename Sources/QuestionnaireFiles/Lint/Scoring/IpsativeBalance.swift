import Language
import QuestionnaireModel

/// In forced choice every scale is offered equally often, and in pairs equally often on either side.
enum IpsativeBalance: LintRule {
  static let id = "ipsative-balance"
  static let needsSoundReading = true

  private struct Offers { var all = 0, first = 0, second = 0 }

  static func check(_ draft: Draft, _ report: inout Report) {
    var offers: [String: Offers] = [:]
    for item in draft.questionnaire.items {
      guard case .choice(let options) = item.kind else { continue }
      for (place, option) in options.enumerated() {
        for credit in option.credits {
          offers[credit.scale, default: Offers()].all += 1
          guard options.count == 2 else { continue }
          if place == 0 { offers[credit.scale]?.first += 1 } else { offers[credit.scale]?.second += 1 }
        }
      }
    }
    let ipsative = zip(draft.questionnaire.scales, draft.scales).filter { scale, _ in scale.isIpsative }
    let most = ipsative.compactMap { offers[$0.0.id]?.all }.max() ?? 0
    for (scale, node) in ipsative {
      let count = offers[scale.id] ?? Offers()
      let word = quoted(scale.id)
      if count.all < most {
        warning(
          &report, at: node.place,
          ru:
            "шкалу \(word.ru) предлагают \(russianCount(count.all, "раз", "раза", "раз")), другую \(most); уравняйте",
          en:
            "the scale \(word.en) is offered \(englishCount(count.all, "time", "times")), another \(most); balance them"
        )
      }
      if abs(count.first - count.second) > 1 {
        warning(
          &report, at: node.place,
          ru: "шкала \(word.ru) стоит первой \(count.first), второй \(count.second); уравняйте стороны",
          en: "the scale \(word.en) stands first \(count.first), second \(count.second); balance the sides")
      }
    }
  }
}
