import Testing

@testable import TerminalUI

@Suite struct `A frame` {
  @Test func `a span cannot steer a terminal, whoever makes it`() {
    #expect(Span("a\u{1B}[2J\u{9B}b\u{202E}").text == "a[2Jb")
    #expect(Span("a\nb").text == "a b", "a span is part of one line")
  }

  @Test func `its text has no styles and no trailing blanks`() {
    let frame = Frame(
      lines: [[Span("a ", .marked), Span("b  ", .strong)], []], columns: 9, rows: 2, cursor: nil)
    #expect(frame.text == "a b\n")
  }
}
