import Foundation

/// Texts of questions and answers, made comparable.
///
/// A form's author retypes a question with other quotes, dashes, numbers before it or a full stop behind it; the program they typed it
/// into adds an asterisk or HTML. None of that makes it another question.
enum FormText {
  /// What a text is compared by: lower case, ё as е, one kind of dash, no quotes, commas and asterisks, single blanks, no
  /// punctuation at the end.
  static func key(_ text: String) -> String {
    var key = String.UnicodeScalarView()
    var isBlankDue = false
    func isDash(_ scalar: Unicode.Scalar?) -> Bool { scalar == "-" }
    let scalars = Array(decoded(text).precomposedStringWithCanonicalMapping.lowercased().unicodeScalars)
    func isDigit(_ index: Int) -> Bool {
      scalars.indices.contains(index) && (0x30...0x39).contains(scalars[index].value)
    }
    for (index, scalar) in scalars.enumerated() {
      switch scalar.value {
      case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0x2A, 0x22, 0x27, 0x60, 0xAB, 0xBB, 0x2018...0x201F, 0x2032,
        0x2033, 0x2039, 0x203A:
        continue
      case _ where scalar.properties.isWhitespace || scalar.value < 0x20: isBlankDue = true
      case 0x2C, 0x3B, 0x21, 0x3F:
        // A comma more or less makes no other question, but 1,5 is not 15.
        if isDigit(index - 1), isDigit(index + 1) { key.append(scalar) } else { isBlankDue = true }
      case 0x2D, 0x2010...0x2015, 0x2212:
        isBlankDue = false
        if !isDash(key.last) { key.append("-") }
      default:
        if isBlankDue, !key.isEmpty, !isDash(key.last) { key.append(" ") }
        isBlankDue = false
        switch scalar {
        case "ё": key.append("е")
        case "…": key.append(contentsOf: "...".unicodeScalars)
        default: key.append(scalar)
        }
      }
    }
    while let last = key.last, ".,:;!? ".unicodeScalars.contains(last) { key.removeLast() }
    return String(key)
  }

  /// The text's key, then the key without the number or letter that counts it, where there is one.
  static func keys(_ text: String) -> [String] {
    let key = key(text)
    guard let rest = withoutNumber(key) else { return [key] }
    return [key, rest]
  }

  /// `1. `, `1) `, `12.3. `, `№ 5 `, `вопрос 5. `, `1-`, `а) ` taken away; `nil` where nothing counts the text.
  private static func withoutNumber(_ key: String) -> String? {
    var rest = Substring(key)
    var hasWord = false
    for word in ["вопрос", "question", "пункт", "item", "№", "#", "q"] where rest.hasPrefix(word) {
      let behind = rest.dropFirst(word.count).drop { $0 == " " || $0 == "№" || $0 == "#" }
      guard behind.first?.isASCII == true, behind.first?.isNumber == true else { continue }
      rest = behind
      hasWord = true
      break
    }
    let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    if let first = digits.first, first.isNumber, digits.count <= 7 {
      rest = rest.dropFirst(digits.count)
      var isMarked = hasWord || digits.last == "."
      while let mark = rest.first, ".):- ".contains(mark) {
        if mark != " " { isMarked = true }
        rest = rest.dropFirst()
      }
      return isMarked && !rest.isEmpty ? String(rest) : nil
    }
    guard !hasWord, let letter = rest.first, letter.isLetter, let mark = rest.dropFirst().first,
      mark == ")" || mark == ".", rest.dropFirst(2).first == " "
    else { return nil }
    let behind = rest.dropFirst(3)
    return behind.isEmpty ? nil : String(behind)
  }

  /// The characters that HTML writes with an ampersand.
  private static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var plain = ""
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "&") {
      plain += rest[..<start]
      let behind = rest[rest.index(after: start)...]
      if let end = behind.prefix(12).firstIndex(of: ";"), let character = character(behind[..<end]) {
        plain.append(character)
        rest = behind[behind.index(after: end)...]
      } else {
        plain.append("&")
        rest = behind
      }
    }
    return plain + rest
  }

  private static let named: [Substring: Character] = [
    "amp": "&", "quot": "\"", "apos": "'", "lt": "<", "gt": ">", "nbsp": "\u{A0}", "laquo": "«", "raquo": "»",
    "mdash": "—", "ndash": "–", "hellip": "…", "ldquo": "“", "rdquo": "”", "bdquo": "„", "minus": "−",
    "shy": "\u{AD}",
  ]

  private static func character(_ name: Substring) -> Character? {
    guard name.first == "#" else { return named[name] }
    let digits = name.dropFirst()
    let value =
      digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map(Character.init)
  }

  /// How alike two keys are, 0…1: pairs of neighbouring characters that they share (Dice).
  static func likeness(_ left: String, _ right: String) -> Double {
    func pairs(_ text: String) -> [UInt64: Int] {
      let scalars = Array(text.unicodeScalars.prefix(200))
      var pairs: [UInt64: Int] = [:]
      for (first, second) in zip(scalars, scalars.dropFirst()) {
        pairs[UInt64(first.value) << 32 | UInt64(second.value), default: 0] += 1
      }
      return pairs
    }
    let (one, two) = (pairs(left), pairs(right))
    let total = one.values.reduce(0, +) + two.values.reduce(0, +)
    guard total > 0 else { return left == right ? 1 : 0 }
    let shared = one.reduce(0) { $0 + min($1.value, two[$1.key] ?? 0) }
    return 2 * Double(shared) / Double(total)
  }

  /// The text that is most like another, where any is alike enough to be worth naming.
  static func nearest<Value>(_ text: String, among known: [(key: String, value: Value)]) -> Value? {
    let key = key(text)
    let best = known.map { ($0.value, likeness(key, $0.key)) }.max { $0.1 < $1.1 }
    guard let (value, likeness) = best, likeness >= 0.5 else { return nil }
    return value
  }
}
