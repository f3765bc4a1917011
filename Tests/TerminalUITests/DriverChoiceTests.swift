import Testing

@testable import TerminalUI

@Suite struct `Choice of the driver` {
  private func choice(
    plain: Bool = false, ascii: Bool = false, _ environment: [String: String], isTerminal: Bool = true
  ) -> DriverChoice {
    DriverChoice(plain: plain, asciiOnly: ascii, environment: environment, isTerminal: isTerminal)
  }

  @Test func `a terminal that can be painted gets the full screen`() {
    #expect(choice(["TERM": "xterm-256color"]) == .fullScreen(asciiOnly: false, noColour: false))
  }

  @Test func `anything else gets lines`() {
    #expect(choice(plain: true, ["TERM": "xterm"]) == .plain)
    #expect(choice(["TERM": "xterm"], isTerminal: false) == .plain)
    #expect(choice(["TERM": "dumb"]) == .plain)
    #expect(choice(["TERM": ""]) == .plain)
    #expect(choice([:]) == .plain)
  }

  @Test func `NO_COLOR counts when it is not empty, ASCII by switch or variable`() {
    #expect(choice(["TERM": "xterm", "NO_COLOR": "1"]) == .fullScreen(asciiOnly: false, noColour: true))
    #expect(choice(["TERM": "xterm", "NO_COLOR": ""]) == .fullScreen(asciiOnly: false, noColour: false))
    #expect(choice(ascii: true, ["TERM": "xterm"]) == .fullScreen(asciiOnly: true, noColour: false))
    #expect(
      choice(["TERM": "xterm", "ORIENTIR_ASCII": "1"]) == .fullScreen(asciiOnly: true, noColour: false))
  }
}
