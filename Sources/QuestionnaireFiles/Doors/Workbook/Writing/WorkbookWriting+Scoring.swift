import Language

extension WorkbookWriting {
  mutating func writeScoring() {
    for node in tree["scoring"]?.list ?? [] {
      scoring.begin()
      scoring.set(.type, "module")
      scoring.set(.name, node["module"]?.text)
      scoring.set(more: Self.rest(node, ["module", "with"]))
      for entry in node["with"]?.entries ?? [] { writeParameter(entry.value, [.key(entry.key)]) }
    }
    for node in tree["bands"]?.list ?? [] { writeBand(node) }
    for node in tree["validity"]?.list ?? [] {
      scoring.begin()
      scoring.set(.type, "validity")
      scoring.set(.name, node["module"]?.text)
      for entry in Self.rest(node, ["module"]) { writeParameter(entry.value, [.key(entry.key)]) }
    }
  }

  private mutating func writeBand(_ node: SourceNode) {
    scoring.begin()
    scoring.set(.type, "band")
    scoring.set(.scale, node["scale"]?.text)
    scoring.set(.basis, node["basis"]?.text)
    scoring.set(.source, node["source"]?.text)
    scoring.set(more: Self.rest(node, ["scale", "basis", "source", "levels"]))
    for level in node["levels"]?.list ?? [] {
      scoring.begin()
      scoring.set(.type, "level")
      scoring.set(.name, level["id"]?.text)
      scoring.set(.from, number: level["from"]?.text)
      scoring.set(.below, number: level["below"]?.text)
      scoring.set(.label, level["name"])
      let meaning = level["meaning"]
      let hasAudiences = meaning?["pupil"] != nil
      scoring.set(.meaning, hasAudiences ? meaning?["pupil"] : meaning)
      scoring.set(.meaningParent, meaning?["parent"])
      scoring.set(.meaningPsychologist, meaning?["psychologist"])
      scoring.set(more: Self.rest(level, ["id", "from", "below", "name", "meaning"]))
    }
  }

  private mutating func writeParameter(_ node: SourceNode, _ steps: [ParameterPath.Step]) {
    switch node.content {
    case .scalar(let text, _):
      beginParameter(ParameterPath(steps))
      setValue(text)
    case .list(let nodes):
      let texts = nodes.compactMap(\.text)
      if texts.count == nodes.count, texts.allSatisfy(Self.isListed) {
        beginParameter(ParameterPath(steps, tail: .words))
        scoring.set(.value, texts.joined(separator: "; "))
        return
      }
      for (index, node) in nodes.enumerated() { writeParameter(node, steps + [.position(index + 1)]) }
    case .map(let entries):
      if entries.isEmpty { return beginParameter(ParameterPath(steps, tail: .emptyMap)) }
      let isText =
        entries.map(\.key) == languages.map(\.rawValue)
        && entries.allSatisfy { $0.value.text.map { !$0.trimmedBlanks.isEmpty } ?? false }
      if isText {
        beginParameter(ParameterPath(steps))
        scoring.set(.label, node)
        return
      }
      for entry in entries { writeParameter(entry.value, steps + [.key(entry.key)]) }
    }
  }

  private mutating func beginParameter(_ path: ParameterPath) {
    scoring.begin()
    scoring.set(.type, "parameter")
    scoring.set(.name, path.text)
  }

  private mutating func setValue(_ text: String) {
    if SheetRows.isNumber(text) {
      scoring.set(.value, number: text)
    } else {
      let isKept = text == text.trimmedBlanks && !text.isEmpty && !SheetCell.isQuoted(text)
      scoring.set(.value, isKept && SheetCell.number(text) == text ? text : "\"\(text)\"")
    }
  }

  /// Whether a value can stand in one cell with others.
  private static func isListed(_ text: String) -> Bool {
    !text.isEmpty && text == text.trimmedBlanks && !text.contains(";") && SheetCell.number(text) == text
  }
}
