import QuestionnaireModel

/// Items do not take the names of columns that answer files have for other things.
enum ReservedNames: LintRule {
  static let id = "reserved-id"

  /// The columns of answer files that are no items and could be ids.
  static let reserved = ["code", "school", "class", "grade", "sex", "profile", "wave", "origin"]

  static func check(_ draft: Draft, _ report: inout Report) {
    // A foreign file has its names already: tables call such a column `answer.…`.
    guard !draft.isForeign else { return }
    for (item, node) in zip(draft.questionnaire.items, draft.items) where reserved.contains(item.id) {
      let word = quoted(item.id)
      error(
        &report, at: node.nearest("id").place,
        ru: "код \(word.ru) занят: так называется столбец в файлах ответов; возьмите другой",
        en: "the id \(word.en) is taken: a column of answer files has this name; choose another")
    }
  }
}
