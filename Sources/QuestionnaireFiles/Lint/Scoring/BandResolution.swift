import QuestionnaireModel
import Scoring

/// Limits of levels can be told apart by the scores that there are: whole points have no 0.45, and no level is empty.
enum BandResolution: LintRule {
  static let id = "band-resolution"
  static let needsSoundReading = true

  static func check(_ draft: Draft, _ report: inout Report) {
    guard !report.hasErrors else { return }
    for (band, node) in zip(draft.questionnaire.bands, draft.bands) {
      guard let scale = draft.questionnaire.scale(band.scale) else { continue }
      let steps = steps(of: scale, in: draft.questionnaire)
      guard !steps.isEmpty else { continue }
      for (index, level) in band.levels.enumerated() {
        if scale.method == .sum || scale.method == .count, let step = steps.first, steps.count == 1,
          !(level.from * Fraction(step)).isWhole
        {
          let next = Fraction(above(level.from, step), over: step)
          warning(
            &report, at: node.nearest("levels", String(index), "from").place,
            ru:
              "балла \(level.from) на шкале \(scale.id) не бывает: баллы идут через \(Fraction(1, over: step)); "
              + "напишите \(next)",
            en:
              "the scale \(scale.id) has no score \(level.from): its scores go by \(Fraction(1, over: step)); "
              + "write \(next)")
        } else if let below = level.below,
          !steps.contains(where: { Fraction(above(level.from, $0), over: $0) < below })
        {
          warning(
            &report, at: node.nearest("levels", String(index)).place,
            ru: "в уровень «\(level.id)» не попадает ни один балл шкалы \(scale.id); раздвиньте пределы "
              + "или уберите его",
            en: "no score of the scale \(scale.id) lies in the level “\(level.id)”; move the limits apart "
              + "or take it out")
        }
      }
    }
  }

  /// Every score is a whole number over one of these; none where that is not known.
  private static func steps(of scale: Scale, in questionnaire: Questionnaire) -> [Int] {
    let spans = questionnaire.creditSpans(of: scale)
    let conditional = spans.count { questionnaire.items[$0.item].condition != nil }
    switch scale.method {
    case .sum, .count:
      // Prorated points are any fraction.
      guard scale.missingRule != .prorate || (scale.missingAtMost ?? 0) == 0 else { return [] }
      return [scale.method == .count ? 1 : scale.denominator]
    case .mean:
      let allowed = scale.missingAtMost ?? (scale.missingRule == .leaveOut ? spans.count : 0)
      let fewest = max(1, spans.count - conditional - allowed)
      return fewest <= spans.count ? (fewest...spans.count).map { $0 * scale.denominator } : []
    case .share: return []
    }
  }

  /// The least whole number not below `limit · step`.
  private static func above(_ limit: Fraction, _ step: Int) -> Int {
    let scaled = limit * Fraction(step)
    let quotient = scaled.numerator / scaled.denominator
    return scaled.numerator > 0 && !scaled.isWhole ? quotient + 1 : quotient
  }
}
