import Psychometrics
import Testing

@Suite struct MahalanobisDistanceTests {
  private static func statistics(_ rows: [[Int?]]) -> SufficientStatistics {
    rows.reduce(into: SufficientStatistics(itemCount: rows.first?.count ?? 0)) { $0.add($1) }
  }

  private static func refusal(_ rows: [[Int?]]) -> MahalanobisDistance.Refusal? {
    do {
      _ = try MahalanobisDistance(statistics(rows))
      return nil
    } catch { return error }
  }

  @Test func `one item: the square of the standard score`() throws {
    let distances = try MahalanobisDistance(Self.statistics([[1], [3], [5]]))
    // Mean 3, variance 4.
    #expect(distances.distance([7])?.squared == 4)
    #expect(distances.distance([3])?.squared == 0)
    #expect(distances.distance([7])?.freedom == 1)
    // The two-sided p of z = 2.
    #expect(abs((distances.distance([7])?.probability ?? 0) - 0.045_500_263_896_358_4) < 1e-14)
  }

  @Test func `items without correlation add their squares`() throws {
    let rows: [[Int?]] = [[0, 0], [0, 2], [2, 0], [2, 2]]
    let distances = try MahalanobisDistance(Self.statistics(rows))
    // Variances 4/3 and no covariance: (1 + 4) / (4/3).
    #expect(abs((distances.distance([2, 3])?.squared ?? 0) - 3.75) < 1e-14)
    #expect(abs((distances.distance([2, nil])?.squared ?? 0) - 0.75) < 1e-14)
    #expect(distances.distance([2, nil])?.freedom == 1)
    #expect(distances.distance([nil, nil]) == nil)
    #expect(distances.distance([1]) == nil)
  }

  @Test func `what has no inverse is refused`() {
    #expect(Self.refusal([[1, 2], [2, 3]]) == .tooFewRows(complete: 2, items: 2))
    #expect(Self.refusal([[1, nil], [2, 3], [3, 1]]) == .tooFewRows(complete: 2, items: 2))
    #expect(Self.refusal([[1, 4], [2, 4], [3, 4], [5, 4]]) == .singular)
    #expect(Self.refusal([[1, 2, 3], [2, 1, 3], [4, 4, 8], [1, 1, 2], [5, 2, 7]]) == .singular)
    #expect(Self.refusal([]) == .tooFewRows(complete: 0, items: 0))
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func `distances of the sample sum to (n − 1) times the items`(
    seed: UInt64
  ) throws {
    var random = SplitMix(seed: seed)
    let rows: [[Int?]] = (0..<60).map { _ in
      let level = Int.random(in: 0...2, using: &random)
      return (0..<6).map { _ in level + Int.random(in: 0...3, using: &random) }
    }
    let distances = try MahalanobisDistance(Self.statistics(rows))
    let sum = rows.reduce(0) { $0 + (distances.distance($1.map { $0.map(Double.init) })?.squared ?? .nan) }
    #expect(abs(sum - 59 * 6) < 1e-9)
    // Units of measurement do not matter.
    let stretched = try MahalanobisDistance(
      Self.statistics(rows.map { $0.enumerated().map { item, answer in answer.map { $0 * (item + 1) - 7 } } })
    )
    let one = try #require(distances.distance(rows[0].map { $0.map(Double.init) }))
    let other = try #require(
      stretched.distance(
        rows[0].enumerated().map { item, answer in answer.map { Double($0 * (item + 1) - 7) } }))
    #expect(abs(one.squared - other.squared) < 1e-10)
  }
}
