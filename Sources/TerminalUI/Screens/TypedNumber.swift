import Administration
import QuestionnaireModel

/// A number as a pupil types it: comma or dot, any minus sign, stray blanks.
enum TypedNumber: Hashable, Sendable {
  /// No number.
  case unreadable
  /// More decimals than the item takes.
  case tooFine
  /// The number times the range's scale; whether it lies in the range is for the sitting to say.
  case scaled(Int)

  init(_ typed: String, for range: NumberRange) {
    var text = ""
    for character in typed where !character.isWhitespace {
      switch character {
      case ",": text.append(".")
      case "−", "–", "—": text.append("-")
      default: text.append(character)
      }
    }
    if text.hasPrefix("+") { text.removeFirst() }
    if text.hasPrefix(".") { text = "0" + text }
    guard let number = Fraction(decimal: text) else {
      self = .unreadable
      return
    }
    let scaled = number * Fraction(range.scale)
    self = scaled.isWhole ? .scaled(scaled.numerator) : .tooFine
  }
}
