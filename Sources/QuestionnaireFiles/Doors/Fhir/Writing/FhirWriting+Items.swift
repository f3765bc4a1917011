import Language
import Notation
import QuestionnaireModel

extension FhirWriting {
  mutating func topItems() -> [JSONValue] {
    display(FhirNames.instructions, questionnaire.instructions)
      + questionnaire.sections.compactMap { group($0) }
  }

  private func display(_ link: String, _ text: LocalizedText, isHelp: Bool = false) -> [JSONValue] {
    guard !text.isEmpty else { return [] }
    return [
      .object(
        Self.list("extension", isHelp ? [Self.control("help")] : []) + [.init("linkId", .text(link))]
          + self.text("text", text) + [.init("type", .text("display"))])
    ]
  }

  private static func control(_ code: String) -> JSONValue {
    let coding = JSONValue.object([
      .init("system", .text(FhirNames.itemControls)), .init("code", .text(code)),
    ])
    return Self.extension(
      FhirNames.itemControl, "valueCodeableConcept", .object([.init("coding", .list([coding]))]))
  }

  /// A section; `nil` where it has nothing, since a group of FHIR must have items.
  private mutating func group(_ section: Section) -> JSONValue? {
    var children = display(FhirNames.sectionText(section.id), section.text)
    for id in section.items {
      if let item = questionnaire.item(id) { children += self.item(item) }
    }
    guard !children.isEmpty else { return nil }
    return .object(
      [.init("linkId", .text(FhirAddress.section(section.id)))] + text("text", section.title)
        + [.init("type", .text("group")), .init("item", .list(children))])
  }

  /// An item; its help hangs under it, or stands behind it where it is a note, which may have nothing under it.
  private mutating func item(_ item: Item) -> [JSONValue] {
    var node = node(of: item)
    let help = display(FhirNames.help(item.id), item.help, isHelp: true)
    if item.isAnswerable { node.children += help }
    let members: [JSONValue.Member] =
      Self.list("extension", node.extensions) + [.init("linkId", .text(item.id))] + text("text", item.text)
      + [.init("type", .text(node.type))] + when(item)
    var isRequired = item.isRequired
    if case .ratings = item.kind { isRequired = false }
    let written = JSONValue.object(
      members + (isRequired ? [.init("required", .truth(true))] : []) + node.rest
        + Self.list("item", node.children))
    return [written] + (item.isAnswerable ? [] : help)
  }

  private struct Node {
    var type: String
    var extensions: [JSONValue] = []
    var rest: [JSONValue.Member] = []
    var children: [JSONValue] = []
  }

  private func node(of item: Item) -> Node {
    switch item.kind {
    case .choice(let options): return Node(type: "choice", rest: answers(options, of: item))
    case .rating(let response, _): return Node(type: "choice", rest: steps(response))
    case .multiple(let options, let atLeast, let atMost):
      var node = Node(type: "choice", rest: [.init("repeats", .truth(true))] + answers(options, of: item))
      if atLeast > 1 {
        node.extensions.append(Self.extension(FhirNames.minOccurs, "valueInteger", .whole(atLeast)))
      }
      if atMost < options.count {
        node.extensions.append(Self.extension(FhirNames.maxOccurs, "valueInteger", .whole(atMost)))
      }
      return node
    case .ratings(let parts):
      let isTable = parts.count > 1 && Set(parts.map(\.response)).count == 1
      return Node(
        type: "group", extensions: isTable ? [Self.control("table")] : [],
        children: parts.map { part($0, of: item) })
    case .number(let range): return number(range)
    case .text(let lines):
      return Node(
        type: lines == 1 ? "string" : "text", rest: [.init("maxLength", .whole(Questionnaire.longestText))])
    case .note: return Node(type: "display")
    }
  }

  private func number(_ range: NumberRange) -> Node {
    func bound(_ url: String, _ number: Fraction) -> JSONValue {
      let isInteger = range.decimals == 0 && number.isWhole
      return Self.extension(url, isInteger ? "valueInteger" : "valueDecimal", Self.number(number))
    }
    var node = Node(type: range.decimals == 0 ? "integer" : "decimal")
    node.extensions = [bound(FhirNames.minValue, range.from), bound(FhirNames.maxValue, range.to)]
    if range.decimals > 0 {
      node.extensions.append(
        Self.extension(FhirNames.maxDecimalPlaces, "valueInteger", .whole(range.decimals)))
    }
    if !range.unit.isEmpty {
      node.extensions.append(
        Self.extension(FhirNames.unit, "valueCoding", .object(text("display", range.unit))))
    }
    return node
  }

  private func part(_ part: RatingPart, of item: Item) -> JSONValue {
    .object(
      [.init("linkId", .text(FhirAddress.part(item.id, part.id)))] + text("text", part.text)
        + [.init("type", .text("choice"))] + (item.isRequired ? [.init("required", .truth(true))] : [])
        + steps(part.response))
  }

  /// The steps of a response scale, each with its value.
  private func steps(_ response: String) -> [JSONValue.Member] {
    let system = FhirAddress.system(questionnaire.id, response: response)
    let steps = questionnaire.response(response)?.steps ?? []
    return Self.list(
      "answerOption",
      steps.map { step in
        answer(
          [Self.extension(FhirNames.ordinalValue, "valueDecimal", .whole(step.value))], system,
          String(step.value), step.text)
      })
  }

  /// The options of a choice, with what they are worth where that is one number.
  private func answers(_ options: [Option], of item: Item) -> [JSONValue.Member] {
    let system = FhirAddress.system(questionnaire.id, item: item.id)
    let hasValues = Self.haveValues(options)
    return Self.list(
      "answerOption",
      options.map { option in
        var extensions: [JSONValue] = []
        if hasValues {
          let value = option.credits.first?.weight ?? Fraction(0)
          extensions.append(Self.extension(FhirNames.ordinalValue, "valueDecimal", Self.number(value)))
        }
        if option.standsAlone {
          extensions.append(Self.extension(FhirNames.optionExclusive, "valueBoolean", .truth(true)))
        }
        return answer(extensions, system, option.code, option.text)
      })
  }

  private func answer(_ extensions: [JSONValue], _ system: String, _ code: String, _ display: LocalizedText)
    -> JSONValue
  {
    let coding: [JSONValue.Member] = [.init("system", .text(system)), .init("code", .text(code))]
    return .object(
      Self.list("extension", extensions)
        + [.init("valueCoding", .object(coding + text("display", display)))])
  }

  /// Whether all points of the options go to one scale, so that an option is worth one number there.
  private static func haveValues(_ options: [Option]) -> Bool {
    let credits = options.flatMap(\.credits)
    return Set(credits.map(\.scale)).count == 1
      && credits.allSatisfy { !$0.isSubtracted && Fraction(decimal: $0.weight.description) != nil }
  }
}
