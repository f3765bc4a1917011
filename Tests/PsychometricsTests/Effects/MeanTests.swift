import Psychometrics
import Testing

@Suite struct MeanTests {
  private static func moments(_ values: [Int]) throws -> SampleMoments {
    try #require(SampleMoments(Descriptives(values.map { Double($0) })))
  }

  // Eighteen values of a textbook: F = 9.264705882…, p = 0.00239877…
  private static let groups = [[6, 8, 4, 5, 3, 4], [8, 12, 9, 11, 6, 8], [13, 9, 11, 8, 7, 12]]

  @Test func `the classic analysis by hand`() throws {
    let analysis = try #require(VarianceAnalysis(try Self.groups.map(Self.moments)))
    // Means 5, 9, 10 around 8; squares 84 and 68.
    #expect(abs(analysis.betweenSquares - 84) < 1e-12 && abs(analysis.withinSquares - 68) < 1e-12)
    #expect(analysis.betweenFreedom == 2 && analysis.withinFreedom == 15)
    #expect(abs(analysis.statistic - 9.264705882352942) < 1e-13)
    #expect(abs(analysis.p - 0.0023987773293929083) < 1e-14)
    #expect(abs(analysis.etaSquared - 84.0 / 152) < 1e-14)
    let within = 68.0 / 15
    #expect(abs(analysis.omegaSquared - (84 - 2 * within) / (152 + within)) < 1e-14)
    let interval = try #require(analysis.etaSquaredInterval())
    #expect(abs(interval.lowerBound - 0.1383111656739681) < 1e-11)
    #expect(abs(interval.upperBound - 0.7472302501801242) < 1e-11)
    let omega = try #require(analysis.omegaSquaredInterval())
    #expect(omega.lowerBound < interval.lowerBound && omega.contains(analysis.omegaSquared))
  }

  @Test func `two groups: F is the square of t, Welch's too`() throws {
    let (first, second) = (try Self.moments([3, 5, 9, 4]), try Self.moments([8, 9, 15, 11, 2]))
    let welch = try #require(WelchTest(first, second))
    let several = try #require(WelchAnalysis([first, second]))
    #expect(abs(several.statistic - welch.statistic * welch.statistic) < 1e-12)
    #expect(abs(several.denominatorFreedom - welch.freedom) < 1e-11 && abs(several.p - welch.p) < 1e-13)
    let d = try #require(StandardisedDifference(first, second))
    let classic = try #require(VarianceAnalysis([first, second]))
    let t = d.estimate / (1.0 / 4 + 1.0 / 5).squareRoot()
    #expect(abs(classic.statistic - t * t) < 1e-12)
  }

  @Test func `an interval holds 0 just where the test does not reject`() throws {
    let welch = try #require(WelchTest(try Self.moments([1, 2, 3, 4]), try Self.moments([2, 3, 4, 9])))
    let edge = try #require(welch.interval(confidence: 1 - welch.p))
    #expect(abs(edge.upperBound) < 1e-12)
    #expect(welch.interval(confidence: 1) == nil)
  }

  @Test func `what cannot be compared`() throws {
    let (still, lively) = (try Self.moments([2, 2]), try Self.moments([1, 3]))
    #expect(WelchTest(still, still) == nil && WelchTest(still, lively) != nil)
    #expect(VarianceAnalysis([lively]) == nil && VarianceAnalysis([]) == nil)
    #expect(VarianceAnalysis([still, still]) == nil && WelchAnalysis([still, lively]) == nil)
  }
}
