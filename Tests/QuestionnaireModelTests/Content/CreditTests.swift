import QuestionnaireModel
import Testing

@Suite struct `Credit of an answer` {
  @Test(arguments: [
    (Fraction(1), false, 4, 1, 4), (Fraction(2), false, 4, 1, 8), (Fraction(-1), false, 4, 1, 2),
    (Fraction(-2), false, 5, 1, 2),
    (Fraction(1, over: 2), false, 3, 2, 3), (Fraction(-1, over: 2), false, 3, 2, 3),
    (Fraction(3, over: 2), false, 4, 2, 12),
    (Fraction(1), true, 4, 1, -4), (Fraction(-1), true, 4, 1, -2), (Fraction(1), false, 4, 3, 12),
  ])
  func `of a rating from 1 to 5 is w·v, or mirrored`(
    weight: Fraction, isSubtracted: Bool, value: Int, denominator: Int, points: Int
  ) {
    let credit = Credit(scale: "s", weight: weight, isSubtracted: isSubtracted)
    #expect(credit.points(rating: value, least: 1, most: 5, denominator: denominator) == points)
  }

  @Test func `mirrors the two ends of a scale onto each other`() {
    let (plain, reversed) = (
      Credit(scale: "s", weight: Fraction(1)), Credit(scale: "s", weight: Fraction(-1))
    )
    for value in -2...3 {
      let mirrored = reversed.points(rating: value, least: -2, most: 3, denominator: 1)
      #expect(plain.points(rating: value, least: -2, most: 3, denominator: 1) + mirrored == 1)
    }
  }

  @Test func `of an option is its weight as it stands`() {
    #expect(Credit(scale: "s", weight: Fraction(1, over: 2)).points(denominator: 2) == 1)
    #expect(Credit(scale: "s", weight: Fraction(3)).points(denominator: 2) == 6)
    #expect(Credit(scale: "s", weight: Fraction(2), isSubtracted: true).points(denominator: 1) == -2)
    #expect(Credit(scale: "s", weight: Fraction(0)).points(denominator: 1) == 0)
  }
}
