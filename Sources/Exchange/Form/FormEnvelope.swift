import Digests
import Foundation
import QuestionnaireModel

/// What a browser form hands out: one sheet, sealed or not, behind a clear header that names the questionnaire's edition.
///
/// In bytes: kind (0 plain, 1 sealed), length of it all (3, big-endian), length of the header (2), header (JSON), body, CRC-32 of
/// everything before it.
/// As text: `orientir1:` and the bytes in Base64URL. Nothing in the header is about the pupil; it is authenticated with what is sealed.
public struct FormEnvelope: Hashable, Sendable {
  /// What stands before every envelope in a text.
  public static let prefix = "orientir1:"
  /// The most bytes that an envelope has.
  public static let mostBytes = 1 << 20
  private static let leastBytes = 12

  /// What is said in clear.
  public struct Header: Hashable, Sendable {
    public let questionnaire: String
    public let version: String
    public let digest: Digest
    /// The key that the sheet is sealed to; `nil` where it is readable.
    public let key: KeyFingerprint?
  }

  public let header: Header
  /// The bytes before the body, which the seal authenticates.
  let head: [UInt8]
  let body: [UInt8]

  /// Why some bytes are no envelope.
  enum Problem: Error, Hashable, Sendable {
    case damaged
    /// A kind that a later version has brought.
    case newerKind
  }

  /// Reads an envelope's bytes.
  init(_ bytes: [UInt8]) throws(Problem) {
    guard bytes.count >= Self.leastBytes, Self.length(bytes) == bytes.count else { throw .damaged }
    let content = Array(bytes.dropLast(4))
    let written = bytes.suffix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    guard CheckSum.crc32(content) == written else { throw .damaged }
    guard content[0] <= 1 else { throw .newerKind }
    let end = 6 + (Int(content[4]) << 8 | Int(content[5]))
    guard end <= content.count else { throw .damaged }
    head = Array(content[..<end])
    body = Array(content[end...])
    header = try Header(Array(head[6...]), isSealed: content[0] == 1)
  }

  /// How long the envelope is that begins with some bytes; `nil` where none can be.
  static func length(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 4 else { return nil }
    let length = bytes[1...3].reduce(0) { $0 << 8 | Int($1) }
    return (leastBytes...mostBytes).contains(length) ? length : nil
  }
}

extension FormEnvelope.Header {
  fileprivate init(_ json: [UInt8], isSealed: Bool) throws(FormEnvelope.Problem) {
    guard let object = try? JSONSerialization.jsonObject(with: Data(json)) as? [String: Any],
      let questionnaire = object["questionnaire"] as? String, let version = object["version"] as? String,
      let hexadecimal = object["digest"] as? String, let digest = Digest(hexadecimal: hexadecimal)
    else { throw .damaged }
    // Shown in messages: an id and a version, not whatever somebody wrote there.
    let isPlain = { (text: String) in
      (1...100).contains(text.count)
        && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-.".contains($0)) }
    }
    guard isPlain(questionnaire), isPlain(version) else { throw .damaged }
    let key = (object["key"] as? String).flatMap(KeyFingerprint.init)
    guard (key != nil) == isSealed, object.count == (isSealed ? 4 : 3) else { throw .damaged }
    self.init(questionnaire: questionnaire, version: version, digest: digest, key: key)
  }
}

/// The check sum that tells a text which lost a piece on its way from one that was sealed to another key.
enum CheckSum {
  /// CRC-32 as in ISO 3309 and zip files.
  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
