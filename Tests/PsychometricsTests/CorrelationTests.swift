import Psychometrics
import Testing

@Suite struct `Pearson's correlation` {
  private func correlation(_ pairs: [(Double, Double)]) -> Correlation {
    var correlation = Correlation()
    for (x, y) in pairs { correlation.add(x, y) }
    return correlation
  }

  /// The textbook sum formula on x = 1…5, y = 2, 1, 4, 3, 5: Sxy = 8, Sxx = Syy = 10.
  @Test func `agrees with a computation by hand`() throws {
    let found = correlation([(1, 2), (2, 1), (3, 4), (4, 3), (5, 5)])
    #expect(found.count == 5)
    #expect(abs(try #require(found.coefficient) - 0.8) < 1e-12)
    // tanh(artanh 0.8 ± 1.959964/√2)
    let interval = try #require(found.interval())
    #expect(abs(interval.lowerBound + 0.279640) < 1e-5, "\(interval)")
    #expect(abs(interval.upperBound - 0.986196) < 1e-5, "\(interval)")
  }

  @Test func `nothing is said where one of the two does not vary, or of too few pairs`() {
    #expect(correlation([]).coefficient == nil)
    #expect(correlation([(1, 2)]).coefficient == nil)
    #expect(correlation([(1, 2), (1, 3), (1, 4)]).coefficient == nil)
    #expect(correlation([(1, 2), (2, 3), (3, 1)]).interval() == nil)
  }

  @Test func `perfect agreement has no spread`() {
    let same = correlation((0..<10).map { (Double($0), 3 * Double($0) + 1) })
    #expect(same.interval() == 1...1)
    #expect(correlation((0..<10).map { (Double($0), -Double($0)) }).coefficient == -1)
  }

  @Test func `values far from zero lose nothing`() throws {
    let pairs: [(Double, Double)] = [(1, 2), (2, 1), (3, 4), (4, 3), (5, 5)]
    let far = correlation(pairs.map { ($0.0 + 1e9, $0.1 - 1e9) })
    #expect(abs(try #require(far.coefficient) - 0.8) < 1e-6)
  }

  @Test func `the order of the two does not matter`() throws {
    let pairs: [(Double, Double)] = [(1, 2), (7, 1), (3, 4), (4, 9), (5, 5)]
    // Equal but for the last bit: Welford's update treats the second value after the first.
    let there = try #require(correlation(pairs).coefficient)
    let back = try #require(correlation(pairs.map { ($0.1, $0.0) }).coefficient)
    #expect(abs(there - back) < 1e-12)
  }
}
