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
    let kind = Kind(problem, found)
    // What was never closed is better looked for where it begins.
    let isUnclosed = kind == .unclosedQuote && begun != nil
    self.init(
      "syntax", isUnclosed ? begun ?? place : place,
      Words.both { $0.syntax(kind, begun.map(\.line), problem) })
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
    /// Something else than `,` and the closing bracket inside `[…]` or `{…}`.
    case brackets
    /// A key without its colon.
    case keyWithoutColon
    /// A line that stands too far left or right.
    case indentation
    case severalDocuments
    case badEscape
    case other

    init(_ problem: String, _ found: Unicode.Scalar?) {
      self =
        switch problem {
        case "found character that cannot start any token": found.map { .badStart(Character($0)) } ?? .other
        case "mapping values are not allowed in this context": .colonInText
        case "found unexpected end of stream": .unclosedQuote
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
