import Language

/// A line of typed text with a cursor.
struct EntryField: Hashable, Sendable {
  private(set) var characters: [Character]
  /// Characters before the cursor.
  private(set) var cursor: Int
  /// The most characters that can be typed.
  let limit: Int

  init(_ text: String = "", limit: Int) {
    characters = Array(SafeText(text, limit: limit).text)
    cursor = characters.count
    self.limit = limit
  }

  var text: String { String(characters) }
  var isEmpty: Bool { characters.isEmpty }

  /// Types a character; what could steer a terminal, and what goes over the limit, is left out.
  mutating func insert(_ character: Character) {
    let safe = SafeText(String(character)).text
    guard let typed = safe.first, typed != "\n" else { return }
    // A combining mark typed on its own joins the letter before it.
    if typed.displayWidth == 0 {
      guard cursor > 0 else { return }
      let joined = SafeText(String(characters[cursor - 1]) + String(typed)).text
      if joined.count == 1, let letter = joined.first { characters[cursor - 1] = letter }
      return
    }
    guard characters.count < limit else { return }
    characters.insert(typed, at: cursor)
    cursor += 1
  }

  /// Takes away the character before the cursor; `false` where there is none.
  @discardableResult
  mutating func deleteBackward() -> Bool {
    guard cursor > 0 else { return false }
    cursor -= 1
    characters.remove(at: cursor)
    return true
  }

  mutating func deleteForward() {
    if cursor < characters.count { characters.remove(at: cursor) }
  }

  /// Moves the cursor; `false` where it stands at that end already.
  @discardableResult
  mutating func move(by steps: Int) -> Bool {
    let target = min(characters.count, max(0, cursor + steps))
    defer { cursor = target }
    return target != cursor
  }

  mutating func moveToStart() { cursor = 0 }
  mutating func moveToEnd() { cursor = characters.count }
  mutating func clear() { (characters, cursor) = ([], 0) }

  /// The text in lines of a width; breaks after blanks, which stay, since they must be seen while one types.
  func lines(width: Int) -> [String] {
    let starts = starts(width: width)
    return starts.indices.map { line in
      let end = line + 1 < starts.count ? starts[line + 1] : characters.count
      return String(characters[starts[line]..<end])
    }
  }

  /// Where the cursor stands in those lines.
  func cursorPlace(width: Int) -> (line: Int, column: Int) {
    let starts = starts(width: width)
    let line = starts.lastIndex { $0 <= cursor } ?? 0
    return (line, characters[starts[line]..<cursor].reduce(0) { $0 + $1.displayWidth })
  }

  /// The index of each line's first character; the cursor always has a column of its own.
  private func starts(width: Int) -> [Int] {
    let width = max(1, width)
    var starts = [0]
    var used = 0
    var afterBlank: Int?
    for (index, character) in characters.enumerated() {
      if used + character.displayWidth > width {
        let start = afterBlank ?? index
        starts.append(start)
        used = characters[start..<index].reduce(0) { $0 + $1.displayWidth }
        afterBlank = nil
      }
      used += character.displayWidth
      if character == " " { afterBlank = index + 1 }
    }
    if used >= width { starts.append(characters.count) }
    return starts
  }
}
