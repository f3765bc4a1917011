/// Text that we did not write ourselves, made fit for a terminal.
///
/// Item texts, school names, file names, an outside module's reply: all pass here before they reach a terminal. Dropped are
/// C0 controls (escape, bell, backspace, carriage return …), DEL, C1 controls, bidirectional marks and overrides,
/// line and paragraph separators, zero-width characters, tag characters and private use; more than two combining
/// marks on one base are cut; the rest is cut at `limit` characters. A line feed stays where `lines` is `.kept` and
/// becomes a blank otherwise; a tab becomes a blank.
public struct SafeText: Hashable, Sendable, CustomStringConvertible {
  /// What becomes of line feeds.
  public enum Lines: Sendable { case joined, kept }

  /// The text without what could steer a terminal.
  public let text: String

  /// Makes a text safe; `limit` is the most characters that stay.
  public init(_ raw: String, lines: Lines = .joined, limit: Int = 4_000) {
    var kept = String.UnicodeScalarView()
    var marks = 0
    for scalar in raw.unicodeScalars {
      if scalar == "\n" || scalar == "\t" {
        kept.append(scalar == "\n" && lines == .kept ? scalar : " ")
        marks = 0
        continue
      }
      guard !Self.isDropped(scalar) else { continue }
      if scalar.properties.generalCategory == .nonspacingMark
        || scalar.properties.generalCategory == .enclosingMark
      {
        marks += 1
        if marks > 2 { continue }
      } else {
        marks = 0
      }
      kept.append(scalar)
    }
    let whole = String(kept)
    text = whole.count > limit ? String(whole.prefix(max(0, limit - 1))) + "…" : whole
  }

  public var description: String { text }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    case 0xE000...0xF8FF, 0xE0000...0xE0FFF, 0xF0000...0x10FFFF: true
    default: false
    }
  }
}
