import Foundation
import Language

/// The tree of our own format as YAML that a person likes to read and edit.
enum YAMLText {
  /// The widest that a list of words or a short map is written on one line.
  private static let width = 110

  static func text(of node: SourceNode) -> String {
    var lines: [String] = []
    write(node, indent: 0, into: &lines)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func write(_ node: SourceNode, indent: Int, into lines: inout [String]) {
    let margin = String(repeating: " ", count: indent)
    switch node.content {
    case .scalar(let text, let isPlain): lines.append(margin + scalar(text, isPlain))
    case .list(let nodes):
      for node in nodes { writeListEntry(node, margin, into: &lines) }
    case .map(let entries):
      for entry in entries { writeMapEntry(entry, margin, into: &lines) }
    }
  }

  private static func writeListEntry(_ node: SourceNode, _ margin: String, into lines: inout [String]) {
    if let flow = flow(node), flow.count + margin.count <= width {
      lines.append("\(margin)- \(flow)")
      return
    }
    var inner: [String] = []
    write(node, indent: margin.count + 2, into: &inner)
    guard let first = inner.first else { return }
    lines.append(margin + "- " + first.dropFirst(margin.count + 2))
    lines += inner.dropFirst()
  }

  private static func writeMapEntry(_ entry: SourceEntry, _ margin: String, into lines: inout [String]) {
    let key = margin + scalar(entry.key, true) + ":"
    switch entry.value.content {
    case .scalar(let text, false) where text.contains("\n") && canBeBlock(text):
      let kept = text.hasSuffix("\n") ? "|" : "|-"
      lines.append("\(key) \(kept)")
      let block = text.hasSuffix("\n") ? String(text.dropLast()) : text
      for line in block.split(separator: "\n", omittingEmptySubsequences: false) {
        lines.append(line.isEmpty ? "" : margin + "  " + line)
      }
    case .scalar(let text, let isPlain): lines.append("\(key) \(scalar(text, isPlain))")
    case .list, .map:
      if let flow = flow(entry.value), key.count + 1 + flow.count <= width {
        lines.append("\(key) \(flow)")
      } else {
        lines.append(key)
        write(entry.value, indent: margin.count + 2, into: &lines)
      }
    }
  }

  /// On one line: lists of scalars, and maps of scalars and of such lists and maps; `nil` where a text has several lines.
  private static func flow(_ node: SourceNode) -> String? {
    switch node.content {
    case .scalar(let text, let isPlain): return text.contains("\n") ? nil : scalar(text, isPlain)
    case .list(let nodes):
      let parts = nodes.compactMap(flow)
      return parts.count == nodes.count ? "[" + parts.joined(separator: ", ") + "]" : nil
    case .map(let entries):
      let parts = entries.compactMap { entry in
        flow(entry.value).map { scalar(entry.key, true) + ": " + $0 }
      }
      return parts.count == entries.count ? "{" + parts.joined(separator: ", ") + "}" : nil
    }
  }

  /// A block keeps its text only where no line begins or ends with blanks and there are no other line ends.
  private static func canBeBlock(_ text: String) -> Bool {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return !text.hasSuffix("\n\n") && lines.first?.isEmpty == false
      && lines.allSatisfy { $0.first != " " && $0.last != " " }
      && text.unicodeScalars.allSatisfy { $0 == "\n" || !CharacterSet.controlCharacters.contains($0) }
  }

  /// A scalar, in double quotes unless it is a word, number or keyword that needs none.
  private static func scalar(_ text: String, _ isPlain: Bool) -> String {
    let isWord =
      !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
          || "-_./".utf8.contains(byte)
      } && text.utf8.first != 45
    let isNumber = text.utf8.first == 45 && text.dropFirst().allSatisfy { $0.isNumber || $0 == "." }
    if isPlain, isWord || (isNumber && text.count > 1) { return text }
    return quoted(text)
  }

  private static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\t": output += "\\t"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }
}
