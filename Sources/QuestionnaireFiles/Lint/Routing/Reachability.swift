import Language
import QuestionnaireModel

/// Every item and every section can be reached by some answers.
enum Reachability: LintRule {
  static let id = "unreachable"
  static let needsSoundReading = true

  static func check(_ draft: Draft, _ report: inout Report) {
    guard !report.hasErrors, draft.questionnaire.items.contains(where: { $0.condition != nil }) else {
      return
    }
    var table = ConditionTable(draft.questionnaire)
    var unreachable: Set<String> = []
    for item in draft.questionnaire.items {
      if let condition = item.condition, table.canHold(condition) == false { unreachable.insert(item.id) }
    }
    guard !unreachable.isEmpty else { return }
    var told: Set<String> = []
    for (section, node) in zip(draft.questionnaire.sections, draft.sections)
    where section.items.count > 1 && section.items.allSatisfy(unreachable.contains) {
      told.formUnion(section.items)
      let word = quoted(section.id)
      warning(
        &report, at: node.nearest("id").place,
        ru:
          "до раздела \(word.ru) никто не дойдёт: условия (when) всех его вопросов не выполняются ни при каких "
          + "ответах; исправьте их",
        en:
          "nobody reaches the section \(word.en): the conditions (when) of all its items hold for no answers; "
          + "mend them")
    }
    for (item, node) in zip(draft.questionnaire.items, draft.items)
    where unreachable.contains(item.id) && !told.contains(item.id) {
      guard let condition = item.condition, let when = node["when"] else { continue }
      find(item, condition, when, draft, &table, &report)
    }
  }

  private static func find(
    _ item: Item, _ condition: Condition, _ when: SourceNode, _ draft: Draft, _ table: inout ConditionTable,
    _ report: inout Report
  ) {
    let word = quoted(item.id)
    // One comparison that nothing meets is the culprit; else they exclude each other.
    for (part, node) in ConditionReferences.comparisons(condition, when) where table.canHold(part) == false {
      let limit = limit(part, draft.questionnaire)
      warning(
        &report, at: node.place,
        ru: "вопрос \(word.ru) никто не увидит: такого ответа не бывает"
          + (limit.map { " (\($0.ru))" } ?? "") + "; исправьте условие",
        en: "nobody sees the item \(word.en): there is no such answer" + (limit.map { " (\($0.en))" } ?? "")
          + "; mend the condition")
      return
    }
    let items = condition.items.reduce(into: [String]()) { all, id in if !all.contains(id) { all.append(id) }
    }
    let listed = items.isEmpty ? "" : " (\(Words.listed(items)))"
    warning(
      &report, at: when.place,
      ru: "вопрос \(word.ru) никто не увидит: части его условия исключают друг друга\(listed); "
        + "для «или» пишите any",
      en: "nobody sees the item \(word.en): the parts of its condition exclude each other\(listed); "
        + "for “or” write any")
  }

  /// What the answers to a compared number can be.
  private static func limit(_ comparison: Condition, _ questionnaire: Questionnaire) -> (
    ru: String, en: String
  )? {
    guard let id = comparison.items.first, let item = questionnaire.item(id) else { return nil }
    switch (comparison, item.kind) {
    case (.atLeast, .number(let range)), (.atMost, .number(let range)):
      return ("от \(range.from) до \(range.to)", "from \(range.from) to \(range.to)")
    case (.atLeast, .rating(let response, _)), (.atMost, .rating(let response, _)):
      guard let response = questionnaire.response(response) else { return nil }
      return ("от \(response.least) до \(response.most)", "from \(response.least) to \(response.most)")
    default: return nil
    }
  }
}
