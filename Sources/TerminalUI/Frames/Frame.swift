import Language

/// How a piece of text looks; a driver maps it to what the terminal can do.
///
/// Nothing is said by a style alone.
public struct Style: OptionSet, Hashable, Sendable {
  public let rawValue: Int

  /// Makes a style from its bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  public static let strong = Style(rawValue: 1)
  public static let dim = Style(rawValue: 2)
  /// The line under the mark.
  public static let marked = Style(rawValue: 4)
  /// Colour for what leads the eye: the bar, keys.
  public static let accent = Style(rawValue: 8)
  /// Colour for what went wrong.
  public static let warning = Style(rawValue: 16)
}

/// A piece of a line in one style.
public struct Span: Hashable, Sendable {
  /// Safe for a terminal.
  public let text: String
  public let style: Style

  /// Makes a span; whatever could steer a terminal is dropped here, so that no screen can forget it.
  public init(_ text: String, _ style: Style = []) {
    self.text = SafeText(text).text
    self.style = style
  }
}

/// A whole screen: as many lines as there are rows, none wider than the columns.
public struct Frame: Hashable, Sendable {
  public var lines: [[Span]]
  public var columns: Int
  public var rows: Int
  /// Where the cursor blinks; `nil` hides it.
  public var cursor: Cursor?

  /// A place on the screen, from 0.
  public struct Cursor: Hashable, Sendable {
    public var row: Int
    public var column: Int
  }

  /// The lines without styles, trailing blanks cut: for tests and for reading.
  public var text: String {
    lines.map { line in
      var text = line.map(\.text).joined()
      while text.last == " " { text.removeLast() }
      return text
    }.joined(separator: "\n")
  }
}
