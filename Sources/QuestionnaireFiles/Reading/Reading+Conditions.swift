import QuestionnaireModel

extension Reading {
  private static let comparisons = ["is", "in", "includes", "at-least", "at-most", "answered"]

  /// `when`: a condition; where it cannot be read, none.
  mutating func condition(_ node: SourceNode) -> Condition? {
    guard let entries = map(node) else { return nil }
    guard let first = entries.first else {
      report.error("condition", at: node.place) {
        $0.conditionForm(["all", "any", "not"] + Self.comparisons)
      }
      return nil
    }
    switch first.key {
    case "all", "any", "not":
      guard fields(node, required: [first.key]) != nil else { return nil }
      if first.key == "not" { return condition(first.value).map { .not($0) } }
      let parts = (list(first.value) ?? []).compactMap { condition($0) }
      return first.key == "all" ? .all(parts) : .any(parts)
    default:
      guard let fields = fields(node, required: ["item"], optional: Self.comparisons) else { return nil }
      return comparison(fields)
    }
  }

  private mutating func comparison(_ fields: Fields) -> Condition? {
    let keys = Self.comparisons.filter { fields[$0] != nil }
    guard keys.count == 1, let key = keys.first, let node = fields[key] else {
      report.error("condition", at: fields.node.place) { $0.conditionForm(Self.comparisons) }
      return nil
    }
    guard let item = fields["item"].flatMap({ word($0) }) else { return nil }
    switch key {
    case "is": return word(node).map { .isOneOf(item: item, options: [$0]) }
    case "in": return .isOneOf(item: item, options: words(node, least: 1))
    case "includes": return word(node).map { .includes(item: item, option: $0) }
    case "at-least": return number(node).map { .atLeast(item: item, $0) }
    case "at-most": return number(node).map { .atMost(item: item, $0) }
    default:
      guard truth(node) != false else {
        report.error("condition", at: node.place) { $0.answeredForm }
        return nil
      }
      return .answered(item: item)
    }
  }
}
