import QuestionnaireModel

/// In forced choice an option speaks for one scale where its siblings do.
enum DoubleCredits: LintRule {
  static let id = "double-credit"
  static let needsSoundReading = true

  static func check(_ draft: Draft, _ report: inout Report) {
    for choice in ForcedChoice(draft.questionnaire).choices
    where choice.offers.contains(where: { $0.count == 1 }) {
      for ((option, node), offer) in zip(draft.options(ofItem: choice.item), choice.offers)
      where offer.count > 1 {
        let word = quoted(option.code)
        let scales = offer.joined(separator: ", ")
        warning(
          &report, at: node.place(ofKey: "credit"),
          ru: "вариант \(word.ru) прибавляет сразу шкалам \(scales), а соседние одной; оставьте одну шкалу",
          en: "the option \(word.en) credits the scales \(scales) at once, its siblings one; keep one scale")
      }
    }
  }
}
