import QuestionnaireModel
import Testing

@Suite struct `Fractions` {
  @Test(arguments: [
    ("0", 0, 1), ("-0", 0, 1), ("12", 12, 1), ("-12", -12, 1), ("0.25", 1, 4), ("-0.5", -1, 2), ("3.", 3, 1),
    ("010", 10, 1),
    ("0.7", 7, 10), ("999999999.999999999", 999_999_999_999_999_999, 1_000_000_000), ("0.10", 1, 10),
  ])
  func `are read exactly`(text: String, numerator: Int, denominator: Int) throws {
    let fraction = try #require(Fraction(decimal: text))
    #expect((fraction.numerator, fraction.denominator) == (numerator, denominator))
  }

  @Test(arguments: [
    "", "-", ".", ".5", "-.5", "+1", "1,5", "1e3", "0x1", "1/2", " 1", "1 ", "--1", "1.2.3", "٣", "½",
    "1234567890", "0.1234567890",
    "null", "−1",
  ])
  func `are not read from other texts`(text: String) { #expect(Fraction(decimal: text) == nil) }

  @Test func `are kept in lowest terms with a positive denominator`() {
    #expect(Fraction(6, over: -4) == Fraction(-3, over: 2))
    #expect(Fraction(0, over: 7) == Fraction(0))
    #expect(Fraction(-6, over: -4).denominator == 2)
    #expect(Set([Fraction(1, over: 2), Fraction(2, over: 4)]).count == 1)
  }

  @Test(arguments: [
    (Fraction(3), "3"), (Fraction(-3), "-3"), (Fraction(1, over: 4), "0.25"),
    (Fraction(-1, over: 40), "-0.025"),
    (Fraction(1, over: 3), "1/3"), (Fraction(-40, over: 3), "-40/3"), (Fraction(5, over: 2), "2.5"),
  ])
  func `are written as decimals where they can be`(fraction: Fraction, text: String) {
    #expect(fraction.description == text)
  }

  @Test func `obey the laws of arithmetic`() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2_000 {
      func any() -> Fraction { Fraction(generator.below(2_001) - 1_000, over: 1 + generator.below(60)) }
      let (a, b, c) = (any(), any(), any())
      #expect(a + b == b + a && a * b == b * a)
      #expect((a + b) * c == a * c + b * c)
      #expect(a - b + b == a)
      #expect((a < b) == (a.value < b.value))
      #expect(Fraction(decimal: a.description) == nil || Fraction(decimal: a.description) == a)
    }
  }

  @Test func `are compared without overflow`() throws {
    let (small, great) = (
      try #require(Fraction(decimal: "999999999.999999998")),
      try #require(Fraction(decimal: "999999999.999999999"))
    )
    #expect(small < great && !(great < small))
    #expect(Fraction(-999_999_999_999_999_999, over: 1_000_000_000) < small)
    #expect(!(small < small))
  }
}
