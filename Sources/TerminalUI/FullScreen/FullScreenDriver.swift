import Administration
import Digests
import Language
import QuestionnaireModel

/// Holds a sitting on a full screen.
public struct FullScreenDriver: SittingDriver {
  let surroundings: Surroundings
  let display: Display
  /// Milliseconds of a clock that only runs forward.
  let clock: () -> Int
  /// After so long without a key the pupil is taken to have left; `nil` where nobody minds.
  public var idleMilliseconds: Int?

  /// Makes a driver over a display; `FullScreenDriver.onTerminal` gives one over the real terminal.
  public init(_ surroundings: Surroundings, display: Display, clock: @escaping () -> Int) {
    self.surroundings = surroundings
    self.display = display
    self.clock = clock
  }

  /// The next key; an interruption also where nobody has pressed one for too long.
  func nextKey(isTimed: Bool) -> Key {
    guard let idleMilliseconds else { return display.nextKey(isTimed) }
    let start = clock()
    while true {
      let key = display.nextKey(true)
      if key != .tick || isTimed, clock() - start < idleMilliseconds { return key }
      if clock() - start >= idleMilliseconds { return .interrupt }
    }
  }

  /// Asks for a code; see `SittingDriver`.
  public func askCode(notice: CodeNotice?) -> PupilCode? {
    var dialogue = CodeDialogue(surroundings, notice: notice)
    return ask({ dialogue.screen }, help: surroundings.words.codeHelp) { dialogue.handle($0) }
  }

  /// Asks whether to go on; see `SittingDriver`.
  public func askResume(title: String, progress: Sitting.Progress) -> ResumeChoice? {
    let words = surroundings.words
    let about = [title.trimmed, words.resumeAbout(progress.settled, progress.total)].joined(separator: "\n")
    while true {
      var first = ChoiceDialogue(
        surroundings: surroundings, title: words.resumeTitle, about: about,
        options: [words.resumeGoOn, words.resumeStartAgain], selection: 0, harmless: nil)
      guard let choice = ask({ first.screen }, { first.handle($0) }) else { return nil }
      if choice == 0 { return .goOn }
      var second = ChoiceDialogue(
        surroundings: surroundings, title: words.startAgainQuestion, about: words.startAgainAbout,
        options: [words.startAgainYes, words.startAgainNo], selection: 1, harmless: 1)
      guard let sure = ask({ second.screen }, { second.handle($0) }) else { return nil }
      if sure == 0 { return .startAgain }
    }
  }

  /// Holds a sitting; see `SittingDriver`.
  public func run(_ sitting: Sitting, place: BatteryPlace?, record: SittingRecord)
    throws(SittingRecordError) -> SittingOutcome
  {
    let size = display.size()
    var dialogue = SittingDialogue(sitting, surroundings, columns: size.columns, rows: size.rows)
    dialogue.place = place
    var lastKey = clock()
    while true {
      show(&dialogue)
      var key = display.nextKey(dialogue.isTimed || idleMilliseconds != nil)
      if key != .tick { lastKey = clock() }
      if let idleMilliseconds, clock() - lastKey >= idleMilliseconds { key = .interrupt }
      if key == .resized {
        let size = display.size()
        dialogue.resize(columns: size.columns, rows: size.rows)
        continue
      }
      var next = dialogue
      let effects = next.handle(key, at: clock())
      guard try makeDurable(effects, record, dialogue) else { return .interrupted }
      dialogue = next
      if effects.contains(.interrupt) { return .interrupted }
      for case .finish(let sheet) in effects {
        if place?.isLast ?? true { sayFarewell(&dialogue) }
        return .finished(sheet)
      }
    }
  }

  private func show(_ dialogue: inout SittingDialogue) {
    let isNew = dialogue.paintedAt == nil
    display.take(dialogue.surroundings.appearance.theme)
    display.paint(dialogue.layout.frame)
    // Keys pressed while an answer was being saved were meant for the question before.
    if isNew { display.forgetKeys() }
    dialogue.painted(at: clock())
  }

  /// Records effects; where that fails, says so and tries again as long as the pupil wants.
  ///
  /// `false` where the pupil is to leave.
  private func makeDurable(
    _ effects: [SittingEffect], _ record: SittingRecord, _ dialogue: SittingDialogue
  ) throws(SittingRecordError) -> Bool {
    var waiting = effects[...]
    while let effect = waiting.first {
      do throws(SittingRecordError) {
        try record.record(effect)
        waiting = waiting.dropFirst()
      } catch {
        // Who leaves anyway is not held up: everything before this effect is durable.
        if effects.contains(.interrupt) { throw error }
        var failed = dialogue
        failed.show(.failure(error))
        guard askRetry(&failed) else { throw error }
      }
    }
    return true
  }

  private func askRetry(_ failed: inout SittingDialogue) -> Bool {
    while true {
      show(&failed)
      switch display.nextKey(false) {
      case .resized:
        let size = display.size()
        failed.resize(columns: size.columns, rows: size.rows)
      case .interrupt: return false
      case let key:
        switch surroundings.keyMap.command(for: key) {
        case .choose: return true
        case .stop: return false
        default: continue
        }
      }
    }
  }

  private func sayFarewell(_ dialogue: inout SittingDialogue) {
    while true {
      show(&dialogue)
      let key = nextKey(isTimed: false)
      if key == .resized {
        let size = display.size()
        dialogue.resize(columns: size.columns, rows: size.rows)
      } else if key == .interrupt || surroundings.keyMap.command(for: key) == .choose {
        return
      }
    }
  }

  /// Shows a screen until a key gives a value; `nil` where the pupil left.
  ///
  /// While something is typed, only F1 is help.
  func ask<Value>(
    _ screen: () -> Screen, help: [String]? = nil, isTyping: Bool = false, _ handle: (Key) -> Value?
  ) -> Value? {
    display.forgetKeys()
    let help = HelpScreen(lines: help ?? surroundings.words.choiceHelp, surroundings: surroundings)
    var isHelping = false
    while true {
      let (columns, rows) = display.size()
      display.paint(
        (isHelping ? help.screen : screen()).layout(
          columns: columns, rows: rows, scroll: 0, surroundings: surroundings
        ).frame)
      let key = nextKey(isTimed: false)
      if key == .interrupt { return nil }
      guard key != .resized, Surroundings.fits(columns: columns, rows: rows) else { continue }
      // No sign that stands for help is part of a code or the number of an option.
      let isHelp = isTyping ? key == .function(1) : surroundings.keyMap.command(for: key) == .help
      if isHelping || isHelp {
        isHelping.toggle()
        continue
      }
      if let value = handle(key) { return value }
    }
  }
}
