import Language
import QuestionnaireModel

extension KeyingDialogue {
  /// Signs that say that nothing is marked on the paper.
  private static let leavingOut: Set<Character> = ["-", "–", "—", "−", " "]

  /// One key fills the cell.
  mutating func handleOne(_ key: Key, _ cell: KeyingSheet.Cell) -> [KeyingEffect] {
    guard case .character(let sign) = key else { return handleMoves(key) }
    if Self.leavingOut.contains(sign) { return fill(.leftOut) }
    let option = sign.decimalDigit.map { $0 - 1 } ?? sheet.option(letter: sign, in: cell)
    guard let option, let answer = sheet.answer(option, of: cell) else {
      return refuse(words.badKey(legal(for: cell)))
    }
    return fill(.answer(answer))
  }

  /// Keys mark, Enter takes what is marked.
  mutating func handleSeveral(_ key: Key, _ cell: KeyingSheet.Cell) -> [KeyingEffect] {
    guard case .several(let options, _, let atMost) = cell.form else { return [] }
    switch key {
    case .enter: return confirm(cell)
    case .character(let sign):
      if Self.leavingOut.contains(sign) { return fill(.leftOut) }
      let option = sign.decimalDigit.map { $0 - 1 } ?? sheet.option(letter: sign, in: cell)
      guard let option, options.indices.contains(option) else {
        return refuse(words.badKey(legal(for: cell)))
      }
      guard marks.contains(option) || marks.count < atMost else { return refuse(words.tooMany(atMost)) }
      toggle(option)
      return []
    default: return handleMoves(key)
    }
  }

  /// A number, a text, or the numbers of a long list.
  mutating func handleTyping(_ key: Key, _ cell: KeyingSheet.Cell) -> [KeyingEffect] {
    guard var typed = field else { return handleMoves(key) }
    switch key {
    case .enter: return confirm(cell)
    case .backspace:
      guard typed.deleteBackward() else { return typed.isEmpty ? backAndClear() : refuse(words.fieldStart) }
    case .delete: typed.deleteForward()
    case .left: if !typed.move(by: -1) { return handleMoves(key) }
    case .right: if !typed.move(by: 1) { return handleMoves(key) }
    case .character(let sign):
      if typed.isEmpty, Self.leavingOut.contains(sign), sign == " " || !mayBeginWithDash(cell) {
        return fill(.leftOut)
      }
      if cell.form != .text {
        if sign == "/" {
          cover = .jump(EntryField(limit: 8))
          return []
        }
        guard sign.isOfNumber else { return refuse(words.badKey(legal(for: cell))) }
      }
      typed.insert(sign)
      if typed == field { return refuse(words.fieldFull) }
    default: return handleMoves(key)
    }
    field = typed
    return []
  }

  private func mayBeginWithDash(_ cell: KeyingSheet.Cell) -> Bool {
    switch cell.form {
    case .number(let range, _): range.from < Fraction(0)
    case .text: true
    case .one, .several: false
    }
  }

  private mutating func handleMoves(_ key: Key) -> [KeyingEffect] {
    switch key {
    case .left: return go(to: place - 1)
    case .right: return go(to: place + 1)
    case .up: return go(to: max(0, place - grid.cellsPerLine))
    case .down: return go(to: min(sheet.cells.count, place + grid.cellsPerLine))
    case .home: return go(to: 0)
    case .end: return go(to: sheet.cells.count)
    case .pageUp: return go(to: max(0, place - 5 * grid.cellsPerLine))
    case .pageDown: return go(to: min(sheet.cells.count, place + 5 * grid.cellsPerLine))
    case .backspace: return backAndClear()
    case .delete: return clear()
    default: return cell.map { refuse(words.badKey(legal(for: $0))) } ?? []
    }
  }

  /// Takes what is typed or marked, where it can stand.
  mutating func confirm(_ cell: KeyingSheet.Cell, movesOn: Bool = true) -> [KeyingEffect] {
    switch read(cell) {
    case .problem(let text): return refuse(text)
    case .value(let value): return fill(value, movesOn: movesOn)
    }
  }

  private enum Reading {
    case value(KeyedValue)
    case problem(String)
  }

  private func read(_ cell: KeyingSheet.Cell) -> Reading {
    let item = sheet.questionnaire.items[cell.item]
    var answer: Answer
    if let field {
      let text = field.text.trimmed
      if text.isEmpty || (text.count == 1 && text.allSatisfy(Self.leavingOut.contains)) {
        return .value(.leftOut)
      }
      switch cell.form {
      case .text: answer = .text(text)
      case .number(let range, _):
        switch TypedNumber(text, for: range) {
        case .unreadable: return .problem(surroundings.words.notANumber)
        case .tooFine: return .problem(surroundings.words.tooManyDecimals(range.decimals))
        case .scaled(let scaled): answer = .number(scaled)
        }
      case .one(let options):
        guard let number = Int(text), let one = sheet.answer(number - 1, of: cell) else {
          return .problem(surroundings.words.noSuchNumber(options.count))
        }
        answer = one
      case .several(let options, _, _):
        let numbers = text.split { " ,;+.".contains($0) }.map { Int($0) ?? 0 }
        guard numbers.allSatisfy({ (1...options.count).contains($0) }) else {
          return .problem(surroundings.words.noSuchNumber(options.count))
        }
        answer = .multiple(Set(numbers).sorted().map { item.options[$0 - 1].code })
      }
    } else {
      guard !marks.isEmpty else { return .value(.leftOut) }
      answer = .multiple(marks.sorted().map { item.options[$0].code })
    }
    guard let problem = sheet.problem(with: answer, in: cell) else { return .value(.answer(answer)) }
    return .problem(wording(of: problem, cell))
  }

  private func wording(of problem: AnswerProblem, _ cell: KeyingSheet.Cell) -> String {
    let said = surroundings.words
    switch (problem, cell.form) {
    case (.numberOutside, .number(let range, _)):
      return said.numberOutside(said.number(range.from), said.number(range.to))
    case (.tooFewOptions(let least), _): return said.tooFew(least)
    case (.tooManyOptions(let most), _): return words.tooMany(most)
    case (.standsAlone, _): return said.standsAlone
    case (.textTooLong(let most), _): return said.textTooLong(most)
    default: return words.badKey(legal(for: cell))
    }
  }

  /// What may be keyed into a cell, in words.
  func legal(for cell: KeyingSheet.Cell) -> String { words.legal(for: cell, surroundings.words) }
}
