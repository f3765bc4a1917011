/// What a spreadsheet runs instead of showing it.
public enum FormulaGuard {
  /// Whether a spreadsheet takes a text for a formula: `=`, `+`, `-` or `@` behind blanks, full-width forms, tab, carriage return.
  public static func isFormula(_ text: Substring.UnicodeScalarView) -> Bool {
    let visible = text.drop { $0 == " " || $0 == "\u{A0}" || $0 == "\n" }
    guard let first = visible.first else { return false }
    return ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"].contains(first)
  }
}
