import Foundation
import Psychometrics
import Testing

@Suite struct GradedItemTests {
  /// A scale of made-up items: two to six categories each.
  static func scale(_ seed: UInt64, items: Int = 6, variance: Double = 1) throws -> IrtScale {
    var random = SplitMix(seed: seed)
    return try IrtScale(
      (0..<items).map { _ in
        let steps = Int.random(in: 1...5, using: &random)
        var difficulty = Double.random(in: -3...0, using: &random)
        let difficulties = (0..<steps).map { _ in
          difficulty += Double.random(in: 0.1...1.5, using: &random)
          return difficulty
        }
        return try GradedItem(
          discrimination: Double.random(in: 0.4...3, using: &random), difficulties: difficulties)
      }, variance: variance)
  }

  static func pattern(_ scale: IrtScale, _ random: inout SplitMix, gaps: Bool = true) -> [Int?] {
    scale.items.map { item in
      gaps && Int.random(in: 0..<8, using: &random) == 0
        ? nil : Int.random(in: 0..<item.categoryCount, using: &random)
    }
  }

  @Test func `at its difficulty a right answer is as likely as a wrong one`() throws {
    let item = try GradedItem.logistic(discrimination: 1.7, difficulty: -0.4)
    #expect(abs(item.probability(1, at: -0.4) - 0.5) < 1e-15)
    #expect(item.difficulties == [-0.4])
    let rasch = try GradedItem.rasch(difficulty: 1)
    #expect(abs(rasch.probability(1, at: 2) - 1 / (1 + exp(-1.0))) < 1e-15)
    // a²·P·Q.
    #expect(abs(item.information(at: -0.4) - 1.7 * 1.7 / 4) < 1e-14)
  }

  @Test func `categories of a graded item by hand`() throws {
    let item = try GradedItem(discrimination: 2, difficulties: [-1, 0.5])
    func sigma(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
    let expected = [1 - sigma(2), sigma(2) - sigma(-1), sigma(-1)]
    for (ours, byHand) in zip(item.probabilities(at: 0), expected) { #expect(abs(ours - byHand) < 1e-15) }
    #expect(item.cumulative(0, at: 0) == 1 && item.cumulative(3, at: 0) == 0)
    #expect(item.probability(3, at: 0) == 0 && item.probability(-1, at: 0) == 0)
    #expect(item.logProbability(3, at: 0) == -.infinity)
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func `probabilities sum to one and match their logarithms`(
    seed: UInt64
  ) throws {
    for item in try Self.scale(seed).items {
      for theta in stride(from: -6, through: 6, by: 0.75) {
        let probabilities = item.probabilities(at: theta)
        #expect(abs(probabilities.reduce(0, +) - 1) < 1e-14)
        for (category, probability) in probabilities.enumerated() {
          #expect(probability > 0)
          #expect(abs(exp(item.logProbability(category, at: theta)) / probability - 1) < 1e-12)
        }
      }
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>) func `information is the variance of the slope`(seed: UInt64)
    throws
  {
    let step = 1e-5
    for item in try Self.scale(seed).items {
      for theta in [-2.0, -0.3, 1.1] {
        let information = (0..<item.categoryCount).reduce(0.0) { sum, category in
          let slope =
            (item.logProbability(category, at: theta + step) - item.logProbability(category, at: theta - step))
            / (2 * step)
          return sum + item.probability(category, at: theta) * slope * slope
        }
        #expect(abs(item.information(at: theta) - information) < 1e-8)
      }
    }
  }

  @Test func `logarithms stay finite where probabilities vanish`() throws {
    let item = try GradedItem(discrimination: 40, difficulties: [0, 0.1])
    #expect(item.probability(2, at: -30) == 0 || item.probability(2, at: -30) < 1e-300)
    #expect(abs(item.logProbability(2, at: -30) + 40 * 30.1) < 1e-9)
    #expect(item.logProbability(0, at: 30).isFinite)
  }

  @Test func `an item against its scale is the mirror image`() throws {
    let item = try GradedItem(discrimination: 1.3, intercepts: [0.7])
    let mirror = try GradedItem(discrimination: -1.3, intercepts: [0.7])
    #expect(item.probability(1, at: 0.9) == mirror.probability(1, at: -0.9))
  }

  @Test func `parameters that make no item are refused`() {
    func refusal(_ discrimination: Double, _ intercepts: [Double]) -> GradedItem.Refusal? {
      do {
        _ = try GradedItem(discrimination: discrimination, intercepts: intercepts)
        return nil
      } catch { return error }
    }
    #expect(refusal(1, []) == .noCategories)
    #expect(refusal(0, [1]) == .noDiscrimination)
    #expect(refusal(.nan, [1]) == .notFinite)
    #expect(refusal(1, [1, .infinity]) == .notFinite)
    #expect(refusal(1, [1, 1]) == .notInOrder(category: 1))
    #expect(refusal(1, [2, 0, 1]) == .notInOrder(category: 2))
    #expect(throws: IrtScale.Refusal.noItems) { try IrtScale([]) }
    #expect(throws: IrtScale.Refusal.variance) {
      try IrtScale([try GradedItem.rasch(difficulty: 0)], variance: 0)
    }
  }
}
