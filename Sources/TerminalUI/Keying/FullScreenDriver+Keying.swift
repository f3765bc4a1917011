import Digests
import QuestionnaireModel

/// How the keying in of one sheet ended.
public enum KeyingOutcome: Hashable, Sendable {
  /// Every cell has a value: to be stored.
  case complete([String: KeyedValue])
  /// Another sheet first; what was keyed in waits.
  case putAside
  /// What was keyed in is to be forgotten.
  case dropped
  /// The end of the work; what was keyed in waits.
  case left
}

extension FullScreenDriver {
  /// Asks for the code on the next sheet; `nil` where there is none: an empty line, Escape, an interruption.
  public func askSheetCode(about: String, notice: String?) -> PupilCode? {
    var dialogue = SheetCodeDialogue(surroundings, about: about, notice: notice)
    let reply = ask({ dialogue.screen }, help: dialogue.help, isTyping: true) { dialogue.handle($0) }
    if case .code(let code)? = reply { return code }
    return nil
  }

  /// Keys in one sheet.
  ///
  /// `keep` makes the values durable after each change, before the next key is read; what it throws ends the sheet.
  /// Keys that were typed ahead count.
  public func key<Failure: Error>(
    _ sheet: KeyingSheet, heading: String, pace: KeyingPace, values: [String: KeyedValue],
    keep: ([String: KeyedValue]) throws(Failure) -> Void
  ) throws(Failure) -> KeyingOutcome {
    let size = display.size()
    var dialogue = KeyingDialogue(
      sheet, surroundings, heading: heading, pace: pace, values: values, columns: size.columns,
      rows: size.rows)
    while true {
      display.paint(dialogue.frame)
      let key = nextKey(isTimed: false)
      if key == .resized {
        let size = display.size()
        dialogue.resize(columns: size.columns, rows: size.rows)
        continue
      }
      for effect in dialogue.handle(key) {
        switch effect {
        case .keep: try keep(dialogue.keyed)
        case .beep: display.beep()
        case .store: return .complete(dialogue.keyed)
        case .putAside: return .putAside
        case .drop: return .dropped
        case .leave: return .left
        }
      }
    }
  }

  /// Keys in one cell alone; `nil` where the person went back.
  public func key(_ cell: KeyingSheet.Cell, of sheet: KeyingSheet, heading: String) -> KeyedValue? {
    let size = display.size()
    var dialogue = KeyingDialogue(
      KeyingSheet(sheet.questionnaire, cells: [cell]), surroundings, heading: heading, columns: size.columns,
      rows: size.rows)
    while true {
      display.paint(dialogue.frame)
      let key = nextKey(isTimed: false)
      if key == .resized {
        let size = display.size()
        dialogue.resize(columns: size.columns, rows: size.rows)
        continue
      }
      if dialogue.cover == nil, key == .escape { return nil }
      for effect in dialogue.handle(key) {
        switch effect {
        case .keep(_, let value?): return value
        case .beep: display.beep()
        case .leave, .putAside, .drop: return nil
        case .keep, .store: continue
        }
      }
    }
  }
}

/// Asks for the code on a sheet; an empty line or Escape ends the work.
struct SheetCodeDialogue: Sendable {
  enum Reply: Hashable, Sendable {
    case code(PupilCode)
    case ended
  }

  private var code: CodeDialogue
  private let about: String
  private var words: KeyingWords { .speaking(code.surroundings.words.language) }

  init(_ surroundings: Surroundings, about: String, notice: String?) {
    code = CodeDialogue(surroundings)
    code.notice = notice
    self.about = about
  }

  var help: [String] { words.codeHelp }

  var screen: Screen {
    var screen = code.screen
    guard isTyping(screen) else { return screen }
    screen.head = [.line(words.codeTitle, .strong)]
    screen.body = [.text(about), .gap, .field(code.field, lines: 1)]
    screen.keys = [
      KeyHint(
        keys: "Enter", action: code.field.isEmpty ? words.endAction : code.surroundings.words.doneAction),
      KeyHint(keys: "Esc", action: words.endAction),
      KeyHint(keys: "F1", action: code.surroundings.words.helpAction),
    ]
    return screen
  }

  private func isTyping(_ screen: Screen) -> Bool {
    screen.body.contains { if case .field = $0 { true } else { false } }
  }

  mutating func handle(_ key: Key) -> Reply? {
    if isTyping(code.screen) {
      if key == .escape || (key == .enter && code.field.text.trimmed.isEmpty) { return .ended }
    }
    return code.handle(key).map(Reply.code)
  }
}
