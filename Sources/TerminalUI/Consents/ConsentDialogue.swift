import Digests
import Language

/// The list of a class on one screen: arrows and digits go to a line, the space bar marks it, Enter saves.
struct ConsentDialogue: Sendable {
  let surroundings: Surroundings
  let title: String
  private(set) var marks: ConsentMarks
  /// The line under the mark.
  private(set) var position = 0
  private var notice: String?
  /// Digits typed one after the other.
  private var typed = 0
  private var isLeaving = false
  private let words: ConsentScreenWords

  init(_ surroundings: Surroundings, schoolClass: String, _ rows: [ConsentRow]) {
    self.surroundings = surroundings
    words = .speaking(surroundings.words.language)
    title = words.title(schoolClass)
    marks = ConsentMarks(rows)
  }

  var screen: Screen {
    let glyphs = surroundings.glyphs
    let map = surroundings.keyMap
    return Screen(
      head: [
        .line(title, .strong), .text(words.about),
        .line(words.counted(marks.marked.count, marks.settled, marks.rows.count), .dim),
      ],
      body: marks.rows.indices.map { .option(marks.option($0, isUnderMark: $0 == position)) },
      notice: notice,
      keys: [
        KeyHint(keys: map.label(.toggle, surroundings.words, glyphs), action: words.toggleAction),
        KeyHint(keys: "\(glyphs.up)\(glyphs.down)", action: words.moveAction),
        KeyHint(keys: "0\(glyphs.dash)9", action: words.jumpAction),
        KeyHint(keys: "Esc", action: words.leaveAction),
        KeyHint(keys: "Enter", action: words.saveAction),
      ], focus: position)
  }

  /// Takes in a key; the decision once there is one.
  ///
  /// `page` is how many lines the screen shows.
  mutating func handle(_ key: Key, page: Int = 10) -> ConsentDecision? {
    let (wasLeaving, digits) = (isLeaving, typed)
    (notice, isLeaving, typed) = (nil, false, 0)
    if case .character(let character) = key, let digit = character.decimalDigit {
      jump(digit, after: digits)
      return nil
    }
    switch key {
    case .enter: return .save(marks.codes)
    case .escape:
      guard !marks.marked.isEmpty, !wasLeaving else { return .leave }
      (notice, isLeaving) = (words.unsaved, true)
    case .character(" "):
      if marks.toggle(position) { move(by: 1) } else { notice = words.settled }
    case .up: move(by: -1)
    case .down: move(by: 1)
    case .pageUp: move(by: -max(1, page - 1))
    case .pageDown: move(by: max(1, page - 1))
    case .home: position = 0
    case .end: move(by: marks.rows.count)
    default: break
    }
    return nil
  }

  private mutating func move(by step: Int) {
    position = min(max(0, position + step), max(0, marks.rows.count - 1))
  }

  /// `1`, `2` goes to line 1 and on to line 12; where there is no such line the last digit begins anew.
  private mutating func jump(_ digit: Int, after typed: Int) {
    let number = typed * 10 + digit
    self.typed = (1...max(1, marks.rows.count)).contains(number) ? number : digit
    if marks.rows.indices.contains(self.typed - 1) { position = self.typed - 1 } else { self.typed = 0 }
  }
}
