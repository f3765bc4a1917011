import Psychometrics
import Testing

@Suite struct ProportionDifferenceTests {
  // Newcombe (1998), table II, method 10.
  @Test(arguments: [
    ([56, 70, 48, 80], 0.0524, 0.3339), ([5, 56, 0, 29], -0.0381, 0.1926), ([10, 10, 0, 10], 0.6075, 1),
  ])
  func `limits are the published ones`(counts: [Int], lower: Double, upper: Double) throws {
    let difference = try #require(
      ProportionDifference(successes: counts[0], of: counts[1], minus: counts[2], of: counts[3]))
    #expect(abs(difference.lower - lower) < 6e-5 && abs(difference.upper - upper) < 6e-5)
  }

  @Test func `turned round it changes its sign, and holds the difference`() throws {
    for (x, y) in [(0, 0), (3, 8), (7, 0), (7, 11)] {
      let one = try #require(ProportionDifference(successes: x, of: 7, minus: y, of: 11))
      let other = try #require(ProportionDifference(successes: y, of: 11, minus: x, of: 7))
      #expect(one.difference == -other.difference && abs(one.lower + other.upper) < 1e-15)
      #expect(one.lower <= one.difference && one.difference <= one.upper)
    }
  }

  @Test func `an empty group has no difference`() {
    #expect(ProportionDifference(successes: 0, of: 0, minus: 1, of: 2) == nil)
    #expect(ProportionDifference(successes: 1, of: 2, minus: 3, of: 2) == nil)
  }
}
