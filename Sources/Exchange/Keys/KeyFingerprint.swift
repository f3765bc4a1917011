import Digests

/// The first 80 bits of a public key's digest: short enough to be read over the telephone.
public struct KeyFingerprint: Hashable, Sendable, CustomStringConvertible {
  /// Ten bytes.
  public let bytes: [UInt8]

  /// The fingerprint of a public key in its uncompressed X9.63 form.
  public init(of publicKey: [UInt8]) {
    bytes = Array(Digest(of: Array("orientir public key 1".utf8) + [0] + publicKey).bytes.prefix(10))
  }

  /// Reads twenty hexadecimal digits, blanks between them allowed; `nil` for anything else.
  public init?(_ text: String) {
    let digits = text.filter { $0 != " " }
    let values = digits.compactMap { $0.isASCII ? $0.hexDigitValue : nil }
    guard values.count == 20, digits.count == 20 else { return nil }
    bytes = stride(from: 0, to: 20, by: 2).map { UInt8(values[$0] << 4 | values[$0 + 1]) }
  }

  /// Twenty hexadecimal digits, as forms and envelopes write it.
  public var hexadecimal: String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  /// Five groups of four: `2C8C 8D8A B7CF 79A3 6B8F`.
  public var description: String {
    let digits = Array(hexadecimal.uppercased())
    return stride(from: 0, to: 20, by: 4).map { String(digits[$0..<$0 + 4]) }.joined(separator: " ")
  }
}
