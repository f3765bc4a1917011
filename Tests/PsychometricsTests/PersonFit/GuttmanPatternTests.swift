import Foundation
import Psychometrics
import Testing

@Suite struct GuttmanPatternTests {
  private static func order() throws -> GuttmanOrder {
    try #require(GuttmanOrder(shares: [0.5, 0.9, 0.2, 0.7]))
  }

  @Test func `a perfect pattern fits perfectly`() throws {
    let order = try Self.order()
    #expect(order.order == [1, 3, 0, 2])
    let pattern = try #require(order.pattern([false, true, false, true]))
    #expect(pattern.isRight == [true, true, false, false] && pattern.errors == 0)
    #expect(pattern.normedErrors == 0 && pattern.normConformity == 1)
    #expect(pattern.u3 == 0 && pattern.modifiedCaution == 0)
    #expect(abs(pattern.caution ?? 1) < 1e-15)
    #expect(pattern.disagreement == 0 && pattern.dependability == 1)
    #expect(abs(pattern.agreement - 1.6) < 1e-15)
  }

  @Test func `the pattern turned round fits worst`() throws {
    let pattern = try #require(try Self.order().pattern([true, false, true, false]))
    #expect(pattern.errors == 4)
    #expect(pattern.normedErrors == 1 && pattern.normConformity == -1)
    #expect(pattern.u3 == 1 && pattern.modifiedCaution == 1)
    #expect((pattern.caution ?? 0) > 1 && (pattern.pointBiserial ?? 0) < 0)
    #expect(abs(pattern.agreement - 0.7) < 1e-15 && abs(pattern.disagreement - 0.9) < 1e-15)
    #expect(abs((pattern.dependability ?? 0) - 0.7 / 1.6) < 1e-15)
  }

  @Test func `U3 by hand`() throws {
    let pattern = try #require(try Self.order().pattern([true, true, false, false]))
    // The item of 0.5 instead of that of 0.7: logits 0 and ln(7/3) of ln 9, ln(7/3), 0, −ln 4.
    let expected = log(7.0 / 3) / (log(9.0) + log(7.0 / 3) + log(4.0))
    #expect(abs((pattern.u3 ?? 0) - expected) < 1e-15)
    #expect(pattern.errors == 1 && pattern.normedErrors == 0.25)
  }

  @Test func `nothing compares with a pattern that could not differ`() throws {
    let order = try Self.order()
    for answers in [[true, true, true, true], [false, false, false, false]] {
      let pattern = try #require(order.pattern(answers))
      #expect(pattern.isConstant && pattern.errors == 0)
      #expect(pattern.normedErrors == nil && pattern.normConformity == nil && pattern.u3 == nil)
      #expect(pattern.standardisedU3 == nil && pattern.modifiedCaution == nil && pattern.caution == nil)
      #expect(pattern.pointBiserial == nil && pattern.disagreement == 0)
    }
    #expect(try #require(order.pattern([false, false, false, false])).dependability == nil)
    let one = try #require(GuttmanOrder(shares: [0.5])?.pattern([true]))
    #expect(one.isConstant && one.u3 == nil)
  }

  @Test func `missing answers are left out with their items`() throws {
    let order = try Self.order()
    #expect(order.pattern([nil, nil, nil, nil]) == nil)
    #expect(order.pattern([true]) == nil)
    let pattern = try #require(order.pattern([true, nil, false, false]))
    #expect(pattern.shares == [0.7, 0.5, 0.2] && pattern.isRight == [false, true, false])
    #expect(pattern.errors == 1)
  }

  @Test func `items that all or none have right carry no logit`() throws {
    let order = try #require(GuttmanOrder(shares: [1, 0.8, 0.4, 0]))
    let pattern = try #require(order.pattern([true, false, true, false]))
    #expect(pattern.u3 == 1)
    #expect(GuttmanOrder(shares: [1, 0])?.pattern([true, false])?.u3 == nil)
    #expect(GuttmanOrder(shares: [0.6, 0.6])?.pattern([true, false])?.u3 == nil)
    #expect(GuttmanOrder(shares: [0.6, 0.6])?.pattern([true, false])?.standardisedU3 == nil)
    #expect(GuttmanOrder(shares: [1.2]) == nil && GuttmanOrder(shares: [.nan]) == nil)
  }

  @Test func `shares come from those who answered`() throws {
    let order = try #require(GuttmanOrder(sample: [[true, nil], [false, true], [nil, true]]))
    #expect(order.shares == [0.5, 1])
    #expect(GuttmanOrder(sample: []) == nil)
    #expect(GuttmanOrder(sample: [[nil, true]]) == nil)
    #expect(GuttmanOrder(sample: [[true], [true, false]]) == nil)
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func `errors are pairs, figures keep to their bounds`(
    seed: UInt64
  )
    throws
  {
    var random = SplitMix(seed: seed)
    let shares = (0..<9).map { _ in Double.random(in: 0.05...0.95, using: &random) }
    let order = try #require(GuttmanOrder(shares: shares))
    for _ in 0..<30 {
      let answers = shares.map { _ in Bool.random(using: &random) }
      let pattern = try #require(order.pattern(answers))
      var pairs = 0
      for easy in 0..<9 {
        for hard in 0..<9 where shares[easy] > shares[hard] && !answers[easy] && answers[hard] { pairs += 1 }
      }
      #expect(pattern.errors == pairs)
      for figure in [pattern.normedErrors, pattern.u3, pattern.modifiedCaution] {
        if let figure { #expect((0...1).contains(figure)) }
      }
      let sum = answers.count { $0 }
      #expect((pattern.u3 == nil) == (sum == 0 || sum == 9))
    }
  }
}
