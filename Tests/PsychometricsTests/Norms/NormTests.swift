import Psychometrics
import Testing

@Suite struct NormTests {
  @Test(arguments: [
    (-9.0, 1.0, 1.0), (-2.0001, 1, 1), (-2, 2, 1), (-1.75, 2, 2), (-0.5, 5, 4), (-0.25, 5, 5),
    (-0.0001, 5, 5),
    (0, 6, 5), (0.25, 6, 6), (0.4999, 6, 6), (0.5, 7, 6), (1.75, 9, 9), (2, 10, 9), (9, 10, 9),
  ])
  func `bands hold their lower edge`(z: Double, sten: Double, stanine: Double) {
    #expect(StandardScore.sten.value(z: z) == sten && StandardScore.stanine.value(z: z) == stanine)
  }

  @Test func `scales at one deviation`() {
    #expect(StandardScore.t.value(z: 1) == 60 && StandardScore.iq.value(z: -1) == 85)
    #expect(StandardScore.nce.value(z: 0) == 50 && StandardScore.z.value(z: 0.3) == 0.3)
    #expect(StandardScore.sten.value(z: -.infinity) == 1 && StandardScore.stanine.value(z: .infinity) == 9)
    #expect(StandardScore.sten.isBanded && !StandardScore.t.isBanded)
    #expect(
      StandardScore.t.cumulativePercentages.isEmpty && StandardScore.sten.cumulativePercentages[4] == 50)
  }

  @Test func `percentile ranks by hand`() throws {
    let sample = Descriptives([1, 2, 2, 5])
    let two = try #require(PercentileRank(2, in: sample))
    #expect(two.middle == 50 && two.below == 25 && two.atOrBelow == 75 && two.averageRank == 62.5)
    #expect(two.isAtLeast(percent: 50) && !two.isAtLeast(percent: 51))
    // Nobody has 3: three below, none equal; as a fraction in other terms 2 is found.
    let three = try #require(PercentileRank(3, in: sample))
    #expect(three.middle == 75 && three.averageRank == 75 && three.countEqual == 0)
    #expect(PercentileRank(4, over: 2, in: sample) == two && PercentileRank(-4, over: -2, in: sample) == two)
    #expect(PercentileRank(-7, in: sample)?.middle == 0 && PercentileRank(9, in: sample)?.middle == 100)
    #expect(PercentileRank(1, in: Descriptives()) == nil && PercentileRank(1, over: 0, in: sample) == nil)
  }

  @Test func `normal scores: the middle is 0, the ends finite, nothing beyond them`() throws {
    let sample = Descriptives([1, 2, 3])
    func score(_ raw: Int, _ rule: RankNormalisation, in sample: Descriptives) -> Double? {
      PercentileRank(raw, in: sample).flatMap { rule.z($0) }
    }
    for rule in RankNormalisation.allCases {
      let z = (1...3).compactMap { score($0, rule, in: sample) }
      #expect(z.count == 3 && z[1] == 0 && abs(z[0] + z[2]) < 1e-15 && z[0] < 0)
      #expect(score(0, rule, in: sample) == nil && score(4, rule, in: sample) == nil)
      #expect(score(1, rule, in: Descriptives([1])) == 0)
    }
    let lowest = try #require(score(1, .hazen, in: sample))
    #expect(abs(lowest - NormalDistribution.quantile(1.0 / 6)) < 1e-15)
  }

  @Test func `the textbook's stanines at their edges`() {
    // Of 100 people: four below and nobody equal is 4 %: the second band.
    func stanine(below: Int) -> Int? {
      var sample = Descriptives()
      sample.add(0, count: below)
      sample.add(10, count: 100 - below)
      return PercentileRank(5, in: sample).map { StandardScore.textbookStanine($0) }
    }
    #expect(
      [3, 4, 10, 11, 39, 40, 59, 60, 95, 96].map { stanine(below: $0) } == [1, 2, 2, 3, 4, 5, 5, 6, 8, 9])
  }

  @Test func `published means are exact: a raw score on an edge is on it`() throws {
    let norm = try #require(LinearNorm(mean: 143, over: 10, deviation: 32, over: 10))
    #expect((17.5 - 14.3) / 3.2 < 1)
    #expect(norm.value(175, over: 10, on: .z) == 1 && norm.value(175, over: 10, on: .sten) == 8)
    #expect(norm.value(174, over: 10, on: .sten) == 7 && norm.value(143, over: 10, on: .sten) == 6)
    #expect(norm.value(-500, on: .sten) == 1 && norm.value(500, on: .stanine) == 9)
    #expect(norm.value(1, over: 0, on: .z) == nil && norm.value(.max, on: .z) == nil)
    #expect(LinearNorm(mean: 1, deviation: 0) == nil && LinearNorm(mean: 1, over: 0, deviation: 1) == nil)
    #expect(LinearNorm(mean: .max, deviation: 1) == nil)
  }

  @Test(arguments: 0..<10 as Range<UInt64>) func `exact bands are those of whole z`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    for _ in 0..<200 {
      // With deviation 4 and whole scores quarters come up often, and doubles are exact.
      let (raw, mean) = (Int.random(in: -20...20, using: &random), Int.random(in: -5...5, using: &random))
      let norm = try #require(LinearNorm(mean: mean, deviation: 4))
      for scale in StandardScore.allCases {
        #expect(norm.value(raw, on: scale) == scale.value(z: Double(raw - mean) / 4))
      }
    }
  }

  @Test func `a table holds from row to row and is never continued`() throws {
    let table = try NormTable(
      [.init(from: 0, value: 1), .init(from: 7, over: 2, value: 4), .init(from: 10, value: 9)], last: (12, 1))
    #expect(table.value(-1) == nil && table.value(0) == 1 && table.value(3) == 1)
    #expect(table.value(7, over: 2) == 4 && table.value(69, over: 20) == 1 && table.value(12) == 9)
    #expect(table.value(13) == nil && table.value(1, over: 0) == nil)
  }

  @Test func `what makes no table`() {
    func refusal(_ rows: [NormTable.Row], last: (numerator: Int, denominator: Int)? = nil) -> NormTable
      .Refusal?
    {
      do {
        _ = try NormTable(rows, last: last)
        return nil
      } catch { return error }
    }
    #expect(refusal([]) == .noRows)
    #expect(refusal([.init(from: 0, over: 0, value: 1)]) == .notANumber(row: 0))
    #expect(refusal([.init(from: 0, value: .nan)]) == .notANumber(row: 0))
    #expect(refusal([.init(from: 1, value: 1), .init(from: 2, over: 2, value: 2)]) == .notAscending(row: 1))
    #expect(
      refusal([.init(from: 1, value: 1), .init(from: 2, value: 5), .init(from: 3, value: 4)])
        == .notMonotonic(row: 2))
    #expect(refusal([.init(from: 1, value: 5), .init(from: 2, value: 1)]) == nil)
    #expect(refusal([.init(from: 4, value: 1)], last: (3, 1)) == .endsTooEarly)
    #expect(throws: NormTable.Refusal.noRows) { try NormTable(normalising: Descriptives(), on: .t) }
  }
}
