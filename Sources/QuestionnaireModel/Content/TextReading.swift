/// A named list of answers that count, for texts that are checked against a key.
public struct AcceptedAnswers: Hashable, Sendable {
  /// The name by which modules ask for the list.
  public var id: String
  /// Answers as they may be written; `*` stands for any characters, `?` for one.
  ///
  /// Case and outer blanks do not matter.
  public var patterns: [String]

  /// Makes a list.
  public init(id: String, patterns: [String]) { (self.id, self.patterns) = (id, patterns) }

  /// Whether a text is one of the answers.
  public func accepts(_ text: String) -> Bool {
    let text = Self.plain(text)
    return patterns.contains { Self.fits(text, Self.plain($0)) }
  }

  private static func plain(_ text: String) -> [Unicode.Scalar] {
    let scalars = Array(text.lowercased().unicodeScalars)
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return [] }
    return Array(scalars[first...last])
  }

  /// Walks both at once and goes back to the last star where they part: at most text × pattern steps.
  private static func fits(_ text: [Unicode.Scalar], _ pattern: [Unicode.Scalar]) -> Bool {
    var (at, next) = (0, 0)
    var star: (pattern: Int, text: Int)?
    while at < text.count {
      if next < pattern.count, pattern[next] == "*" {
        star = (next, at)
        next += 1
      } else if next < pattern.count, pattern[next] == "?" || pattern[next] == text[at] {
        (at, next) = (at + 1, next + 1)
      } else if let back = star {
        star = (back.pattern, back.text + 1)
        (at, next) = (back.text + 1, back.pattern + 1)
      } else {
        return false
      }
    }
    return pattern[next...].allSatisfy { $0 == "*" }
  }
}

/// What of a free text is kept in the coded answer, so that scores outlive the text.
public enum TextReading: Hashable, Sendable {
  /// Which of these lists the text fits; at most `mostLists`.
  case accepted([AcceptedAnswers])
  /// The number that the text begins with.
  case number

  /// A narrow cell has room for so many lists.
  public static let mostLists = 6
  /// Decimal places of a number that are kept.
  public static let places = 4
  /// A stored number is the number times this.
  public static let scale = 10_000.0
  /// The wide cell of a text that begins with no number, or with one too large to keep.
  public static let noNumber = Int32.max

  /// The narrow cell of a text: 1, and a bit from the second on for each list that it fits.
  public static func cell(of text: String, _ lists: [AcceptedAnswers]) -> Int8 {
    lists.prefix(mostLists).enumerated().reduce(1) { cell, list in
      list.element.accepts(text) ? cell | 1 << Int8(list.offset + 1) : cell
    }
  }

  /// Whether the text of a narrow cell fits a list.
  public static func fits(_ cell: Int8, list: Int) -> Bool { cell & (1 << Int8(list + 1)) != 0 }

  /// The wide cell of a text.
  public static func number(of text: String) -> Int32 {
    guard let number = leadingNumber(text) else { return noNumber }
    let scaled = (number * scale).rounded()
    guard scaled.magnitude < Double(noNumber) else { return noNumber }
    return Int32(scaled)
  }

  /// The number that a text begins with, after blanks: `12 years` is 12, `-0.5` is −0.5; `nil` where it begins with none.
  public static func leadingNumber(_ text: String) -> Double? {
    let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
    var digits = ""
    var hasDigit = false
    var hasDot = false
    var rest = scalars[...]
    if let sign = rest.first, sign == "-" || sign == "+" {
      digits.unicodeScalars.append(sign)
      rest = rest.dropFirst()
    }
    while let scalar = rest.first, ("0"..."9").contains(scalar) || (scalar == "." && !hasDot) {
      if scalar == "." { hasDot = true } else { hasDigit = true }
      digits.unicodeScalars.append(scalar)
      rest = rest.dropFirst()
    }
    guard hasDigit else { return nil }
    if digits.hasSuffix(".") { digits.removeLast() }
    return Double(digits + exponent(rest)) ?? Double(digits)
  }

  /// `e3`, `E-2` behind a number; nothing where there is no whole exponent.
  private static func exponent(_ rest: String.UnicodeScalarView.SubSequence) -> String {
    guard let sign = rest.first, sign == "e" || sign == "E" else { return "" }
    var tail = rest.dropFirst()
    var exponent = "e"
    if let sign = tail.first, sign == "-" || sign == "+" {
      exponent.unicodeScalars.append(sign)
      tail = tail.dropFirst()
    }
    let digits = tail.prefix { ("0"..."9").contains($0) }
    return digits.isEmpty ? "" : exponent + String(String.UnicodeScalarView(digits))
  }
}
