import Language

/// Slips within a line, and a line that stands apart from its neighbours.
extension SyntaxSlip {
  /// A comment that swallows the end of a line, straight quotes inside a text, or two entries without a comma between them.
  static func within(_ place: Place, _ begun: Place?, in lines: Lines) -> SyntaxSlip? {
    for number in Set([begun?.line ?? place.line, place.line - 1]).sorted()
    where lines.indices.contains(number - 1) {
      guard let column = swallowing(lines[number - 1]) else { continue }
      return SyntaxSlip(Place(line: number, column: column)) { $0.slips.hashInText }
    }
    guard lines.indices.contains(place.line - 1), place.column > 1 else { return nil }
    let line = Array(lines[place.line - 1])
    guard line.indices.contains(place.column - 1) else { return nil }
    let (found, before) = (line[place.column - 1], line[place.column - 2])
    // The first quote of a line opens a text, or closes one of the lines above.
    let isSecond = line[..<(place.column - 2)].contains("\"")
    if before == "\"", found.properties.isAlphabetic, isSecond {
      return SyntaxSlip(Place(line: place.line, column: place.column - 1)) { $0.slips.innerQuotes }
    }
    return commaDue(line, at: place)
  }

  /// The column of a `#` inside brackets that the line would go on to close.
  private static func swallowing(_ line: ArraySlice<Unicode.Scalar>) -> Int? {
    var (depth, quote, before): (Int, Unicode.Scalar?, Unicode.Scalar) = (0, nil, " ")
    for (offset, sign) in line.enumerated() {
      defer { before = sign }
      if let current = quote {
        if sign == current, before != "\\" { quote = nil }
        continue
      }
      switch sign {
      case "\"", "'": if " [{,:".unicodeScalars.contains(before) { quote = sign }
      case "{", "[": depth += 1
      case "}", "]": depth -= 1
      case "#" where before == " ":
        let rest = line.dropFirst(offset)
        return depth > 0 && rest.contains { $0 == "}" || $0 == "]" } ? offset + 1 : nil
      default: break
      }
    }
    return nil
  }

  /// `a: 1 b: 2` or `a: "x" b: 2` inside brackets: the place is the second colon, or the second key.
  private static func commaDue(_ line: [Unicode.Scalar], at place: Place) -> SyntaxSlip? {
    let isOfKey = { (sign: Unicode.Scalar) in
      sign.isASCII
        && (sign.properties.isAlphabetic || sign.properties.numericType != nil || sign == "-" || sign == "_")
    }
    var start = place.column - 1
    while start > 0, isOfKey(line[start - 1]) { start -= 1 }
    let key = line[start...].prefix(while: isOfKey)
    guard !key.isEmpty, line.dropFirst(start + key.count).first == ":", start > 0, line[start - 1] == " ",
      let last = line[..<start].last(where: { $0 != " " }), !"{[,:-".unicodeScalars.contains(last),
      line[..<start].contains(where: { $0 == "{" || $0 == "[" })
    else { return nil }
    let name = String(String.UnicodeScalarView(key))
    return SyntaxSlip(Place(line: place.line, column: start + 1)) { $0.slips.commaDue(name) }
  }

  /// A line that stands further left than both of its neighbours, which stand alike, though it opens nothing.
  static func lineApart(before place: Place, in lines: Lines) -> SyntaxSlip? {
    guard place.line > 2, lines.indices.contains(place.line - 1) else { return nil }
    let (first, middle, last) = (lines[place.line - 3], lines[place.line - 2], lines[place.line - 1])
    let indents = [first, middle, last].map { $0.prefix { $0 == " " }.count }
    let text = middle.dropFirst(indents[1])
    guard indents[0] == indents[2], indents[1] < indents[0], let start = text.first, start != "-",
      start != "#",
      let end = text.last(where: { $0 != " " }), end != ":"
    else { return nil }
    return SyntaxSlip(Place(line: place.line - 1, column: indents[1] + 1)) { $0.slips.lineApart(indents[0]) }
  }
}
