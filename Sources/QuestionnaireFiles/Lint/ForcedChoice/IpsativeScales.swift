import QuestionnaireModel

/// Forced-choice scales compare within one person: no levels, no norms, no means and no prorating.
enum IpsativeScales: LintRule {
  static let id = "ipsative"

  static func check(_ draft: Draft, _ report: inout Report) {
    for (scale, node) in zip(draft.questionnaire.scales, draft.scales)
    where scale.isIpsative && scale.missingRule == .prorate {
      error(
        &report, at: node.nearest("missing", "rule").place,
        ru: "ипсативную шкалу не досчитывают за пропуски; возьмите refuse или leave-out",
        en: "an ipsative scale is not prorated; take refuse or leave-out")
    }
    for (scale, node) in zip(draft.questionnaire.scales, draft.scales)
    where scale.isIpsative && scale.method == .mean {
      warning(
        &report, at: node.nearest("method").place,
        ru:
          "средний балл ипсативной шкалы сравнивали бы между людьми, а она говорит только о порядке у одного "
          + "человека; возьмите method: sum",
        en:
          "a mean on an ipsative scale would be compared between people, but it speaks of the order within one "
          + "person only; take method: sum")
    }
    let scales = draft.questionnaire.scales
    if draft.questionnaire.passport.norms != .none, !scales.isEmpty, scales.allSatisfy(\.isIpsative) {
      error(
        &report, at: draft.root.nearest("passport", "norms").place,
        ru: "у ипсативных шкал норм не бывает: баллы говорят только о порядке у одного человека; "
          + "напишите norms: none",
        en: "ipsative scales have no norms: their points speak of the order within one person only; "
          + "write norms: none")
    }
    for (band, node) in zip(draft.questionnaire.bands, draft.bands)
    where draft.questionnaire.scale(band.scale)?.isIpsative == true {
      let word = quoted(band.scale)
      error(
        &report, at: BandReferences.place(of: band.scale, in: node),
        ru:
          "у ипсативной шкалы \(word.ru) уровней не бывает: она сравнивает склонности одного человека; уберите их",
        en: "the ipsative scale \(word.en) has no levels: it compares within one person; take them out")
    }
  }
}
