import QuestionnaireModel

/// The bounds of a number item ascend, fit its decimals and can be stored.
enum NumberBounds: LintRule {
  static let id = "number-bounds"

  static func check(_ draft: Draft, _ report: inout Report) {
    for (item, node) in zip(draft.questionnaire.items, draft.items) {
      guard case .number(let range) = item.kind else { continue }
      if node["from"] != nil, node["to"] != nil, range.from >= range.to {
        error(
          &report, at: node.nearest("to").place,
          ru: "to (\(range.to)) не больше from (\(range.from)); поменяйте их",
          en: "to (\(range.to)) is not greater than from (\(range.from)); change them")
      }
      for (key, bound) in [("from", range.from), ("to", range.to)] {
        let scaled = bound * Fraction(range.scale)
        if !scaled.isWhole {
          error(
            &report, at: node.nearest(key).place,
            ru:
              "у \(bound) больше знаков после точки, чем decimals (\(range.decimals)); увеличьте decimals или округлите",
            en:
              "\(bound) has more decimals than decimals (\(range.decimals)) says; raise decimals or round it")
        } else if abs(scaled.numerator) > Int(Int32.max) - 8 {
          error(
            &report, at: node.nearest(key).place,
            ru: "число \(bound) слишком велико для хранения; уменьшите decimals",
            en: "the number \(bound) is too great to be stored; reduce decimals")
        }
      }
    }
  }
}
