import Administration
import Language
import QuestionnaireModel

/// A sitting on a full screen: keys change it, a size turns it into a frame.
///
/// Pure: a driver lets a copy handle a key, makes the effects durable and only then shows the copy.
struct SittingDialogue: Sendable {
  /// What covers the question.
  enum Cover: Hashable, Sendable {
    case none, help, finishing, stopping
    /// The question is hidden and its time stands still until the pupil comes back.
    case pause
    case failure(SittingRecordError)
  }

  var surroundings: Surroundings
  var sitting: Sitting
  var cover: Cover = .none
  /// Where the sitting stands among several.
  var place: BatteryPlace?
  var columns: Int
  var rows: Int
  /// The option, or the row of a list, under the mark.
  var selection: Int?
  /// Digits typed where one digit is not enough.
  var typed = ""
  /// What is being typed into a number or a text item.
  var field: EntryField?
  var notice: String?
  var scroll = 0
  /// The clock as of the last painting, for the time that is left.
  var now = 0
  /// When the present step was first painted; keys that come too soon after it were meant for the step before.
  var paintedAt: Int?
  /// Whether the pupil calls the adult.
  var calls = false
  /// When a character was last typed into the field.
  var typedAt = 0
  /// The last key, when it came and since when it is held down: a key that is held repeats itself.
  private var held: (key: Key, last: Int, since: Int)?

  /// Keys pressed sooner than this after a new question was painted count for nothing.
  static let guardMilliseconds = 250
  /// The same key again within this time comes from a key that is held down; keyboards repeat every 30 to 60 milliseconds.
  static let repeatMilliseconds = 120
  /// After this pause in typing, what was typed is made durable.
  static let keepMilliseconds = 700

  init(_ sitting: Sitting, _ surroundings: Surroundings, columns: Int, rows: Int) {
    self.sitting = sitting
    self.surroundings = surroundings
    (self.columns, self.rows) = (columns, rows)
    prepare()
  }

  var words: Words { surroundings.words }
  var question: Question? { Question(sitting, words) }

  var layout: Screen.Layout {
    screen.layout(columns: columns, rows: rows, scroll: scroll, surroundings: surroundings)
  }

  /// The screen was painted.
  mutating func painted(at: Int) {
    now = at
    if paintedAt == nil { paintedAt = at }
    if cover == .none, Surroundings.fits(columns: columns, rows: rows) {
      sitting.shown(at: at)
    } else {
      sitting.covered(at: at)
    }
  }

  /// Whether something happens without a key: a limit runs, or typed text waits to be made durable.
  var isTimed: Bool {
    (cover == .none && sitting.millisecondsLeft(at: now) != nil) || sitting.hasUnsavedDraft
  }

  /// Takes in a key; returns what must become durable before the dialogue is shown.
  mutating func handle(_ key: Key, at: Int) -> [SittingEffect] {
    if key == .interrupt { return take(.interrupt, at: at) }
    guard Surroundings.fits(columns: columns, rows: rows) else { return [] }
    now = at
    if cover == .none, sitting.isTimeUp(at: at) {
      let isTask = sitting.isTaskTimeUp(at: at)
      let effects = take(.timeUp, at: at)
      notice = isTask ? words.taskTimeIsUp : words.timeIsUp
      return effects
    }
    if key == .tick {
      guard sitting.hasUnsavedDraft, at - typedAt >= Self.keepMilliseconds else { return [] }
      return (try? sitting.handle(.keepDraft, at: at)) ?? []
    }
    if changedAppearance(key) { return [] }
    let isSoon = paintedAt.map { at - $0 < Self.guardMilliseconds } ?? false
    let isHeld = hold(key, at: at, isSoon: isSoon)
    if isSoon { return [] }
    // A key held down since before this was painted was meant for what stood here then.
    if isHeld, let paintedAt, let since = held?.since, paintedAt >= since { return [] }
    notice = nil
    switch cover {
    case .none: break
    case .help:
      if scrolled(by: key) { return [] }
      uncover()
      return []
    case .finishing, .stopping, .pause: return decide(key, at: at)
    case .failure: return []
    }
    if sitting.step == .review { return handleInReview(key, at: at) }
    if field != nil { return handleTyping(key, at: at) }
    return handleOnQuestion(key, at: at)
  }

  /// F4 and F5 change how it looks, anywhere and at any time; `false` for another key.
  private mutating func changedAppearance(_ key: Key) -> Bool {
    switch key {
    case .function(4):
      surroundings.appearance.spacing = surroundings.appearance.spacing == .large ? .normal : .large
    case .function(5):
      surroundings.appearance.theme = surroundings.appearance.theme == .contrast ? .standard : .contrast
    default: return false
    }
    reveal(focusedBlock)
    return true
  }

  /// Notes a key; whether it is the last one, still held down.
  ///
  /// Saving an answer takes a while, in which repetitions are forgotten: the first one after it still belongs to the same press.
  private mutating func hold(_ key: Key, at: Int, isSoon: Bool) -> Bool {
    guard let last = held, last.key == key, isSoon || at - last.last < Self.repeatMilliseconds else {
      held = (key, at, at)
      return false
    }
    held = (key, at, last.since)
    return true
  }

  /// Tells the sitting; a refusal becomes a notice.
  mutating func take(_ event: SittingEvent, at: Int) -> [SittingEffect] {
    let (before, partBefore) = (sitting.step, sitting.part)
    do throws(SittingRefusal) {
      let effects = try sitting.handle(event, at: at)
      if sitting.step != before || sitting.part != partBefore {
        cover = .none
        prepare()
      }
      return effects
    } catch {
      let numbers = sitting.numbers
      notice = words.notice(error) { numbers[$0] }
      if case .notHere = error, event == .back { notice = words.nothingBefore }
      if case .missing(let items) = error,
        let row = items.first.flatMap({ sitting.reviewItems.firstIndex(of: $0) })
      {
        selection = row
        reveal(focusedBlock)
      }
      return []
    }
  }

  /// Sets the screen up for a new step.
  private mutating func prepare() {
    (selection, typed, field, notice, scroll, paintedAt) = (nil, "", nil, nil, 0, nil)
    if sitting.step == .review {
      let rows = sitting.reviewItems
      let missing = sitting.missingItems.first.flatMap { rows.firstIndex(of: $0) }
      selection = missing ?? rows.count
      reveal(focusedBlock)
      return
    }
    guard let question else { return }
    switch question.form {
    case .one(_, let chosen): selection = chosen
    case .several, .note: break
    case .number(_, let present): field = EntryField(sitting.typed(of: question.item) ?? present, limit: 16)
    case .text(_, let present):
      field = EntryField(sitting.typed(of: question.item) ?? present, limit: Questionnaire.longestText)
    }
  }

  mutating func show(_ cover: Cover) {
    self.cover = cover
    (scroll, typed, notice, paintedAt) = (0, "", nil, nil)
    switch cover {
    case .finishing, .stopping: selection = 1
    case .pause: selection = 0
    default: break
    }
  }

  /// Goes back from a cover to the question as it was.
  mutating func uncover() {
    let wasChoosing = [.finishing, .stopping, .pause].contains(cover)
    cover = .none
    let text = field?.text
    if wasChoosing || sitting.step == .review {
      prepare()
    } else {
      (scroll, paintedAt) = (0, nil)
    }
    if let text, let limit = field?.limit { field = EntryField(text, limit: limit) }
  }

  /// The window has another size.
  mutating func resize(columns: Int, rows: Int) {
    (self.columns, self.rows) = (columns, rows)
    reveal(focusedBlock)
  }

  /// Scrolls so that a block of the body is on the screen.
  mutating func reveal(_ block: Int?) {
    let layout = layout
    scroll = block.map { layout.scroll(toShow: $0) } ?? layout.scroll
  }

  /// Scrolls by a key that scrolls; `false` for another key.
  mutating func scrolled(by key: Key) -> Bool {
    let layout = layout
    let page = max(1, layout.room - 1)
    switch surroundings.keyMap.command(for: key) {
    case .pageDown: scroll = min(layout.furthest, layout.scroll + page)
    case .pageUp: scroll = max(0, layout.scroll - page)
    case .down: scroll = min(layout.furthest, layout.scroll + 1)
    case .up: scroll = max(0, layout.scroll - 1)
    default: return false
    }
    return true
  }
}

extension Sitting {
  /// Each item's place among the visible items to answer, from 1.
  var numbers: [Int: Int] {
    let items = visibleItems.filter { questionnaire.items[$0].isAnswerable }
    return Dictionary(items.enumerated().map { ($1, $0 + 1) }) { first, _ in first }
  }
}
