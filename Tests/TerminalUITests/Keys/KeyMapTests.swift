import Language
import Testing

@testable import TerminalUI

@Suite struct `The key map` {
  private let map = KeyMap.standard

  @Test(
    arguments: [
      ("s", Command.skip), ("S", .skip), ("ы", .skip), ("Ы", .skip), ("r", .review),
      ("к", .review),
      ("q", .stop), ("Й", .stop), ("?", .help), (",", .help), (" ", .toggle),
    ] as [(Character, Command)])
  func `letters stand for the same in both layouts`(letter: Character, command: Command) {
    #expect(map.command(for: .character(letter)) == command)
  }

  @Test func `no key stands for two commands`() {
    let all = map.keys.values.flatMap { $0 }
    #expect(Set(all).count == all.count)
  }

  @Test func `digits and other letters stand for nothing`() {
    for character in "0123456789abcфяЯ" { #expect(map.command(for: .character(character)) == nil) }
  }

  @Test func `keys are written in the letters of the language`() {
    #expect(map.label(.skip, .russian, .unicode) == "Ы")
    #expect(map.label(.skip, .english, .unicode) == "S")
    #expect(map.label(.back, .russian, .unicode) == "←")
    #expect(map.label(.back, .russian, .ascii) == "<-")
    #expect(map.label(.toggle, .russian, .unicode) == "Пробел")
  }

  @Test func `another map gives another key line`() {
    var other = map
    other.keys[.help] = [.character("x")]
    #expect(other.label(.help, .english, .unicode) == "X")
    #expect(other.command(for: .character("?")) == nil)
  }

  @Test func `a narrow key line leaves out what comes late, and keeps help`() {
    let hints = [
      KeyHint(keys: "1", action: "one"), KeyHint(keys: "2", action: "a very long second"),
      KeyHint(keys: "3", action: "three"), KeyHint(keys: "?", action: "help"),
    ]
    func text(_ width: Int, _ limit: Int) -> [String] {
      KeyHint.lines(hints, width: width, limit: limit, glyphs: .ascii).map { $0.map(\.text).joined() }
    }
    #expect(text(80, 1) == ["1 one | 2 a very long second | 3 three | ? help"])
    #expect(text(24, 1) == ["1 one | 3 three | ? help"])
    #expect(text(16, 1) == ["1 one | ? help"])
    #expect(text(5, 1).count == 1)
    #expect(text(24, 3).count == 3)
    #expect(KeyHint.lines([], width: 10, limit: 1, glyphs: .ascii).isEmpty)
  }
}
