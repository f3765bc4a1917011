/// Numbers as text, in the way of a language and independent of the system's locale data.
public struct NumberText: Sendable, Hashable {
  /// The language whose separators are used.
  public let language: InterfaceLanguage

  /// Makes a formatter for a language.
  public init(_ language: InterfaceLanguage) { self.language = language }

  /// What stands for "no data".
  public static let none = "—"

  private var decimalMark: String { language == .russian ? "," : "." }
  private var groupMark: String { language == .russian ? "\u{A0}" : "," }

  /// A whole number with groups of three from 10,000 up (Russian: no-break space, English: comma).
  public func integer(_ number: Int) -> String {
    let digits = String(number.magnitude)
    guard digits.count > 4 else { return (number < 0 ? "−" : "") + digits }
    var groups: [Substring] = []
    var end = digits.endIndex
    while end > digits.startIndex {
      let start = digits.index(end, offsetBy: -3, limitedBy: digits.startIndex) ?? digits.startIndex
      groups.insert(digits[start..<end], at: 0)
      end = start
    }
    return (number < 0 ? "−" : "") + groups.joined(separator: groupMark)
  }

  /// A number with a fixed count of decimals, half away from zero on the exact binary value; `—` where it is not finite.
  public func decimal(_ number: Double, places: Int = 1) -> String {
    guard number.isFinite, abs(number) < 1e15 else { return Self.none }
    var scale = 1
    for _ in 0..<max(0, places) { scale *= 10 }
    let scaled = (number.magnitude * Double(scale)).rounded(.toNearestOrAwayFromZero)
    return fixed(Int(scaled), scale: scale, places: places, negative: number < 0 && scaled > 0)
  }

  /// `part` of `whole` in per cent, computed from the counts in whole numbers and rounded once, half up; `—` for an empty whole.
  public func percent(_ part: Int, of whole: Int, places: Int = 1) -> String {
    guard whole > 0 else { return Self.none }
    var scale = 1
    for _ in 0..<max(0, places) { scale *= 10 }
    let scaled = (2 * part * 100 * scale + whole) / (2 * whole)
    return fixed(scaled, scale: scale, places: places, negative: false)
      + (language == .russian ? "\u{A0}%" : "%")
  }

  private func fixed(_ scaled: Int, scale: Int, places: Int, negative: Bool) -> String {
    let whole = integer(scaled / scale)
    guard places > 0 else { return (negative ? "−" : "") + whole }
    let fraction = String(scaled % scale)
    let zeros = String(repeating: "0", count: places - fraction.count)
    return (negative ? "−" : "") + whole + decimalMark + zeros + fraction
  }
}
