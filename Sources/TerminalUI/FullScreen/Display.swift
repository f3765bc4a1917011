/// What the full-screen driver needs of a terminal; ncurses gives it, and so do tests.
public struct Display {
  /// Columns and rows.
  public let size: () -> (columns: Int, rows: Int)
  /// Paints a whole frame.
  public let paint: (Frame) -> Void
  /// Waits for the next key; where told that a limit runs, for a second at most, and then gives `tick`.
  public let nextKey: (_ isTimed: Bool) -> Key
  /// Forgets keys that were pressed and not read yet.
  public let forgetKeys: () -> Void
  /// Takes everything from the screen and from what can be scrolled back to.
  public let wipe: () -> Void
  /// Makes a short sound, or a flash where the terminal has none.
  public let beep: () -> Void
  /// Whether the program is told to end, or no key will ever come again.
  public let isClosing: () -> Bool
  /// Takes other colours.
  public let take: (Appearance.Theme) -> Void

  /// Makes a display.
  public init(
    size: @escaping () -> (columns: Int, rows: Int), paint: @escaping (Frame) -> Void,
    nextKey: @escaping (_ isTimed: Bool) -> Key, forgetKeys: @escaping () -> Void = {},
    wipe: @escaping () -> Void = {}, isClosing: @escaping () -> Bool = { false },
    take: @escaping (Appearance.Theme) -> Void = { _ in }, beep: @escaping () -> Void = {}
  ) {
    self.size = size
    self.paint = paint
    self.nextKey = nextKey
    self.forgetKeys = forgetKeys
    self.wipe = wipe
    self.isClosing = isClosing
    self.take = take
    self.beep = beep
  }
}
