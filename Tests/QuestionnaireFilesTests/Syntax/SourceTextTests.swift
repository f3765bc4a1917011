import Foundation
import Language
import QuestionnaireFiles
import QuestionnaireModel
import Testing

@Suite struct `Bytes of a file` {
  @Test func `the sample has no findings`() {
    expectFindings(in: Sample.yaml(), [])
  }

  @Test func `a byte order mark and Windows line ends are accepted, and count nothing`() {
    let text = Sample.yaml(head: Sample.head + "\nnot-a-key: 1")
    let windows = "\u{FEFF}" + text.replacingOccurrences(of: "\n", with: "\r\n")
    let reading = QuestionnaireReader.read(
      Array(windows.utf8), file: "sample.yaml", registry: Sample.registry)
    #expect(reading.findings.map(\.rule) == ["unknown-key"])
    #expect(reading.findings.first?.location.line == 7)
    #expect(reading.findings.first?.location.column == 1)
  }

  @Test func `bytes that are not UTF-8 are found at their place`() {
    let bytes = Array("format: 1\nid: ".utf8) + [0xD0, 0x20, 0xFF] + Array("\n".utf8)
    let reading = QuestionnaireReader.read(bytes, file: "a.yaml")
    #expect(reading.findings.map(\.rule) == ["encoding"])
    #expect(reading.findings.first?.location.line == 2)
    #expect(reading.findings.first?.location.column == 5)
    #expect(reading.questionnaire == nil)
  }

  @Test(arguments: [[0xFF, 0xFE, 0x41, 0x00], [0xC3], [0xED, 0xA0, 0x80], [0x80]] as [[UInt8]])
  func `other encodings are refused`(bytes: [UInt8]) {
    #expect(QuestionnaireReader.read(bytes, file: "a.yaml").findings.map(\.rule) == ["encoding"])
  }

  @Test func `a file over one MiB is refused unread`() {
    let bytes = [UInt8](repeating: 0x20, count: (1 << 20) + 1)
    let reading = QuestionnaireReader.read(bytes, file: "a.yaml")
    #expect(reading.findings.map(\.rule) == ["file-size"])
  }

  @Test(arguments: ["", "# nothing\n", "---\n", "\u{FEFF}"])
  func `an empty file says so`(text: String) {
    let reading = QuestionnaireReader.read(Array(text.utf8), file: "a.yaml")
    #expect(reading.questionnaire == nil)
    #expect(reading.findings.map(\.rule) == [text == "---\n" ? "kind" : "empty-file"])
  }

  @Test(arguments: [
    "\u{1B}", "\u{0}", "\u{7}", "\u{85}", "\u{202E}", "\u{200B}", "\u{FEFF}", "\u{E0F0}", "\u{2028}",
  ])
  func `characters that nobody sees are errors`(character: String) {
    let head = Sample.head.replacingOccurrences(of: "ru: Проба", with: "ru: Про1️⃣\(character)ба")
    expectFindings(in: Sample.yaml(head: head), [.error("1️⃣", "control-character")])
  }

  @Test func `an escaped control character is found as well`() {
    let head = Sample.head.replacingOccurrences(of: "ru: Проба", with: #"ru: 1️⃣"Про\e[ба""#)
    expectFindings(
      in: Sample.yaml(head: head),
      [
        .error(
          "1️⃣", "control-character",
          "an invisible or control character U+001B; delete it and type this place again")
      ])
  }
}
