import Psychometrics
import Testing

@Suite struct RankTests {
  private static func sample(_ values: [Int]) -> Descriptives { Descriptives(values.map { Double($0) }) }

  @Test func `ties by hand`() throws {
    // 1 2 2 5 against 2 3 6: above 0 + 0 + 0 + 2, ties 2: U = 3.
    let test = try #require(MannWhitney(Self.sample([1, 2, 2, 5]), Self.sample([2, 3, 6])))
    #expect(test.statistic == 3 && test.commonLanguage == 0.25 && test.cliffsDelta == -0.5)
    #expect(abs(try #require(test.p) - 0.3590120537864294) < 1e-13)
    let several = try #require(
      KruskalWallis([Self.sample([1, 2, 2, 5]), Self.sample([2, 3, 6]), Self.sample([4, 7, 7])]))
    #expect(abs(several.statistic - 4.51875) < 1e-13 && several.freedom == 2)
    #expect(abs(several.p - 0.10441572419293783) < 1e-13)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `δ is that of the definition, for fractions too`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    var groups: [[(Int, Int)]] = []
    for _ in 0..<2 {
      groups.append(
        (0..<Int.random(in: 1...25, using: &random)).map { _ in
          (Int.random(in: -6...6, using: &random), [1, 2, 3].randomElement(using: &random) ?? 1)
        })
    }
    let samples = groups.map { group in
      group.reduce(into: Descriptives()) { $0.add($1.0, over: $1.1) }
    }
    var sum = 0
    for x in groups[0] { for y in groups[1] { sum += (x.0 * y.1 - y.0 * x.1).signum() } }
    let test = try #require(MannWhitney(samples[0], samples[1]))
    let delta = Double(sum) / Double(groups[0].count * groups[1].count)
    #expect(abs(test.cliffsDelta - delta) < 1e-14)
    let turned = try #require(MannWhitney(samples[1], samples[0]))
    #expect(abs(turned.cliffsDelta + delta) < 1e-14 && turned.p == test.p)
    if let interval = test.interval() { #expect(interval.contains(test.cliffsDelta)) }
  }

  @Test func `all above: no interval; all equal: no test`() throws {
    let apart = try #require(MannWhitney(Self.sample([5, 6]), Self.sample([1, 2])))
    #expect(apart.cliffsDelta == 1 && apart.interval() == nil && apart.p != nil)
    let equal = try #require(MannWhitney(Self.sample([3, 3]), Self.sample([3])))
    #expect(equal.cliffsDelta == 0 && equal.p == nil)
    #expect(KruskalWallis([Self.sample([3, 3]), Self.sample([3])]) == nil)
    #expect(MannWhitney(Descriptives(), Self.sample([1])) == nil)
    #expect(
      KruskalWallis([Self.sample([1, 2])]) == nil && KruskalWallis([Self.sample([1]), Descriptives()]) == nil)
    #expect(MannWhitney(Self.sample([1]), Self.sample([2]))?.statistic == 0)
  }

  @Test func `two groups: H is the square of the normal deviate without continuity`() throws {
    let (x, y) = (Self.sample([1, 4, 4, 7, 9]), Self.sample([2, 4, 8, 8]))
    let (several, two) = (try #require(KruskalWallis([x, y])), try #require(MannWhitney(x, y)))
    // Ties: three 4, two 8: 24 + 6 of 720.
    let variance = 20.0 / 12 * (10 - 30.0 / 72)
    let distance = two.statistic - 10
    #expect(abs(several.statistic - distance * distance / variance) < 1e-12)
  }
}
