import Testing

@testable import Simulation

@Suite struct RandomStreamTests {
  @Test func `seeds follow from names and their order`() {
    #expect(RandomStream.seed(1, "a", "b") == RandomStream.seed(RandomStream.seed(1, "a"), "b"))
    let seeds = [
      RandomStream.seed(1, "a"), RandomStream.seed(2, "a"), RandomStream.seed(1, "b"),
      RandomStream.seed(1, "a", ""),
      RandomStream.seed(1, "ab"), RandomStream.seed(1, "a", "b"), RandomStream.seed(1, "b", "a"),
    ]
    #expect(Set(seeds).count == seeds.count)
  }

  @Test func `normal numbers have mean 0 and deviation 1`() {
    var stream = RandomStream(5)
    let numbers = (0..<20_000).map { _ in stream.normal() }
    let mean = numbers.reduce(0, +) / 20_000
    let variance = numbers.reduce(0) { $0 + $1 * $1 } / 20_000 - mean * mean
    #expect(abs(mean) < 0.03)
    #expect(abs(variance - 1) < 0.04)
  }

  @Test(arguments: [
    (0.0, 1.0), (1.0, 2.718281828), (-1.0, 0.367879441), (3.0, 20.08553692), (-3.0, 0.049787068),
  ])
  func `powers of e`(power: Double, value: Double) {
    #expect(abs(RandomStream.exponential(power) / value - 1) < 0.01)
  }
}
