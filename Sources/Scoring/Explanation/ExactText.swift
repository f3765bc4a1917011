import Language
import QuestionnaireModel

/// Exact numbers as text: decimals where they end, else the fraction with its rounded value.
struct ExactText: Sendable {
  let language: InterfaceLanguage

  /// `11,25` or `31/3 ≈ 10,33`; a true minus sign, the language's decimal mark.
  func text(_ number: Fraction) -> String {
    if number.denominator == 1 { return text(number.numerator) }
    let plain = number.description
    guard !plain.contains("/") else {
      return signed(plain) + " ≈ " + NumberText(language).decimal(number.value, places: 2)
    }
    return signed(language == .russian ? plain.replacing(".", with: ",") : plain)
  }

  /// A whole number with a true minus sign.
  func text(_ number: Int) -> String { number < 0 ? signed(String(number)) : String(number) }

  /// The same with brackets around a negative number, for the middle of a formula.
  func inner(_ number: Fraction) -> String { number < Fraction(0) ? "(\(text(number)))" : text(number) }

  /// Terms joined by their signs: `3 + 5 − 1`.
  func sum(_ terms: [Fraction]) -> String {
    var output = ""
    for term in terms {
      if output.isEmpty {
        output = text(term)
      } else {
        output += term < Fraction(0) ? " − " + text(Fraction(0) - term) : " + " + text(term)
      }
    }
    return output
  }

  private func signed(_ text: String) -> String { text.hasPrefix("-") ? "−" + text.dropFirst() : text }
}
