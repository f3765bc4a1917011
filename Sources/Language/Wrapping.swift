/// Wrapping of a text by words at a display width.
public enum Wrapping {
  /// The lines of a text no wider than `width` columns.
  ///
  /// Breaks at blanks (not at no-break spaces); a word wider than a line is cut. Line feeds in the text stay line
  /// breaks; an empty text gives one empty line. A width under 1 counts as 1. A line that fits stays as it is, with all its blanks:
  /// drawings made of characters keep their shape.
  public static func lines(of text: String, width: Int) -> [String] {
    let width = max(1, width)
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      paragraph(String($0), width)
    }
  }

  private static func paragraph(_ text: String, _ width: Int) -> [String] {
    if text.displayWidth <= width {
      let end = text.lastIndex { $0 != " " }
      return [end.map { String(text[...$0]) } ?? ""]
    }
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      var rest = word[...]
      if used > 0, used + 1 + rest.displayWidth <= width {
        line += " " + rest
        used += 1 + rest.displayWidth
        continue
      }
      if used > 0 {
        lines.append(line)
        (line, used) = ("", 0)
      }
      while rest.displayWidth > width {
        let piece = beginning(of: rest, width)
        lines.append(String(piece))
        rest = rest[piece.endIndex...]
      }
      line = String(rest)
      used = rest.displayWidth
    }
    if used > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }

  private static func beginning(of text: Substring, _ width: Int) -> Substring {
    var end = text.startIndex
    var used = 0
    while end < text.endIndex {
      let next = used + text[end].displayWidth
      if next > width, end > text.startIndex { break }
      used = next
      end = text.index(after: end)
    }
    return text[..<end]
  }
}
