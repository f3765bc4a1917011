import Crypto
import CryptoExtras
import Foundation

/// The private half of a key pair as it lies on the disk: encrypted under a passphrase.
///
/// scrypt makes a key from the passphrase (NFC, UTF-8), ChaCha20-Poly1305 encrypts the 32 bytes of the P-256 scalar, and every line
/// above the ciphertext is authenticated with it.
public struct PrivateKeyFile: Hashable, Sendable {
  public let name: String
  /// The day it was made, `2026-10-05`.
  public let created: String
  public let fingerprint: KeyFingerprint
  private let work: Work
  private let salt: [UInt8]
  private let nonce: [UInt8]
  private let sealed: [UInt8]

  /// How much work a guess at the passphrase takes: scrypt with r = 8, p = 1.
  public struct Work: Hashable, Sendable {
    /// A power of two, 2^10…2^18; the memory is 1 KiB times this.
    public let rounds: Int

    /// About half a second and 128 MiB.
    public static let standard = Work(1 << 17)

    /// Clamps nothing: `nil` is refused by the reader, since the library sets no limit of its own.
    init?(checking rounds: Int) {
      guard (1 << 10...1 << 18).contains(rounds), rounds.nonzeroBitCount == 1 else { return nil }
      self.rounds = rounds
    }

    private init(_ rounds: Int) { self.rounds = rounds }

    /// The least work that a file may name, for tests.
    public static let least = Work(1 << 10)
  }

  static let marker = "orientir-private-key"
  private static let names = [
    marker, "name", "created", "algorithm", "fingerprint", "kdf", "salt", "cipher", "nonce", "sealed",
  ]

  /// Reads a file without opening it.
  public init(_ bytes: [UInt8]) throws(KeyFileProblem) {
    let fields = try KeyFields(bytes, names: Self.names)
    guard fields["algorithm"] == PublicKeyFile.algorithm, fields["cipher"] == "chacha20-poly1305" else {
      throw .newerFormat
    }
    let kdf = fields["kdf"].split(separator: " ").map(String.init)
    guard kdf.count == 4, kdf[0] == "scrypt", kdf[2] == "8", kdf[3] == "1", let rounds = Int(kdf[1]) else {
      throw .newerFormat
    }
    guard let work = Work(checking: rounds) else { throw .tooCostly }
    guard let fingerprint = KeyFingerprint(fields["fingerprint"]), KeyName.isLegal(fields["name"]),
      let salt = Base64URL.bytes(fields["salt"]), salt.count == 16,
      let nonce = Base64URL.bytes(fields["nonce"]), nonce.count == 12,
      let sealed = Base64URL.bytes(fields["sealed"]), sealed.count == 48
    else { throw .damaged }
    (self.name, self.created, self.fingerprint) = (fields["name"], fields["created"], fingerprint)
    (self.work, self.salt, self.nonce, self.sealed) = (work, salt, nonce, sealed)
  }

  /// Encrypts a new key pair under a passphrase; `salt` has 16 bytes and `nonce` 12, fresh for each file.
  init(
    _ pair: SealingKeyPair, passphrase: String, work: Work, salt: [UInt8], nonce: [UInt8]
  ) throws(KeyFileProblem) {
    (name, created, fingerprint) = (pair.publicKey.name, pair.publicKey.created, pair.publicKey.fingerprint)
    (self.work, self.salt, self.nonce) = (work, salt, nonce)
    let head = Self.head(name, created, fingerprint, work, salt, nonce)
    do {
      let box = try ChaChaPoly.seal(
        pair.scalar, using: try Self.key(passphrase, work, salt), nonce: ChaChaPoly.Nonce(data: nonce),
        authenticating: Array(KeyFields.text(head).utf8))
      sealed = Array(box.ciphertext + box.tag)
    } catch { throw .damaged }
  }

  /// Opens the file; throws `wrongPassphrase`, or `damaged` where the key is not the one that the file names.
  public func open(_ passphrase: String) throws(KeyFileProblem) -> SealingKeyPair {
    let head = Self.head(name, created, fingerprint, work, salt, nonce)
    let scalar: Data
    do {
      let box = try ChaChaPoly.SealedBox(
        nonce: ChaChaPoly.Nonce(data: nonce), ciphertext: sealed.prefix(32), tag: sealed.suffix(16))
      scalar = try ChaChaPoly.open(
        box, using: try Self.key(passphrase, work, salt),
        authenticating: Array(KeyFields.text(head).utf8))
    } catch { throw .wrongPassphrase }
    guard let pair = SealingKeyPair(name: name, created: created, scalar: scalar),
      pair.publicKey.fingerprint == fingerprint
    else { throw .damaged }
    return pair
  }

  /// The file, with a comment for whoever opens it.
  public func text(comment: String) -> String {
    KeyName.commented(comment)
      + KeyFields.text(
        Self.head(name, created, fingerprint, work, salt, nonce) + [("sealed", Base64URL.text(sealed))])
  }

  private static func head(
    _ name: String, _ created: String, _ fingerprint: KeyFingerprint, _ work: Work, _ salt: [UInt8],
    _ nonce: [UInt8]
  ) -> [(name: String, value: String)] {
    [
      (marker, "1"), ("name", name), ("created", created), ("algorithm", PublicKeyFile.algorithm),
      ("fingerprint", fingerprint.description), ("kdf", "scrypt \(work.rounds) 8 1"),
      ("salt", Base64URL.text(salt)), ("cipher", "chacha20-poly1305"), ("nonce", Base64URL.text(nonce)),
    ]
  }

  private static func key(_ passphrase: String, _ work: Work, _ salt: [UInt8]) throws -> SymmetricKey {
    // The same passphrase typed on another system may come decomposed.
    let bytes = Array(passphrase.precomposedStringWithCanonicalMapping.utf8)
    return try KDF.Scrypt.deriveKey(
      from: bytes, salt: salt, outputByteCount: 32, rounds: work.rounds, blockSize: 8, parallelism: 1)
  }
}
