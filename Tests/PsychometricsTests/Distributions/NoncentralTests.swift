import Psychometrics
import Testing

@Suite struct NoncentralTests {
  // By numerical integration with thirty digits.
  @Test(arguments: [
    (1.5, 4.0, 0.5, 0.790433159468537685), (-2, 10, 1, 0.00330248576663158695),
    (3, 20, -0.5, 0.999186976064509509), (-6.5, 2_692, -6.6, 0.539912294837556522),
    (40, 50, 38, 0.664443554257324276),
  ])
  func `the noncentral t`(t: Double, freedom: Double, shift: Double, probability: Double) {
    let ours = NoncentralStudentDistribution.cumulative(t, freedom: freedom, noncentrality: shift)
    #expect(abs(ours - probability) < 2e-12)
    let back = NoncentralStudentDistribution.noncentrality(t, freedom: freedom, probability: probability)
    #expect(abs(back - shift) < 1e-9)
  }

  @Test func `without a shift it is the usual t, and at 0 the normal distribution`() {
    for t in [-3.0, -0.2, 0, 1, 8] {
      let usual = StudentDistribution.cumulative(t, freedom: 7)
      #expect(abs(NoncentralStudentDistribution.cumulative(t, freedom: 7, noncentrality: 0) - usual) < 1e-14)
    }
    let atZero = NoncentralStudentDistribution.cumulative(0, freedom: 7, noncentrality: 1.2)
    #expect(abs(atZero - NormalDistribution.cumulative(-1.2)) < 1e-15)
  }

  @Test(arguments: [
    (1.5, 4.0, 2_476.0, 6.0, 0.2646727953144918), (3, 2, 10, 0, 0.904632568359375),
    (10, 5, 7, 4.5, 0.9774557935479868),
  ])
  func `the noncentral F`(f: Double, top: Double, bottom: Double, shift: Double, probability: Double) {
    let ours = NoncentralFDistribution.cumulative(f, top, bottom, noncentrality: shift)
    #expect(abs(ours - probability) < 2e-12)
    let back = NoncentralFDistribution.noncentrality(f, top, bottom, probability: probability)
    #expect(abs(back - shift) < 1e-9)
  }

  @Test func `what has no answer`() {
    #expect(NoncentralStudentDistribution.cumulative(1, freedom: 0, noncentrality: 1).isNaN)
    #expect(NoncentralStudentDistribution.noncentrality(1, freedom: 3, probability: 1).isNaN)
    #expect(NoncentralFDistribution.cumulative(1, 2, 3, noncentrality: -1).isNaN)
    #expect(NoncentralFDistribution.cumulative(0, 2, 3, noncentrality: 1) == 0)
    // Even equal groups would rarely give so small an F: no shift explains it.
    #expect(NoncentralFDistribution.noncentrality(0.01, 3, 40, probability: 0.975) == 0)
  }

  @Test(arguments: [
    (0.3, -0.5, 0.6, 0.27007149102615034), (1, 1, -0.8, 0.6827457365707977742),
    (-2, -1.5, 0.95, 0.0221000087641848841), (0.1, 0.2, 0.99, 0.5319414646931108787),
    (2, -2, 0.3, 0.0226969997775568721),
  ])
  func `two normal variables`(h: Double, k: Double, r: Double, probability: Double) {
    #expect(abs(BivariateNormalDistribution.cumulative(h, k, correlation: r) - probability) < 1e-12)
    #expect(abs(BivariateNormalDistribution.cumulative(k, h, correlation: r) - probability) < 1e-12)
  }

  @Test func `two normal variables at the ends`() {
    let one = NormalDistribution.cumulative(0.7)
    #expect(BivariateNormalDistribution.cumulative(0.7, .infinity, correlation: 0.4) == one)
    #expect(BivariateNormalDistribution.cumulative(0.7, -.infinity, correlation: 0.4) == 0)
    #expect(BivariateNormalDistribution.cumulative(0.7, 2, correlation: 1) == one)
    #expect(BivariateNormalDistribution.cumulative(-1, 0.5, correlation: -1) == 0)
    #expect(BivariateNormalDistribution.cumulative(0, 0, correlation: 2).isNaN)
    // A quarter and what the angle adds (Sheppard).
    let half = BivariateNormalDistribution.cumulative(0, 0, correlation: 0.5)
    #expect(abs(half - 1.0 / 3) < 1e-14)
  }
}
