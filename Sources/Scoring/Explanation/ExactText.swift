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
  func text(_ number: Int) -> String {
    if Self.small.indices.contains(number) { return Self.small[number] }
    return number < 0 ? signed(String(number)) : String(number)
  }

  /// Answers and points are nearly always as small as these, and a trace is full of them.
  private static let small = (0..<100).map { String($0) }

  /// The same with brackets around a negative number, for the middle of a formula.
  func inner(_ number: Fraction) -> String { number.numerator < 0 ? "(\(text(number)))" : text(number) }

  /// Terms joined by their signs: `3 + 5 − 1`.
  func sum(_ terms: [Fraction]) -> String {
    var output = ""
    output.reserveCapacity(5 * terms.count)
    for term in terms {
      if output.isEmpty {
        output = text(term)
      } else {
        output += term.numerator < 0 ? " − " : " + "
        output += text(term.numerator < 0 ? Fraction(0) - term : term)
      }
    }
    return output
  }

  private func signed(_ text: String) -> String { text.hasPrefix("-") ? "−" + text.dropFirst() : text }
}
