import Foundation
import Psychometrics
import Testing

@Suite struct EapScorerTests {
  /// The definition, term by term.
  private static func byDefinition(_ pattern: [Int?], _ scale: IrtScale) -> AbilityEstimate {
    let nodes = (0...60).map { -6 + 0.2 * Double($0) }
    let posterior = nodes.map { node in
      zip(scale.items, pattern).reduce(exp(-node * node / (2 * scale.variance))) { product, pair in
        pair.1.map { product * pair.0.probability($0, at: node) } ?? product
      }
    }
    let mass = posterior.reduce(0, +)
    let theta = zip(nodes, posterior).reduce(0) { $0 + $1.0 * $1.1 } / mass
    let variance = zip(nodes, posterior).reduce(0) { $0 + ($1.0 - theta) * ($1.0 - theta) * $1.1 } / mass
    return AbilityEstimate(theta: theta, standardError: variance.squareRoot())
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func `the tables give what the definition gives`(seed: UInt64)
    throws
  {
    let scale = try GradedItemTests.scale(seed, items: 1 + Int(seed) % 12, variance: 0.5 + Double(seed) / 10)
    let scorer = EapScorer(scale)
    var random = SplitMix(seed: seed)
    for _ in 0..<20 {
      let pattern = GradedItemTests.pattern(scale, &random)
      guard pattern.contains(where: { $0 != nil }) else { continue }
      let ours = try #require(scorer.estimate(pattern))
      let expected = Self.byDefinition(pattern, scale)
      #expect(abs(ours.theta - expected.theta) < 1e-12)
      #expect(abs(ours.standardError - expected.standardError) < 1e-11)
    }
  }

  @Test func `one item in the middle of the scale`() throws {
    let scorer = EapScorer(try IrtScale([.rasch(difficulty: 0)]))
    let right = try #require(scorer.estimate([1]))
    let wrong = try #require(scorer.estimate([0]))
    #expect(right.theta > 0 && abs(right.theta + wrong.theta) < 1e-14)
    #expect(abs(right.standardError - wrong.standardError) < 1e-14 && right.standardError < 1)
  }

  @Test func `without answers there is no estimate, and what is unreadable has none`() throws {
    let scorer = EapScorer(try IrtScale([.rasch(difficulty: 0), .rasch(difficulty: 1)]))
    #expect(scorer.estimate([nil, nil]) == nil)
    #expect(scorer.estimate([1]) == nil)
    #expect(scorer.estimate([1, 2]) == nil)
    #expect(scorer.estimate([1, -1]) == nil)
    #expect(scorer.estimate([1, nil]) != nil)
    let row: [Int8] = [1, EapScorer.missing]
    #expect(scorer.estimate(row.span) == scorer.estimate([1, nil]))
    let foreign: [Int8] = [1, 2]
    #expect(scorer.estimate(foreign.span) == nil)
  }

  @Test func `a gap says nothing: the others alone give the same`() throws {
    let scale = try GradedItemTests.scale(3, items: 4)
    let three = try IrtScale(Array(scale.items.dropLast()))
    let ours = try #require(EapScorer(scale).estimate([1, 0, 1, nil]))
    let alone = try #require(EapScorer(three).estimate([1, 0, 1]))
    #expect(abs(ours.theta - alone.theta) < 1e-14)
    #expect(abs(ours.standardError - alone.standardError) < 1e-14)
  }

  @Test func `hundreds of contradicting answers leave the range of doubles, not the scale`() throws {
    let item = try GradedItem.logistic(discrimination: 8, difficulty: 0)
    let apart = try GradedItem.logistic(discrimination: 8, difficulty: 3)
    let scale = try IrtScale((0..<600).map { $0 % 2 == 0 ? item : apart })
    // All easy ones wrong, all hard ones right: symmetric about 1.5 but for the population's weight.
    let pattern: [Int?] = (0..<600).map { $0 % 2 }
    let ours = try #require(EapScorer(scale).estimate(pattern))
    #expect(ours.theta > 0 && ours.theta <= 1.5 && ours.standardError.isFinite)
  }

  @Test(arguments: 0..<10 as Range<UInt64>) func `rows in a batch are scored as alone`(seed: UInt64) throws {
    let scale = try GradedItemTests.scale(seed, items: 5)
    let scorer = EapScorer(scale)
    var random = SplitMix(seed: seed)
    let patterns =
      (0..<30).map { _ in GradedItemTests.pattern(scale, &random) } + [[nil, nil, nil, nil, nil]]
    let bytes = patterns.flatMap { $0.map { $0.map { Int8($0) } ?? EapScorer.missing } }
    var estimates: [AbilityEstimate?] = []
    scorer.estimateAll(bytes + [0, 0]) { row, estimate in
      #expect(row == estimates.count)
      estimates.append(estimate)
    }
    #expect(estimates == patterns.map { scorer.estimate($0) })
    #expect(estimates.last == .some(nil))
  }

  @Test func `a better answer never lowers the estimate`() throws {
    let scale = try GradedItemTests.scale(11, items: 5)
    let scorer = EapScorer(scale)
    var random = SplitMix(seed: 11)
    for _ in 0..<50 {
      var pattern = GradedItemTests.pattern(scale, &random, gaps: false)
      let before = try #require(scorer.estimate(pattern)).theta
      guard
        let item = pattern.indices.first(where: { (pattern[$0] ?? 0) + 1 < scale.items[$0].categoryCount })
      else { continue }
      pattern[item] = (pattern[item] ?? 0) + 1
      #expect(try #require(scorer.estimate(pattern)).theta > before)
    }
  }

  @Test func `nodes are symmetric, weights those of the normal density`() {
    let quadrature = Quadrature.standard()
    #expect(quadrature.nodes.count == 61 && quadrature.nodes[30] == 0)
    #expect(zip(quadrature.nodes, quadrature.nodes.reversed()).allSatisfy { $0 == -$1 })
    #expect(abs(quadrature.weights.reduce(0, +) - 1) < 1e-14)
    #expect(abs(quadrature.weights[30] - 0.2 / (2 * Double.pi).squareRoot()) < 1e-9)
  }
}
