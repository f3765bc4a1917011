import QuestionnaireModel

/// Worked examples would notice a lost minus: a reversed statement scores the same in the middle of its response scale.
enum SignCoverage: LintRule {
  static let id = "sign-untested"
  static let needsSoundReading = true

  static func check(_ draft: Draft, _ report: inout Report) {
    guard !draft.isForeign, !draft.questionnaire.examples.isEmpty else { return }
    for (scale, node) in zip(draft.questionnaire.scales, draft.scales)
    where [.sum, .mean, .share].contains(scale.method) {
      let examples = draft.questionnaire.examples.filter { ($0.scores[scale.id] ?? nil) != nil }
      let credits = ratings(of: draft.questionnaire).filter { $0.credit.scale == scale.id }
      guard !examples.isEmpty, credits.count > 1 else { continue }
      let untested = credits.filter { rating in
        !examples.contains { rating.changes(if: $0.answers) }
      }
      let isMixed = credits.contains { $0.credit.weight < Fraction(0) }
      // Where nothing is reversed, one lost minus among many is no more likely than none; answers that could show nothing are.
      guard !untested.isEmpty, isMixed || untested.count == credits.count else { continue }
      let (scale, names) = (quoted(scale.id), Words.listed(untested.map(\.name)))
      warning(
        &report, at: node.place,
        ru:
          "шкала \(scale.ru): ни один пример не изменится, если перевернуть знак у \(names), и забытый минус не виден; "
          + "дайте им в примере ответ не из середины шкалы",
        en:
          "scale \(scale.en): no worked example would change if the sign of \(names) were turned, so that a lost minus "
          + "stays unseen; answer them off the middle in an example")
    }
  }

  /// A rating that brings points, alone or as one of several of a statement.
  struct Rating {
    let item: String
    let part: String?
    let sum: Int
    let credit: Credit

    var name: String { part.map { "\(item).\($0)" } ?? item }

    /// How many points more the answer would bring with the sign turned; `nil` where there is no answer.
    func gain(ofTurning answers: Answers) -> Fraction? {
      let value: Int?
      switch answers[item] {
      case .rating(let rating): value = rating
      case .ratings(let values): value = part.flatMap { values[$0] }
      default: value = nil
      }
      return value.map { credit.weight * Fraction(sum - 2 * $0) }
    }

    /// Whether the answer brings other points once the sign is turned.
    func changes(if answers: Answers) -> Bool {
      switch answers[item] {
      case .rating(let value): part == nil && 2 * value != sum
      case .ratings(let values): part.flatMap { values[$0] }.map { 2 * $0 != sum } ?? false
      default: false
      }
    }
  }

  static func ratings(of questionnaire: Questionnaire) -> [Rating] {
    func sum(_ response: String) -> Int? {
      guard let values = questionnaire.responses.first(where: { $0.id == response })?.steps.map(\.value),
        let least = values.min(), let most = values.max()
      else { return nil }
      return least + most
    }
    return questionnaire.items.flatMap { item -> [Rating] in
      switch item.kind {
      case .rating(let response, let credits):
        guard let sum = sum(response) else { return [] }
        return credits.map { Rating(item: item.id, part: nil, sum: sum, credit: $0) }
      case .ratings(let parts):
        return parts.flatMap { part -> [Rating] in
          guard let sum = sum(part.response) else { return [] }
          return part.credits.map { Rating(item: item.id, part: part.id, sum: sum, credit: $0) }
        }
      default: return []
      }
    }
  }
}
