/// JSON to be written: the same value always gives the same bytes.
public indirect enum JSONValue: Hashable, Sendable {
  case text(String)
  case whole(Int)
  /// A number in the shortest form that reads back as the same; not finite is written as null.
  case number(Double)
  case truth(Bool)
  case list([JSONValue])
  /// Members in the order given.
  case object([Member])
  case null

  /// One member of an object.
  public struct Member: Hashable, Sendable {
    public let name: String
    public let value: JSONValue

    /// Makes a member.
    public init(_ name: String, _ value: JSONValue) { (self.name, self.value) = (name, value) }
  }

  /// An object with its members in the order of their names.
  public static func sorted(_ members: [String: JSONValue]) -> JSONValue {
    .object(members.sorted { $0.key < $1.key }.map { Member($0.key, $0.value) })
  }

  /// The JSON on one line without blanks, or with two blanks an indent.
  public func text(isIndented: Bool = false) -> String {
    var output = ""
    write(into: &output, indent: isIndented ? 0 : nil)
    return output
  }

  private func write(into output: inout String, indent: Int?) {
    switch self {
    case .text(let text): Self.write(text, into: &output)
    case .whole(let number): output += String(number)
    case .number(let number):
      guard number.isFinite else { return output += "null" }
      output += number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
    case .truth(let truth): output += truth ? "true" : "false"
    case .null: output += "null"
    case .list(let values):
      Self.enclose("[", values, "]", indent, into: &output) { $1.write(into: &$0, indent: $2) }
    case .object(let members):
      Self.enclose("{", members, "}", indent, into: &output) { output, member, indent in
        Self.write(member.name, into: &output)
        output += indent == nil ? ":" : ": "
        member.value.write(into: &output, indent: indent)
      }
    }
  }

  private static func enclose<Part>(
    _ start: String, _ parts: [Part], _ end: String, _ indent: Int?, into output: inout String,
    _ write: (inout String, Part, Int?) -> Void
  ) {
    output += start
    let inner = indent.map { $0 + 2 }
    for (index, part) in parts.enumerated() {
      if index > 0 { output += "," }
      if let inner { output += "\n" + String(repeating: " ", count: inner) }
      write(&output, part, inner)
    }
    if let indent, !parts.isEmpty { output += "\n" + String(repeating: " ", count: indent) }
    output += end
  }

  private static func write(_ text: String, into output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      default:
        if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
          || (0x2028...0x2029).contains(scalar.value)
        {
          let hexadecimal = String(scalar.value, radix: 16)
          output += "\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
        } else {
          output.unicodeScalars.append(scalar)
        }
      }
    }
    output += "\""
  }
}
