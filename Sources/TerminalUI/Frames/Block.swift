import Language

/// One building stone of a screen; it becomes lines once the width is known.
enum Block: Hashable, Sendable {
  /// A text wrapped by words.
  case text(String, Style = [])
  /// One line, cut where it does not fit.
  case line(String, Style = [])
  /// One line in several styles; the maker keeps it within the width.
  case spans([Span])
  case gap
  /// `done` of `total` as a bar over the whole width.
  case bar(done: Int, total: Int)
  case option(OptionLine)
  /// A field to type into, at least so many lines high.
  case field(EntryField, lines: Int)

  /// The block's lines, none wider than `width`.
  func lines(width: Int, glyphs: Glyphs) -> [[Span]] {
    switch self {
    case .text(let text, let style):
      return Wrapping.lines(of: glyphs.adapted(SafeText(text, lines: .kept).text), width: width).map {
        [Span($0, style)]
      }
    case .line(let text, let style):
      return [[Span(glyphs.adapted(SafeText(text).text).clipped(to: width), style)]]
    case .spans(let spans): return [spans]
    case .gap: return [[]]
    case .bar(let done, let total):
      let inner = max(1, width - 2)
      let filled = total > 0 ? min(inner, max(0, inner * done / total)) : 0
      return [
        [
          Span("["), Span(String(repeating: glyphs.barDone, count: filled), .accent),
          Span(String(repeating: glyphs.barLeft, count: inner - filled), .dim), Span("]"),
        ]
      ]
    case .option(let option): return option.lines(width: width, glyphs: glyphs)
    case .field(let field, let height):
      var lines = field.lines(width: max(1, width - 2)).map { [Span(glyphs.mark + " ", .accent), Span($0)] }
      for index in lines.indices.dropFirst() { lines[index][0] = Span("  ") }
      while lines.count < height { lines.append([Span("  ")]) }
      return lines
    }
  }
}

/// A numbered option: the mark, what is chosen, the number, the text.
struct OptionLine: Hashable, Sendable {
  enum Choice: Hashable, Sendable { case chosen, unchosen, ticked, unticked, none }

  var number: Int?
  /// Columns that the largest number takes.
  var numberWidth: Int
  var text: String
  var choice: Choice
  var isMarked: Bool

  func lines(width: Int, glyphs: Glyphs) -> [[Span]] {
    let sign =
      switch choice {
      case .chosen: glyphs.chosen + " "
      case .unchosen: glyphs.unchosen + " "
      case .ticked: glyphs.ticked + " "
      case .unticked: glyphs.unticked + " "
      case .none: ""
      }
    let place = (number.map(String.init) ?? "").padded(to: numberWidth, alignedRight: true)
    let lead = (isMarked ? glyphs.mark : " ".padded(to: glyphs.mark.displayWidth)) + " " + sign + place + "  "
    let room = max(1, width - lead.displayWidth)
    let style: Style = isMarked ? .marked : []
    return Wrapping.lines(of: glyphs.adapted(SafeText(text).text), width: room).enumerated().map {
      index, line in
      let start = index == 0 ? lead : String(repeating: " ", count: lead.displayWidth)
      // The mark reaches over the whole width, so that it reads as one bar.
      return [Span((start + line).padded(to: isMarked ? width : 0), style)]
    }
  }
}
