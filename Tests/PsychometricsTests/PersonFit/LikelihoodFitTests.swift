import Foundation
import Psychometrics
import Testing

@Suite struct LikelihoodFitTests {
  @Test func `lz by hand`() throws {
    // P = 3/4 on one item: ln odds = ln 3.
    let scale = try IrtScale([.logistic(discrimination: 1, difficulty: -log(3.0))])
    let fit = LikelihoodFit(scale)
    let spread = (3.0 / 16).squareRoot()
    #expect(abs((fit.lz([1], at: 0) ?? 0) - 0.25 / spread) < 1e-14)
    #expect(abs((fit.lz([0], at: 0) ?? 0) + 0.75 / spread) < 1e-14)
  }

  @Test func `without answers, and where nothing could surprise, there is no figure`() throws {
    let fit = LikelihoodFit(try IrtScale([.rasch(difficulty: 0), .rasch(difficulty: 1)]))
    #expect(fit.lz([nil, nil], at: 0) == nil && fit.snijdersLz([nil, nil], at: 0) == nil)
    #expect(fit.lz([1], at: 0) == nil && fit.lz([2, 0], at: 0) == nil && fit.lz([1, 0], at: .nan) == nil)
    // At its difficulty right and wrong are equally likely.
    #expect(fit.lz([1, nil], at: 0) == nil)
    // One item is explained by its θ altogether.
    #expect(fit.snijdersLz([nil, 1], at: 0) == nil)
    let graded = LikelihoodFit(try IrtScale([GradedItem(discrimination: 1, difficulties: [0, 1])]))
    #expect(graded.snijdersLz([1], at: 0) == nil && graded.lz([1], at: 0) != nil)
  }

  @Test(arguments: 0..<10 as Range<UInt64>) func `over all patterns lz has mean 0 and variance 1`(
    seed: UInt64
  )
    throws
  {
    let scale = try GradedItemTests.scale(seed, items: 4)
    let fit = LikelihoodFit(scale)
    let theta = Double(seed) / 5 - 1
    var patterns: [[Int]] = [[]]
    for item in scale.items {
      patterns = patterns.flatMap { start in (0..<item.categoryCount).map { start + [$0] } }
    }
    var (mass, mean, square) = (0.0, 0.0, 0.0)
    for pattern in patterns {
      let probability = exp(try #require(scale.logLikelihood(pattern, at: theta)))
      let lz = try #require(fit.lz(pattern, at: theta))
      mass += probability
      mean += probability * lz
      square += probability * lz * lz
    }
    #expect(abs(mass - 1) < 1e-12 && abs(mean) < 1e-12 && abs(square - 1) < 1e-12)
  }

  @Test(arguments: 0..<10 as Range<UInt64>) func `at the greatest likelihood lz* is lz by a narrower spread`(
    seed: UInt64
  ) throws {
    var random = SplitMix(seed: seed)
    let scale = try IrtScale(
      (0..<10).map { _ in
        try .logistic(
          discrimination: .random(in: 0.5...2, using: &random),
          difficulty: .random(in: -2...2, using: &random))
      })
    let fit = LikelihoodFit(scale)
    let pattern = GradedItemTests.pattern(scale, &random, gaps: false)
    guard let estimate = PointAbility.maximumLikelihood.estimate(pattern, in: scale) else { return }
    let lz = try #require(fit.lz(pattern, at: estimate.theta))
    let corrected = try #require(fit.snijdersLz(pattern, at: estimate.theta))
    #expect(lz * corrected >= 0 && abs(corrected) >= abs(lz))
    // The estimators agree where their equations do: nothing is added at the mode of a posterior at 0.
    #expect(fit.snijdersLz(pattern, at: 0, by: .maximumAPosteriori) == fit.snijdersLz(pattern, at: 0))
  }

  @Test func `a pupil who fails the easy and solves the hard stands out`() throws {
    let scale = try IrtScale((-5...5).map { try .logistic(discrimination: 1.5, difficulty: Double($0) / 2) })
    let fit = LikelihoodFit(scale)
    let upright: [Int?] = (0..<11).map { $0 < 6 ? 1 : 0 }
    let turned = Array(upright.reversed())
    #expect((fit.snijdersLz(upright, at: 0) ?? 0) > 0)
    #expect((fit.snijdersLz(turned, at: 0) ?? 0) < -3)
  }
}
