import Language
import Notation
import QuestionnaireModel

extension FhirReading {
  /// Reads the items of a group, or of the questionnaire: each run of questions is a section, each group in them one of its own.
  ///
  /// `heads` are the titles that no section has shown yet; the first section shows them all.
  mutating func walk(
    _ nodes: [SourceNode], _ name: String, _ conditions: [SourceNode], _ heads: inout [SourceNode]
  ) {
    var open = false
    for node in nodes {
      guard let link = node["linkId"]?.text, let type = type(of: node) else { continue }
      let id = FhirAddress.identifier(link)
      if isHidden(node) {
        lose(.hidden, at: node.place, link)
        continue
      }
      if node["modifierExtension"] != nil {
        lose(.modifier, at: node.place(ofKey: "modifierExtension"), link)
      }
      guard type == "group" else {
        if !open { openSection(name, at: node.place, &heads) }
        open = true
        readQuestion(node, link, type, conditions)
        continue
      }
      open = false
      tellExtensions(of: node, link)
      if node["repeats"]?.text == "true" { lose(.repeats, at: node.place(ofKey: "repeats"), link) }
      if let title = prefixed(node) { heads.append(title) }
      walk(node["item"]?.list ?? [], id, conditions + [condition(of: node, link)].compactMap { $0 }, &heads)
      // What nothing was asked under is not shown under anything else.
      heads = []
    }
  }

  private static let types = [
    "group", "display", "boolean", "decimal", "integer", "date", "dateTime", "time", "string", "text", "url",
    "choice", "open-choice", "attachment", "reference", "quantity",
  ]

  /// The type; R5's `coding` is R4's `choice`.
  private mutating func type(of node: SourceNode) -> String? {
    let type = node["type"]?.text ?? ""
    if type == "coding" {
      lose(.later, at: node["type"]?.place ?? node.place, node["linkId"]?.text ?? "")
      let constraint = node["answerConstraint"]?.text ?? "optionsOnly"
      return constraint == "optionsOnly" ? "choice" : "open-choice"
    }
    if Self.types.contains(type) { return type }
    let name = SafeText(type, limit: 40).text
    report.error(
      "fhir-type", at: node["type"]?.place ?? node.place,
      LocalizedText(
        ru:
          "вид вопроса (type) «\(name)» в FHIR R4 неизвестен; возможны: \(Self.types.joined(separator: ", "))",
        en: "FHIR R4 knows no item type \"\(name)\"; possible are: \(Self.types.joined(separator: ", "))"))
    return nil
  }

  private func isHidden(_ node: SourceNode) -> Bool {
    (node["extension"]?.list ?? []).contains {
      $0["url"]?.text == FhirNames.hidden && $0["valueBoolean"]?.text == "true"
    }
  }

  private mutating func openSection(_ name: String, at place: Place, _ heads: inout [SourceNode]) {
    let id = Self.unused(name) { name in sections.contains { $0.id == name } }
    var section = FhirSection(id: id, place: place)
    let title = texts.joined(heads, " – ", at: place)
    let isShort = (title?.entries ?? []).allSatisfy {
      let text = $0.value.text ?? ""
      return text.count <= 120 && !text.contains("\n")
    }
    if isShort { section.title = title } else { section.text = texts.joined(heads, "\n", at: place) }
    heads = []
    sections.append(section)
  }

  /// The text with the number that the file puts before it.
  private mutating func prefixed(_ node: SourceNode) -> SourceNode? {
    guard let text = texts.text(node, "text") else { return nil }
    guard let prefix = texts.text(node, "prefix") else { return text }
    return texts.joined([prefix, text], " ", at: text.place)
  }

  // MARK: Questions

  private mutating func readQuestion(
    _ node: SourceNode, _ link: String, _ type: String, _ conditions: [SourceNode]
  ) {
    if type == "attachment" || type == "reference" { return lose(.leftOut, at: node.place, link) }
    let wanted = FhirAddress.identifier(link)
    let id = Self.unused(wanted) { name in items.contains { $0.id == name } }
    if id != wanted { lose(.renamed, at: node["linkId"]?.place ?? node.place, link) }
    var item = FhirItem(link: link, id: id, answering: .note)
    let entries = self.entries(node, type, &item)
    tellExtensions(of: node, link)
    tellUnsaid(node, link, type)
    let isNote = if case .note = item.answering { true } else { false }
    let all = conditions + [condition(of: node, link)].compactMap { $0 }
    let (help, rest) = children(node)
    items.append(item)
    sections[sections.count - 1].items.append(id)
    itemNodes.append(
      .map(
        [
          ("id", .word(id, at: node["linkId"]?.place ?? node.place)),
          ("text", prefixed(node) ?? standIn(node, link)),
          ("help", help), ("when", Self.all(all, at: node.place)),
          (
            "required",
            !isNote && node["required"]?.text == "true" ? .word("true", at: node.place) : nil
          ),
        ] + entries, at: node.place))
    // What stands under a question follows it.
    if !rest.isEmpty {
      lose(.nested, at: rest[0].place, link)
      walkNested(rest, conditions)
    }
  }

  /// Reads what stands under a question into the section that is open.
  private mutating func walkNested(_ nodes: [SourceNode], _ conditions: [SourceNode]) {
    for node in nodes {
      guard let link = node["linkId"]?.text, let type = type(of: node) else { continue }
      if isHidden(node) {
        lose(.hidden, at: node.place, link)
      } else if type == "group" {
        let inner = conditions + [condition(of: node, link)].compactMap { $0 }
        walkNested(node["item"]?.list ?? [], inner)
      } else {
        readQuestion(node, link, type, conditions)
      }
    }
  }

  private mutating func standIn(_ node: SourceNode, _ link: String) -> SourceNode? {
    lose(.noText, at: node.place, link)
    return texts.same(texts.clean(link), at: node.place)
  }

  /// Displays under a question are its help; the others are questions under it.
  private mutating func children(_ node: SourceNode) -> (help: SourceNode?, rest: [SourceNode]) {
    let nodes = node["item"]?.list ?? []
    let isHelp = { (node: SourceNode) in node["type"]?.text == "display" }
    let lines = nodes.filter(isHelp).compactMap { child in isHidden(child) ? nil : texts.text(child, "text") }
    for child in nodes.filter(isHelp) where child["enableWhen"] != nil {
      lose(.condition, at: child.place, child["linkId"]?.text ?? "")
    }
    return (texts.joined(lines, "\n", at: node.place), nodes.filter { !isHelp($0) })
  }

  private mutating func entries(_ node: SourceNode, _ type: String, _ item: inout FhirItem)
    -> [(key: String, value: SourceNode?)]
  {
    let repeats = node["repeats"]?.text == "true"
    if repeats, !["choice", "open-choice"].contains(type) {
      lose(.repeats, at: node.place(ofKey: "repeats"), item.link)
    }
    switch type {
    case "display": return [("kind", .word("note", at: node.place))]
    case "boolean": return truth(node, &item)
    case "integer", "decimal", "quantity": return number(node, type, &item)
    case "choice", "open-choice":
      if type == "open-choice" { lose(.openChoice, at: node.place, item.link) }
      return choice(node, repeats: repeats, &item)
    default:
      item.answering = .text
      if !["string", "text"].contains(type) { lose(.asText, at: node.place, item.link) }
      return [("kind", .word("text", at: node.place)), ("lines", type == "text" ? nil : .number(1))]
    }
  }

  private func truth(_ node: SourceNode, _ item: inout FhirItem) -> [(key: String, value: SourceNode?)] {
    item.answering = .truth
    let words = [("true", LocalizedText(ru: "Да", en: "Yes")), ("false", LocalizedText(ru: "Нет", en: "No"))]
    let options = words.map { code, text in
      SourceNode.map(
        [("code", .word(code, at: node.place)), ("text", texts.ours(text, at: node.place))], at: node.place)
    }
    return [("kind", .word("choice", at: node.place)), ("options", .list(options, at: node.place))]
  }

  private mutating func number(_ node: SourceNode, _ type: String, _ item: inout FhirItem)
    -> [(key: String, value: SourceNode?)]
  {
    item.answering = .number
    func bound(_ url: String) -> Fraction? {
      guard let node = extensions(node).first(where: { $0["url"]?.text == url }),
        let text = (node["valueInteger"] ?? node["valueDecimal"])?.text, let number = Double(text)
      else { return nil }
      return OSDNumber.decimal(number).flatMap(Fraction.init(decimal:))
    }
    let given = extensions(node).first { $0["url"]?.text == FhirNames.maxDecimalPlaces }?["valueInteger"]?
      .text
    let decimals = type == "integer" ? 0 : min(4, max(0, given.flatMap(Int.init) ?? 2))
    let (least, most) = (bound(FhirNames.minValue), bound(FhirNames.maxValue))
    // An answer times 10^decimals must fit a cell of 32 bits.
    let limit = Fraction(decimals > 2 ? 99_999 : 999_999)
    if least == nil || most == nil { lose(.noBounds, at: node.place, item.link) }
    let from = max(least ?? (Fraction(0) - limit), Fraction(0) - limit)
    let to = min(most ?? limit, limit)
    if type == "quantity" { lose(.quantity, at: node.place, item.link) }
    let unit = extensions(node).first { $0["url"]?.text == FhirNames.unit }?["valueCoding"]
    return [
      ("kind", .word("number", at: node.place)), ("from", .word(from.description, at: node.place)),
      ("to", .word(to.description, at: node.place)),
      ("decimals", decimals == 0 ? nil : .number(decimals, at: node.place)),
      ("unit", unit.flatMap { texts.text($0, "display") ?? texts.text($0, "code") }),
    ]
  }
}
