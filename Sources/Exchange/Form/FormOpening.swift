import Crypto
import Digests
import Foundation
import QuestionnaireModel

/// Opens the envelopes of one questionnaire's form.
public struct FormOpening: Sendable {
  let identity: QuestionnaireIdentity
  let keys: SealingKeyPair?

  /// Prepares opening; without keys only readable envelopes open.
  public init(_ identity: QuestionnaireIdentity, keys: SealingKeyPair?) {
    (self.identity, self.keys) = (identity, keys)
  }

  static let label = "orientir form 1"

  /// The sheet's line of JSON Lines, as the form wrote it.
  func sheet(in envelope: FormEnvelope) throws(FormLineProblem) -> [UInt8] {
    guard envelope.header.questionnaire == identity.id else {
      throw .otherQuestionnaire(envelope.header.questionnaire)
    }
    guard envelope.header.digest == identity.digest else {
      throw .otherEdition(
        version: envelope.header.version, digest: envelope.header.digest.short,
        expected: identity.digest.short)
    }
    let content = try opened(envelope)
    guard let end = content.firstIndex(of: 0x0A), end > 0 else { throw .unreadable }
    let second = content[(end + 1)...]
    guard let note = second.firstIndex(of: 0x0A), Self.isNote(Array(second[..<note])) else {
      throw .unreadable
    }
    return Array(content[..<end])
  }

  private func opened(_ envelope: FormEnvelope) throws(FormLineProblem) -> [UInt8] {
    guard let wanted = envelope.header.key else { return envelope.body }
    guard let keys else { throw .keyNeeded(wanted) }
    guard keys.publicKey.fingerprint == wanted else { throw .otherKey(wanted) }
    guard envelope.body.count >= 65 + 16 else { throw .unreadable }
    let info =
      Array(Self.label.utf8) + [0] + envelope.header.digest.bytes + keys.publicKey.key
    do {
      var recipient = try HPKE.Recipient(
        privateKey: keys.privateKey, ciphersuite: .P256_SHA256_AES_GCM_256, info: Data(info),
        encapsulatedKey: Data(envelope.body.prefix(65)))
      let authenticated = Array(FormEnvelope.prefix.utf8) + envelope.head
      return Array(
        try recipient.open(envelope.body.dropFirst(65), authenticating: Data(authenticated)))
    } catch { throw .unreadable }
  }

  /// Whether a line says how the sheet was made, in the one version there is.
  private static func isNote(_ line: [UInt8]) -> Bool {
    let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
    return object?["form"] as? Int == 1
  }
}
