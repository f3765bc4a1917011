import Language
import Yams

/// What LibYAML refused, with the remedy in plain words.
struct SyntaxProblem {
  let rule: String
  let place: Place
  let message: LocalizedText
  /// How many characters from the place can be taken out to read on; `nil` where nothing can.
  var removable: Int?

  /// Words an error of Yams; `scalars` is the file's text.
  init(_ error: any Error, in scalars: [Unicode.Scalar]) {
    let (problem, place, begun): (String, Place, Place?) =
      switch error {
      case YamlError.scanner(let context, let problem, let mark, _),
        YamlError.parser(let context, let problem, let mark, _),
        YamlError.composer(let context, let problem, let mark, _):
        (problem, Place(mark), context.map { Place($0.mark) })
      case YamlError.reader(let problem, _, _, _): (problem, .start, nil)
      default: ("", .start, nil)
      }
    let lines = scalars.split(omittingEmptySubsequences: false) { $0 == "\n" }
    if let anchor = Self.anchor(near: place, in: lines) {
      self.init(
        anchor.rule, anchor.place,
        Words.both { anchor.rule == "tag" ? $0.tag(anchor.text) : $0.anchor(anchor.text) })
      removable = anchor.text.unicodeScalars.count
      return
    }
    let found = Self.scalar(at: place, in: lines)
    // A tab counts as the culprit where it stands at the place or indents the line.
    if found == "\t" || problem.contains("tab character") {
      self.init("tab", place, Words.both { $0.tab })
      return
    }
    if let column = Self.indentingTab(in: lines, line: place.line) {
      self.init("tab", Place(line: place.line, column: column), Words.both { $0.tab })
      return
    }
    if problem.contains("nesting level") {
      self.init("depth", place, Words.both { $0.tooDeep(SourceTree.mostDepth) })
      return
    }
    if let slip = SyntaxSlip.near(place, begun, in: lines) {
      self.init("syntax", slip.place, slip.message)
      return
    }
    if let quote = Self.oddQuote(in: lines, from: begun ?? place, to: place) {
      self.init("syntax", quote, Words.both { $0.syntax(.unclosedQuote, nil) })
      return
    }
    if let slip = SyntaxSlip.within(place, begun, in: lines) {
      self.init("syntax", slip.place, slip.message)
      return
    }
    if let bracket = SyntaxSlip.bracketTooMany(in: lines, upTo: place) {
      self.init("syntax", bracket.place, bracket.message)
      return
    }
    var kind = Kind(problem, found)
    let start = begun.map { Self.text(from: $0, in: lines) } ?? ""
    if kind == .keyWithoutColon, let first = start.first {
      if first == "{" || first == "[" { kind = .noDash }
      if let fixed = Self.withBlank(start) { kind = .noBlankAfterColon(fixed) }
    }
    if kind == .brackets, found == ":", Self.isText(before: place, in: lines) { kind = .colonInText }
    if kind == .brackets, let begun, Self.indent(of: place, in: lines) <= Self.indent(of: begun, in: lines),
      place.line > begun.line
    {
      kind = .unclosedBracket
    }
    if kind == .indentation, let slip = SyntaxSlip.lineApart(before: place, in: lines) {
      self.init("syntax", slip.place, slip.message)
      return
    }
    // What was never closed or ended is better looked for where it begins.
    let isAtStart =
      [.unclosedQuote, .unclosedBracket, .keyWithoutColon, .noDash].contains(kind) || kind.isBlank
    let culprit = isAtStart ? begun ?? place : place
    let elsewhere = begun.map(\.line) == culprit.line ? nil : begun.map(\.line)
    self.init("syntax", culprit, Words.both { $0.syntax(kind, elsewhere) })
  }

  private init(_ rule: String, _ place: Place, _ message: LocalizedText) {
    (self.rule, self.place, self.message) = (rule, place, message)
  }

  /// The common kinds of broken syntax.
  enum Kind: Hashable, Sendable {
    /// A character that cannot begin a value (`@`, `` ` ``, `%`).
    case badStart(Character)
    /// `a: b: c`.
    case colonInText
    case unclosedQuote
    /// A bracket that its block ends without closing.
    case unclosedBracket
    /// Something else than `,` and the closing bracket inside `[…]` or `{…}`.
    case brackets
    /// Two commas, or a comma with nothing before it.
    case nothingBetweenCommas
    /// A key without its colon.
    case keyWithoutColon
    /// `key:value`; the payload is what was meant.
    case noBlankAfterColon(String)
    /// An entry of a list without its dash.
    case noDash
    /// A line that stands too far left or right.
    case indentation
    /// Something else than a new line after `|` or `>`.
    case textAfterBlockSign
    case severalDocuments
    case badEscape
    case other

    var isBlank: Bool { if case .noBlankAfterColon = self { true } else { false } }

    init(_ problem: String, _ found: Unicode.Scalar?) {
      self =
        switch problem {
        case "found character that cannot start any token": found.map { .badStart(Character($0)) } ?? .other
        case "mapping values are not allowed in this context": .colonInText
        case "mapping keys are not allowed in this context": .badStart("?")
        case "found unexpected end of stream", "found unexpected document indicator": .unclosedQuote
        case "did not find expected node content": .nothingBetweenCommas
        case "did not find expected comment or line break": .textAfterBlockSign
        case "could not find expected directive name": .badStart("%")
        case "did not find expected ',' or ']'", "did not find expected ',' or '}'": .brackets
        case "could not find expected ':'": .keyWithoutColon
        case "did not find expected key", "did not find expected '-' indicator",
          "block sequence entries are not allowed in this context", "did not find expected <document start>":
          .indentation
        case "but found another document": .severalDocuments
        case _ where problem.contains("escape"): .badEscape
        default: .other
        }
    }
  }

  /// The text from a place to the end of its line.
  private static func text(from place: Place, in lines: [ArraySlice<Unicode.Scalar>]) -> String {
    guard lines.indices.contains(place.line - 1) else { return "" }
    return String(String.UnicodeScalarView(lines[place.line - 1].dropFirst(place.column - 1)))
  }

  /// Whether the word before a colon is no key: keys are Latin, and `{a: 1 b: 2}` lacks a comma.
  private static func isText(before place: Place, in lines: [ArraySlice<Unicode.Scalar>]) -> Bool {
    guard lines.indices.contains(place.line - 1) else { return false }
    let word = lines[place.line - 1].prefix(place.column - 1).reversed().prefix { $0 != " " }
    return word.contains { !$0.isASCII }
  }

  private static func indent(of place: Place, in lines: [ArraySlice<Unicode.Scalar>]) -> Int {
    guard lines.indices.contains(place.line - 1) else { return 0 }
    return lines[place.line - 1].prefix { $0 == " " }.count
  }

  /// `key: value` where a line has `key:value`, shortened.
  private static func withBlank(_ text: String) -> String? {
    let key = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    let rest = text.dropFirst(key.count)
    guard !key.isEmpty, rest.first == ":", let next = rest.dropFirst().first, next != " " else { return nil }
    let value = rest.dropFirst().prefix { !$0.isNewline }
    return "\(key): " + (value.count > 20 ? value.prefix(20) + "…" : value)
  }

  /// The last quote of a line with an odd number of them, where only one line between the places has such.
  ///
  /// A text over several lines makes two such lines; a forgotten quote makes one.
  private static func oddQuote(in lines: [ArraySlice<Unicode.Scalar>], from begun: Place, to place: Place)
    -> Place?
  {
    guard begun.line <= place.line, place.line - begun.line < 200 else { return nil }
    var odd: [Place] = []
    for line in begun.line...place.line where lines.indices.contains(line - 1) {
      let quotes = lines[line - 1].enumerated().filter { $0.element == "\"" }
      if quotes.count % 2 == 1, let last = quotes.last {
        odd.append(Place(line: line, column: last.offset + 1))
      }
    }
    return odd.count == 1 ? odd[0] : nil
  }

  private static func scalar(at place: Place, in lines: [ArraySlice<Unicode.Scalar>]) -> Unicode.Scalar? {
    guard lines.indices.contains(place.line - 1) else { return nil }
    return lines[place.line - 1].dropFirst(place.column - 1).first
  }

  private static func indentingTab(in lines: [ArraySlice<Unicode.Scalar>], line: Int) -> Int? {
    guard lines.indices.contains(line - 1) else { return nil }
    return lines[line - 1].prefix { $0 == " " || $0 == "\t" }.firstIndex(of: "\t")
      .map { $0 - lines[line - 1].startIndex + 1 }
  }

  /// An anchor or a tag in the line or the one before it: since their signs are hidden from LibYAML, it saw a text there.
  private static func anchor(near place: Place, in lines: [ArraySlice<Unicode.Scalar>])
    -> (place: Place, text: String, rule: String)?
  {
    for line in [place.line, place.line - 1] where lines.indices.contains(line - 1) {
      let scalars = Array(lines[line - 1])
      for index in scalars.indices.dropFirst() where scalars[index] == "&" || scalars[index] == "!" {
        let word = scalars[index...].prefix { $0 != " " && $0 != "," }
        guard " [{,".unicodeScalars.contains(scalars[index - 1]), word.count > 1 else { continue }
        let text = String(String.UnicodeScalarView(word))
        return (Place(line: line, column: index + 1), text, scalars[index] == "&" ? "anchor" : "tag")
      }
    }
    return nil
  }
}
