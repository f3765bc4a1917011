import Psychometrics
import Testing

@Suite struct ItemPairsTests {
  private static func statistics(_ rows: [[Int?]]) -> SufficientStatistics {
    rows.reduce(into: SufficientStatistics(itemCount: rows.first?.count ?? 0)) { $0.add($1) }
  }

  @Test func `pairs are those that reach the critical correlation`() {
    // Item 1 follows item 0, item 2 opposes both, item 3 does not vary.
    let statistics = Self.statistics([[1, 2, 5, 3], [2, 4, 4, 3], [3, 6, 3, 3], [4, 8, 2, 3]])
    #expect(ItemPairs.synonyms(statistics, from: 0.6).pairs == [.init(0, 1)])
    #expect(ItemPairs.antonyms(statistics, to: -0.6).pairs == [.init(0, 2), .init(1, 2)])
    #expect(ItemPairs.Pair(0, 1).later == 1 && ItemPairs.Pair(1, 0) == ItemPairs.Pair(0, 1))
  }

  @Test func `a respondent's figure by hand`() {
    let pairs = ItemPairs([.init(0, 1), .init(2, 3), .init(4, 5)])
    #expect(abs((pairs.coefficient([1, 1, 3, 3, 5, 5]) ?? 0) - 1) < 1e-15)
    #expect(abs((pairs.coefficient([1, 1, 2, 3, 3, 2]) ?? 0) - 0.5) < 1e-15)
    #expect(pairs.coefficient([1, 1, 3, 3, 5, nil]) == nil)
    #expect(pairs.answeredCount([1, 1, 3, 3, 5, nil]) == 2)
    #expect(pairs.coefficient([3, 1, 3, 2, 3, 3]) == nil)
    #expect(pairs.coefficient([nil, nil, nil, nil, nil, nil]) == nil)
    #expect(ItemPairs([]).coefficient([1, 2]) == nil)
    #expect(ItemPairs([.init(0, 9)]).answeredCount([1]) == 0)
  }

  @Test func `correlation with the means of all`() {
    let statistics = Self.statistics([[1, 2, 3], [1, 2, 3], [1, nil, 3]])
    let measure = PersonTotalCorrelation(statistics)
    #expect(measure.means == [1, 2, 3])
    #expect(abs((measure.coefficient([2, 3, 4]) ?? 0) - 1) < 1e-15)
    #expect(abs((measure.coefficient([4, 3, 2]) ?? 0) + 1) < 1e-15)
    #expect(measure.coefficient([2, 2, 2]) == nil)
    #expect(measure.coefficient([1, nil, 3]) == nil)
    #expect(PersonTotalCorrelation(SufficientStatistics(itemCount: 3)).coefficient([1, 2, 3]) == nil)
  }
}
