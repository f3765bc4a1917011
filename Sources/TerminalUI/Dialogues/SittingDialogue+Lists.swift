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
    case .help, .stop: return open(command, at: at)
    case .toggle, .leaveOut, nil: return []
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

  /// Keys on a question of two answers; the second is the harmless one, and the one under the mark at first.
  mutating func decide(_ key: Key, at: Int) -> [SittingEffect] {
    switch key {
    case .character("1"): return decided(0, at: at)
    case .character("2"), .escape: return decided(1, at: at)
    default: break
    }
    switch surroundings.keyMap.command(for: key) {
    case .up: selection = 0
    case .down: selection = 1
    case .choose: return decided(selection ?? 1, at: at)
    case .back: return decided(1, at: at)
    default: break
    }
    return []
  }

  private mutating func decided(_ option: Int, at: Int) -> [SittingEffect] {
    let isFinishing = cover == .finishing
    guard option == 0 else {
      uncover()
      return []
    }
    return take(isFinishing ? .finish : .interrupt, at: at)
  }
}
