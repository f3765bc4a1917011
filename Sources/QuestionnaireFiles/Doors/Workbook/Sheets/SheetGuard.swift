import Notation

/// Keeps a text from being changed by a spreadsheet, by an apostrophe before it.
///
/// A spreadsheet runs a text that begins with `=`, `+`, `-` or `@`, and takes `8-11`, `1.0.0`, `40/3`, `007`, `1e5`, `1 мая` and
/// `true` for dates, fractions, numbers and truth values. Reading takes one apostrophe away exactly where writing has put one, also
/// from texts that had apostrophes of their own.
enum SheetGuard {
  private static let months = [
    "янв", "фев", "мар", "апр", "май", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек",
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The text as it is written.
  static func guarded(_ text: String) -> String { isTaken(text) ? "'" + text : text }

  /// The text that was written.
  static func plain(_ text: String) -> String {
    guard text.utf8.first == Byte.apostrophe else { return text }
    let rest = String(text.unicodeScalars.dropFirst())
    return isTaken(rest) ? rest : text
  }

  /// Whether a spreadsheet would make something else of the text, or of what follows apostrophes.
  static func isTaken(_ text: String) -> Bool {
    let rest = Substring(text).unicodeScalars.drop { $0 == "'" }
    return FormulaGuard.isFormula(rest) || isConverted(String(Substring(rest)))
  }

  private static func isConverted(_ text: String) -> Bool {
    let word = String(text.filter { $0 != " " && $0 != "\u{A0}" }).lowercased()
    guard !word.isEmpty, word.utf8.count <= 40 else { return false }
    if ["true", "false", "истина", "ложь"].contains(word) { return true }
    let digits = word.utf8.count { Byte.isDigit($0) }
    guard digits > 0 else { return false }
    if digits == word.utf8.count {
      return text != word || digits > 15 || (digits > 1 && word.utf8.first == Byte.zero)
    }
    let isNumeric = word.unicodeScalars.allSatisfy { "0123456789.,:/-e%+–₽$€".unicodeScalars.contains($0) }
    if isNumeric { return true }
    let isShort = word.unicodeScalars.count <= 12
    let hasNumberOutside = word.first?.isNumber == true || word.last?.isNumber == true
    return isShort && hasNumberOutside && months.contains { word.contains($0) }
  }
}
