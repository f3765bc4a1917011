import Psychometrics
import Testing

@Suite struct DifCountsTests {
  static func rows(_ seed: UInt64, points: ClosedRange<Int> = 0...1) -> [(Int, Int, DifCounts.Group)] {
    var random = SplitMix(seed: seed)
    return (0..<300).map { _ in
      let score = Int.random(in: 0...8, using: &random)
      let easier = Int.random(in: 0...8, using: &random) <= score
      return (
        easier ? points.upperBound : Int.random(in: points, using: &random), score,
        Bool.random(using: &random) ? .focal : .reference
      )
    }
  }

  static func counts(_ rows: [(Int, Int, DifCounts.Group)]) -> DifCounts {
    rows.reduce(into: DifCounts()) { $0.add($1.0, matching: $1.1, group: $1.2) }
  }

  @Test(arguments: 0..<10 as Range<UInt64>) func `order and parts do not matter`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let rows = Self.rows(seed)
    let whole = Self.counts(rows)
    let cut = Int.random(in: 0...rows.count, using: &random)
    var parts = Self.counts(Array(rows[cut...].shuffled(using: &random)))
    parts.merge(Self.counts(Array(rows[..<cut])))
    #expect(parts == whole)
    #expect(MantelHaenszel(parts) == MantelHaenszel(whole))
  }

  @Test func `points other than 0 and 1 are found`() {
    var counts = DifCounts()
    #expect(counts.isDichotomous)
    counts.add(1, matching: 3, group: .focal)
    counts.add(0, matching: 3, group: .focal)
    #expect(counts.isDichotomous && counts.count(.focal) == 2 && counts.matchedFocalCount == 0)
    counts.add(-1, matching: 3, group: .reference)
    #expect(!counts.isDichotomous && counts.matchedFocalCount == 2)
    #expect(MantelHaenszel(counts) == nil && LogisticDif(counts) == nil)
    #expect(StandardisedDif(counts)?.category == nil)
  }
}
