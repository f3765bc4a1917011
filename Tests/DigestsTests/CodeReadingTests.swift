import Testing

@testable import Digests

@Suite struct `Reading of a typed code` {
  private static let lookAlikes: [Character: Character] = [
    "A": "А", "B": "В", "C": "С", "E": "Е", "H": "Н", "K": "К", "M": "М", "P": "Р", "T": "Т", "X": "Х",
    "Y": "У",
  ]
  private static let keys: [Character: Character] = Dictionary(
    uniqueKeysWithValues: zip("QWERTYUIOPASDFGHJKLZXCVBNM", "ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ"))

  @Test func `case, blanks and dashes do not matter`() {
    for code in `Pupils' codes`.codes.prefix(20) {
      let symbols = Array(code.symbols.lowercased())
      let typed =
        " " + String(symbols[0..<4]) + " – " + String(symbols[4..<8]) + "—" + String(symbols[8...]) + "\t"
      #expect(CodeReading(typed: typed) == .code(code))
      #expect(CodeReading(typed: code.description) == .code(code))
    }
  }

  @Test func `letters that look alike are read as Latin`() {
    for code in `Pupils' codes`.codes {
      let typed = String(code.symbols.map { Self.lookAlikes[$0] ?? $0 })
      #expect(readings(typed).contains(code))
      #expect(readings(typed.lowercased()).contains(code))
    }
  }

  @Test func `letters of the Russian layout are read by their keys`() {
    for code in `Pupils' codes`.codes {
      let typed = String(code.symbols.map { Self.keys[$0] ?? $0 })
      #expect(readings(typed).contains(code), "\(typed)")
      #expect(readings(typed.lowercased()).contains(code), "\(typed)")
    }
  }

  @Test func `two readings that both pass are asked about`() throws {
    // Found by search: read by look and by key, these letters give two codes whose check symbols both fit.
    let (byLook, byKey) = (try #require(PupilCode("CCCKEAETCP")), try #require(PupilCode("CCCRTFTNCH")))
    #expect(CodeReading(typed: "СССК-ЕАЕТ-СР") == .ambiguous([byLook, byKey]))
    #expect(CodeReading(typed: "ссскеаетср") == .ambiguous([byLook, byKey]))
    #expect(CodeReading(typed: "CCCK-EAET-CP") == .code(byLook))
  }

  @Test(arguments: ["", "----", "ABCD-EFGH-JK", "фывапролдж", "1234567890", "ABCDEFGHJKLMNOPQ", "😀😀😀😀😀😀😀😀😀😀"])
  func `texts that are no code are invalid`(typed: String) { #expect(CodeReading(typed: typed) == .invalid) }

  @Test func `a wrong symbol is not read into another code`() {
    for code in `Pupils' codes`.codes.prefix(50) {
      var symbols = Array(code.symbols)
      symbols[3] = symbols[3] == "A" ? "B" : "A"
      #expect(CodeReading(typed: String(symbols)) == .invalid)
    }
  }

  private func readings(_ typed: String) -> [PupilCode] {
    switch CodeReading(typed: typed) {
    case .invalid: []
    case .code(let code): [code]
    case .ambiguous(let codes): codes
    }
  }
}
