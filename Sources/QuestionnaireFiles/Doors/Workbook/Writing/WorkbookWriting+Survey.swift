import Language
import QuestionnaireModel

extension WorkbookWriting {
  mutating func writeSurvey() {
    let items = tree["items"]?.list ?? []
    let sections = tree["sections"]?.list ?? []
    writeResponses()
    let lists = optionLists(items)
    let order = questionnaire.items.map(\.id)
    if order == questionnaire.sections.flatMap(\.items) {
      let nodes = Dictionary(zip(order, items)) { first, _ in first }
      for (section, model) in zip(sections, questionnaire.sections) {
        writeSection(section, type: "begin group", items: nil)
        for id in model.items {
          if let node = nodes[id] { writeItem(node, list: lists[id]) }
        }
        survey.begin()
        survey.set(.type, "end group")
      }
    } else {
      // Items that are asked in another order than they stand in the file: the sections name them.
      for (section, model) in zip(sections, questionnaire.sections) {
        writeSection(section, type: "section", items: model.items)
      }
      for (id, node) in zip(order, items) { writeItem(node, list: lists[id]) }
    }
  }

  private mutating func writeSection(_ node: SourceNode, type: String, items: [String]?) {
    survey.begin()
    survey.set(.type, type)
    survey.set(.name, node["id"]?.text)
    survey.set(.label, node["title"])
    survey.set(.hint, node["text"])
    survey.set(.order, node["order"]?.text)
    survey.set(.minutes, number: node["minutes"]?.text)
    survey.set(.items, items?.joined(separator: " "))
    survey.set(more: Self.rest(node, ["id", "title", "text", "items", "order", "minutes"]))
  }

  private mutating func writeResponses() {
    for entry in tree["responses"]?.entries ?? [] {
      for step in entry.value.list ?? [] {
        choices.begin()
        choices.set(.list, entry.key)
        choices.set(.name, number: step["value"]?.text)
        choices.set(.label, step["text"])
        choices.set(more: Self.rest(step, ["value", "text"]))
      }
    }
  }

  /// A list of options for each item that has them, named after it unless a response scale is called so.
  private func optionLists(_ items: [SourceNode]) -> [String: String] {
    var taken = Set(questionnaire.responses.map(\.id))
    var lists: [String: String] = [:]
    for item in items where item["options"] != nil {
      guard let id = item["id"]?.text else { continue }
      var name = id
      while taken.contains(name) { name += "-options" }
      taken.insert(name)
      lists[id] = name
    }
    return lists
  }

  private mutating func writeItem(_ node: SourceNode, list: String?) {
    let model = node["id"]?.text.flatMap { questionnaire.item($0) }
    survey.begin()
    survey.set(.type, node["kind"]?.text)
    survey.set(.list, list ?? node["response"]?.text)
    survey.set(.name, node["id"]?.text)
    survey.set(.label, node["text"])
    survey.set(.hint, node["help"])
    survey.set(.relevant, model?.condition.map(ConditionText.text))
    survey.set(.required, Self.yes(node["required"]))
    survey.set(.credit, Self.credits(node["credit"]))
    survey.set(.subtract, Self.credits(node["subtract"]))
    survey.set(.unit, node["unit"])
    let numbers: [SheetColumn] = [.atLeast, .atMost, .from, .to, .decimals, .lines, .seconds]
    for column in numbers { survey.set(column, number: node[column.rawValue]?.text) }
    survey.set(
      more: Self.rest(
        node,
        Set(numbers.map(\.rawValue)).union([
          "id", "kind", "response", "text", "help", "when", "required", "credit", "subtract", "unit",
          "options",
          "right", "parts",
        ])))
    for part in node["parts"]?.entries ?? [] { writePart(part) }
    for option in node["options"]?.list ?? [] { writeOption(option, of: node, list: list) }
  }

  private mutating func writePart(_ part: SourceEntry) {
    survey.begin()
    survey.set(.type, "part")
    survey.set(.list, part.value["response"]?.text)
    survey.set(.name, part.key)
    survey.set(.label, part.value["text"])
    survey.set(.credit, Self.credits(part.value["credit"]))
    survey.set(.subtract, Self.credits(part.value["subtract"]))
    survey.set(more: Self.rest(part.value, ["response", "text", "credit", "subtract"]))
  }

  private mutating func writeOption(_ option: SourceNode, of item: SourceNode, list: String?) {
    choices.begin()
    choices.set(.list, list)
    choices.set(.name, option["code"]?.text)
    choices.set(.label, option["text"])
    choices.set(.alias, option["alias"]?.text)
    choices.set(.credit, Self.credits(option["credit"]))
    choices.set(.subtract, Self.credits(option["subtract"]))
    choices.set(.alone, Self.yes(option["alone"]))
    if let code = option["code"]?.text { choices.set(.right, number: item["right"]?[code]?.text) }
    choices.set(
      more: Self.rest(option, ["code", "text", "alias", "credit", "subtract", "alone"]))
  }

  mutating func writeScales() {
    for entry in tree["scales"]?.entries ?? [] {
      let node = entry.value
      scales.begin()
      scales.set(.name, entry.key)
      scales.set(.label, node["title"])
      scales.set(.about, node["about"])
      scales.set(.method, node["method"]?.text)
      scales.set(.missing, node["missing"]?["rule"]?.text)
      scales.set(.atMost, number: node["missing"]?["at-most"]?.text)
      scales.set(.ipsative, Self.yes(node["ipsative"]))
      scales.set(.denominator, number: node["denominator"]?.text)
      scales.set(
        more: Self.rest(node, ["title", "about", "method", "missing", "ipsative", "denominator"]))
    }
  }
}
