import QuestionnaireModel
import Testing

@testable import Exchange

@Suite struct `Key files` {
  private static let passphrase = "четыре жёлтых лодки"

  private static func made() throws -> (pair: SealingKeyPair, locked: PrivateKeyFile) {
    let pair = try SealingKeyPair(name: "кабинет-12", created: "2026-11-23")
    var generator = SeededGenerator(seed: 1)
    return (pair, try pair.locked(passphrase, work: .least, using: &generator))
  }

  @Test func `a pair is read back from its files`() throws {
    let (pair, locked) = try Self.made()
    let publicText = pair.publicKey.text(comment: "Кому угодно.\nВторая строка.")
    #expect(publicText.hasPrefix("# Кому угодно.\n# Вторая строка.\norientir-public-key: 1\n"))
    #expect(try PublicKeyFile(Array(publicText.utf8)) == pair.publicKey)
    let read = try PrivateKeyFile(Array(locked.text(comment: "Никому.").utf8))
    #expect(read == locked)
    let opened = try read.open(Self.passphrase)
    #expect(opened.publicKey == pair.publicKey && opened.scalar == pair.scalar)
  }

  @Test func `line ends of Windows and a byte order mark do no harm`() throws {
    let (pair, locked) = try Self.made()
    for text in [pair.publicKey.text(comment: "A"), locked.text(comment: "A")] {
      let bytes = Array(("\u{FEFF}" + text.replacing("\n", with: "\r\n")).utf8)
      if text.contains("public-key") { _ = try PublicKeyFile(bytes) } else { _ = try PrivateKeyFile(bytes) }
    }
  }

  @Test func `the passphrase is the same composed and decomposed, and no other opens`() throws {
    let locked = try Self.made().locked
    _ = try locked.open("четыре же\u{308}лтых лодки")
    for wrong in ["", "четыре желтых лодки", Self.passphrase + " "] {
      #expect(throws: KeyFileProblem.wrongPassphrase) { try locked.open(wrong) }
    }
  }

  @Test func `every changed character of a private key's file is noticed`() throws {
    let text = Array(try Self.made().locked.text(comment: "").utf8)
    let start = try #require(text.firstIndex(of: UInt8(ascii: "\n"))) + 1
    var accepted: [String] = []
    for place in stride(from: start, to: text.count, by: 3) where text[place] != UInt8(ascii: "\n") {
      var changed = text
      changed[place] = changed[place] == UInt8(ascii: "7") ? UInt8(ascii: "6") : UInt8(ascii: "7")
      // Changes that ask for 256 MiB are refused by the reader; those that ask for more work fail in the end.
      guard let file = try? PrivateKeyFile(changed) else { continue }
      if (try? file.open(Self.passphrase)) != nil {
        accepted.append(String(decoding: changed, as: UTF8.self))
      }
    }
    #expect(accepted.isEmpty)
  }

  @Test func `a changed public key does not match its fingerprint`() throws {
    let pair = try Self.made().pair
    let other = try SealingKeyPair(name: "другой", created: "2026-11-23").publicKey
    let swapped = pair.publicKey.text(comment: "").replacing(
      Base64URL.text(pair.publicKey.key), with: Base64URL.text(other.key))
    #expect(throws: KeyFileProblem.damaged) { try PublicKeyFile(Array(swapped.utf8)) }
    let noPoint = [UInt8(4)] + [UInt8](repeating: 1, count: 64)
    let made = PublicKeyFile(name: "a", created: "2026-11-23", key: noPoint).text(comment: "")
    #expect(throws: KeyFileProblem.damaged) { try PublicKeyFile(Array(made.utf8)) }
  }

  @Test func `files are not taken for one another, nor for what they are not`() throws {
    let (pair, locked) = try Self.made()
    let (open, shut) = (Array(pair.publicKey.text(comment: "").utf8), Array(locked.text(comment: "").utf8))
    #expect(throws: KeyFileProblem.privateInsteadOfPublic) { try PublicKeyFile(shut) }
    #expect(throws: KeyFileProblem.publicInsteadOfPrivate) { try PrivateKeyFile(open) }
    for foreign in ["", "code;r01\nA;1\n", "# nothing\n", "name: x\n"] {
      #expect(throws: KeyFileProblem.notAKeyFile) { try PublicKeyFile(Array(foreign.utf8)) }
    }
    #expect(throws: KeyFileProblem.notAKeyFile) { try PrivateKeyFile([0xFF, 0xFE, 0x00]) }
    #expect(throws: KeyFileProblem.notAKeyFile) { try PublicKeyFile([UInt8](repeating: 35, count: 20_000)) }
  }

  @Test func `a later format and a costly one are refused in words of their own`() throws {
    let text = try Self.made().locked.text(comment: "")
    func read(_ old: String, _ new: String) -> KeyFileProblem? {
      do throws(KeyFileProblem) {
        _ = try PrivateKeyFile(Array(text.replacing(old, with: new).utf8))
        return nil
      } catch { return error }
    }
    #expect(read("orientir-private-key: 1", "orientir-private-key: 2") == .newerFormat)
    #expect(read("P-256", "X-Wing") == .newerFormat)
    #expect(read("scrypt 1024", "scrypt 1048576") == .tooCostly)
    #expect(read("scrypt 1024", "scrypt 1000") == .tooCostly)
    #expect(read("scrypt 1024 8 1", "scrypt 1024 8 16") == .newerFormat)
    #expect(read("name: ", "owner: ") == .damaged)
  }

  @Test(arguments: ["", ".hidden", "a/b", "a\nb", " a", "-o", String(repeating: "а", count: 61), "a "])
  func `what cannot be a file's name is no name of a key`(name: String) {
    #expect(throws: KeyFileProblem.badName) { try SealingKeyPair(name: name, created: "2026-11-23") }
  }

  @Test func `a fingerprint is read as it is shown`() throws {
    let fingerprint = KeyFingerprint(of: [1, 2, 3])
    #expect(fingerprint.description.count == 24)
    #expect(KeyFingerprint(fingerprint.description) == fingerprint)
    #expect(KeyFingerprint(fingerprint.hexadecimal) == fingerprint)
    #expect(KeyFingerprint("2C8C 8D8A B7CF 79A3 6B8") == nil)
    #expect(KeyFingerprint("") == nil)
  }
}
