import Language

/// A calendar day, passed in by whoever has a clock.
public struct ReportDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Makes a date; `nil` for a month or day that no month has.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// `2026-10-04`.
  public var description: String { "\(year)-\(Self.two(month))-\(Self.two(day))" }

  /// «4 октября 2026 г.», "4 October 2026".
  public func text(in language: InterfaceLanguage) -> String {
    let months = Words(language).months
    let name = months.indices.contains(month - 1) ? months[month - 1] : Self.two(month)
    return "\(day)\u{A0}\(name)\u{A0}\(year)" + (language == .russian ? "\u{A0}г." : "")
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
