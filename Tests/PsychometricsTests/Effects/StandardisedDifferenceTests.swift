import Psychometrics
import Testing

@Suite struct StandardisedDifferenceTests {
  private static func moments(_ count: Int, _ mean: Double, _ variance: Double) throws -> SampleMoments {
    try #require(SampleMoments(count: count, mean: mean, variance: variance))
  }

  // Limits solved with twenty-two digits by integrating the noncentral t distribution.
  @Test(arguments: [
    (StandardisedDifference.Unit.pooled, 0.7669649888473704, -0.028135190824651372, 1.5478740562275504),
    (.average, 0.7844645405527362, 0.002679381350159261, 1.5514605523409342),
    (.second, 0.6666666666666666, -0.020515898427501948, 1.3333226073528004),
  ])
  func `estimate and interval`(
    unit: StandardisedDifference.Unit, estimate: Double, lower: Double, upper: Double
  ) throws {
    let d = try #require(
      StandardisedDifference(try Self.moments(12, 10, 4), try Self.moments(15, 8, 9), unit: unit))
    #expect(abs(d.estimate - estimate) < 1e-14)
    let interval = try #require(d.interval())
    #expect(abs(interval.lowerBound - lower) < 1e-10 && abs(interval.upperBound - upper) < 1e-10)
  }

  @Test(arguments: [
    (StandardisedDifference.Unit.pooled, -0.3529889726172738, -0.19171576340237392),
    (.average, -0.3548542828478715, -0.1947098310103858),
    (.second, -0.34583443158122573, -0.18974005839777375),
  ])
  func `large groups, where engines stop searching early`(
    unit: StandardisedDifference.Unit, lower: Double, upper: Double
  ) throws {
    let d = try #require(
      StandardisedDifference(
        try Self.moments(889, 14.7379077615298, 5.71704545028913 * 5.71704545028913),
        try Self.moments(1_805, 16.3523545706371, 6.02801582400309 * 6.02801582400309), unit: unit))
    let interval = try #require(d.interval())
    // The means are given to fifteen digits, and gamma functions of a thousand carry twelve.
    #expect(abs(interval.upperBound - upper) < 1e-11)
    #expect(abs(interval.lowerBound - lower) < 1e-11)
  }

  @Test func `equal means lie at 0 with a symmetric interval`() throws {
    let d = try #require(StandardisedDifference(try Self.moments(5, 3, 1), try Self.moments(5, 3, 2)))
    let interval = try #require(d.interval())
    #expect(d.estimate == 0 && abs(interval.lowerBound + interval.upperBound) < 1e-14)
    #expect(abs(interval.upperBound - 1.2395900646091234) < 1e-12)
  }

  @Test func `g is smaller than d, nearly as the usual approximation says`() throws {
    let d = try #require(StandardisedDifference(try Self.moments(6, 3, 1), try Self.moments(6, 2, 1)))
    // Γ(5)/(√5·Γ(4.5)), by hand.
    #expect(abs(try #require(d.correction) - 24 / (5.0.squareRoot() * 11.631728396567448)) < 1e-13)
    #expect(abs(d.approximateCorrection - (1 - 3.0 / 39)) < 1e-15)
    #expect(try #require(d.corrected) < d.estimate)
  }

  @Test func `without variation there is no unit`() throws {
    let (still, lively) = (try Self.moments(4, 2, 0), try Self.moments(4, 3, 1))
    #expect(
      StandardisedDifference(still, still) == nil
        && StandardisedDifference(still, still, unit: .average) == nil)
    #expect(StandardisedDifference(lively, still, unit: .second) == nil)
    #expect(StandardisedDifference(still, lively, unit: .second) != nil)
    #expect(SampleMoments(count: 1, mean: 2, variance: 0) == nil && SampleMoments(Descriptives()) == nil)
    #expect(SampleMoments(count: 3, mean: .nan, variance: 1) == nil)
    let d = try #require(StandardisedDifference(lively, lively))
    #expect(d.interval(confidence: 1) == nil && d.approximateInterval(confidence: 0) == nil)
  }
}
