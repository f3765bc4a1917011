import Language
import QuestionnaireModel

extension FhirReading {
  /// The `enableWhen` of an item as our condition; `nil` where it is always shown, or where it cannot be said.
  mutating func condition(of node: SourceNode, _ link: String) -> SourceNode? {
    guard let tests = node["enableWhen"]?.list, !tests.isEmpty else { return nil }
    var isAny = node["enableBehavior"]?.text == "any"
    if tests.count > 1, node["enableBehavior"] == nil {
      // R4 asks for it; before R4 any test was enough.
      lose(.noBehaviour, at: node.place(ofKey: "enableWhen"), link)
      isAny = true
    }
    var parts: [SourceNode] = []
    for test in tests {
      guard let part = self.test(test, link) else {
        // One test of several cannot be left out without changing what the others mean.
        return nil
      }
      parts.append(part)
    }
    if parts.count == 1 { return parts[0] }
    return .map([(isAny ? "any" : "all", .list(parts, at: node.place))], at: node.place)
  }

  /// Conditions that must all hold.
  static func all(_ conditions: [SourceNode], at place: Place) -> SourceNode? {
    conditions.count > 1 ? .map([("all", .list(conditions, at: place))], at: place) : conditions.first
  }

  private mutating func test(_ test: SourceNode, _ link: String) -> SourceNode? {
    let place = test.place
    guard let question = test["question"], let asked = question.text else {
      lose(.condition, at: place, link)
      return nil
    }
    guard links[asked] != nil else {
      let name = SafeText(asked, limit: 60).text
      report.error(
        "fhir-link", at: question.place,
        LocalizedText(
          ru: "условие показа смотрит на linkId «\(name)», которого в файле нет; исправьте question",
          en: "the condition looks at the linkId \"\(name)\", which is not in the file; correct question"))
      return nil
    }
    guard let item = items.first(where: { $0.link == asked }) else {
      lose(.laterCondition, at: place, link)
      return nil
    }
    let sign = test["operator"]?.text ?? "="
    if sign == "exists" {
      let answered = SourceNode.map(
        [("item", .word(item.id, at: place)), ("answered", .word("true"))], at: place)
      return test["answerBoolean"]?.text == "false" ? Self.not(answered) : answered
    }
    guard let made = comparison(test, item, sign, link) else {
      lose(.condition, at: place, link)
      return nil
    }
    return made
  }

  private static func not(_ node: SourceNode) -> SourceNode { .map([("not", node)], at: node.place) }

  private mutating func comparison(_ test: SourceNode, _ item: FhirItem, _ sign: String, _ link: String)
    -> SourceNode?
  {
    let place = test.place
    func compared(_ key: String, _ value: String) -> SourceNode {
      .map([("item", .word(item.id, at: place)), (key, .word(value, at: place))], at: place)
    }
    switch item.answering {
    case .truth:
      guard let value = test["answerBoolean"]?.text, sign == "=" || sign == "!=" else { return nil }
      return sign == "=" ? compared("is", value) : Self.not(compared("is", value))
    case .choice(let options), .multiple(let options):
      let names = ["answerString", "answerInteger", "answerDate", "answerTime"]
      guard sign == "=" || sign == "!=",
        let raw = test["answerCoding"]?["code"]?.text ?? names.compactMap({ test[$0]?.text }).first
      else { return nil }
      guard let option = options.first(where: { $0.raw == raw }) else {
        lose(.unknownAnswer, at: place, link)
        let never = SourceNode.map([("any", .list([], at: place))], at: place)
        return sign == "=" ? never : Self.not(never)
      }
      let isMultiple = if case .multiple = item.answering { true } else { false }
      let same = compared(isMultiple ? "includes" : "is", option.code)
      return sign == "=" ? same : Self.not(same)
    case .number:
      let given = test["answerInteger"] ?? test["answerDecimal"] ?? test["answerQuantity"]?["value"]
      guard let text = given?.text, let number = Double(text), let limit = OSDNumber.decimal(number) else {
        return nil
      }
      let answered = SourceNode.map(
        [("item", .word(item.id, at: place)), ("answered", .word("true"))], at: place)
      let (least, most) = (compared("at-least", limit), compared("at-most", limit))
      switch sign {
      case ">=": return least
      case "<=": return most
      case ">": return Self.all([answered, Self.not(most)], at: place)
      case "<": return Self.all([answered, Self.not(least)], at: place)
      case "=": return Self.all([least, most], at: place)
      case "!=": return Self.all([least, most], at: place).map(Self.not)
      default: return nil
      }
    case .text, .note: return nil
    }
  }
}
