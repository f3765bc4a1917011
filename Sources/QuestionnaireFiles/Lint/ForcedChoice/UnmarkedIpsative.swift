import QuestionnaireModel

/// Scales whose points always add up to the same sum are marked as ipsative.
enum UnmarkedIpsative: LintRule {
  static let id = "ipsative-unmarked"
  static let needsSoundReading = true

  static func check(_ draft: Draft, _ report: inout Report) {
    let questionnaire = draft.questionnaire
    var (forced, others): (Set<String>, Set<String>) = ([], [])
    for item in questionnaire.items {
      if case .choice(let options) = item.kind, !item.isTask, isForced(options) {
        forced.formUnion(options.flatMap { $0.credits.map(\.scale) })
      } else {
        others.formUnion(scales(of: item))
      }
    }
    let found = zip(questionnaire.scales, draft.scales).filter { scale, _ in
      forced.contains(scale.id) && !others.contains(scale.id) && !scale.isIpsative
    }
    guard found.count > 1, let first = found.first else { return }
    let listed = Words.listed(found.map(\.0.id))
    warning(
      &report, at: first.1.place,
      ru: "по шкалам \(listed) выбирают одно вместо другого, и сумма баллов у всех одна; "
        + "добавьте каждой ipsative: true",
      en: "on the scales \(listed) one is chosen instead of another, and everybody has the same sum; "
        + "give each ipsative: true")
  }

  /// Whether every option brings the same points to exactly one scale, and not all to the same one.
  private static func isForced(_ options: [Option]) -> Bool {
    let weights = Set(options.compactMap { $0.credits.count == 1 ? $0.credits.first?.weight : nil })
    return options.allSatisfy { $0.credits.count == 1 && $0.credits.allSatisfy { !$0.isSubtracted } }
      && weights.count == 1 && Set(options.flatMap { $0.credits.map(\.scale) }).count > 1
  }

  private static func scales(of item: Item) -> [String] {
    switch item.kind {
    case .rating(_, let credits): credits.map(\.scale)
    case .ratings(let parts): parts.flatMap { $0.credits.map(\.scale) }
    case .choice(let options), .multiple(let options, _, _): options.flatMap { $0.credits.map(\.scale) }
    case .number, .text, .note: []
    }
  }
}
