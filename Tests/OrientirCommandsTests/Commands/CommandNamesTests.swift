import Testing

@testable import OrientirCommands

@Suite struct `Command names` {
  @Test(arguments: [
    (["--lang", "en", "module", "list"], ["module", "list", "--lang", "en"]),
    (["--quiet", "take", "q", "--", "--x"], ["take", "--quiet", "q", "--", "--x"]),
    (
      ["--lang=en", "--workspace", "w", "wave", "open", "A"],
      ["wave", "open", "--lang=en", "--workspace", "w", "A"]
    ),
    (["help", "take", "--lang", "en"], ["help", "take"]),
    (["--lang", "en", "help", "take"], ["help", "take"]),
    (["--help"], ["--help"]), (["--lang"], ["--lang"]), (["--lang", "en"], ["--lang", "en"]),
    (["module", "list", "--lang", "en"], ["module", "list", "--lang", "en"]),
  ])
  func `global options may stand before the command`(typed: [String], read: [String]) {
    #expect(CommandNames.normalised(typed) == read)
  }

  @Test func `a word where a command is due is checked, others are not`() {
    #expect(throws: CommandError.self) { try CommandNames.check(["questionaire", "list"]) }
    #expect(throws: CommandError.self) { try CommandNames.check(["wave", "opne"]) }
    #expect(throws: Never.self) { try CommandNames.check(["take", "anything"]) }
    #expect(throws: Never.self) { try CommandNames.check(["help", "take"]) }
    #expect(throws: Never.self) { try CommandNames.check([]) }
  }
}
