import QuestionnaireModel
import Scoring

/// Weights are whole over their scale's denominator, and points stay countable.
enum Weights: LintRule {
  static let id = "weight"

  /// The greatest weight: points of the largest questionnaire then fit their cell.
  private static let most = 100

  static func check(_ draft: Draft, _ report: inout Report) {
    for (credits, node) in draft.credits {
      for credit in credits {
        guard let scale = draft.questionnaire.scale(credit.scale) else { continue }
        let place = node.nearest(credit.isSubtracted ? "subtract" : "credit", credit.scale).place
        if abs(credit.weight.value) > Double(most) {
          error(
            &report, at: place, ru: "вес больше \(most) по величине; возьмите меньший",
            en: "the weight is greater than \(most); choose a smaller one")
        } else if !(credit.weight * Fraction(scale.denominator)).isWhole {
          let (part, needed) = (scale.denominator, min(60, credit.weight.denominator))
          error(
            &report, at: place,
            ru: "вес \(credit.weight) не \(part == 1 ? "целый" : "кратен 1/\(part)"); "
              + "задайте шкале denominator: \(needed) или измените вес",
            en: "the weight \(credit.weight) is no \(part == 1 ? "whole number" : "multiple of 1/\(part)"); "
              + "give the scale denominator: \(needed) or change the weight")
        }
      }
    }
    guard draft.isSound, !report.hasErrors else { return }
    for (scale, node) in zip(draft.questionnaire.scales, draft.scales) {
      let spans = draft.questionnaire.creditSpans(of: scale)
      let points = spans.reduce(0) { $0 + max(abs($1.least), abs($1.most)) }
      if points > Int(Int32.max) {
        error(
          &report, at: node.place, ru: "возможная сумма слишком велика; уменьшите веса",
          en: "the possible sum is too great; reduce the weights")
      }
    }
  }
}
