import Foundation
import Psychometrics
import Testing

@Suite struct PointAbilityTests {
  @Test func `equally many right and wrong at one difficulty lie there`() throws {
    let scale = try IrtScale((0..<4).map { _ in try .logistic(discrimination: 1.5, difficulty: 0.8) })
    let estimate = try #require(PointAbility.maximumLikelihood.estimate([1, 0, 1, 0], in: scale))
    #expect(abs(estimate.theta - 0.8) < 1e-14)
    // Information 4·a²/4.
    #expect(abs(estimate.standardError - 1 / 1.5) < 1e-14)
    let posterior = try #require(PointAbility.maximumAPosteriori.estimate([1, 0, 1, 0], in: scale))
    #expect(posterior.theta > 0 && posterior.theta < 0.8)
    #expect(posterior.standardError < estimate.standardError)
  }

  @Test func `answers that all speak for one end have no greatest likelihood`() throws {
    let scale = try IrtScale([
      GradedItem(discrimination: 1, difficulties: [-1, 1]),
      GradedItem(discrimination: -2, difficulties: [0.5]),
    ])
    let maximum = PointAbility.maximumLikelihood
    // The second item runs against the scale: wrong speaks for the top.
    #expect(maximum.estimate([2, 0], in: scale) == nil)
    #expect(maximum.estimate([0, 1], in: scale) == nil)
    #expect(maximum.estimate([2, nil], in: scale) == nil)
    #expect(maximum.estimate([1, 0], in: scale) != nil)
    #expect(maximum.estimate([1, nil], in: scale) != nil)
    for method in [PointAbility.maximumAPosteriori, .weightedLikelihood] {
      #expect(method.estimate([2, 0], in: scale) != nil, "\(method.rawValue)")
    }
  }

  @Test func `without answers there is no estimate`() throws {
    let scale = try IrtScale([.rasch(difficulty: 0)])
    for method in PointAbility.allCases {
      #expect(method.estimate([nil], in: scale) == nil)
      #expect(method.estimate([2], in: scale) == nil)
      #expect(method.estimate([], in: scale) == nil)
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `estimates are where the logarithm of likelihood is greatest`(
    seed: UInt64
  ) throws {
    let scale = try GradedItemTests.scale(seed, items: 8, variance: 1.4)
    var random = SplitMix(seed: seed)
    for _ in 0..<10 {
      let pattern = GradedItemTests.pattern(scale, &random)
      for method in [PointAbility.maximumLikelihood, .maximumAPosteriori] {
        guard let estimate = method.estimate(pattern, in: scale) else { continue }
        func height(_ theta: Double) throws -> Double {
          let prior = method == .maximumAPosteriori ? theta * theta / (2 * 1.4) : 0
          return try #require(scale.logLikelihood(pattern, at: theta)) - prior
        }
        let peak = try height(estimate.theta)
        for step in [1e-4, 0.1, 1.0] {
          #expect(try height(estimate.theta + step) < peak)
          #expect(try height(estimate.theta - step) < peak)
        }
        // The curvature there is the standard error.
        let step = 1e-3
        let bend =
          try (height(estimate.theta + step) - 2 * peak + height(estimate.theta - step)) / (step * step)
        #expect(abs((-1 / bend).squareRoot() / estimate.standardError - 1) < 1e-5)
      }
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `Warm's estimate for right-or-wrong items is Jeffreys's mode`(
    seed: UInt64
  ) throws {
    var random = SplitMix(seed: seed)
    let scale = try IrtScale(
      (0..<7).map { _ in
        try .logistic(
          discrimination: .random(in: 0.5...2, using: &random),
          difficulty: .random(in: -2...2, using: &random))
      })
    let pattern = GradedItemTests.pattern(scale, &random, gaps: false)
    let estimate = try #require(PointAbility.weightedLikelihood.estimate(pattern, in: scale))
    func height(_ theta: Double) throws -> Double {
      try #require(scale.logLikelihood(pattern, at: theta)) + log(scale.information(at: theta)) / 2
    }
    let step = 1e-3
    let slope = try (height(estimate.theta + step) - height(estimate.theta - step)) / (2 * step)
    #expect(abs(slope) < 1e-6)
    let bend =
      try (height(estimate.theta + step) - 2 * height(estimate.theta) + height(estimate.theta - step))
      / (step * step)
    #expect(abs((-1 / bend).squareRoot() / estimate.standardError - 1) < 1e-5)
  }

  @Test func `summed scores: one item is that item, shares are those of the population`() throws {
    let item = try GradedItem(discrimination: 1.2, difficulties: [-1, 0, 1])
    let scale = try IrtScale([item])
    let table = SumScoreEap(scale)
    let scorer = EapScorer(scale)
    #expect(table.estimates.count == 4)
    for category in 0..<4 {
      let alone = try #require(scorer.estimate([category]))
      let ours = try #require(table.estimates[category])
      #expect(abs(ours.theta - alone.theta) < 1e-13)
      #expect(abs(ours.standardError - alone.standardError) < 1e-13)
    }
    #expect(abs(table.expectedShares.reduce(0, +) - 1) < 1e-14)
    #expect(abs(table.expectedShares[0] - table.expectedShares[3]) < 1e-14)
  }

  @Test func `reliability of estimates`() {
    func estimate(_ theta: Double, _ error: Double) -> AbilityEstimate {
      AbilityEstimate(theta: theta, standardError: error)
    }
    // Var = 2, mean of SE² = 0.5.
    let both = [estimate(-1, 0.5.squareRoot()), estimate(1, 0.5.squareRoot())]
    #expect(abs((AbilityEstimate.empiricalReliability(both) ?? 0) - 0.8) < 1e-15)
    #expect(AbilityEstimate.empiricalReliability([both[0]]) == nil)
    #expect(AbilityEstimate.empiricalReliability([estimate(1, 0), estimate(1, 0)]) == nil)
  }
}
