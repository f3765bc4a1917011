import Crypto
import Digests
import Foundation
import QuestionnaireModel

@testable import Exchange

/// Lines made in Swift, apart from the page's script, by the description in `Documentation/BrowserForm.md`.
enum SampleEnvelope {
  static let identity = QuestionnaireIdentity(
    id: "small-form", version: Version(1, 0, 0), digest: Digest(of: "small form"))

  static func line(
    _ sheet: String, to key: PublicKeyFile?, questionnaire: String = "small-form",
    edition: String = "small form",
    kind: UInt8? = nil, info label: String = "orientir form 1", note: String = #"{"form":1}"#
  ) -> String {
    let digest = Digest(of: edition)
    var members = [
      #""questionnaire":"\#(questionnaire)""#, #""version":"1.0.0""#, #""digest":"\#(digest.hexadecimal)""#,
    ]
    if let key { members.append(#""key":"\#(key.fingerprint.hexadecimal)""#) }
    let header = Array("{\(members.joined(separator: ","))}".utf8)
    var content = Array("\(sheet)\n\(note)\n".utf8)
    content += [UInt8](repeating: 0x20, count: 1_024 - content.count)
    let length = 6 + header.count + content.count + (key == nil ? 0 : 81) + 4
    let head =
      [kind ?? (key == nil ? 0 : 1), 0] + [UInt8(length >> 8), UInt8(length & 255)]
      + [UInt8(header.count >> 8), UInt8(header.count & 255)] + header
    var body = content
    if let key, let point = try? P256.KeyAgreement.PublicKey(x963Representation: Data(key.key)) {
      let info = Array(label.utf8) + [0] + digest.bytes + key.key
      if var sender = try? HPKE.Sender(
        recipientKey: point, ciphersuite: .P256_SHA256_AES_GCM_256, info: Data(info)),
        let box = try? sender.seal(
          Data(content), authenticating: Data(Array("orientir1:".utf8) + head))
      {
        body = Array(sender.encapsulatedKey + box)
      }
    }
    let envelope = head + body
    return "orientir1:" + Base64URL.text(envelope + bigEndian(CheckSum.crc32(envelope)))
  }

  static func bigEndian(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
  }
}
