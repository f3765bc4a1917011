/// JSON with keys in the order given and two blanks a level.
indirect enum JSONText {
  case text(String)
  case number(String)
  case truth(Bool)
  case list([JSONText])
  case map([(String, JSONText)])
  case null

  /// A whole number.
  static func count(_ count: Int) -> JSONText { .number(String(count)) }

  /// The shortest digits that read back as the same number; null where JSON has none.
  static func decimal(_ number: Double) -> JSONText { number.isFinite ? .number("\(number)") : .null }

  func written(indent: String = "") -> String {
    let inner = indent + "  "
    func block(_ open: String, _ lines: [String], _ close: String) -> String {
      lines.isEmpty
        ? open + close
        : open + "\n" + lines.map { inner + $0 }.joined(separator: ",\n") + "\n" + indent + close
    }
    switch self {
    case .text(let text): return Self.quoted(text)
    case .number(let digits): return digits
    case .truth(let truth): return String(truth)
    case .null: return "null"
    case .list(let values): return block("[", values.map { $0.written(indent: inner) }, "]")
    case .map(let entries):
      return block("{", entries.map { Self.quoted($0) + ": " + $1.written(indent: inner) }, "}")
    }
  }

  private static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      // `<` too, so that the text can stand in a web page; separators and controls so that it stays one line.
      case "<", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        let hexadecimal = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }
}
