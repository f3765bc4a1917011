import Language
import Testing

@Suite struct `Display width` {
  @Test(arguments: [
    ("", 0), ("a", 1), ("я", 1), ("ё", 1), ("и\u{306}", 1), ("漢", 2), ("カ", 2), ("한", 2), ("Ａ", 2), ("😀", 2),
    ("👨‍👩‍👧", 2), ("❤\u{FE0F}", 2), ("\u{301}", 0), ("\n", 0), ("\u{1B}", 0), ("\u{9B}", 0), ("\u{A0}", 1),
    ("►", 1),
    ("█", 1), ("…", 1), ("Привет, 漢字!", 13), ("\u{200B}", 0),
  ])
  func `counts columns, not characters`(text: String, width: Int) { #expect(text.displayWidth == width) }

  @Test func `padding fills up and never cuts`() {
    #expect("я".padded(to: 3) == "я  ")
    #expect("я".padded(to: 3, alignedRight: true) == "  я")
    #expect("漢".padded(to: 3) == "漢 ")
    #expect("длинно".padded(to: 3) == "длинно")
    #expect("".padded(to: 0) == "")
    #expect("я".padded(to: -1) == "я")
  }

  @Test func `clipping keeps within the width and shows that it cut`() {
    #expect("привет".clipped(to: 6) == "привет")
    #expect("привет".clipped(to: 5) == "прив…")
    #expect("привет".clipped(to: 1) == "…")
    #expect("привет".clipped(to: 0) == "")
    #expect("漢字漢字".clipped(to: 4) == "漢…", "half of a wide character does not fit")
    for width in 0...12 { #expect("漢a字б😀вгд".clipped(to: width).displayWidth <= width) }
  }
}
