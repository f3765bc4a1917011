import Psychometrics
import Testing

@Suite struct MultiplicityTests {
  @Test func `four tests by hand, in the order they were given`() throws {
    let p = [0.04, 0.01, 0.03, 0.02]
    #expect(close(try #require(Multiplicity.bonferroni(p)), [0.16, 0.04, 0.12, 0.08]))
    #expect(close(try #require(Multiplicity.holm(p)), [0.06, 0.04, 0.06, 0.06]))
    #expect(close(try #require(Multiplicity.benjaminiHochberg(p)), [0.04, 0.04, 0.04, 0.04]))
    let harmonic = 1 + 1.0 / 2 + 1.0 / 3 + 1.0 / 4
    #expect(
      close(try #require(Multiplicity.benjaminiYekutieli(p)), Array(repeating: 0.04 * harmonic, count: 4)))
  }

  @Test func `one test, none, and what is no p`() {
    for method in [Multiplicity.bonferroni, Multiplicity.holm, Multiplicity.benjaminiHochberg] {
      #expect(method([0.3]) == [0.3])
      #expect(method([]) == [])
      #expect(method([1, 1, 1]) == [1, 1, 1])
      #expect(method([0.1, .nan]) == nil && method([-0.1]) == nil && method([1.1]) == nil)
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `adjusting keeps the order, and no method falls below the p itself`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let p = (0..<Int.random(in: 1...30, using: &random)).map { _ in
      Double(Int.random(in: 0...40, using: &random)) / 40
    }
    let holm = try #require(Multiplicity.holm(p))
    let bonferroni = try #require(Multiplicity.bonferroni(p))
    let hochberg = try #require(Multiplicity.benjaminiHochberg(p))
    let yekutieli = try #require(Multiplicity.benjaminiYekutieli(p))
    for i in p.indices {
      #expect(
        p[i] <= hochberg[i] + 1e-15 && hochberg[i] <= holm[i] + 1e-15 && holm[i] <= bonferroni[i] + 1e-15)
      #expect(hochberg[i] <= yekutieli[i] && yekutieli[i] <= 1)
      for j in p.indices where p[i] <= p[j] {
        #expect(holm[i] <= holm[j] && hochberg[i] <= hochberg[j])
      }
    }
  }

  private func close(_ left: [Double], _ right: [Double]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { abs($0 - $1) < 1e-14 }
  }
}
