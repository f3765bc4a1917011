import Testing

@testable import Psychometrics

@Suite struct ItemMomentsTests {
  private static func rows(_ count: Int, items: Int, seed: UInt64) -> [[Int]] {
    var random = SplitMix(seed: seed)
    return (0..<count).map { _ in
      let level = Int.random(in: -3...3, using: &random)
      return (0..<items).map { _ in 100 + level * 2 + Int.random(in: -4...4, using: &random) }
    }
  }

  // The whole matrix and the moments are two ways to the same figures.
  @Test(arguments: [2, 3, 10, 40]) func `α and item figures are those of the covariances`(items: Int) throws {
    let rows = Self.rows(300, items: items, seed: UInt64(items))
    var moments = ItemMoments(itemCount: items)
    var statistics = SufficientStatistics(itemCount: items)
    for row in rows {
      moments.add(row)
      statistics.add(row)
    }
    let covariances = try #require(statistics.listwiseCovariances)
    let reliability = try #require(Reliability(covariances, count: rows.count))
    let analysis = ItemAnalysis(covariances, count: rows.count)
    let (alpha, expected) = (try #require(moments.alpha), try #require(reliability.alpha))
    #expect(abs(alpha - expected) < 1e-12)
    let (ours, theirs) = (
      try #require(moments.alphaInterval()), try #require(reliability.alphaInterval())
    )
    #expect(abs(ours.lowerBound - theirs.lowerBound) < 1e-12)
    #expect(abs(ours.upperBound - theirs.upperBound) < 1e-12)
    #expect(moments.items.count == items)
    for (own, other) in zip(moments.items, analysis.items) {
      #expect(abs(try #require(own.itemRest) - (try #require(other.itemRest))) < 1e-12)
      #expect((own.alphaIfDropped == nil) == (items == 2))
      if let own = own.alphaIfDropped, let other = other.alphaIfDropped { #expect(abs(own - other) < 1e-12) }
    }
  }

  @Test func `parts add up to the whole`() {
    let rows = Self.rows(90, items: 5, seed: 8)
    var (whole, first, second) = (
      ItemMoments(itemCount: 5), ItemMoments(itemCount: 5), ItemMoments(itemCount: 5)
    )
    for (place, row) in rows.enumerated() {
      whole.add(row)
      if place < 31 { second.add(row) } else { first.add(row) }
    }
    first.merge(second)
    #expect(first == whole)
  }

  @Test func `what does not vary has no figure`() {
    var moments = ItemMoments(itemCount: 3)
    #expect(moments.alpha == nil && moments.items.isEmpty && moments.alphaInterval() == nil)
    moments.add([1, 2, 3])
    #expect(moments.alpha == nil && moments.items.isEmpty)
    moments.add([1, 2, 3])
    #expect(moments.alpha == nil)
    #expect(moments.items.allSatisfy { $0.itemRest == nil && $0.alphaIfDropped == nil })
    moments.add([1, 4, 3])
    // One item alone varies: the sum does, the others have nothing to be correlated with.
    #expect(moments.alpha == 0)
    #expect(moments.items.allSatisfy { $0.itemRest == nil })
    var single = ItemMoments(itemCount: 1)
    single.add([1])
    single.add([2])
    #expect(single.alpha == nil && single.items.first?.itemRest == nil)
  }
}
