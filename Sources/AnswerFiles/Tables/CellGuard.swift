import Notation

/// Keeps a text cell from being taken for something else, by an apostrophe before it.
///
/// A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` (full-width forms, tab and carriage return count too)
/// as a formula; our own reader takes `!declined` and `!hidden` for what they mean. Reading takes one apostrophe away
/// exactly where writing has put one, also from texts that had apostrophes of their own.
enum CellGuard {
  static let declined = "!declined"
  static let hidden = "!hidden"
  /// How many statistics programs write a gap.
  static let notAvailable = "NA"

  /// Whether a spreadsheet could take the text for a formula, or a reader for a reserved word.
  static func isTaken(_ text: String, inTable: Bool) -> Bool {
    var rest = Substring(text).unicodeScalars
    while rest.first == "'" { rest = rest.dropFirst() }
    if isReserved(rest) { return true }
    guard inTable else { return false }
    return FormulaGuard.isFormula(rest)
  }

  private static func isReserved(_ text: Substring.UnicodeScalarView) -> Bool {
    guard text.first == "!" else { return false }
    let word = String(Substring(text))
    return word == declined || word == hidden
  }

  /// The text as it is written.
  static func guarded(_ text: String, inTable: Bool) -> String {
    isTaken(text, inTable: inTable) ? "'" + text : text
  }

  /// The text that was written.
  static func plain(_ text: String, inTable: Bool) -> String {
    guard text.utf8.first == Byte.apostrophe else { return text }
    let rest = String(text.unicodeScalars.dropFirst())
    return isTaken(rest, inTable: inTable) ? rest : text
  }
}

extension DelimitedWriter {
  /// A text cell, guarded against being run as a formula; NUL characters are left out.
  mutating func add(_ text: String, isGuarded: Bool = true) {
    add(quoted: isGuarded ? CellGuard.guarded(text, inTable: true) : text)
  }
}
