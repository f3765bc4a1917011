import QuestionnaireModel

/// Conditions look at earlier items only, in a way that fits the item.
enum ConditionReferences: LintRule {
  static let id = "condition"

  static func check(_ draft: Draft, _ report: inout Report) {
    let positions = positions(draft.questionnaire)
    let kinds = Dictionary(
      zip(draft.questionnaire.items, draft.items).map { ($0.id, $1["kind"]?.text) }
    ) { first, _ in first }
    for (item, node) in zip(draft.questionnaire.items, draft.items) {
      guard let condition = item.condition, let when = node["when"] else { continue }
      for (part, node) in comparisons(condition, when) {
        guard let earlier = part.items.first else { continue }
        let place = node.nearest("item").place
        guard let asked = draft.questionnaire.item(earlier) else {
          let (word, instead) = (quoted(earlier), instead(of: earlier, draft.questionnaire.items.map(\.id)))
          error(
            &report, at: place, ru: "вопроса \(word.ru) нет; \(instead.ru)",
            en: "there is no item \(word.en); \(instead.en)")
          continue
        }
        if let here = positions[item.id], let there = positions[earlier], !there.isBefore(here) {
          let word = quoted(earlier)
          error(
            &report, at: place,
            ru: "вопрос \(word.ru) задаётся не раньше этого; условие смотрит только на более ранние "
              + "(в перемешанном разделе порядок неизвестен); поставьте его выше в items раздела",
            en: "the item \(word.en) is not asked before this one; conditions look at earlier items only "
              + "(in a shuffled section the order is not known); put it further up in the section's items")
        }
        // An item whose kind could not be read stands in as a note: nothing can be said of it.
        if kinds[earlier] == asked.kindName { check(part, of: asked, node, &report) }
      }
    }
  }

  /// When an item is asked: section and place in it; items of a shuffled section are asked at the same time.
  private struct Position {
    let section: Int
    let place: Int
    let isShuffled: Bool

    func isBefore(_ other: Position) -> Bool {
      section < other.section || (section == other.section && !isShuffled && place < other.place)
    }
  }

  private static func positions(_ questionnaire: Questionnaire) -> [String: Position] {
    var positions: [String: Position] = [:]
    for (number, section) in questionnaire.sections.enumerated() {
      for (place, item) in section.items.enumerated() {
        positions[item] = Position(section: number, place: place, isShuffled: section.order == .shuffled)
      }
    }
    return positions
  }

  /// The comparisons in a condition with their nodes.
  static func comparisons(_ condition: Condition, _ node: SourceNode) -> [(Condition, SourceNode)] {
    switch condition {
    case .all(let parts), .any(let parts):
      let nodes = (node["all"] ?? node["any"])?.list ?? []
      return parts.enumerated().flatMap { index, part in
        comparisons(part, nodes.count == parts.count ? nodes[index] : node)
      }
    case .not(let part): return comparisons(part, node["not"] ?? node)
    default: return [(condition, node)]
    }
  }

  private static func check(
    _ comparison: Condition, of item: Item, _ node: SourceNode, _ report: inout Report
  ) {
    let fits: Bool
    var options: [String] = []
    switch (comparison, item.kind) {
    case (.answered, let kind): fits = kind != .note
    case (.isOneOf(_, let codes), .choice): (fits, options) = (true, codes)
    case (.includes(_, let code), .multiple): (fits, options) = (true, [code])
    case (.atLeast, .rating), (.atMost, .rating), (.atLeast, .number), (.atMost, .number): fits = true
    default: fits = false
    }
    if !fits {
      error(
        &report, at: node.place,
        ru: "с вопросом вида \(item.kindName) так не сравнивают: is и in для choice, includes для multiple, "
          + "at-least и at-most для rating и number",
        en:
          "an item of the kind \(item.kindName) is not compared like this: is and in go with choice, includes with "
          + "multiple, at-least and at-most with rating and number")
    }
    let known = item.options.map(\.code)
    for code in options where !known.contains(code) {
      let place = node["in"]?.list?.first { $0.text == code } ?? node["is"] ?? node["includes"] ?? node
      let (word, instead) = (quoted(code), instead(of: code, known))
      error(
        &report, at: place.place, ru: "варианта \(word.ru) у этого вопроса нет; \(instead.ru)",
        en: "the item has no option \(word.en); \(instead.en)")
    }
  }
}
