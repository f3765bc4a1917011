import Language
import Notation

/// The tree of our own format as JSON, and JSON as such a tree.
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

  /// The tree of a JSON value; `place` tells where an offset of its text lies.
  static func node(_ json: JSONNode, place: (Int) -> Place) -> SourceNode {
    let here = place(json.offset)
    switch json.value {
    case .null: return .word("null", at: here)
    case .truth(let truth): return .word(truth ? "true" : "false", at: here)
    case .number(let digits): return .word(digits, at: here)
    case .text(let text): return .scalar(text, at: here)
    case .list(let nodes): return .list(nodes.map { node($0, place: place) }, at: here)
    case .object(let members):
      let entries = members.map { member in
        SourceEntry(
          key: member.name, keyPlace: place(member.offset), value: node(member.node, place: place))
      }
      return SourceNode(content: .map(entries), place: here)
    }
  }

  /// The tree of a JSON object in a text, every node at one place; `nil` where the text is none.
  static func object(_ text: String, at place: Place) -> SourceNode? {
    let json = Array(text.utf8).withUnsafeBufferPointer {
      try? JSONParser.parse($0, mostLevels: SourceTree.mostDepth)
    }
    guard let json, case .object = json.value else { return nil }
    return node(json) { _ in place }
  }
}
