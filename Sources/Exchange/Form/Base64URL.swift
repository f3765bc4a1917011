/// Base64 with `-` and `_` and without padding (RFC 4648, section 5): survives e-mail, messengers and double clicks.
enum Base64URL {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
  private static let values: [UInt8: UInt32] = Dictionary(
    uniqueKeysWithValues: alphabet.enumerated().map { ($1, UInt32($0)) })

  /// Whether a byte may stand in the text.
  static func isDigit(_ byte: UInt8) -> Bool { values[byte] != nil }

  static func text(_ bytes: [UInt8]) -> String {
    var output: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      let bits = part.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - part.count))
      for place in 0...part.count { output.append(alphabet[Int(bits >> UInt32(18 - 6 * place)) & 63]) }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The bytes of a text; `nil` where it is not written exactly as `text` writes it.
  static func bytes(_ text: String) -> [UInt8]? { bytes(Array(text.utf8)) }

  static func bytes(_ text: [UInt8]) -> [UInt8]? {
    guard text.count % 4 != 1 else { return nil }
    var output: [UInt8] = []
    output.reserveCapacity(text.count / 4 * 3 + 2)
    var (bits, count): (UInt32, UInt32) = (0, 0)
    for byte in text {
      guard let value = values[byte] else { return nil }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        output.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    // Bits that are left over must be 0: one text for one sequence of bytes.
    return bits & ((1 << count) - 1) == 0 ? output : nil
  }
}
