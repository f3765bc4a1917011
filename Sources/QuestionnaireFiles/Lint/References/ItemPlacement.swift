import QuestionnaireModel

/// Every item stands in exactly one section.
enum ItemPlacement: LintRule {
  static let id = "item-placement"

  static func check(_ draft: Draft, _ report: inout Report) {
    // Without any sections every item would be found, and what is missing is said already.
    guard draft.root["sections"] != nil else { return }
    let known = draft.questionnaire.items.map(\.id)
    let ids = Set(known)
    var lines: [String: Int] = [:]
    // Items that a misspelt word was probably meant for.
    var meant: Set<String> = []
    // Ids with a Russian letter are found as such, and stand here with a Latin one.
    let doubtful = zip(draft.questionnaire.items, draft.items).filter { $1["id"]?.text != $0.id }.map {
      $0.0.id
    }
    for (section, node) in zip(draft.questionnaire.sections, draft.sections) {
      // A list with an entry that is no word has other places; then the section's place must do.
      let nodes = node["items"]?.list ?? []
      for (index, item) in section.items.enumerated() {
        let place = nodes.count == section.items.count ? nodes[index].place : node.place
        let word = quoted(item)
        if report.isFull { return }
        if !ids.contains(item) {
          // Where two items share an id, the one that is not found is among them, and that is found elsewhere.
          guard ids.count == known.count else { continue }
          let free = known.filter { id in !draft.questionnaire.sections.contains { $0.items.contains(id) } }
          let guess = Reading.meant(item, free)
          if let guess { meant.insert(guess) }
          if let guess, doubtful.contains(guess) { continue }
          let instead = instead(of: item, guess.map { [$0] } ?? known)
          error(
            &report, at: place, ru: "вопроса \(word.ru) нет; \(instead.ru)",
            en: "there is no item \(word.en); \(instead.en)")
        } else if let line = lines[item] {
          error(
            &report, at: place, ru: "вопрос \(word.ru) уже стоит в строке \(line); оставьте его один раз",
            en: "the item \(word.en) stands already in line \(line); keep it once")
        } else {
          lines[item] = place.line
        }
      }
    }
    // A list that could not be read would leave all of its items without a section.
    guard draft.sections.allSatisfy({ $0["items"]?.list != nil }) else { return }
    for (item, node) in zip(draft.questionnaire.items, draft.items)
    where !item.id.isEmpty && lines[item.id] == nil && !meant.contains(item.id) && !doubtful.contains(item.id)
    {
      let word = quoted(item.id)
      error(
        &report, at: node.nearest("id").place,
        ru: "вопрос \(word.ru) не стоит ни в одном разделе; добавьте его в items раздела",
        en: "the item \(word.en) stands in no section; add it to the items of one")
    }
  }
}
