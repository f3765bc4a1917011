import Language

extension WorkbookWriting {
  private static let elsewhere: Set<String> = [
    "responses", "scales", "sections", "items", "scoring", "bands", "validity", "examples",
  ]

  mutating func writeSettings() {
    for entry in tree.entries ?? [] where !Self.elsewhere.contains(entry.key) {
      switch entry.key {
      case "for": writeSettings(of: entry.value, prefix: "for.")
      case "passport": writeSettings(of: entry.value, prefix: "passport.")
      default: writeSetting(entry.key, entry.value)
      }
    }
  }

  private mutating func writeSettings(of node: SourceNode, prefix: String) {
    let known: Set = [
      "grades", "minutes", "respondent", "purpose", "theory", "licence", "status", "norms", "evidence",
    ]
    for entry in node.entries ?? [] {
      switch entry.key {
      case "authors", "citations":
        for node in entry.value.list ?? [] {
          settings.begin()
          settings.set(.name, String(entry.key.dropLast()))
          settings.set(.value, node.text)
        }
      default: writeSetting(known.contains(entry.key) ? entry.key : prefix + entry.key, entry.value)
      }
    }
  }

  private mutating func writeSetting(_ name: String, _ node: SourceNode) {
    settings.begin()
    settings.set(.name, name)
    switch node.content {
    case .scalar(let text, _):
      switch name {
      // As a spreadsheet leaves them alone: `1.0.0` and `8-11` are dates to it.
      case "version": settings.set(.value, "v" + text)
      case "grades": settings.set(.value, text.map { $0 == "-" ? "–" : String($0) }.joined())
      case "minutes", "format": settings.set(.value, number: text)
      default: settings.set(.value, text)
      }
    case .map(let entries)
    where entries.allSatisfy { entry in languages.contains { $0.rawValue == entry.key } }:
      settings.set(.label, node)
    case .map, .list: settings.set(more: [SourceEntry("value", node)])
    }
  }
}
