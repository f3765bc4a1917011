import Crypto
import Foundation

/// A psychologist's key pair in memory: opens what forms have sealed to its public half.
public struct SealingKeyPair: Sendable {
  public let publicKey: PublicKeyFile
  let privateKey: P256.KeyAgreement.PrivateKey

  /// A new pair from the system's randomness; `name` as `KeyName` has it, else `badName`.
  public init(name: String, created: String) throws(KeyFileProblem) {
    guard KeyName.isLegal(name) else { throw .badName }
    self.init(name, created, P256.KeyAgreement.PrivateKey())
  }

  /// The pair of a private scalar of 32 bytes; `nil` where it is none.
  init?(name: String, created: String, scalar: Data) {
    guard let key = try? P256.KeyAgreement.PrivateKey(rawRepresentation: scalar) else { return nil }
    self.init(name, created, key)
  }

  private init(_ name: String, _ created: String, _ key: P256.KeyAgreement.PrivateKey) {
    privateKey = key
    publicKey = PublicKeyFile(
      name: name, created: created, key: Array(key.publicKey.x963Representation))
  }

  var scalar: Data { privateKey.rawRepresentation }

  /// The private half encrypted under a passphrase.
  public func locked(
    _ passphrase: String, work: PrivateKeyFile.Work = .standard,
    using generator: inout some RandomNumberGenerator
  ) throws(KeyFileProblem) -> PrivateKeyFile {
    func random(_ count: Int) -> [UInt8] {
      (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }
    return try PrivateKeyFile(
      self, passphrase: passphrase, work: work, salt: random(16), nonce: random(12))
  }
}
