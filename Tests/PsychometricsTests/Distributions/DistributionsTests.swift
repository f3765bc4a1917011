import Foundation
import Psychometrics
import Testing

@Suite struct DistributionsTests {
  /// Values of closed forms, or known to many digits.
  @Test(arguments: [
    (0.0, 0.5), (1.0, 0.8413447460685429), (-1.0, 0.15865525393145707), (1.959963984540054, 0.975),
    (-8.0, 6.22096057427178e-16), (3.0, 0.9986501019683699),
  ])
  func `the normal distribution`(z: Double, probability: Double) {
    #expect(abs(NormalDistribution.cumulative(z) - probability) <= 1e-15 * max(1e-3, probability) * 1e3)
    #expect(abs(NormalDistribution.quantile(probability) - z) < 1e-9)
  }

  @Test func `normal quantiles beyond the ends`() {
    #expect(NormalDistribution.quantile(0) == -.infinity && NormalDistribution.quantile(1) == .infinity)
    #expect(NormalDistribution.quantile(-0.1).isNaN && NormalDistribution.quantile(1.1).isNaN)
    #expect(NormalDistribution.quantile(0.5) == 0)
  }

  @Test func `one degree of freedom is Cauchy's, two have a root`() {
    for t in [-30.0, -2, -0.5, 0, 0.1, 1, 5, 200] {
      #expect(abs(StudentDistribution.cumulative(t, freedom: 1) - (0.5 + atan(t) / .pi)) < 1e-14)
      let two = 0.5 + t / (2 * (2 + t * t).squareRoot())
      #expect(abs(StudentDistribution.cumulative(t, freedom: 2) - two) < 1e-14)
    }
    #expect(abs(StudentDistribution.twoSided(1, freedom: 1) - 0.5) < 1e-14)
  }

  @Test(arguments: [0.001, 0.025, 0.3, 0.5, 0.8, 0.975, 0.9999])
  func `a quantile undoes the distribution`(probability: Double) {
    for freedom in [1.0, 2.5, 30, 4_000] {
      let t = StudentDistribution.quantile(probability, freedom: freedom)
      #expect(abs(StudentDistribution.cumulative(t, freedom: freedom) - probability) < 1e-12)
    }
    for (top, bottom) in [(1.0, 1.0), (4, 7), (2_708, 10_832)] {
      let f = FDistribution.quantile(probability, top, bottom)
      #expect(abs(FDistribution.cumulative(f, top, bottom) - probability) < 1e-12)
      #expect(abs(FDistribution.upper(f, top, bottom) - (1 - probability)) < 1e-12)
    }
    for (a, b) in [(0.5, 0.5), (1.0, 3.0), (20, 2)] {
      let x = IncompleteBeta.inverse(probability, a, b)
      #expect(abs(IncompleteBeta.regularised(x, a, b) - probability) < 1e-12)
    }
  }

  @Test func `the incomplete beta of whole parameters is a binomial sum`() {
    // I_x(a, n − a + 1) = P(at least a of n).
    for (a, n, x) in [(1, 3, 0.2), (2, 5, 0.7), (5, 9, 0.45)] {
      let sum = (a...n).reduce(0.0) { $0 + binomial(n, $1) * power(x, $1) * power(1 - x, n - $1) }
      #expect(abs(IncompleteBeta.regularised(x, Double(a), Double(n - a + 1)) - sum) < 1e-14)
    }
    #expect(IncompleteBeta.regularised(-1, 1, 1) == 0 && IncompleteBeta.regularised(2, 1, 1) == 1)
    #expect(IncompleteBeta.regularised(0.5, 0, 1).isNaN && IncompleteBeta.inverse(2, 1, 1).isNaN)
  }

  @Test func `chi square of two degrees is exponential`() {
    for x in [0.1, 1, 5, 40, 700] as [Double] {
      #expect(abs(ChiSquareDistribution.upper(x, freedom: 2) - exp(-x / 2)) <= 1e-14 * exp(-x / 2) * 100)
      #expect(abs(ChiSquareDistribution.cumulative(x, freedom: 2) - (1 - exp(-x / 2))) < 1e-14)
    }
    #expect(ChiSquareDistribution.upper(-1, freedom: 3) == 1)
    #expect(abs(ChiSquareDistribution.upper(3.841458820694124, freedom: 1) - 0.05) < 1e-12)
  }

  private func binomial(_ n: Int, _ k: Int) -> Double {
    (0..<k).reduce(1.0) { $0 * Double(n - $1) / Double($1 + 1) }
  }

  private func power(_ x: Double, _ n: Int) -> Double { (0..<n).reduce(1.0) { product, _ in product * x } }
}
