import Language
import Testing

@Suite struct `Safe text` {
  /// What could steer a terminal, and what is left of it.
  private static let corpus: [(String, String)] = [
    ("plain, простой текст", "plain, простой текст"), ("\u{1B}[2J", "[2J"),
    ("\u{1B}]52;c;QUJD\u{7}", "]52;c;QUJD"),
    ("\u{1B}]0;title\u{1B}\\", "]0;title\\"), ("\u{1B}]8;;http://x\u{7}y", "]8;;http://xy"),
    ("\u{1B}[6n", "[6n"),
    ("\u{1B}P$q\"p\u{1B}\\", "P$q\"p\\"), ("\u{1B}_apc\u{1B}\\", "_apc\\"), ("\u{9B}31m", "31m"),
    ("\u{9D}0;x\u{9C}", "0;x"), ("a\u{8}\u{8}b", "ab"), ("a\rb", "ab"), ("a\u{0}b", "ab"), ("a\u{7F}b", "ab"),
    ("a\tb", "a b"), ("a\nb", "a b"), ("\u{202E}abc\u{202C}", "abc"), ("\u{2066}a\u{2069}", "a"),
    ("a\u{200B}b\u{200D}c\u{FEFF}", "abc"), ("\u{61C}a", "a"), ("a\u{2028}b\u{2029}c", "abc"),
    ("a\u{E0041}\u{E007F}", "a"), ("a\u{E000}\u{F8FF}\u{F0000}\u{10FFFF}", "a"), ("и\u{306}", "и\u{306}"),
    ("a\u{301}\u{302}\u{303}\u{304}b", "a\u{301}\u{302}b"),
    ("a\u{20DD}\u{20DD}\u{20DD}", "a\u{20DD}\u{20DD}"),
    ("", ""), ("漢字😀", "漢字😀"), ("«5\u{A0}минут» – да…", "«5\u{A0}минут» – да…"),
  ]

  @Test(arguments: corpus) func `keeps the text and drops what steers`(raw: String, safe: String) {
    #expect(SafeText(raw).text.unicodeScalars.elementsEqual(safe.unicodeScalars))
    #expect(SafeText(SafeText(raw).text).text == SafeText(raw).text)
  }

  @Test func `lets no control character through, whatever the scalar`() {
    var passed: [UInt32] = []
    for value in Array(UInt32(0)...0x33FF) + Array(0xD800...0xFFFF) + Array(0xE0000...0xE01FF) {
      guard let scalar = Unicode.Scalar(value), scalar != "\n" else { continue }
      let category = scalar.properties.generalCategory
      let isHarmful =
        category == .control || category == .privateUse || category == .lineSeparator
        || category == .paragraphSeparator || scalar.properties.isBidiControl
      if isHarmful, SafeText(String(scalar), lines: .kept).text.unicodeScalars.contains(scalar) {
        passed.append(value)
      }
    }
    #expect(passed == [])
  }

  @Test func `line feeds stay where they are kept`() {
    #expect(SafeText("a\nb\r\nc", lines: .kept).text == "a\nb\nc")
    #expect(SafeText("a\nb").description == "a b")
  }

  @Test func `is cut at its limit with a sign`() {
    #expect(SafeText("абвгд", limit: 5).text == "абвгд")
    #expect(SafeText("абвгде", limit: 5).text == "абвг…")
    #expect(SafeText("абв", limit: 1).text == "…")
    #expect(SafeText("абв", limit: 0).text == "…")
    #expect(SafeText(String(repeating: "я", count: 5_000)).text.count == 4_000)
  }
}
