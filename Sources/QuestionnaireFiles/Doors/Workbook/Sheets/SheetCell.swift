/// A cell of a sheet with what is written in it.
struct SheetCell: Hashable, Sendable {
  /// The text without the apostrophe that guarded it; line ends are line feeds.
  var text: String
  /// Where the cell begins.
  var place: Place
  /// What stands in the file before the text: the quote and the apostrophe.
  private var lead: Int
  private var isQuoted: Bool

  init(raw: String, isQuoted: Bool, place: Place) {
    let lines = raw.replacingReturns
    text = SheetGuard.plain(lines)
    lead = (isQuoted ? 1 : 0) + (text.unicodeScalars.count < lines.unicodeScalars.count ? 1 : 0)
    (self.isQuoted, self.place) = (isQuoted, place)
  }

  /// The text without blanks around it.
  var word: String { text.trimmedBlanks }

  var isEmpty: Bool { word.isEmpty }

  /// Where a character of the text stands in the file, counted in Unicode scalars.
  func place(at offset: Int) -> Place {
    var place = place
    place.column += lead
    for scalar in text.unicodeScalars.prefix(offset) {
      if scalar == "\n" {
        place.line += 1
        place.column = 1
      } else {
        place.column += isQuoted && scalar == "\"" ? 2 : 1
      }
    }
    return place
  }

  /// The text as a node of our own format, as it stands.
  var node: SourceNode { .scalar(text, at: place) }

  /// The word as a node of our own format.
  var wordNode: SourceNode { .word(word, at: place) }

  /// A number as a node, a comma in it made a dot.
  var numberNode: SourceNode { .word(Self.number(word), at: place) }

  /// The text, or what stands between the quotes where all of it is in quotes: so blanks at its ends and numbers with a comma stay.
  var unquoted: String { Self.isQuoted(word) ? String(word.dropFirst().dropLast()) : text }

  /// Whether a word begins and ends with a straight quote.
  static func isQuoted(_ word: String) -> Bool {
    word.count >= 2 && word.hasPrefix("\"") && word.hasSuffix("\"")
  }

  /// A decimal comma made a dot, a typographic minus a hyphen; other texts stay.
  static func number(_ text: String) -> String {
    let plain = text.hasPrefix("−") ? "-" + text.dropFirst() : text
    let digits = plain.hasPrefix("-") ? plain.dropFirst() : plain[...]
    let parts = digits.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } })
    else { return plain }
    return (plain.hasPrefix("-") ? "-" : "") + parts.joined(separator: ".")
  }
}

extension String {
  /// Without blanks, tabs and line ends at either end.
  var trimmedBlanks: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }

  /// With line feeds for every other line end.
  var replacingReturns: String {
    guard unicodeScalars.contains("\r") else { return self }
    var view = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in unicodeScalars {
      if scalar == "\r" { view.append("\n") } else if scalar != "\n" || !afterReturn { view.append(scalar) }
      afterReturn = scalar == "\r"
    }
    return String(view)
  }
}
