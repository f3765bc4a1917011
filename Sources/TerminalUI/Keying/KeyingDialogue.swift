import Language
import QuestionnaireModel

/// A paper sheet being keyed in: cells, what they hold, and where one stands; keys in, changes out.
struct KeyingDialogue: Sendable {
  /// What lies over the sheet.
  enum Cover: Hashable, Sendable {
    case help
    case leaving
    case jump(EntryField)
  }

  let sheet: KeyingSheet
  let surroundings: Surroundings
  /// The code and which entry it is.
  let heading: String
  let pace: KeyingPace
  private(set) var values: [KeyedValue?]
  /// The cell that is keyed next; the number of cells on the summary.
  private(set) var place: Int
  var cover: Cover?
  var notice: String?
  /// What is typed into a number, a text or a long list.
  var field: EntryField?
  /// What is marked of several answers and not confirmed yet.
  private(set) var marks: Set<Int> = []
  private(set) var columns: Int
  private(set) var rows: Int

  var words: KeyingWords { .speaking(surroundings.words.language) }
  var decimalMark: Character { surroundings.words.language == .russian ? "," : "." }

  /// The most characters of a number or a list.
  private static let shortField = 60

  init(
    _ sheet: KeyingSheet, _ surroundings: Surroundings, heading: String, pace: KeyingPace = KeyingPace(),
    values: [String: KeyedValue] = [:], columns: Int, rows: Int
  ) {
    (self.sheet, self.surroundings, self.heading, self.pace) = (sheet, surroundings, heading, pace)
    (self.columns, self.rows) = (columns, rows)
    self.values = sheet.cells.map { cell in
      guard case .answer(let answer)? = values[cell.column] else { return values[cell.column] }
      // What a questionnaire does not take cannot have been keyed in.
      return sheet.problem(with: answer, in: cell) == nil ? .answer(answer) : nil
    }
    place = 0
    enter(self.values.firstIndex { $0 == nil } ?? sheet.cells.count)
  }

  /// The cell under the mark; `nil` on the summary.
  var cell: KeyingSheet.Cell? { sheet.cells.indices.contains(place) ? sheet.cells[place] : nil }

  /// The columns of the cells that were not reached.
  var unset: [Int] { values.indices.filter { values[$0] == nil } }

  /// What was keyed in, by column.
  var keyed: [String: KeyedValue] {
    var keyed: [String: KeyedValue] = [:]
    for (cell, value) in zip(sheet.cells, values) { keyed[cell.column] = value }
    return keyed
  }

  mutating func resize(columns: Int, rows: Int) { (self.columns, self.rows) = (columns, rows) }

  /// Takes in a key.
  mutating func handle(_ key: Key) -> [KeyingEffect] {
    if key == .interrupt { return [.leave] }
    guard key != .tick, key != .resized, Surroundings.fits(columns: columns, rows: rows) else { return [] }
    notice = nil
    switch cover {
    case .help:
      cover = nil
      return []
    case .leaving: return decide(key)
    case .jump(let field): return jump(key, field)
    case nil: break
    }
    switch key {
    case .escape:
      cover = .leaving
      return []
    case .function(1):
      cover = .help
      return []
    case .function(2):
      cover = .jump(EntryField(limit: 8))
      return []
    default: break
    }
    guard let cell else { return handleOnSummary(key) }
    if field == nil, case .character(let sign) = key, "/.?,".contains(sign) {
      // The slash of the Latin layout is a full stop in the Russian one.
      cover = sign == "/" || sign == "." ? .jump(EntryField(limit: 8)) : .help
      return []
    }
    switch cell.form {
    case .one where field == nil: return handleOne(key, cell)
    case .several where field == nil: return handleSeveral(key, cell)
    default: return handleTyping(key, cell)
    }
  }

  // MARK: Places

  /// Stands on a cell, with what it holds ready to be changed.
  mutating func enter(_ index: Int) {
    place = min(max(0, index), sheet.cells.count)
    (field, marks) = (nil, [])
    guard let cell else { return }
    let present = values[place]?.answer
    let written = present == nil ? "" : sheet.written(present, in: cell, decimalMark: decimalMark)
    switch cell.form {
    case .one(let options): if options.count > 9 { field = EntryField(written, limit: Self.shortField) }
    case .several(let options, _, _):
      if options.count > 9 {
        field = EntryField(written, limit: Self.shortField)
      } else {
        marks = Set(sheet.options(of: present, in: cell))
      }
    case .number: field = EntryField(written, limit: Self.shortField)
    case .text: field = EntryField(written, limit: Questionnaire.longestText)
    }
  }

  /// Whether something is typed or marked that the cell does not hold.
  var isUnconfirmed: Bool {
    guard let cell else { return false }
    let present = values[place]?.answer
    if let field {
      return field.text.trimmed
        != (present == nil ? "" : sheet.written(present, in: cell, decimalMark: decimalMark))
    }
    if case .several = cell.form { return marks != Set(sheet.options(of: present, in: cell)) }
    return false
  }

  /// Goes somewhere else; what is typed here is taken first, or keeps one here where it cannot stand.
  mutating func go(to index: Int) -> [KeyingEffect] {
    guard (0...sheet.cells.count).contains(index) else {
      return refuse(index < 0 ? words.isFirst : words.isSummary)
    }
    var effects: [KeyingEffect] = []
    if isUnconfirmed, let cell {
      effects = confirm(cell, movesOn: false)
      guard notice == nil else { return effects }
    }
    enter(index)
    return effects
  }

  /// Back to the cell before, which is cleared: the way to mend a slip of the last key.
  mutating func backAndClear() -> [KeyingEffect] {
    guard place > 0 else { return refuse(words.isFirst) }
    enter(place - 1)
    return clear()
  }

  mutating func clear() -> [KeyingEffect] {
    guard let cell, values[place] != nil else { return [] }
    values[place] = nil
    enter(place)
    return [.keep(column: cell.column, nil)]
  }

  mutating func toggle(_ mark: Int) { marks.formSymmetricDifference([mark]) }

  /// Fills the cell under the mark.
  mutating func fill(_ value: KeyedValue, movesOn: Bool = true) -> [KeyingEffect] {
    guard let cell else { return [] }
    let before = values[place]
    values[place] = value
    enter(movesOn ? place + 1 : place)
    return before == value ? [] : [.keep(column: cell.column, value)]
  }

  mutating func refuse(_ text: String) -> [KeyingEffect] {
    notice = text
    return [.beep]
  }

  // MARK: The summary

  private mutating func handleOnSummary(_ key: Key) -> [KeyingEffect] {
    switch key {
    case .enter:
      guard let first = unset.first else { return [.store] }
      enter(first)
      notice = words.keyThisFirst(sheet.cells[first].label)
      return []
    case .backspace: return backAndClear()
    case .left, .up: return go(to: place - 1)
    case .home: return go(to: 0)
    case .character("/"), .character("."):
      cover = .jump(EntryField(limit: 8))
      return []
    case .character("?"), .character(","):
      cover = .help
      return []
    default: return refuse(words.summaryKeys)
    }
  }

  // MARK: Covers

  private mutating func decide(_ key: Key) -> [KeyingEffect] {
    switch key {
    case .character("1"), .escape, .enter:
      cover = nil
      return []
    case .character("2"): return [.putAside]
    case .character("3"): return [.drop]
    case .character("4"): return [.leave]
    default: return [.beep]
    }
  }

  private mutating func jump(_ key: Key, _ typed: EntryField) -> [KeyingEffect] {
    var field = typed
    switch key {
    case .escape: cover = nil
    case .enter:
      cover = nil
      let label = field.text.map { ",-".contains($0) ? "." : String($0) }.joined().trimmed
      guard !label.isEmpty else { return [] }
      let found =
        sheet.cells.firstIndex { $0.label == label } ?? sheet.cells.firstIndex { $0.label == label + ".1" }
      guard let found else { return refuse(words.noSuchQuestion(sheet.lastNumber)) }
      return go(to: found)
    default:
      switch key {
      case .backspace: field.deleteBackward()
      case .character(let sign) where sign.decimalDigit != nil || ".,-".contains(sign): field.insert(sign)
      default: return [.beep]
      }
      cover = .jump(field)
    }
    return []
  }
}
