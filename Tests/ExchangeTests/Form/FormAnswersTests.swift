import Crypto
import Digests
import Foundation
import Language
import QuestionnaireModel
import Testing

@testable import Exchange

@Suite struct `Answers from browser forms` {
  private static let sheet = #"{"code":"D7QU-KDQP-FE","origin":"form","answers":{"r01":4}}"#
  private static let other = #"{"code":"KDD3-E2EU-9L","origin":"form","answers":{"r01":1}}"#

  private func opened(_ text: String, _ keys: SealingKeyPair?) -> FormAnswers? {
    FormLines(Array(text.utf8)).map {
      FormAnswers($0, name: "a.txt", opening: FormOpening(SampleEnvelope.identity, keys: keys))
    }
  }

  private func text(_ answers: FormAnswers?) -> String {
    String(decoding: answers?.jsonLines ?? [], as: UTF8.self)
  }

  private func rules(_ answers: FormAnswers?) -> [String] {
    (answers?.findings ?? []).map { "\($0.location.line) \($0.rule)" }
  }

  @Test func `sealed and readable lines open to the sheets they hold`() throws {
    let keys = try SealingKeyPair(name: "k", created: "2026-11-23")
    let sealed = SampleEnvelope.line(Self.sheet, to: keys.publicKey)
    let readable = SampleEnvelope.line(Self.other, to: nil)
    let answers = opened(sealed + "\n" + readable + "\n", keys)
    #expect(text(answers) == Self.sheet + "\n" + Self.other)
    #expect(answers?.count == 2 && rules(answers).isEmpty)
  }

  @Test func `lines are found among quoting, greetings and blank lines, each kept on its own line`() throws {
    let keys = try SealingKeyPair(name: "k", created: "2026-11-23")
    let (one, two) = (
      SampleEnvelope.line(Self.sheet, to: keys.publicKey), SampleEnvelope.line(Self.other, to: nil)
    )
    let letter =
      "Здравствуйте!\r\n\r\n> > \(one)\r\n-- \r\n[12:30] Маша: \(two) вот\r\norientir1: что это?\r\n"
    let answers = opened(letter, keys)
    #expect(text(answers) == "\n\n" + Self.sheet + "\n\n" + Self.other)
    #expect(rules(answers).isEmpty)
  }

  @Test(arguments: [60, 76, 998])
  func `a line that a mail program or messenger has broken is put together`(width: Int) throws {
    let keys = try SealingKeyPair(name: "k", created: "2026-11-23")
    let line = SampleEnvelope.line(Self.sheet, to: keys.publicKey)
    var pieces = stride(from: 0, to: line.count, by: width).map {
      String(Array(line)[$0..<min($0 + width, line.count)])
    }
    #expect(text(opened(pieces.map { "> " + $0 + " \n" }.joined(), keys)) == Self.sheet)
    // A messenger that cuts a text in two writes who sent the second part.
    pieces.insert(contentsOf: ["", "Мама, [23.11.2026 12:30]"], at: 1)
    #expect(
      text(opened(pieces.joined(separator: "\n") + "\n" + SampleEnvelope.line(Self.other, to: nil), keys))
        .hasPrefix(Self.sheet))
  }

  @Test func `two lines on one row are two sheets`() {
    let row = SampleEnvelope.line(Self.sheet, to: nil) + " " + SampleEnvelope.line(Self.other, to: nil)
    #expect(text(opened(row, nil)) == Self.sheet + "\n" + Self.other)
  }

  @Test func `the same line twice is one sheet`() {
    let line = SampleEnvelope.line(Self.sheet, to: nil)
    let answers = opened("\(line)\n> \(line)\n", nil)
    #expect(answers?.count == 1 && answers?.repeated == 1)
    #expect(rules(answers).isEmpty)
  }

  @Test func `other files are none of ours`() {
    for foreign in [
      "", "code;r01\nD7QU-KDQP-FE;1\n", Self.sheet, "orientir1:", "orientir1: abc", "orientir1:abc",
    ] {
      #expect(FormLines(Array(foreign.utf8)) == nil, "\(foreign)")
    }
  }

  @Test func `each thing that can be wrong has its own reason, line and remedy`() throws {
    let keys = try SealingKeyPair(name: "k", created: "2026-11-23")
    let stranger = try SealingKeyPair(name: "s", created: "2026-11-23")
    let whole = SampleEnvelope.line(Self.sheet, to: keys.publicKey)
    var changed = Array(whole)
    changed[40] = changed[40] == "A" ? "B" : "A"
    let lines = [
      whole, String(whole.dropLast(5)), String(changed),
      SampleEnvelope.line(Self.other, to: stranger.publicKey),
      SampleEnvelope.line(Self.other, to: keys.publicKey, questionnaire: "other-form"),
      SampleEnvelope.line(Self.other, to: keys.publicKey, edition: "another edition"),
      SampleEnvelope.line(Self.other, to: nil, kind: 7),
      SampleEnvelope.line(Self.other, to: keys.publicKey, info: "another label"),
      SampleEnvelope.line(Self.other, to: nil, note: #"{"form":2}"#),
    ]
    let answers = opened(lines.joined(separator: "\n"), keys)
    #expect(text(answers) == Self.sheet)
    #expect(
      rules(answers) == [
        "2 damaged-line", "3 damaged-line", "4 other-key", "5 other-questionnaire", "6 other-edition",
        "7 newer-form", "8 unreadable-line", "9 unreadable-line",
      ])
    for finding in answers?.findings ?? [] {
      for language in [finding.message[.russian], finding.message[.english]] {
        #expect(language?.isEmpty == false && language?.contains("D7QU") == false)
      }
    }
    #expect(rules(opened(whole, nil)) == ["1 key-needed"])
  }

  @Test func `no changed byte of a sealed line is accepted`() throws {
    let keys = try SealingKeyPair(name: "k", created: "2026-11-23")
    let line = SampleEnvelope.line(Self.sheet, to: keys.publicKey)
    let bytes = try #require(Base64URL.bytes(String(line.dropFirst(FormEnvelope.prefix.count))))
    var accepted = 0
    for place in bytes.indices {
      var mutant = bytes
      mutant[place] ^= 1 << UInt8(place % 8)
      // With the check sum set right again, so that the seal has to notice.
      let content = Array(mutant.dropLast(4))
      let text =
        FormEnvelope.prefix + Base64URL.text(content + SampleEnvelope.bigEndian(CheckSum.crc32(content)))
      if let answers = opened(text, keys), answers.count > 0, place < bytes.count - 4 { accepted += 1 }
    }
    #expect(accepted == 0)
  }

  @Test func `random text behind a prefix is refused, never trusted`() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let bytes = (0..<(1 + generator.below(200))).map { _ in UInt8(generator.below(256)) }
      let answers = opened(FormEnvelope.prefix + Base64URL.text(bytes), nil)
      #expect(answers?.count ?? 0 == 0)
    }
  }

  @Test func `Base64URL is read back, and read in one way only`() {
    for count in 0..<70 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37 + count) }
      let text = Base64URL.text(bytes)
      #expect(Base64URL.bytes(text) == bytes)
      #expect(
        text
          == Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing(
            "=", with: ""))
    }
    for wrong in ["A", "AA=", "A B", "/w", "AAAA\n"] { #expect(Base64URL.bytes(wrong) == nil, "\(wrong)") }
    #expect(Base64URL.bytes("AB") == nil, "bits are left over")
  }
}
