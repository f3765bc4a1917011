import Psychometrics
import Testing

@Suite struct ProportionIntervalTests {
  private typealias Method = @Sendable (Int, Int, Double) -> ClosedRange<Double>?
  private static let methods: [Method] = [
    { ProportionInterval.clopperPearson(successes: $0, of: $1, confidence: $2) },
    { ProportionInterval.wilsonCorrected(successes: $0, of: $1, confidence: $2) },
    { ProportionInterval.agrestiCoull(successes: $0, of: $1, confidence: $2) },
    { ProportionInterval.jeffreys(successes: $0, of: $1, confidence: $2) },
  ]

  // Newcombe (1998), table I.
  @Test(arguments: [
    (81, 263, 0.2535, 0.3682), (15, 148, 0.0598, 0.1644), (0, 20, 0, 0.2005), (1, 29, 0.0018, 0.1963),
  ])
  func `the corrected limits are the published ones`(x: Int, n: Int, lower: Double, upper: Double) throws {
    let interval = try #require(ProportionInterval.wilsonCorrected(successes: x, of: n))
    #expect(abs(interval.lowerBound - lower) < 1e-4 && abs(interval.upperBound - upper) < 1e-4)
  }

  @Test func `the exact limits leave half the rest in each tail`() throws {
    // Of 10: P(X ≥ 3 | lower) = 2.5 %, P(X ≤ 3 | upper) = 2.5 %.
    let interval = try #require(ProportionInterval.clopperPearson(successes: 3, of: 10))
    func chance(_ p: Double, _ range: ClosedRange<Int>) -> Double {
      range.reduce(0) { sum, k in
        let ways = (0..<k).reduce(1.0) { $0 * Double(10 - $1) / Double($1 + 1) }
        let right = (0..<k).reduce(1.0) { product, _ in product * p }
        return sum + ways * (k..<10).reduce(right) { product, _ in product * (1 - p) }
      }
    }
    #expect(abs(chance(interval.lowerBound, 3...10) - 0.025) < 1e-13)
    #expect(abs(chance(interval.upperBound, 0...3) - 0.025) < 1e-13)
    // Nobody of n: 1 − 0.025^(1/n).
    let none = try #require(ProportionInterval.clopperPearson(successes: 0, of: 1))
    #expect(none.lowerBound == 0 && abs(none.upperBound - 0.975) < 1e-15)
  }

  @Test func `intervals mirror, stay within 0 and 1 and grow with the confidence`() throws {
    for method in Self.methods {
      for total in [1, 2, 7, 30] {
        for x in 0...total {
          let interval = try #require(method(x, total, 0.95))
          let mirror = try #require(method(total - x, total, 0.95))
          #expect(abs(interval.lowerBound - (1 - mirror.upperBound)) < 1e-13)
          #expect(interval.lowerBound >= 0 && interval.upperBound <= 1)
          let wide = try #require(method(x, total, 0.99))
          #expect(wide.lowerBound <= interval.lowerBound && wide.upperBound >= interval.upperBound)
        }
      }
    }
  }

  @Test func `all but Jeffreys hold the share, and the exact one is wider than Wilson's`() throws {
    for x in 0...12 {
      let share = Double(x) / 12
      for method in Self.methods.prefix(3) {
        let interval = try #require(method(x, 12, 0.95))
        #expect(interval.lowerBound <= share && share <= interval.upperBound)
      }
      let (exact, wilson) = (
        try #require(Self.methods[0](x, 12, 0.95)), try #require(WilsonInterval(successes: x, of: 12))
      )
      #expect(exact.upperBound - exact.lowerBound > wilson.upper - wilson.lower)
    }
    let none = try #require(ProportionInterval.jeffreys(successes: 0, of: 12))
    #expect(none.lowerBound > 0)
  }

  @Test func `what is no share has no interval`() {
    for method in Self.methods {
      #expect(method(0, 0, 0.95) == nil && method(-1, 5, 0.95) == nil && method(6, 5, 0.95) == nil)
      #expect(method(1, 5, 0) == nil && method(1, 5, 1) == nil && method(1, 5, .nan) == nil)
    }
  }
}
