import Language
import QuestionnaireModel

extension Reading {
  /// How many steps a response scale can have.
  static let stepCount = 2...40

  /// `responses`: named response scales.
  mutating func readResponses(_ node: SourceNode) {
    for entry in map(node, most: Self.mostParts) {
      let name = id(entry.key, at: entry.keyPlace) ? entry.key : standIn(entry.key) ?? entry.key
      var steps: [ResponseScale.Step] = []
      let nodes = list(entry.value) ?? []
      for node in nodes {
        guard let fields = fields(node, required: ["value", "text"]) else { continue }
        let value = fields["value"].flatMap { integer($0, -100...100) } ?? 0
        steps.append(.init(value: value, text: fields["text"].flatMap { text($0) } ?? .empty))
      }
      if entry.value.list != nil, !Self.stepCount.contains(nodes.count) {
        report.error("list-count", at: entry.value.place) {
          $0.listCount(nodes.count, Self.stepCount.lowerBound, Self.stepCount.upperBound)
        }
      }
      draft.questionnaire.responses.append(ResponseScale(id: name, steps: steps))
      draft.responses.append(entry.value)
    }
  }

  /// `scales`: what is counted.
  mutating func readScales(_ node: SourceNode) {
    for entry in map(node, most: Self.mostParts) {
      let name = id(entry.key, at: entry.keyPlace) ? entry.key : standIn(entry.key) ?? entry.key
      var scale = Scale(id: name, title: .empty)
      let optional = ["about", "method", "missing", "ipsative", "denominator"]
      if let fields = fields(entry.value, required: ["title"], optional: optional) {
        if let node = fields["title"], let text = text(node) { scale.title = text }
        if let node = fields["about"], let text = text(node) { scale.about = text }
        if let node = fields["method"], let method = oneOf(Scale.Method.self, node) { scale.method = method }
        if let node = fields["ipsative"], let truth = truth(node) { scale.isIpsative = truth }
        if let node = fields["denominator"], let number = integer(node, 1...60) { scale.denominator = number }
        if let node = fields["missing"] { readMissing(node, &scale) }
      }
      draft.questionnaire.scales.append(scale)
      draft.scales.append(entry.value)
    }
  }

  private mutating func readMissing(_ node: SourceNode, _ scale: inout Scale) {
    guard let fields = fields(node, required: [], optional: ["at-most", "rule"]) else { return }
    if let node = fields["rule"], let rule = oneOf(Scale.MissingRule.self, node) { scale.missingRule = rule }
    if let node = fields["at-most"], let atMost = integer(node, 0...2_000) { scale.missingAtMost = atMost }
  }

  /// The ids in a section's `items`; where they are parted by something else than commas, that is found and they are read all the same.
  private mutating func itemNames(_ node: SourceNode) -> [String] {
    let words = words(node, least: 1)
    return words.flatMap { word -> [String] in
      let parts = word.split { $0 == ";" || $0.isWhitespace }.map { String($0) }
      guard parts.count > 1 else { return [word] }
      let place = (node.list ?? []).first { $0.text == word }?.place ?? node.place
      report.error("list-comma", at: place) { $0.listComma(parts.joined(separator: ", ")) }
      return parts
    }
  }

  /// `sections`: which items in which order.
  mutating func readSections(_ node: SourceNode) {
    var ids: [(id: String, place: Place)] = []
    for node in list(node, most: Self.mostParts) {
      let optional = ["title", "text", "order", "minutes"]
      guard let fields = fields(node, required: ["id", "items"], optional: optional) else { continue }
      var section = Section(id: "", items: [])
      if let node = fields["id"], let id = id(node) {
        section.id = id
        ids.append((id, node.place))
      }
      if let node = fields["title"], let text = text(node) { section.title = text }
      if let node = fields["text"], let text = text(node) { section.text = text }
      if let node = fields["items"] { section.items = itemNames(node) }
      if let node = fields["order"], let order = oneOf(Section.Order.self, node) { section.order = order }
      if let node = fields["minutes"], let minutes = integer(node, 1...240) { section.minutes = minutes }
      draft.questionnaire.sections.append(section)
      draft.sections.append(node)
    }
    findRepeated(ids)
  }
}
