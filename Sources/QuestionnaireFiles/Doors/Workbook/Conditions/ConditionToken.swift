/// A word, sign or text of a condition with its offset in Unicode scalars.
struct ConditionToken: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// An id, code, number or keyword.
    case word(String)
    /// A text in quotes.
    case quoted(String)
    /// `${item}`.
    case reference(String)
    /// `=`, `!=`, `>=`, `<=`, `>`, `<`, `(`, `)`, `,`.
    case sign(String)
    case end
  }

  var kind: Kind
  var offset: Int

  /// The keyword that the token is, in English and lower case.
  var keyword: String? {
    guard case .word(let word) = kind else { return nil }
    return Self.keywords[word.lowercased()]
  }

  /// Every keyword with its Russian form.
  static let keywords: [String: String] = [
    "and": "and", "и": "and", "or": "or", "или": "or", "not": "not", "не": "not", "in": "in", "из": "in",
    "includes": "includes", "включает": "includes", "answered": "answered", "отвечен": "answered",
    "selected": "selected", "all": "all", "все": "all", "any": "any", "любое": "any",
  ]

  private static let closing: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "'": ["'"], "\"": ["\""], "«": ["»"], "“": ["”"], "„": ["“", "”"], "‘": ["’"], "’": ["’"], "”": ["”"],
  ]
  private static let signs: [String: String] = [
    ">=": ">=", "<=": "<=", "!=": "!=", "<>": "!=", "==": "=", "=": "=", ">": ">", "<": "<", "≥": ">=",
    "≤": "<=", "≠": "!=", "(": "(", ")": ")", ",": ",", ";": ",",
  ]

  /// The tokens of a condition, an `end` after the last.
  static func tokens(of text: String) throws(ConditionFault) -> [ConditionToken] {
    let scalars = Array(text.unicodeScalars)
    var tokens: [ConditionToken] = []
    var index = 0
    while index < scalars.count {
      let start = index
      let scalar = scalars[index]
      if scalar.properties.isWhitespace {
        index += 1
        continue
      }
      if let ends = closing[scalar] {
        guard let end = scalars[(start + 1)...].firstIndex(where: ends.contains) else {
          throw ConditionFault(.openQuote, start)
        }
        tokens.append(ConditionToken(kind: .quoted(string(scalars[(start + 1)..<end])), offset: start))
        index = end + 1
        continue
      }
      if scalar == "$", start + 1 < scalars.count, scalars[start + 1] == "{" {
        guard let end = scalars[start...].firstIndex(of: "}") else {
          throw ConditionFault(.openReference, start)
        }
        let name = string(scalars[(start + 2)..<end]).trimmedBlanks
        tokens.append(ConditionToken(kind: .reference(name), offset: start))
        index = end + 1
        continue
      }
      if let sign = (start + 1 < scalars.count ? signs[string(scalars[start...(start + 1)])] : nil) {
        tokens.append(ConditionToken(kind: .sign(sign), offset: start))
        index += 2
        continue
      }
      if let sign = signs[String(scalar)] {
        tokens.append(ConditionToken(kind: .sign(sign), offset: start))
        index += 1
        continue
      }
      guard isWord(scalar) else { throw ConditionFault(.strayCharacter(String(scalar)), start) }
      while index < scalars.count, isWord(scalars[index]) || isDecimalComma(index, scalars, tokens) {
        index += 1
      }
      tokens.append(ConditionToken(kind: .word(string(scalars[start..<index])), offset: start))
    }
    return tokens + [ConditionToken(kind: .end, offset: scalars.count)]
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-_.−".unicodeScalars.contains(scalar)
  }

  /// A comma between digits behind a comparison of numbers: in a list of codes it stands between two.
  private static func isDecimalComma(_ index: Int, _ scalars: [Unicode.Scalar], _ before: [ConditionToken])
    -> Bool
  {
    guard scalars[index] == ",", case .sign(let sign)? = before.last?.kind,
      [">=", "<=", ">", "<"].contains(sign),
      index > 0, index + 1 < scalars.count
    else { return false }
    return ("0"..."9").contains(scalars[index - 1]) && ("0"..."9").contains(scalars[index + 1])
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
