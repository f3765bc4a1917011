import Testing

@testable import Psychometrics

@Suite struct DescriptivesTests {
  private func set(_ values: [Int]) -> Descriptives {
    var set = Descriptives()
    for value in values { set.add(value) }
    return set
  }

  @Test func `figures of a small set are those of R`() throws {
    let set = set([2, 4, 4, 4, 5, 5, 7, 9])
    #expect(set.count == 8)
    #expect(set.mean == 5)
    // sqrt(32 / 7)
    #expect(abs(try #require(set.standardDeviation) - 2.138089935299395) < 1e-15)
    #expect(set.quantiles([0, 0.25, 0.5, 0.75, 1]) == [2, 4, 4.5, 5.5, 9])
    // quantile(x, c(.1, .9), type = 7)
    let tails = set.quantiles([0.1, 0.9]).compactMap { $0 }
    #expect(abs(tails[0] - 3.4) < 1e-12 && abs(tails[1] - 7.6) < 1e-12)
    #expect(set.least == 2)
    #expect(set.greatest == 9)
  }

  @Test func `fractions are kept exactly`() throws {
    var set = Descriptives()
    for numerator in [1, 2, 3] { set.add(numerator, over: 10) }
    #expect(set.mean == 0.2)
    #expect(abs(try #require(set.standardDeviation) - 0.1) < 1e-16)
    set.add(-6, over: -20)
    set.add(3, over: 10, count: 2)
    #expect(set.frequencies.map(\.numerator) == [1, 1, 3])
    #expect(set.frequencies.map(\.denominator) == [10, 5, 10])
    #expect(set.frequencies.map(\.count) == [1, 1, 4])
    set.add(-3, over: 10)
    set.add(1, over: 3)
    #expect(set.frequencies.map(\.numerator) == [-3, 1, 1, 3, 1])
  }

  @Test func `sets merge by addition whatever the order`() {
    let values = (0..<500).map { ($0 * 7_919) % 41 }
    let whole = set(values)
    var parts = Descriptives()
    for start in stride(from: 450, through: 0, by: -50) {
      parts.merge(set(Array(values[start..<(start + 50)])))
    }
    #expect(parts == whole)
    #expect(parts.standardDeviation?.bitPattern == set(values.reversed()).standardDeviation?.bitPattern)
    #expect(set([1]).merged(with: Descriptives()) == set([1]))
  }

  @Test func `a large offset costs no accuracy`() throws {
    let offset = 1_000_000_000_000
    let near = set([offset + 1, offset + 2, offset + 3])
    #expect(near.standardDeviation == 1)
  }

  @Test func `denominators without a small common one still give the figures`() throws {
    var set = Descriptives()
    let primes = [101, 103, 107, 109, 113, 127, 131, 137, 139, 149]
    for prime in primes { set.add(1, over: prime) }
    let mean = primes.map { 1 / Double($0) }.reduce(0, +) / 10
    #expect(abs(try #require(set.mean) - mean) < 1e-17)
    let squares = primes.map { (1 / Double($0) - mean) * (1 / Double($0) - mean) }.reduce(0, +)
    #expect(abs(try #require(set.standardDeviation) - (squares / 9).squareRoot()) < 1e-16)
    #expect(set.quantile(0.5) == 1 / 127.0 + 0.5 * (1 / 113.0 - 1 / 127.0))
  }

  @Test func `empty and single sets say what they cannot`() {
    let empty = Descriptives()
    #expect(empty.mean == nil && empty.standardDeviation == nil && empty.quantile(0.5) == nil)
    #expect(empty.least == nil && empty.greatest == nil && empty.frequencies.isEmpty)
    let one = set([3])
    #expect(one.mean == 3 && one.standardDeviation == nil)
    #expect(one.quantiles([0, 0.3, 1]) == [3, 3, 3])
    #expect(one.quantile(-0.1) == nil && one.quantile(1.1) == nil && one.quantile(.nan) == nil)
    var unchanged = one
    unchanged.add(7, count: 0)
    unchanged.add(7, count: -1)
    #expect(unchanged == one)
  }
}
