/// The signs that screens are drawn with.
///
/// All stand in the fonts of the Linux console too.
public struct Glyphs: Hashable, Sendable {
  public var mark: String
  public var chosen: String
  public var unchosen: String
  public var ticked: String
  public var unticked: String
  public var barDone: Character
  public var barLeft: Character
  public var up: String
  public var down: String
  public var left: String
  public var right: String
  public var dash: String
  public var dot: String

  public static let unicode = Glyphs(
    mark: "►", chosen: "(•)", unchosen: "( )", ticked: "[x]", unticked: "[ ]", barDone: "█", barLeft: "░",
    up: "↑", down: "↓", left: "←", right: "→", dash: "–", dot: "·")

  public static let ascii = Glyphs(
    mark: ">", chosen: "(*)", unchosen: "( )", ticked: "[x]", unticked: "[ ]", barDone: "#", barLeft: ".",
    up: "^", down: "v", left: "<-", right: "->", dash: "-", dot: "|")

  /// A text with typographic signs replaced where only ASCII signs can be shown; letters stay as they are.
  func adapted(_ text: String) -> String {
    guard self == .ascii else { return text }
    return text.map { Self.replacements[$0] ?? String($0) }.joined()
  }

  private static let replacements: [Character: String] = [
    "←": "<-", "→": "->", "↑": "^", "↓": "v", "–": "-", "—": "-", "−": "-", "…": "...", "«": "\"", "»": "\"",
    "×": "x", "•": "*",
  ]
}
