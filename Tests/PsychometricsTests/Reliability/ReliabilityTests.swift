import Psychometrics
import Testing

@Suite struct ReliabilityTests {
  /// Equal variances 1 and covariances ½.
  private func parallel(_ k: Int) throws -> Reliability {
    try #require(Reliability(SymmetricMatrix(k) { $0 == $1 ? 1 : 0.5 }, count: 100))
  }

  @Test(arguments: [2, 3, 10]) func `parallel items are Spearman's and Brown's`(k: Int) throws {
    let figures = try parallel(k)
    let expected = SpearmanBrown.reliability(0.5, lengthened: Double(k))
    for value in [figures.alpha, figures.standardisedAlpha] + (figures.tenBerge ?? []) {
      #expect(abs(try #require(value) - expected) < 1e-14)
    }
    #expect(figures.averageCorrelation == 0.5)
    let error = try #require(figures.standardErrorOfMeasurement)
    #expect(abs(error * error - figures.sumVariance * (1 - expected)) < 1e-12)
  }

  @Test func `two parallel halves`() throws {
    let figures = try parallel(4)
    #expect(abs(try #require(figures.oddEvenCorrelation) - 2.0 / 3) < 1e-14)
    #expect(abs(try #require(figures.lambda4 { $0 < 2 }) - 0.8) < 1e-14)
    // R⁻¹ of equal correlations r: SMC = (k−1)r²/(1+(k−2)r).
    let expected = 1 - 4 * (1 - 0.375) / 10
    let lambda6 = try #require(figures.lambda6)
    #expect(abs(lambda6 - expected) < 1e-14)
  }

  @Test func `the interval holds α and narrows with respondents`() throws {
    let (few, many) = (
      try #require(Reliability(SymmetricMatrix(5) { $0 == $1 ? 1 : 0.3 }, count: 20)),
      try #require(Reliability(SymmetricMatrix(5) { $0 == $1 ? 1 : 0.3 }, count: 2_000))
    )
    let (wide, narrow) = (try #require(few.alphaInterval()), try #require(many.alphaInterval()))
    let alpha = try #require(few.alpha)
    #expect(wide.contains(alpha) && narrow.contains(alpha))
    #expect(wide.lowerBound < narrow.lowerBound && narrow.upperBound < wide.upperBound)
    #expect(few.alphaInterval(confidence: 1) == nil && few.alphaInterval(confidence: 0) == nil)
  }

  @Test func `contradicting items have a negative α and no error of measurement`() throws {
    let figures = try #require(Reliability(SymmetricMatrix(2) { $0 == $1 ? 1 : -0.4 }, count: 30))
    #expect(try #require(figures.alpha) < 0)
    #expect(figures.standardErrorOfMeasurement == nil)
  }

  @Test func `nothing comes of nothing`() throws {
    #expect(Reliability(SymmetricMatrix(1) { _, _ in 1 }, count: 30) == nil)
    #expect(Reliability(SymmetricMatrix(2) { _, _ in 1 }, count: 1) == nil)
    let still = try #require(Reliability(SymmetricMatrix(3) { _, _ in 0 }, count: 30))
    #expect(still.alpha == nil && still.lambda6 == nil && still.standardisedAlpha == nil)
    #expect(still.tenBerge == nil && still.oddEvenCorrelation == nil && still.alphaStandardError == nil)
  }

  @Test func `lengths`() {
    #expect(SpearmanBrown.length(from: 0.6, to: 0.8).map { abs($0 - 8.0 / 3) < 1e-14 } == true)
    #expect(SpearmanBrown.length(from: 0, to: 0.8) == nil && SpearmanBrown.length(from: 0.5, to: 1) == nil)
    #expect(SpearmanBrown.reliability(0.5, lengthened: 0).isNaN)
  }
}
