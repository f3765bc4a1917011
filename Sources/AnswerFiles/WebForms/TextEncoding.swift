import Notation

/// Turns the encodings that spreadsheets on a Russian Windows save into UTF-8.
enum TextEncoding {
  /// The text as UTF-8 without a byte order mark: UTF-16 by its mark, UTF-8 where it is well-formed, else Windows-1251.
  ///
  /// `nil` where it is none of the three.
  static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes) { UInt16($0) | UInt16($1) << 8 } }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes) { UInt16($0) << 8 | UInt16($1) } }
    switch bytes.withUnsafeBufferPointer(\.firstDamage) {
    case nil: return Array(bytes.dropFirst(bytes.starts(with: Byte.byteOrderMark) ? 3 : 0))
    case (_, true)?: return nil
    default: return windows1251(bytes)
    }
  }

  private static func utf16(_ bytes: [UInt8], _ unit: (UInt8, UInt8) -> UInt16) -> [UInt8]? {
    guard bytes.count % 2 == 0 else { return nil }
    let units = stride(from: 2, to: bytes.count, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
    guard !units.contains(0) else { return nil }
    let text = String(decoding: units, as: UTF16.self)
    return text.unicodeScalars.contains("\u{FFFD}") ? nil : Array(text.utf8)
  }

  private static func windows1251(_ bytes: [UInt8]) -> [UInt8]? {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      switch byte {
      case 0: return nil
      case ..<0x80: text.append(Unicode.Scalar(byte))
      case 0xC0...:
        guard let scalar = Unicode.Scalar(UInt32(byte) - 0xC0 + 0x410) else { return nil }
        text.append(scalar)
      default:
        guard let scalar = Unicode.Scalar(upper[Int(byte) - 0x80]), scalar.value != 0 else { return nil }
        text.append(scalar)
      }
    }
    return Array(String(text).utf8)
  }

  /// 0x80…0xBF; 0x98 means nothing.
  private static let upper: [UInt32] = [
    0x402, 0x403, 0x201A, 0x453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x409, 0x2039, 0x40A, 0x40C,
    0x40B, 0x40F, 0x452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0, 0x2122, 0x459, 0x203A,
    0x45A, 0x45C, 0x45B, 0x45F, 0xA0, 0x40E, 0x45E, 0x408, 0xA4, 0x490, 0xA6, 0xA7, 0x401, 0xA9, 0x404, 0xAB,
    0xAC, 0xAD, 0xAE, 0x407, 0xB0, 0xB1, 0x406, 0x456, 0x491, 0xB5, 0xB6, 0xB7, 0x451, 0x2116, 0x454, 0xBB,
    0x458, 0x405, 0x455, 0x457,
  ]
}
