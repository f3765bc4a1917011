import Administration

extension SittingDialogue {
  /// Keys in the review list; its last row hands the answers in.
  mutating func handleInReview(_ key: Key, at: Int) -> [SittingEffect] {
    let items = sitting.reviewItems
    if case .character(let character) = key, let digit = character.decimalDigit {
      return typeNumber(digit, items)
    }
    if key == .backspace, !typed.isEmpty {
      typed.removeLast()
      return []
    }
    let command = surroundings.keyMap.command(for: key)
    if command != .choose { typed = "" }
    switch command {
    case .up: selection = max(0, (selection ?? items.count) - 1)
    case .down: selection = min(items.count, (selection ?? -1) + 1)
    case .pageUp: selection = max(0, (selection ?? 0) - max(1, layout.room - 1))
    case .pageDown: selection = min(items.count, (selection ?? 0) + max(1, layout.room - 1))
    case .choose, .forward:
      typed = ""
      let row = selection ?? items.count
      if items.indices.contains(row) { return take(.jump(items[row]), at: at) }
      let missing = sitting.missingItems
      // The sitting says itself what is missing; only a complete one is asked about.
      if !missing.isEmpty { return take(.finish, at: at) }
      show(.finishing)
      return []
    case .back, .review: return take(.back, at: at)
    case .help, .stop, .pause: return open(command, at: at)
    case .toggle, .skip, .decline, nil: return []
    }
    reveal(focusedBlock)
    return []
  }

  private mutating func typeNumber(_ digit: Int, _ items: [Int]) -> [SittingEffect] {
    var digits = typed + String(digit)
    let known = sitting.numbers
    let numbers = items.compactMap { known[$0] }
    if !numbers.contains(Int(digits) ?? 0) { digits = String(digit) }
    guard let row = numbers.firstIndex(of: Int(digits) ?? 0) else {
      typed = ""
      notice = words.notReached
      return []
    }
    typed = digits
    selection = row
    reveal(focusedBlock)
    return []
  }

  /// Keys on a question of a few answers.
  ///
  /// Of two, the second is the harmless one, and the one under the mark at first; of the pause's, the first.
  mutating func decide(_ key: Key, at: Int) -> [SittingEffect] {
    let last = cover == .pause ? 2 : 1
    if case .character(let character) = key, let digit = character.decimalDigit {
      return (1...last + 1).contains(digit) ? decided(digit - 1, at: at) : []
    }
    if key == .escape, cover != .pause { return decided(1, at: at) }
    switch surroundings.keyMap.command(for: key) {
    case .up: selection = max(0, (selection ?? 1) - 1)
    case .down: selection = min(last, (selection ?? -1) + 1)
    case .choose: return decided(selection ?? 1, at: at)
    case .back where cover != .pause: return decided(1, at: at)
    default: break
    }
    return []
  }

  private mutating func decidedInPause(_ option: Int, at: Int) -> [SittingEffect] {
    switch option {
    case 0:
      let effects = calls ? (try? sitting.handle(.call(false), at: at)) ?? [] : []
      calls = false
      uncover()
      return effects
    case 1:
      calls = true
      notice = words.pauseCalled
      return (try? sitting.handle(.call(true), at: at)) ?? []
    default:
      show(.stopping)
      return []
    }
  }

  private mutating func decided(_ option: Int, at: Int) -> [SittingEffect] {
    let isFinishing = cover == .finishing
    if cover == .pause { return decidedInPause(option, at: at) }
    guard option == 0 else {
      uncover()
      return []
    }
    return take(isFinishing ? .finish : .interrupt, at: at)
  }
}
