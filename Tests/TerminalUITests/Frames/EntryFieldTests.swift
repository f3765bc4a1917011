import Testing

@testable import TerminalUI

@Suite struct `An entry field` {
  @Test func `edits at the cursor`() {
    var field = EntryField("мир", limit: 10)
    field.moveToStart()
    field.insert("э")
    #expect(field.text == "эмир")
    let moved = field.move(by: 2)
    let deleted = field.deleteBackward()
    #expect(moved && deleted)
    #expect(field.text == "эмр")
    field.deleteForward()
    #expect(field.text == "эм")
    field.deleteForward()
    #expect(field.text == "эм")
    let movedOn = field.move(by: 1)
    field.clear()
    let deletedMore = field.deleteBackward()
    #expect(!movedOn && !deletedMore)
    #expect(field.isEmpty)
  }

  @Test func `takes no more than its limit`() {
    var field = EntryField(limit: 2)
    for character in "абв" { field.insert(character) }
    #expect(field.text == "аб")
    #expect(EntryField("абв", limit: 2).text == "а…")
  }

  @Test(arguments: ["\u{1B}", "\u{7}", "\u{202E}", "\u{200B}", "\u{9B}", "\r", "\n"] as [Character])
  func `drops what could steer a terminal`(character: Character) {
    var field = EntryField(limit: 5)
    field.insert(character)
    #expect(field.isEmpty || field.text == " ")
    #expect(!field.text.unicodeScalars.contains("\u{1B}"))
  }

  @Test func `joins a combining mark to its letter`() {
    var field = EntryField("и", limit: 5)
    field.insert("\u{306}")
    #expect(field.characters.count == 1)
    #expect(field.text == "й")
    field.clear()
    field.insert("\u{306}")
    #expect(field.isEmpty)
  }

  @Test func `wraps after blanks and cuts long words`() {
    let field = EntryField("кот и пёс", limit: 50)
    #expect(field.lines(width: 6) == ["кот и ", "пёс"])
    #expect(field.lines(width: 80) == ["кот и пёс"])
    #expect(EntryField("абвгд", limit: 50).lines(width: 2) == ["аб", "вг", "д"])
    #expect(EntryField(limit: 5).lines(width: 3) == [""])
  }

  @Test func `the cursor is always inside the lines`() {
    for text in ["", "а", "абвг", "кот и пёс бегут", "   ", "漢字かな", "абв где"] {
      for width in 1...8 {
        var field = EntryField(text, limit: 50)
        field.moveToStart()
        repeat {
          let place = field.cursorPlace(width: width)
          let lines = field.lines(width: width)
          #expect(lines.indices.contains(place.line))
          #expect(place.column <= max(width, 2))
          #expect(lines.joined() == text)
        } while field.move(by: 1)
      }
    }
    #expect(EntryField("абвг", limit: 9).cursorPlace(width: 4) == (1, 0))
  }
}
