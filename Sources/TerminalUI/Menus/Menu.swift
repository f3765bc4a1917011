/// What a menu offers.
public struct Menu: Hashable, Sendable {
  /// One thing to choose.
  public struct Option: Hashable, Sendable {
    public var title: String
    /// A word shown while the option is under the mark; may be empty.
    public var footer: String

    /// Makes an option.
    public init(_ title: String, footer: String = "") { (self.title, self.footer) = (title, footer) }
  }

  public var title: String
  /// Lines under the title that each stand on one line.
  public var facts: [String]
  public var about: String
  public var options: [Option]
  /// Whether several options may be marked.
  public var isSeveral: Bool
  /// What Escape does, in a word.
  public var leaveAction: String

  /// Makes a menu.
  public init(
    title: String, facts: [String] = [], about: String = "", options: [Option], isSeveral: Bool = false,
    leaveAction: String
  ) {
    self.title = title
    self.facts = facts
    self.about = about
    self.options = options
    self.isSeveral = isSeveral
    self.leaveAction = leaveAction
  }
}
