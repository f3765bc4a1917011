import Language

/// What is on a screen, without its size: a head, a body that may scroll, a notice and the keys.
struct Screen: Hashable, Sendable {
  var head: [Block] = []
  var body: [Block] = []
  /// A word about the last key, shown above the keys.
  var notice: String?
  /// The keys, the most important first: what does not fit is left out from the end.
  var keys: [KeyHint] = []
  /// The block of the body that has to be visible.
  var focus: Int?

  static let leastColumns = 40
  static let leastRows = 12
  /// Longer lines are hard to read.
  static let widestText = 76
  static let widestLargeText = 60

  /// The screen at a size, the body scrolled down by so many lines.
  struct Layout: Hashable, Sendable {
    var frame: Frame
    /// The lines of the body that do not fit may be reached by scrolling up to this.
    var furthest: Int
    /// How far the body is scrolled.
    var scroll: Int
    /// Body lines that fit.
    var room: Int
    /// For each block of the body, its lines.
    var ranges: [Range<Int>]

    /// Whether a block of the body is wholly on the screen; one higher than the screen, when its first line is.
    func shows(_ block: Int) -> Bool {
      guard ranges.indices.contains(block) else { return false }
      let lines = ranges[block]
      return lines.lowerBound >= scroll && min(lines.upperBound, lines.lowerBound + room) <= scroll + room
    }

    /// The least scrolling that brings a block onto the screen.
    func scroll(toShow block: Int) -> Int {
      guard ranges.indices.contains(block), !shows(block) else { return scroll }
      let lines = ranges[block]
      if lines.lowerBound < scroll || lines.count >= room { return min(lines.lowerBound, furthest) }
      return min(lines.upperBound - room, furthest)
    }
  }

  /// Lays the screen out; a window that is too small gets a word to enlarge it.
  func layout(columns: Int, rows: Int, scroll: Int, surroundings: Surroundings) -> Layout {
    guard columns >= Self.leastColumns, rows >= Self.leastRows else {
      return tooSmall(columns: columns, rows: rows, words: surroundings.words)
    }
    let large = large(columns: columns, rows: rows, scroll: scroll, surroundings: surroundings)
    return large
      ?? layout(columns: columns, rows: rows, scroll: scroll, surroundings: surroundings, isLarge: false)
  }

  /// The same with large spacing; `nil` where nobody wants it, or where it would make scroll what fits otherwise.
  private func large(columns: Int, rows: Int, scroll: Int, surroundings: Surroundings) -> Layout? {
    guard surroundings.appearance.spacing == .large else { return nil }
    let large = layout(
      columns: columns, rows: rows, scroll: scroll, surroundings: surroundings, isLarge: true)
    guard large.furthest > 0 else { return large }
    let normal = layout(
      columns: columns, rows: rows, scroll: scroll, surroundings: surroundings, isLarge: false)
    return normal.furthest > 0 ? large : nil
  }

  private func layout(
    columns: Int, rows: Int, scroll: Int, surroundings: Surroundings, isLarge: Bool
  ) -> Layout {
    let margin = columns >= 60 ? 2 : 1
    let width = min(columns - 2 * margin, isLarge ? Self.widestLargeText : Self.widestText)
    let isLow = rows < 18
    func lines(_ block: Block) -> [[Span]] { block.lines(width: width, glyphs: surroundings.glyphs) }
    let keyLines = KeyHint.lines(keys, width: width, limit: isLow ? 1 : 3, glyphs: surroundings.glyphs)
    let noticeLines = notice.map { lines(.text($0, [.strong, .warning])) } ?? []
    let headLines = head.flatMap(lines)
    var blocks = body.map(lines)
    if isLarge {
      for index in body.indices.dropLast() {
        switch body[index] {
        case .option, .text: blocks[index].append([])
        default: continue
        }
      }
    }
    // Where room is short the empty lines go first: those of the body, then those around it.
    let isTight =
      isLow && headLines.count + blocks.joined().count + keyLines.count + noticeLines.count + 2 > rows
    if isTight { for index in body.indices where body[index] == .gap { blocks[index] = [] } }
    let needed = headLines.count + blocks.joined().count + keyLines.count + noticeLines.count
    let spare = rows - needed
    var top: [[Span]] = isLow ? headLines : [[]] + headLines
    if !head.isEmpty, !isTight || spare > 0 { top.append([]) }
    var bottom: [[Span]] = !isTight || spare > 1 ? [[]] : []
    bottom += noticeLines
    bottom = Array(bottom.prefix(max(1, rows - top.count - keyLines.count - 3))) + keyLines

    var content: [[Span]] = []
    var ranges: [Range<Int>] = []
    for block in blocks {
      ranges.append(content.count..<content.count + block.count)
      content += block
    }
    let space = max(1, rows - top.count - bottom.count)
    let overflows = content.count > space
    let room = overflows ? max(1, space - 1) : space
    let furthest = max(0, content.count - room)
    let start = min(max(0, scroll), furthest)
    var middle = Array(content[start..<min(content.count, start + room)])
    let shownLines = middle.count
    while middle.count < room { middle.append([]) }
    if overflows {
      let sign = moreSign(above: start > 0, below: start < furthest, surroundings)
      middle.append([Span(sign.clipped(to: width), .accent)])
    }
    let indent = Span(String(repeating: " ", count: margin))
    let all: [[Span]] = (top + middle + bottom).prefix(rows).map { $0.isEmpty ? [] : [indent] + $0 }
    var frame = Frame(lines: all, columns: columns, rows: rows, cursor: nil)
    if let place = cursorPlace(width: width), let block = focusedField {
      let line = ranges[block].lowerBound + place.line - start
      if (0..<shownLines).contains(line) {
        frame.cursor = .init(row: top.count + line, column: margin + 2 + place.column)
      }
    }
    while frame.lines.count < rows { frame.lines.append([]) }
    return Layout(frame: frame, furthest: furthest, scroll: start, room: room, ranges: ranges)
  }

  private func moreSign(above: Bool, below: Bool, _ surroundings: Surroundings) -> String {
    let (glyphs, words) = (surroundings.glyphs, surroundings.words)
    return switch (above, below) {
    case (true, true): "\(glyphs.up)\(glyphs.down) \(words.moreBoth)"
    case (true, false): "\(glyphs.up) \(words.moreAbove)"
    default: "\(glyphs.down) \(words.moreBelow)"
    }
  }

  private var focusedField: Int? {
    body.firstIndex { if case .field = $0 { true } else { false } }
  }

  private func cursorPlace(width: Int) -> (line: Int, column: Int)? {
    guard let block = focusedField, case .field(let field, _) = body[block] else { return nil }
    return field.cursorPlace(width: max(1, width - 2))
  }

  private func tooSmall(columns: Int, rows: Int, words: Words) -> Layout {
    let width = max(1, columns)
    let text = words.windowTooSmall(Self.leastColumns, Self.leastRows)
    var lines = Wrapping.lines(of: text, width: width).prefix(max(1, rows)).map { [Span($0, .strong)] }
    while lines.count < rows { lines.append([]) }
    let frame = Frame(lines: lines, columns: columns, rows: rows, cursor: nil)
    return Layout(frame: frame, furthest: 0, scroll: 0, room: max(1, rows), ranges: [])
  }
}

/// What every screen needs to be drawn: the words, the signs and the keys.
public struct Surroundings: Sendable {
  public var words: Words
  public var glyphs: Glyphs
  public var keyMap: KeyMap
  public var appearance: Appearance

  /// Makes surroundings for a language of the interface.
  public init(
    language: InterfaceLanguage, isTrial: Bool = false, asciiOnly: Bool = false, keyMap: KeyMap = .standard,
    appearance: Appearance = Appearance()
  ) {
    words = isTrial ? Words.speaking(language).forTrial() : .speaking(language)
    glyphs = asciiOnly ? .ascii : .unicode
    self.keyMap = keyMap
    self.appearance = appearance
  }

  /// Whether a screen of this size can show anything but the word to enlarge it.
  static func fits(columns: Int, rows: Int) -> Bool {
    columns >= Screen.leastColumns && rows >= Screen.leastRows
  }
}
