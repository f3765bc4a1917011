import Language

/// What lies behind a complaint of LibYAML that names something else: looked for in the lines around the place that it gives.
struct SyntaxSlip {
  typealias Lines = [ArraySlice<Unicode.Scalar>]

  let place: Place
  let message: LocalizedText

  init(_ place: Place, _ message: (Words) -> String) {
    (self.place, self.message) = (place, Words.both(message))
  }

  /// An indent with blanks that are none, or a line of a list whose mark is none or is missing.
  static func near(_ place: Place, _ begun: Place?, in lines: Lines) -> SyntaxSlip? {
    let numbers = Set([place.line, place.line - 1, place.line - 2, begun?.line ?? place.line])
      .filter { lines.indices.contains($0 - 1) }.sorted(by: >)
    for number in numbers {
      let indent = lines[number - 1].prefix { $0 == " " || StrayBlanks.isWide($0) }
      if let offset = Array(indent).firstIndex(where: StrayBlanks.isWide) {
        return SyntaxSlip(Place(line: number, column: offset + 1)) { $0.slips.wideBlankIndent }
      }
      let rest = Array(lines[number - 1].dropFirst(indent.count))
      // A dialogue's dash in a text is no mark: what is listed in these files has keys.
      if rest.contains(":"), let mark = listMark(rest) {
        return SyntaxSlip(Place(line: number, column: indent.count + 1)) { $0.slips.listMark(mark) }
      }
    }
    return missingMark(before: place, in: lines)
  }

  /// The beginning of a line that was meant as `- `: another dash, or a hyphen that a bracket or a wide blank follows.
  static func listMark(_ line: [Unicode.Scalar]) -> String? {
    guard let first = line.first, line.count > 1 else { return nil }
    let next = line[1]
    let isDash =
      "–—−‒‑•·".unicodeScalars.contains(first) && (next == " " || StrayBlanks.isWide(next) || next == "{")
    let isGlued = first == "-" && (next == "{" || next == "[" || StrayBlanks.isWide(next))
    guard isDash || isGlued else { return nil }
    return StrayBlanks.isWide(next)
      ? String(Character(first))
      : String(String.UnicodeScalarView([first, next]))
        .trimmingBlanks
  }

  /// The first entry of a list without its dash: the next line, which has one, stands in the same column.
  private static func missingMark(before place: Place, in lines: Lines) -> SyntaxSlip? {
    guard lines.indices.contains(place.line - 1), place.line > 1 else { return nil }
    let (line, above) = (lines[place.line - 1], lines[place.line - 2])
    let (indent, other) = (line.prefix { $0 == " " }.count, above.prefix { $0 == " " }.count)
    guard indent == other, Array(line.dropFirst(indent).prefix(2)) == ["-", " "],
      let sign = above.dropFirst(other).first, sign == "{" || sign == "["
    else { return nil }
    return SyntaxSlip(Place(line: place.line - 1, column: other + 1)) { $0.syntax(.noDash, nil) }
  }

  /// The first closing bracket up to a line that no opening one belongs to; quotes and comments are passed over.
  static func bracketTooMany(in lines: Lines, upTo place: Place) -> SyntaxSlip? {
    var open: [Unicode.Scalar] = []
    for (index, line) in lines.prefix(place.line).enumerated() {
      // A text in quotes over several lines is rare, and a quote that is left open is found elsewhere.
      var quote: Unicode.Scalar?
      var before: Unicode.Scalar = " "
      var hasQuoted = false
      for (column, sign) in line.enumerated() {
        defer { before = sign }
        if let current = quote {
          if sign == current, before != "\\" { (quote, hasQuoted) = (nil, true) }
          continue
        }
        let begins = " [{,:".unicodeScalars.contains(before)
        if sign == "#", before == " " { break }
        if (sign == "\"" || sign == "'") && begins {
          quote = sign
        } else if (sign == "{" || sign == "[") && (begins || !open.isEmpty || before == "-") {
          open.append(sign)
        } else if sign == "}" || sign == "]" {
          guard open.popLast() == nil else { continue }
          // In a text without quotes a bracket is a character like others.
          guard hasQuoted || isFlow(line) else { return nil }
          return SyntaxSlip(Place(line: index + 1, column: column + 1)) {
            $0.slips.bracketTooMany(String(Character(sign)))
          }
        }
      }
    }
    return nil
  }

  private static func isFlow(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    line.contains { $0 == "{" || $0 == "[" } || line.allSatisfy { " }],".unicodeScalars.contains($0) }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
