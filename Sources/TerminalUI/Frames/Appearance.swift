/// How a screen looks, for eyes that need it otherwise; nothing is meant by it.
public struct Appearance: Hashable, Sendable {
  /// The colours.
  public enum Theme: String, Hashable, Sendable, CaseIterable {
    /// The terminal's own colours, with two for what leads the eye.
    case standard
    /// White and yellow on black, nothing dim.
    case contrast
  }

  /// The room between lines.
  public enum Spacing: String, Hashable, Sendable, CaseIterable {
    case normal
    /// An empty line after each answer and each paragraph, and shorter lines, where the window has room for it.
    case large
  }

  public var theme: Theme
  public var spacing: Spacing

  /// Makes an appearance.
  public init(theme: Theme = .standard, spacing: Spacing = .normal) {
    (self.theme, self.spacing) = (theme, spacing)
  }
}
