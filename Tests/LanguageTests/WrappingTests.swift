import Language
import Testing

@Suite struct `Wrapping of texts` {
  @Test(
    arguments: [
      ("", 10, [""]), ("кот", 10, ["кот"]), ("кот и пёс", 5, ["кот и", "пёс"]),
      ("кот и пёс", 4, ["кот", "и", "пёс"]),
      ("кот и пёс", 9, ["кот и пёс"]), ("  кот   и  ", 20, ["  кот   и"]), ("  кот   и  ", 6, ["кот и"]),
      ("┌─┐  ┌─┐\n│ │  │x│", 20, ["┌─┐  ┌─┐", "│ │  │x│"]), ("а\nб", 10, ["а", "б"]),
      ("а\n\nб", 10, ["а", "", "б"]),
      ("абвгд", 2, ["аб", "вг", "д"]), ("я абвгд", 3, ["я", "абв", "гд"]), ("абв", 0, ["а", "б", "в"]),
      ("5\u{A0}минут осталось", 8, ["5\u{A0}минут", "осталось"]), ("漢字漢字", 3, ["漢", "字", "漢", "字"]),
      ("\n", 5, ["", ""]),
    ] as [(String, Int, [String])])
  func `breaks at words`(text: String, width: Int, lines: [String]) {
    #expect(Wrapping.lines(of: text, width: width) == lines)
  }

  @Test func `a no-break space never ends a line where the words fit`() {
    let text = "осталось около 10\u{A0}минут до конца"
    for width in 8...40 {
      #expect(Wrapping.lines(of: text, width: width).contains { $0.contains("10\u{A0}минут") })
    }
  }

  @Test func `no line is too wide, no word is lost, at any width`() {
    let text = "Съешь ещё этих мягких французских булок, 漢字かな да выпей чаю\nдлинноесловобезединогопробела и a"
    for width in 2...50 {
      let lines = Wrapping.lines(of: text, width: width)
      #expect(lines.allSatisfy { $0.displayWidth <= width })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " && $0 != "\n" })
      #expect(lines.allSatisfy { $0.first != " " && $0.last != " " })
    }
  }

  @Test func `a character wider than the line stands alone`() {
    #expect(Wrapping.lines(of: "漢字", width: 1) == ["漢", "字"])
  }
}
