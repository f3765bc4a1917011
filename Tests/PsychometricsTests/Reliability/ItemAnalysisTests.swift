import Psychometrics
import Testing

@Suite struct ItemAnalysisTests {
  @Test func `an item is judged by the others`() throws {
    // Variances 1, 4, 9; covariances 1, 1, 2.
    let covariances = SymmetricMatrix(3) { [[1.0, 0, 0], [1, 4, 0], [1, 2, 9]][$0][$1] }
    let items = ItemAnalysis(covariances, count: 50).items
    #expect(items.map(\.standardDeviation) == [1, 2, 3])
    // The rest of the first: variance 4 + 9 + 4 = 17, covariance 2.
    #expect(abs(try #require(items[0].itemRest) - 2 / 17.0.squareRoot()) < 1e-15)
    #expect(abs(try #require(items[0].itemTotal) - 3 / 22.0.squareRoot()) < 1e-15)
    // α of the others: 2 · (1 − 13/17).
    #expect(abs(try #require(items[0].alphaIfDropped) - 8.0 / 17) < 1e-15)
  }

  @Test func `an item that does not vary has no correlations`() {
    let covariances = SymmetricMatrix(3) { $0 == 2 || $1 == 2 ? 0 : ($0 == $1 ? 1 : 0.5) }
    let item = ItemAnalysis(covariances, count: 50).items[2]
    #expect(item.itemRest == nil && item.itemTotal == nil && item.standardDeviation == 0)
    #expect(item.alphaIfDropped.map { abs($0 - 2.0 / 3) < 1e-15 } == true)
  }

  @Test func `two items leave none to compare`() {
    let items = ItemAnalysis(SymmetricMatrix(2) { $0 == $1 ? 1 : 0.5 }, count: 50).items
    #expect(items.allSatisfy { $0.alphaIfDropped == nil && $0.itemRest == 0.5 })
  }
}
