import Digests
import Language
import Testing

@testable import TerminalUI

@Suite struct `Asking for a code` {
  private let surroundings = Surroundings(language: .russian)
  private let code: PupilCode

  init() throws { code = try #require(PupilCode(values: [0, 1, 2, 3, 4, 5, 6, 7])) }

  private func type(_ text: String, into dialogue: inout CodeDialogue) -> PupilCode? {
    for character in text { _ = dialogue.handle(.character(character)) }
    return dialogue.handle(.enter)
  }

  private func text(_ dialogue: CodeDialogue) -> String {
    dialogue.screen.layout(columns: 80, rows: 24, scroll: 0, surroundings: surroundings).frame.text
  }

  @Test func `takes a code with or without hyphens, in small letters too`() {
    for typed in [code.description, code.symbols, code.symbols.lowercased(), " " + code.description + " "] {
      var dialogue = CodeDialogue(surroundings)
      let read = type(typed, into: &dialogue)
      #expect(read == code)
    }
  }

  @Test func `says when a code cannot be, and keeps what was typed`() {
    var dialogue = CodeDialogue(surroundings)
    let read = type("ABCD-EFGH-23", into: &dialogue)
    #expect(read == nil)
    #expect(text(dialogue).contains("Такого кода не бывает"))
    #expect(text(dialogue).contains("ABCD-EFGH-23"))
    _ = dialogue.handle(.backspace)
    #expect(!text(dialogue).contains("Такого кода"))
  }

  @Test func `an empty line asks nothing`() {
    var dialogue = CodeDialogue(surroundings)
    let code = dialogue.handle(.enter)
    #expect(code == nil)
    #expect(dialogue.notice == nil)
  }

  @Test func `asks where two readings pass`() throws {
    // Found by a search over the letters that are both look-alikes and key positions: two of a million typings.
    let typed = "РАВААЕКСТА"
    let codes = try [#require(PupilCode("PABAAEKCTA")), #require(PupilCode("HFDFFTRCNF"))]
    var dialogue = CodeDialogue(surroundings)
    let read = type(typed, into: &dialogue)
    #expect(read == nil)
    #expect(text(dialogue).contains(codes[0].description) && text(dialogue).contains(codes[1].description))
    var second = dialogue
    let (chosen, other) = (dialogue.handle(.character("2")), second.handle(.character("3")))
    #expect(chosen == codes[1])
    #expect(other == nil)
    #expect(second.screen == CodeDialogue(surroundings).screen)
  }

  @Test(arguments: [CodeNotice.unknown, .finished, .inUse, .notPermitted])
  func `says why the code before opened nothing, without the code`(notice: CodeNotice) {
    for language in InterfaceLanguage.allCases {
      let dialogue = CodeDialogue(Surroundings(language: language), notice: notice)
      #expect(dialogue.notice?.isEmpty == false)
    }
  }
}
