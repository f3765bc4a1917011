import QuestionnaireModel

/// In forced choice every option credits a scale, as its siblings do.
enum OrphanOptions: LintRule {
  static let id = "orphan-option"
  static let needsSoundReading = true

  static func check(_ draft: Draft, _ report: inout Report) {
    let choices = ForcedChoice(draft.questionnaire).choices
    // A way out that stands in every choice («затрудняюсь») credits nothing by design.
    let wayOut = choices.map { choice -> Set<String> in
      let options = draft.questionnaire.items[choice.item].options
      return Set(options.filter(\.credits.isEmpty).map(\.code))
    }.reduce(nil as Set<String>?) { $0?.intersection($1) ?? $1 }
    for choice in choices {
      for (option, node) in draft.options(ofItem: choice.item) where option.credits.isEmpty {
        guard choices.count < 2 || wayOut?.contains(option.code) != true else { continue }
        let word = quoted(option.code)
        warning(
          &report, at: node.place,
          ru: "вариант \(word.ru) не прибавляет ни к одной шкале, а соседние прибавляют; допишите credit",
          en: "the option \(word.en) credits no scale, but its siblings do; add its credit")
      }
    }
  }
}
