import Psychometrics
import Testing

@Suite struct SufficientStatisticsTests {
  private static func rows(_ seed: UInt64, count: Int = 200, items: Int = 5) -> [[Int?]] {
    var random = SplitMix(seed: seed)
    return (0..<count).map { _ in
      let level = Int.random(in: 0...2, using: &random)
      return (0..<items).map { _ in
        Int.random(in: 0..<12, using: &random) == 0 ? nil : level + Int.random(in: 0...2, using: &random)
      }
    }
  }

  private static func statistics(_ rows: [[Int?]], items: Int = 5) -> SufficientStatistics {
    rows.reduce(into: SufficientStatistics(itemCount: items)) { $0.add($1) }
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func `order and parts do not matter`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let rows = Self.rows(seed)
    let whole = Self.statistics(rows)
    #expect(Self.statistics(rows.shuffled(using: &random)) == whole)
    let cut = Int.random(in: 0...rows.count, using: &random)
    var parts = Self.statistics(Array(rows[..<cut]))
    parts.merge(Self.statistics(Array(rows[cut...])))
    #expect(parts == whole)
  }

  @Test(arguments: 0..<10 as Range<UInt64>) func `covariances are those of the definition`(seed: UInt64)
    throws
  {
    let rows = Self.rows(seed)
    let statistics = Self.statistics(rows)
    let complete = rows.filter { $0.allSatisfy { $0 != nil } }.map { $0.compactMap { $0 } }
    #expect(statistics.rowCount == rows.count && statistics.completeCount == complete.count)
    let listwise = try #require(statistics.listwiseCovariances)
    let pairwise = try #require(statistics.pairwiseCovariances)
    for i in 0..<5 {
      for j in 0...i {
        #expect(abs(listwise[i, j] - covariance(complete.map { ($0[i], $0[j]) })) < 1e-12)
        let pairs = rows.compactMap { row in row[i].flatMap { left in row[j].map { (left, $0) } } }
        #expect(statistics.count(i, j) == pairs.count)
        #expect(abs(pairwise[i, j] - covariance(pairs)) < 1e-12)
      }
    }
  }

  private func covariance(_ pairs: [(Int, Int)]) -> Double {
    let n = Double(pairs.count)
    let means = (Double(pairs.reduce(0) { $0 + $1.0 }) / n, Double(pairs.reduce(0) { $0 + $1.1 }) / n)
    return pairs.reduce(0) { $0 + (Double($1.0) - means.0) * (Double($1.1) - means.1) } / (n - 1)
  }

  @Test func `too little gives nothing`() {
    var statistics = SufficientStatistics(itemCount: 2)
    #expect(statistics.listwiseCovariances == nil && statistics.listwiseMean(0) == nil)
    statistics.add([1, nil])
    statistics.add([2, 3])
    #expect(statistics.listwiseCovariances == nil && statistics.pairwiseCovariances == nil)
    #expect(statistics.pairwiseMean(0) == 1.5 && statistics.listwiseMean(0) == 2)
    #expect(statistics.count(0) == 2 && statistics.count(1) == 1)
  }

  // Small values go eight at a time in sixteen bits, great ones in thirty-two; both to the last row of an odd number.
  @Test(arguments: [1, 7, 8, 9, 64, 511, 512], [4, 22, 23, 127, 128, 1_000])
  func `columns of short integers add what rows add`(rows: Int, greatest: Int) {
    var random = SplitMix(seed: UInt64(rows * greatest))
    let items = 7
    let stride = 512
    var columns = [Int16](repeating: 99, count: items * stride)
    var (plain, short) = (SufficientStatistics(itemCount: items), SufficientStatistics(itemCount: items))
    var complete = 0
    for row in 0..<rows {
      // The ends come often, so that a lane that can overflow does.
      let values = (0..<items).map { _ -> Int? in
        switch Int.random(in: 0..<20, using: &random) {
        case 0..<14: greatest
        case 14..<19: Int.random(in: -greatest...greatest, using: &random)
        default: Int.random(in: 0..<3, using: &random) == 0 ? nil : -greatest
        }
      }
      plain.add(values)
      let isComplete = !values.contains(nil)
      if !isComplete { short.add(values) }
      complete += isComplete ? 1 : 0
      for item in 0..<items {
        columns[item * stride + row] = isComplete ? Int16(values[item] ?? 0) : 0
      }
    }
    columns.withUnsafeBufferPointer {
      short.add(columns: $0, stride: stride, rows: rows, complete: complete, greatest: greatest)
    }
    #expect(short == plain)
  }
}

/// A seeded generator of this floor, which knows no other (Steele, Lea, Flood 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
