import Testing

@testable import Digests

/// SplitMix64, so that the codes of these tests are always the same.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct `Pupils' codes` {
  static let codes: [PupilCode] = {
    var generator = Seeded(state: 20_260_901)
    return (0..<200).map { _ in PupilCode.random(using: &generator) }
  }()

  @Test func `the field multiplies polynomials modulo x⁵ + x² + 1`() {
    // Bit by bit, without the tables.
    func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
      var (sum, factor): (UInt8, UInt8) = (0, left)
      for bit in 0..<5 {
        if right & (1 << UInt8(bit)) != 0 { sum ^= factor }
        factor = factor & 0b1_0000 == 0 ? factor << 1 : (factor << 1) ^ 0b10_0101
      }
      return sum
    }
    for left in 0..<32 {
      for right in 0..<32 {
        #expect(GaloisField32.product(UInt8(left), UInt8(right)) == product(UInt8(left), UInt8(right)))
      }
    }
    #expect(Set(GaloisField32.powers).count == 31)
  }

  @Test func `a code is a polynomial with the roots α and α²`() {
    for code in Self.codes {
      let values = code.symbols.compactMap { PupilCode.values[$0] }
      for root in [GaloisField32.powers[1], GaloisField32.powers[2]] {
        let value = values.reduce(UInt8(0)) { GaloisField32.product($0, root) ^ $1 }
        #expect(value == 0)
      }
    }
  }

  @Test func `every single wrong symbol is found`() {
    for code in Self.codes {
      for (place, right) in code.symbols.enumerated() {
        for wrong in PupilCode.alphabet where wrong != right {
          var symbols = Array(code.symbols)
          symbols[place] = wrong
          #expect(PupilCode(String(symbols)) == nil)
        }
      }
    }
  }

  @Test func `every swap of two different symbols is found`() {
    for code in Self.codes {
      for first in 0..<10 {
        for second in (first + 1)..<10 {
          var symbols = Array(code.symbols)
          guard symbols[first] != symbols[second] else { continue }
          symbols.swapAt(first, second)
          #expect(PupilCode(String(symbols)) == nil)
        }
      }
    }
  }

  @Test func `one of 1024 random strings passes`() {
    var generator = Seeded(state: 7)
    let passed = (0..<51_200).count { _ in
      let symbols = (0..<10).map { _ in PupilCode.alphabet[Int(generator.next() % 32)] }
      return PupilCode(String(symbols)) != nil
    }
    // 50 expected; four standard deviations of a Poisson count.
    #expect((22...78).contains(passed))
  }

  @Test func `a code is written in groups and read with or without them`() throws {
    let code = try #require(PupilCode(values: [0, 1, 2, 3, 4, 5, 6, 7]))
    #expect(code.description.count == 12)
    #expect(code.description.hasPrefix("ABCD-EFGH-"))
    #expect(code.symbols.hasPrefix("ABCDEFGH"))
    #expect(PupilCode(code.description) == code)
    #expect(PupilCode(code.symbols) == code)
    #expect(PupilCode(code.symbols.lowercased()) == code)
  }

  @Test(arguments: ["", "ABCD", "ABCDEFGHJKL", "ABCD-EFGH-0O", "АВСD-EFGH-JK", "ßBCDEFGHJK"])
  func `other texts are no codes`(text: String) { #expect(PupilCode(text) == nil) }

  @Test func `the code of all zeros is not mistaken for nothing`() {
    #expect(PupilCode("AAAAAAAAAA") != nil)
    #expect(PupilCode(values: [0, 0, 0, 0, 0, 0, 0]) == nil)
    #expect(PupilCode(values: [0, 0, 0, 0, 0, 0, 0, 32]) == nil)
  }

  @Test func `random codes differ and follow from their generator`() {
    #expect(Set(Self.codes).count == 200)
    var (one, two) = (Seeded(state: 1), Seeded(state: 1))
    #expect(PupilCode.random(using: &one) == PupilCode.random(using: &two))
    #expect(Self.codes.sorted().map(\.symbols) == Self.codes.map(\.symbols).sorted())
  }

  @Test func `no symbol is taken for another`() {
    #expect(PupilCode.alphabet.count == 32)
    #expect(Set(PupilCode.alphabet).count == 32)
    #expect(Set(PupilCode.alphabet).isDisjoint(with: ["0", "O", "1", "I"]))
  }

  /// Computed by another program, which tried all 1,024 pairs against both roots.
  @Test(arguments: ["JETH-L793-BT", "ABCD-EFGH-YS", "9999-9999-TB", "KM4P-X7QA-W2", "AAAA-AAAB-GJ"])
  func `check symbols are those of the definition`(code: String) throws {
    #expect(PupilCode(code)?.description == code)
    let values = code.filter { $0 != "-" }.prefix(8).compactMap { PupilCode.values[$0] }
    #expect(PupilCode(values: values)?.description == code)
  }
}
