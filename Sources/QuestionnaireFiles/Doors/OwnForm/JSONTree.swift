import Language

/// The tree of our own format as JSON.
enum JSONTree {
  static func value(_ node: SourceNode) -> JSONValue {
    switch node.content {
    case .list(let nodes): .list(nodes.map(value))
    case .map(let entries): .object(entries.map { JSONValue.Member($0.key, value($0.value)) })
    case .scalar(let text, let isPlain): scalar(text, isPlain)
    }
  }

  private static func scalar(_ text: String, _ isPlain: Bool) -> JSONValue {
    guard isPlain else { return .text(text) }
    switch text {
    case "true": return .truth(true)
    case "false": return .truth(false)
    case "null": return .null
    default: return Int(text).map { String($0) == text ? .whole($0) : .text(text) } ?? .text(text)
    }
  }
}
