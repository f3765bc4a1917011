import Administration
import QuestionnaireModel

extension SittingDialogue {
  /// Keys on instructions, section texts, notes, and questions with options.
  mutating func handleOnQuestion(_ key: Key, at: Int) -> [SittingEffect] {
    let question = question
    let options = question?.form.options ?? []
    if case .character(let character) = key, !options.isEmpty, let digit = character.decimalDigit {
      return press(digit, of: options.count, question, at: at)
    }
    if key == .backspace, !typed.isEmpty {
      typed.removeLast()
      selection = Int(typed).flatMap { options.indices.contains($0 - 1) ? $0 - 1 : nil }
      return []
    }
    let command = surroundings.keyMap.command(for: key)
    if command != .choose { typed = "" }
    switch command {
    case .choose: return choose(question, at: at)
    case .toggle:
      guard let question, case .several = question.form else { return choose(question, at: at) }
      guard let selection else {
        notice = words.chooseFirst
        return []
      }
      return toggle(selection, question, at: at)
    case .up, .down:
      moveMark(down: command == .down, options.count)
      return []
    case .pageUp, .pageDown:
      _ = scrolled(by: key)
      return []
    case .back: return take(.back, at: at)
    case .forward: return take(.forward, at: at)
    case .skip: return take(.skip, at: at)
    case .decline: return decline(at: at)
    case .review: return take(.review, at: at)
    case .help, .stop, .pause: return open(command, at: at)
    case nil: return []
    }
  }

  /// Opens help, the pause, or the question whether to stop; what was typed is made durable first.
  mutating func open(_ command: Command?, at: Int) -> [SittingEffect] {
    let effects = (try? sitting.handle(.keepDraft, at: at)) ?? []
    switch command {
    case .stop: show(.stopping)
    case .pause: show(.pause)
    default: show(.help)
    }
    return effects
  }

  /// «Не хочу отвечать»; where the questionnaire does not know it, the key says what to do instead.
  mutating func decline(at: Int) -> [SittingEffect] {
    if let question, !question.mayDecline {
      notice = question.mayLeaveOut ? words.skipInstead : words.cannotLeaveOut
      return []
    }
    return take(.decline, at: at)
  }

  private mutating func press(_ digit: Int, of count: Int, _ question: Question?, at: Int) -> [SittingEffect]
  {
    guard let question else { return [] }
    if count <= 9 {
      guard (1...count).contains(digit) else {
        notice = words.noSuchNumber(count)
        return []
      }
      typed = ""
      return act(on: digit - 1, question, at: at)
    }
    // Ten options and more: the digits lead the mark, Enter answers.
    var digits = typed + String(digit)
    if Int(digits).map({ $0 > count }) ?? true { digits = String(digit) }
    guard let number = Int(digits), (1...count).contains(number) else {
      typed = ""
      notice = words.noSuchNumber(count)
      return []
    }
    typed = digits
    selection = number - 1
    reveal(focusedBlock)
    return []
  }

  private mutating func act(on option: Int, _ question: Question, at: Int) -> [SittingEffect] {
    if case .several = question.form { return toggle(option, question, at: at) }
    guard let event = question.event(choosing: option, in: sitting) else { return [] }
    return take(event, at: at)
  }

  private mutating func toggle(_ option: Int, _ question: Question, at: Int) -> [SittingEffect] {
    guard let event = question.event(choosing: option, in: sitting) else { return [] }
    let effects = take(event, at: at)
    selection = option
    reveal(focusedBlock)
    return effects
  }

  private mutating func choose(_ question: Question?, at: Int) -> [SittingEffect] {
    guard let question, question.form != .note else {
      // A text that goes on below is read first: Enter turns its page.
      let layout = layout
      guard layout.scroll >= layout.furthest else {
        scroll = min(layout.furthest, layout.scroll + max(1, layout.room - 1))
        return []
      }
      return take(.proceed, at: at)
    }
    switch question.form {
    case .note, .number, .text: return take(.proceed, at: at)
    case .several:
      if !typed.isEmpty, let selection {
        typed = ""
        return toggle(selection, question, at: at)
      }
      return take(.confirm, at: at)
    case .one:
      guard let selection else {
        notice = words.chooseFirst
        return []
      }
      // What cannot be seen is not answered: the first Enter brings it back onto the screen.
      if let block = focusedBlock, !layout.shows(block) {
        reveal(block)
        return []
      }
      guard let event = question.event(choosing: selection, in: sitting) else { return [] }
      return take(event, at: at)
    }
  }

  /// Moves the mark, or scrolls where the next option is not near: a long text is read before its options are reached.
  private mutating func moveMark(down: Bool, _ count: Int) {
    let layout = layout
    guard count > 0 else {
      scroll = min(layout.furthest, max(0, layout.scroll + (down ? 1 : -1)))
      return
    }
    let target = down ? selection.map { $0 + 1 } ?? 0 : selection.map { $0 - 1 } ?? -1
    guard (0..<count).contains(target) else {
      scroll = min(layout.furthest, max(0, layout.scroll + (down ? 1 : -1)))
      return
    }
    let block = optionBlock(target)
    guard layout.ranges.indices.contains(block) else { return }
    let lines = layout.ranges[block]
    let (first, end) = (layout.scroll, layout.scroll + layout.room)
    if down, lines.lowerBound > end {
      scroll = min(layout.furthest, layout.scroll + 1)
    } else if !down, lines.upperBound < first {
      scroll = max(0, layout.scroll - 1)
    } else {
      selection = target
      reveal(block)
    }
  }

  /// Keys while a number or a text is typed.
  mutating func handleTyping(_ key: Key, at: Int) -> [SittingEffect] {
    guard let question, var field else { return [] }
    var isNumber = false
    if case .number = question.form { isNumber = true }
    defer { if self.field != nil, sitting.step == .item(question.item) { reveal(focusedBlock) } }
    switch key {
    case .enter: return confirm(field.text, question, at: at)
    case .pageUp: return take(.back, at: at)
    case .pageDown: return leaveField(field, question, at: at)
    case .function(1): return open(.help, at: at)
    case .function(2): return take(.review, at: at)
    case .function(3): return decline(at: at)
    case .escape: return open(.pause, at: at)
    case .left: if !field.move(by: -1), field.isEmpty { return take(.back, at: at) }
    case .right: if !field.move(by: 1), field.isEmpty { return take(.forward, at: at) }
    case .backspace: if !field.deleteBackward(), field.isEmpty { return take(.back, at: at) }
    case .delete: field.deleteForward()
    case .home: field.moveToStart()
    case .end: field.moveToEnd()
    case .up:
      scroll = max(0, layout.scroll - 1)
      return []
    case .down:
      scroll = min(layout.furthest, layout.scroll + 1)
      return []
    case .character(let character):
      // No letter belongs to a number, so there the letter keys keep their meaning.
      if isNumber, !character.isOfNumber {
        switch surroundings.keyMap.command(for: key) {
        case .skip: return take(.skip, at: at)
        case .decline: return decline(at: at)
        case .review: return take(.review, at: at)
        case .help, .stop, .pause: return open(surroundings.keyMap.command(for: key), at: at)
        default: return []
        }
      }
      field.insert(character)
      if field == self.field, !isNumber { notice = words.textTooLong(field.limit) }
    default: return []
    }
    self.field = field
    typedAt = at
    return (try? sitting.handle(.type(field.text), at: at)) ?? []
  }

  /// Forward out of a field: what was typed is taken as the answer, so that nothing typed is lost.
  private mutating func leaveField(_ field: EntryField, _ question: Question, at: Int) -> [SittingEffect] {
    field.isEmpty ? take(.forward, at: at) : confirm(field.text, question, at: at)
  }

  private mutating func confirm(_ typed: String, _ question: Question, at: Int) -> [SittingEffect] {
    let text = typed.trimmed
    guard !text.isEmpty else { return take(.skip, at: at) }
    guard case .number(let range, _) = question.form else { return take(.answer(.text(text)), at: at) }
    switch TypedNumber(text, for: range) {
    case .unreadable: notice = words.notANumber
    case .tooFine: notice = words.tooManyDecimals(range.decimals)
    case .scaled(let scaled): return take(.answer(.number(scaled)), at: at)
    }
    return []
  }
}

extension Character {
  /// 0…9 for an ASCII digit.
  var decimalDigit: Int? { isASCII ? wholeNumberValue : nil }

  /// Whether the character may stand in a typed number.
  var isOfNumber: Bool { decimalDigit != nil || [".", ",", "-", "−", "+", " "].contains(self) }
}
