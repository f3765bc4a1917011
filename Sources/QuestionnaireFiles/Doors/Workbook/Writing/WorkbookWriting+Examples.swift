import Language
import QuestionnaireModel

extension WorkbookWriting {
  mutating func writeExamples() {
    for (index, node) in (tree["examples"]?.list ?? []).enumerated() {
      var row = ExampleRows(number: String(index + 1))
      if let name = node["name"] { row.add("name", label: name, to: &examples) }
      if let seconds = node["seconds"] { row.add("seconds", nil, seconds, to: &examples) }
      for entry in node["answers"]?.entries ?? [] { row.answer(entry, self, to: &examples) }
      if node["answers"]?.entries?.isEmpty == true, row.isEmpty {
        row.add("no-answers", nil, nil, to: &examples)
      }
      for (key, type) in [("scores", "score"), ("bands", "band"), ("labels", "label")] {
        for entry in node[key]?.entries ?? [] { row.add(type, entry.key, entry.value, to: &examples) }
      }
      if let flags = node["flags"]?.list {
        if flags.isEmpty { row.add("no-flags", nil, nil, to: &examples) }
        for flag in flags { row.add("flag", flag.text, nil, to: &examples) }
      }
    }
  }

  /// The rows of one example.
  private struct ExampleRows {
    let number: String
    private(set) var isEmpty = true

    init(number: String) { self.number = number }

    mutating func add(_ type: String, label: SourceNode, to rows: inout SheetRows) {
      begin(type, nil, &rows)
      rows.set(.label, label)
    }

    mutating func add(_ type: String, _ name: String?, _ value: SourceNode?, to rows: inout SheetRows) {
      begin(type, name, &rows)
      rows.set(.value, number: value?.text.flatMap { $0.isEmpty ? nil : $0 })
    }

    mutating func answer(_ entry: SourceEntry, _ writing: WorkbookWriting, to rows: inout SheetRows) {
      switch entry.value.content {
      case .list(let nodes):
        begin("answer", entry.key, &rows)
        rows.set(.value, nodes.compactMap(\.text).joined(separator: "|"))
      case .map(let parts):
        if parts.isEmpty { begin("answer", entry.key, &rows) }
        for part in parts { add("answer", entry.key + "." + part.key, part.value, to: &rows) }
      case .scalar(let text, _):
        begin("answer", entry.key, &rows)
        guard writing.questionnaire.item(entry.key)?.kindName == "text" else {
          return rows.set(.value, number: text)
        }
        let isPlain = text.isEmpty || !text.trimmedBlanks.isEmpty && !SheetCell.isQuoted(text.trimmedBlanks)
        rows.set(.value, isPlain ? text : "\"\(text)\"")
      }
    }

    private mutating func begin(_ type: String, _ name: String?, _ rows: inout SheetRows) {
      rows.begin()
      rows.set(.example, number: number)
      rows.set(.type, type)
      rows.set(.name, name)
      isEmpty = false
    }
  }
}
