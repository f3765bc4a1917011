import QuestionnaireModel

/// A remark can come about: a run of equal answers fits into the questions, a share of missing ones is short of all.
enum IdleLimits: LintRule {
  static let id = "idle-limit"
  static let needsSoundReading = true

  static func check(_ draft: Draft, _ report: inout Report) {
    guard !draft.isForeign else { return }
    for (use, node) in zip(draft.questionnaire.validity, draft.validity) {
      switch use.module {
      case "longstring":
        let count = questionsInRun(draft.questionnaire)
        guard let limit = use["limit"]?.number, count > 1, limit >= Fraction(count) else { continue }
        warning(
          &report, at: node.nearest("limit").place,
          ru: "ответов, которые сравниваются подряд, всего \(count), а серия нужна из \(limit): "
            + (limit > Fraction(count)
              ? "замечания не будет никогда" : "замечание будет, только если одинаковы все")
            + "; уменьшите limit",
          en: "\(count) answers are compared in a row, and the run takes \(limit): the remark comes "
            + (limit > Fraction(count) ? "never" : "only where all are equal") + "; lower the limit")
      case "missing":
        guard let share = use["share"]?.number, share == Fraction(1) else { continue }
        warning(
          &report, at: node.nearest("share").place,
          ru:
            "замечание будет, только если нет ни одного ответа; напишите долю поменьше, например share: 0.3",
          en: "the remark comes only where no answer was given; write a smaller share, such as share: 0.3")
      default: break
      }
    }
  }

  /// How many answers `longstring` compares: ratings, or where there are none choices and tasks.
  private static func questionsInRun(_ questionnaire: Questionnaire) -> Int {
    let ratings = questionnaire.items.reduce(0) { count, item in
      switch item.kind {
      case .rating: count + 1
      case .ratings(let parts): count + parts.count
      default: count
      }
    }
    guard ratings == 0 else { return ratings }
    return questionnaire.items.count { if case .choice = $0.kind { true } else { false } }
  }
}
