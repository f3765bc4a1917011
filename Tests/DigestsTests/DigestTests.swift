import Digests
import Testing

@Suite struct `SHA-256` {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `gives the digests of the standard`(text: String, hexadecimal: String) {
    #expect(Digest(of: text).hexadecimal == hexadecimal)
    #expect(Digest(of: Array(text.utf8)) == Digest(of: text))
    #expect(Digest(of: text).short == hexadecimal.prefix(12))
    #expect(Digest(of: text).description == hexadecimal)
  }

  @Test func `is read back from its hexadecimal form only`() {
    let digest = Digest(of: "abc")
    #expect(Digest(hexadecimal: digest.hexadecimal) == digest)
    #expect(Digest(hexadecimal: digest.hexadecimal.uppercased()) == digest)
    #expect(Digest(hexadecimal: String(digest.hexadecimal.dropLast())) == nil)
    #expect(Digest(hexadecimal: digest.hexadecimal + "0") == nil)
    #expect(Digest(hexadecimal: String(digest.hexadecimal.dropLast()) + "g") == nil)
    #expect(Digest(hexadecimal: String(digest.hexadecimal.dropLast()) + "-") == nil)
    #expect(Digest(hexadecimal: "") == nil)
    #expect(digest.bytes.count == 32)
  }

  @Test func `does not read digits of other scripts`() {
    #expect(Digest(hexadecimal: String(repeating: "１", count: 64)) == nil)
  }
}
