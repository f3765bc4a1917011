import Psychometrics
import Testing

@Suite struct GuttmanStepsTests {
  private static func sample(_ seed: UInt64, categories: Int, items: Int = 4) -> [[Int?]] {
    var random = SplitMix(seed: seed)
    return (0..<60).map { _ in
      (0..<items).map { item in
        max(
          0,
          Int.random(in: 0..<categories, using: &random) - (item % 2) * Int.random(in: 0...1, using: &random))
      }
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func `with two categories they are the figures of items`(
    seed: UInt64
  )
    throws
  {
    let sample = Self.sample(seed, categories: 2, items: 6)
    let steps = try #require(GuttmanSteps(sample: sample, categoryCount: 2))
    let order = try #require(GuttmanOrder(sample: sample.map { $0.map { $0.map { $0 == 1 } } }))
    for row in sample {
      let pattern = try #require(order.pattern(row.map { $0.map { $0 == 1 } }))
      #expect(steps.errorCount(row) == pattern.errors)
      #expect(steps.normedErrors(row) == pattern.normedErrors)
      let (ours, theirs) = (steps.u3(row), pattern.u3)
      #expect((ours == nil) == (theirs == nil))
      #expect(abs((ours ?? 0) - (theirs ?? 0)) < 1e-12)
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>) func `errors are pairs of steps and the greatest is reached`(
    seed: UInt64
  ) throws {
    let sample = Self.sample(seed, categories: 4, items: 3)
    let steps = try #require(GuttmanSteps(sample: sample, categoryCount: 4))
    let places = (0..<3).flatMap { item in (0..<3).map { (item: item, step: $0) } }
    let ranked = places.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      let (easier, harder) = (steps.shares[one.item][one.step], steps.shares[other.item][other.step])
      return easier == harder ? left.offset < right.offset : easier > harder
    }.map(\.element)
    func pairs(_ row: [Int]) -> Int {
      let passed = ranked.map { row[$0.item] > $0.step }
      return passed.indices.reduce(0) { sum, hard in
        sum + (passed[hard] ? passed[..<hard].count { !$0 } : 0)
      }
    }
    let all = (0..<64).map { [$0 / 16, $0 / 4 % 4, $0 % 4] }
    for row in all {
      let rivals = all.filter { $0.reduce(0, +) == row.reduce(0, +) }.map(pairs)
      #expect(steps.errorCount(row) == pairs(row))
      let greatest = rivals.max() ?? 0
      let expected = greatest > 0 ? Double(pairs(row)) / Double(greatest) : nil
      #expect(steps.normedErrors(row) == expected)
      if let u3 = steps.u3(row) { #expect((-1e-12...1 + 1e-12).contains(u3)) }
    }
  }

  @Test func `nothing compares with the lowest and the highest pattern`() throws {
    let steps = try #require(GuttmanSteps(sample: [[0, 1], [2, 1], [1, 2], [2, 0]], categoryCount: 3))
    for row in [[0, 0], [2, 2]] {
      #expect(steps.errorCount(row) == 0 && steps.normedErrors(row) == nil && steps.u3(row) == nil)
    }
    #expect(steps.errorCount([1, nil]) == nil && steps.errorCount([1]) == nil)
    #expect(steps.errorCount([1, 3]) == nil && steps.u3([1, -1]) == nil)
    #expect(steps.stepCounts == [2, 2])
  }

  @Test func `what is no sample is refused`() {
    #expect(GuttmanSteps(sample: [], categoryCount: 3) == nil)
    #expect(GuttmanSteps(sample: [[nil, 1]], categoryCount: 3) == nil)
    #expect(GuttmanSteps(sample: [[0, 3]], categoryCount: 3) == nil)
    #expect(GuttmanSteps(sample: [[0, 0]], categoryCount: 1) == nil)
  }

  @Test func `agreement with the others by hand`() {
    // The second row with each of the others: covariance 1/3 − 2/9, and no greater is possible.
    let perfect = [[true, false, false], [true, true, false], [true, false, false]]
    #expect(TransposedScalability(perfect).coefficient(perfect[1]) == 1)
    let strange = [[false, false, true], [true, true, false], [true, false, false]]
    // Row 0 with row 1: 0 − 2/9, with row 2: 0 − 1/9; greatest 1/9 and 2/9.
    #expect(TransposedScalability(strange).coefficient(strange[0]) == -1)
  }

  @Test func `agreement needs others and a pattern that could differ`() {
    let rows = [[true, true], [true, false], [nil, true]]
    let measure = TransposedScalability(rows)
    #expect(measure.coefficient([true, true]) == nil)
    #expect(measure.coefficient([nil, true]) == nil)
    #expect(measure.coefficient([true]) == nil)
    // The only other is all right: no covariance is possible.
    #expect(measure.coefficient([true, false]) == nil)
    #expect(TransposedScalability([[true, false]]).coefficient([true, false]) == nil)
    #expect(TransposedScalability([]).coefficient([]) == nil)
  }

  @Test(arguments: 0..<10 as Range<UInt64>) func `agreement is the ratio of sums of covariances`(seed: UInt64)
    throws
  {
    let rows = Self.sample(seed, categories: 2, items: 7).map { $0.map { $0 == 1 } }
    let measure = TransposedScalability(rows)
    for (index, row) in rows.enumerated() {
      let own = Double(row.count { $0 }) / 7
      var (sum, greatest) = (0.0, 0.0)
      for (other, answers) in rows.enumerated() where other != index {
        let share = Double(answers.count { $0 }) / 7
        sum += Double(zip(row, answers).count { $0.0 && $0.1 }) / 7 - own * share
        greatest += min(own, share) * (1 - max(own, share))
      }
      guard own > 0, own < 1, greatest > 0 else { continue }
      #expect(abs((measure.coefficient(row) ?? .nan) - sum / greatest) < 1e-12)
    }
  }
}
