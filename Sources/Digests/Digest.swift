import Crypto

/// A SHA-256 digest, written as 64 hexadecimal digits.
public struct Digest: Hashable, Sendable, CustomStringConvertible {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// The digest of some bytes.
  public init(of content: some Sequence<UInt8>) {
    bytes = Array(SHA256.hash(data: Array(content)))
  }

  /// The digest of a text's UTF-8.
  public init(of text: String) { self.init(of: Array(text.utf8)) }

  /// The digest behind its hexadecimal form; `nil` where that is not 64 hexadecimal digits.
  public init?(hexadecimal: String) {
    // Full-width digits have a value too, and are not how a digest is written.
    let digits = hexadecimal.compactMap { $0.isASCII ? $0.hexDigitValue : nil }
    guard digits.count == 64, hexadecimal.count == 64 else { return nil }
    bytes = stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }

  public var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The first twelve digits: enough to tell editions apart in print.
  public var short: String { String(hexadecimal.prefix(12)) }

  public var description: String { hexadecimal }
}
