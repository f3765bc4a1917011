import Language
import QuestionnaireModel

/// Values of an `.osd` file as its runner reads them.
extension SourceNode {
  /// A string.
  var osdString: String? {
    if case .scalar(let text, false) = content { text } else { nil }
  }

  /// A value other than `null`.
  var osdPresent: SourceNode? { isNull ? nil : self }

  /// A member other than `null`.
  func osd(_ key: String) -> SourceNode? { self[key]?.osdPresent }

  /// A number, or a string that is one.
  var osdNumber: Double? { text.flatMap(Double.init) }

  /// A scalar as JavaScript makes a string of it: `3.0` is `3`, `true` is `true`.
  var osdText: String? {
    guard case .scalar(let text, let isPlain) = content else { return nil }
    guard isPlain, let number = Double(text) else { return text }
    return OSDNumber.text(number)
  }

  /// Whether JavaScript takes it for true.
  var osdIsTrue: Bool {
    guard case .scalar(let text, let isPlain) = content else { return true }
    return isPlain ? !["null", "false"].contains(text) && Double(text) != 0 : !text.isEmpty
  }
}

/// Numbers as text.
enum OSDNumber {
  /// A whole number without a dot, else the shortest decimal that means the number.
  static func text(_ number: Double) -> String {
    number == number.rounded() && number.magnitude < 1e15 ? String(Int(number)) : String(number)
  }

  /// A whole number; `nil` for others.
  static func whole(_ number: Double) -> Int? {
    number == number.rounded() && number.magnitude < 1e9 ? Int(number) : nil
  }

  /// A decimal that our format takes (six digits on either side); `nil` where it would not be the same number.
  static func decimal(_ number: Double) -> String? {
    let text = text(number)
    guard let fraction = Fraction(decimal: text), fraction.value == number else { return nil }
    let digits = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    return digits.allSatisfy { $0.count <= 6 } ? text : nil
  }
}
