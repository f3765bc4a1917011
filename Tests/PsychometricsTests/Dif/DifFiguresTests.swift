import Psychometrics
import Testing

@Suite struct DifFiguresTests {
  /// Strata of right and wrong answers: reference, then focal.
  private static func counts(_ strata: [[Int]]) -> DifCounts {
    var counts = DifCounts()
    for (score, cells) in strata.enumerated() {
      for (place, count) in cells.enumerated() {
        for _ in 0..<count {
          counts.add(place % 2 == 0 ? 1 : 0, matching: score, group: place < 2 ? .reference : .focal)
        }
      }
    }
    return counts
  }

  @Test func `one stratum is a table of four`() throws {
    let figures = try #require(MantelHaenszel(Self.counts([[8, 2, 3, 7]])))
    #expect(abs(figures.oddsRatio - 56.0 / 6) < 1e-14)
    // Its variance is Woolf's: the sum of the reciprocals.
    #expect(abs(figures.logVariance - (1.0 / 8 + 1.0 / 2 + 1.0 / 3 + 1.0 / 7)) < 1e-14)
    // E = 5.5, V = 10·10·11·9/(400·19).
    let variance = 9_900.0 / 7_600
    #expect(abs(figures.uncorrectedStatistic - 6.25 / variance) < 1e-13)
    #expect(abs(figures.statistic - 4 / variance) < 1e-13)
    #expect(figures.delta < 0)
    let interval = try #require(figures.oddsRatioInterval())
    #expect(interval.contains(figures.oddsRatio) && figures.oddsRatioInterval(confidence: 1) == nil)
  }

  @Test func `turned round, Δ changes its sign only`() throws {
    let one = try #require(MantelHaenszel(Self.counts([[8, 2, 3, 7], [20, 5, 11, 9]])))
    let other = try #require(MantelHaenszel(Self.counts([[3, 7, 8, 2], [11, 9, 20, 5]])))
    #expect(abs(one.delta + other.delta) < 1e-13 && abs(one.statistic - other.statistic) < 1e-12)
    #expect(abs(one.logVariance - other.logVariance) < 1e-14 && one.category == other.category)
  }

  @Test func `strata with one group tell nothing`() {
    let some = Self.counts([[8, 2, 3, 7], [20, 5, 11, 9]])
    let more = Self.counts([[8, 2, 3, 7], [20, 5, 11, 9], [30, 1, 0, 0], [0, 0, 4, 4]])
    #expect(MantelHaenszel(some) == MantelHaenszel(more))
    #expect(MantelTest(some) == MantelTest(more))
    #expect(StandardisedDif(some)?.difference == StandardisedDif(more)?.difference)
  }

  @Test func `a great difference in a small group is A, in a large one C`() throws {
    let small = try #require(MantelHaenszel(Self.counts([[3, 2, 2, 3]])))
    #expect(abs(small.delta) > 1.5 && small.p > 0.05 && small.category == .negligible)
    let large = try #require(MantelHaenszel(Self.counts([[300, 200, 200, 300]])))
    #expect(abs(large.delta - small.delta) < 1e-12 && large.category == .large)
    // Significant, above 1.5, but not significantly above 1.
    let middling = try #require(MantelHaenszel(Self.counts([[36, 24, 24, 36]])))
    #expect(middling.p < 0.05 && middling.category == .moderate)
  }

  @Test func `P-DIF by hand, and its classes at the edges`() throws {
    // Focal 10 of 40 % against 80 %, and 30 of 50 % against 50 %.
    let dif = try #require(StandardisedDif(Self.counts([[8, 2, 4, 6], [5, 5, 15, 15]])))
    #expect(abs(dif.difference + 0.1) < 1e-15)
    func category(_ focal: Int) -> DifCategory? {
      StandardisedDif(Self.counts([[50, 50, focal, 100 - focal]]))?.category
    }
    #expect(category(46) == .negligible && category(44) == .moderate && category(39) == .large)
    #expect(StandardisedDif(Self.counts([[0, 0, 3, 1]])) == nil)
  }

  @Test func `a stratum without variation weighs in P-DIF unless told otherwise`() throws {
    let counts = Self.counts([[8, 2, 4, 6], [5, 0, 10, 0]])
    #expect(abs(try #require(StandardisedDif(counts)).difference + 0.2) < 1e-15)
    #expect(abs(try #require(StandardisedDif(counts, over: .varying)).difference + 0.4) < 1e-15)
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `on points 0 and 1 Mantel's test is Mantel–Haenszel's without correction`(seed: UInt64) throws {
    let counts = DifCountsTests.counts(DifCountsTests.rows(seed))
    let (mantel, haenszel) = (try #require(MantelTest(counts)), try #require(MantelHaenszel(counts)))
    #expect(abs(mantel.statistic - haenszel.uncorrectedStatistic) < 1e-11)
    #expect(mantel.direction == (haenszel.oddsRatio > 1 ? -1 : 1))
    let logistic = try #require(LogisticDif(counts))
    #expect(abs(logistic.both - logistic.uniform - logistic.nonuniform) < 1e-10)
    #expect(logistic.uniform >= 0 && logistic.nonuniform >= 0)
  }

  @Test func `items that all or none know have no odds ratio`() {
    #expect(MantelHaenszel(DifCounts()) == nil && MantelTest(DifCounts()) == nil)
    #expect(
      MantelHaenszel(Self.counts([[5, 0, 5, 0]])) == nil && MantelTest(Self.counts([[5, 0, 5, 0]])) == nil)
    #expect(MantelHaenszel(Self.counts([[5, 5, 5, 0]])) == nil)
    #expect(LogisticDif(Self.counts([[5, 5, 0, 0]])) == nil)
    // The score decides everything: the likelihood has no end.
    #expect(LogisticDif(Self.counts([[0, 5, 0, 5], [5, 0, 5, 0]])) == nil)
  }

  @Test func `purification flags the planted item and settles`() throws {
    var random = SplitMix(seed: 7)
    let respondents = (0..<600).map { place -> DifScreen.Respondent in
      let group: DifCounts.Group = place % 2 == 0 ? .focal : .reference
      let ability = Int.random(in: 0...10, using: &random)
      let points = (0..<10).map { item -> Int in
        let handicap = item == 4 && group == .focal ? 5 : 0
        return Int.random(in: 0...10, using: &random) < ability - handicap ? 1 : 0
      }
      return DifScreen.Respondent(points: points, group: group)
    }
    let screen = try #require(DifScreen(respondents, purification: 10))
    #expect(screen.flagged.contains(4) && screen.isSettled && screen.rounds > 1)
    #expect(screen.items[4]?.category == .large)
    #expect(DifScreen(respondents)?.rounds == 1)
    #expect(DifScreen([]) == nil)
  }
}
