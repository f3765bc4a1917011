import Language

/// Text for the inside of an element or of a quoted attribute.
enum HTMLText {
  /// Every character that could be markup is written as a reference; controls and bidirectional marks are gone.
  static func escaped(_ text: String) -> String {
    var output = ""
    for character in SafeText(text, lines: .kept).text {
      switch character {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "'": output += "&#39;"
      case "`": output += "&#96;"
      default: output.append(character)
      }
    }
    return output
  }

  /// A text usable as an element's id: its ASCII letters, digits and hyphens.
  static func identifier(_ text: String) -> String {
    String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "-" })
  }
}
