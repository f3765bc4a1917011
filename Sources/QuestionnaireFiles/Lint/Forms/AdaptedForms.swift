import QuestionnaireModel

/// A plain-language form gives time, says who helped, and names the questionnaire that it adapts.
enum AdaptedForms: LintRule {
  static let id = "adapted-form"

  /// The question that records help, and its options.
  static let helper = (item: "helper", options: ["alone", "with-helper"])

  static func check(_ draft: Draft, _ report: inout Report) {
    let questionnaire = draft.questionnaire
    guard let adapts = questionnaire.adapts else { return }
    if adapts == questionnaire.id {
      error(
        &report, at: draft.root.nearest("adapts").place,
        ru: "форма названа простой формой самой себя; назовите опросник, который она упрощает",
        en: "the form is named as a plain-language form of itself; name the questionnaire that it adapts")
    }
    for (use, node) in zip(questionnaire.validity, draft.validity) where use.module == "too-fast" {
      error(
        &report, at: node.nearest("module").place,
        ru: "в форме на простом языке скорость не оценивают; уберите too-fast",
        en: "a plain-language form makes no remark on speed; take too-fast out")
    }
    let first = questionnaire.sections.first?.items.first
    guard draft.isSound, first != helper.item || !isComplete(questionnaire.item(helper.item)) else { return }
    let codes = helper.options.joined(separator: ", ")
    warning(
      &report, at: draft.root.place(ofKey: "items"),
      ru: "первым вопросом поставьте \(helper.item) (choice с вариантами \(codes)): "
        + "без него не записать, что ученик отвечал с помощником",
      en: "put the item \(helper.item) first (a choice with the options \(codes)): "
        + "without it nothing records that a pupil answered with a helper")
  }

  private static func isComplete(_ item: Item?) -> Bool {
    guard let item, case .choice(let options) = item.kind else { return false }
    return helper.options.allSatisfy(options.map(\.code).contains)
  }
}
