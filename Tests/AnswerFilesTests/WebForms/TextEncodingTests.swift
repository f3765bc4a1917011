import Testing

@testable import AnswerFiles

@Suite struct TextEncodingTests {
  static let text = "Ёлка — «№ 5», да\n"

  /// The text in Windows-1251, by hand.
  static func windows1251(_ text: String) -> [UInt8] {
    let others: [Unicode.Scalar: UInt8] = [
      "Ё": 0xA8, "ё": 0xB8, "—": 0x97, "«": 0xAB, "»": 0xBB, "№": 0xB9, "–": 0x96, "\u{A0}": 0xA0,
    ]
    return text.unicodeScalars.map { scalar in
      others[scalar] ?? (scalar.value < 0x80 ? UInt8(scalar.value) : UInt8(scalar.value - 0x410 + 0xC0))
    }
  }

  static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    let units = [0xFEFF] + Array(text.utf16)
    return units.flatMap {
      bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
  }

  @Test func `every encoding that spreadsheets save`() {
    let plain = Array(Self.text.utf8)
    for bytes in [
      plain, [0xEF, 0xBB, 0xBF] + plain, Self.windows1251(Self.text), Self.utf16(Self.text, bigEndian: false),
      Self.utf16(Self.text, bigEndian: true),
    ] {
      #expect(TextEncoding.utf8(bytes) == plain)
    }
  }

  @Test(arguments: [
    [0xFF, 0xFE, 0x41], [0xFF, 0xFE, 0x00, 0xD8], [0xFF, 0xFE, 0x00, 0x00], [0x41, 0x00], [0xC0, 0x98],
  ])
  func `what is in none`(bytes: [UInt8]) { #expect(TextEncoding.utf8(bytes) == nil) }
}
