import Crypto
import Foundation

/// The public half of a psychologist's key pair: what forms are sealed to.
///
/// A small text that may be shown to anybody.
public struct PublicKeyFile: Hashable, Sendable {
  /// Whose it is, «kabinet-12».
  public let name: String
  /// The day it was made, `2026-10-05`.
  public let created: String
  /// The P-256 point in its uncompressed X9.63 form: 65 bytes.
  public let key: [UInt8]

  public var fingerprint: KeyFingerprint { KeyFingerprint(of: key) }

  static let marker = "orientir-public-key"
  static let algorithm = "P-256"
  private static let names = [marker, "name", "created", "algorithm", "public", "fingerprint"]

  init(name: String, created: String, key: [UInt8]) {
    (self.name, self.created, self.key) = (name, created, key)
  }

  /// Reads a file; the fingerprint in it must be that of the key.
  public init(_ bytes: [UInt8]) throws(KeyFileProblem) {
    let fields = try KeyFields(bytes, names: Self.names)
    guard fields["algorithm"] == Self.algorithm else { throw .newerFormat }
    guard let key = Base64URL.bytes(fields["public"]), let written = KeyFingerprint(fields["fingerprint"]),
      written == KeyFingerprint(of: key), KeyName.isLegal(fields["name"]),
      (try? P256.KeyAgreement.PublicKey(x963Representation: Data(key))) != nil
    else { throw .damaged }
    self.init(name: fields["name"], created: fields["created"], key: key)
  }

  /// The file, with a comment for whoever opens it.
  public func text(comment: String) -> String {
    KeyName.commented(comment)
      + KeyFields.text([
        (Self.marker, "1"), ("name", name), ("created", created), ("algorithm", Self.algorithm),
        ("public", Base64URL.text(key)), ("fingerprint", fingerprint.description),
      ])
  }
}

/// What a key may be called: it becomes a file's name.
public enum KeyName {
  /// Letters, digits, `-`, `_`, `.` and blanks; 1–60 characters; not beginning with a dot or blank.
  public static func isLegal(_ name: String) -> Bool {
    guard let first = name.first, first != ".", first != " ", first != "-", name.last != " ",
      name.count <= 60
    else { return false }
    return name.allSatisfy { $0.isLetter || $0.isNumber || "-_. ".contains($0) }
  }

  static func commented(_ comment: String) -> String {
    comment.split(separator: "\n", omittingEmptySubsequences: false).map { "# \($0)\n" }.joined()
  }
}
