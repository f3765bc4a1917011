import Psychometrics
import Testing

@Suite struct QuantileRuleTests {
  private static let four = Descriptives([1, 2, 3, 4])

  @Test(arguments: [
    (QuantileRule.inverse, 1.0), (.hazen, 1.5), (.weibull, 1.25), (.linear, 1.75),
    (.medianUnbiased, 1 + 5.0 / 12),
  ])
  func `the lower quarter of 1 2 3 4`(rule: QuantileRule, value: Double) throws {
    #expect(abs(try #require(Self.four.quantile(0.25, by: rule)) - value) < 1e-15)
    // All types agree on the ends.
    #expect(Self.four.quantile(0, by: rule) == 1 && Self.four.quantile(1, by: rule) == 4)
    #expect(Self.four.quantile(1.1, by: rule) == nil && Descriptives().quantile(0.5, by: rule) == nil)
    #expect(Descriptives([7]).quantile(0.3, by: rule) == 7)
  }

  @Test func `a place that is whole but for rounding is whole`() {
    // 0.07 · 100 is above 7 in binary.
    let hundred = Descriptives((1...100).map { Double($0) })
    #expect(hundred.quantile(0.07, by: .inverse) == 7)
  }
}
