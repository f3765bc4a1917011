import Psychometrics
import Testing

@Suite struct AgreementTests {
  // Shrout and Fleiss (1979), table 2.
  private static let ratings: [[Double?]] = [
    [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
  ]

  @Test func `the published example`() throws {
    let figures = try #require(IntraclassCorrelation(Self.ratings))
    #expect(abs(figures.peopleSquare - 11.241666666666667) < 1e-12)
    #expect(abs(figures.occasionSquare - 32.486111111111114) < 1e-12)
    #expect(abs(figures.residualSquare - 1.0194444444444444) < 1e-12)
    #expect(abs(try #require(figures.agreement) - 0.2897637795275591) < 1e-12)
    #expect(abs(try #require(figures.consistency) - 0.7148407148407149) < 1e-12)
    let interval = try #require(figures.consistencyInterval())
    // Their text: .34 to .95, rounded.
    #expect(abs(interval.lowerBound - 0.34) < 0.005 && abs(interval.upperBound - 0.95) < 0.005)
    let withGap = try #require(IntraclassCorrelation(Self.ratings + [[1, nil, 3, 4]]))
    #expect(withGap == figures)
  }

  @Test func `a shift common to all leaves consistency at 1`() throws {
    let figures = try #require(IntraclassCorrelation([[1, 3], [2, 4], [6, 8]]))
    #expect(figures.consistency == 1 && figures.consistencyInterval() == nil)
    #expect(try #require(figures.agreement) < 1)
  }

  @Test func `too little, or nothing that varies`() {
    #expect(IntraclassCorrelation([]) == nil && IntraclassCorrelation([[1, 2]]) == nil)
    #expect(IntraclassCorrelation([[1], [2]]) == nil && IntraclassCorrelation([[1, 2], [1]]) == nil)
    #expect(IntraclassCorrelation([[3, 3], [3, 3]]) == nil)
    #expect(IntraclassCorrelation([[3, 4], [3, 4]])?.consistency == nil)
  }

  @Test func `retest by hand`() throws {
    let retest = try #require(RetestReliability([(1, 2), (2, 2), (3, 5), (nil, 4), (4, nil)]))
    #expect(retest.count == 3 && retest.meanChange == 1)
    #expect(abs(retest.changeDeviation - 1) < 1e-15)
    #expect(abs(retest.standardErrorOfMeasurement - 0.5.squareRoot()) < 1e-15)
    #expect(abs(retest.smallestDetectableChange - 1.959963984540054) < 1e-15)
    #expect(abs(try #require(retest.correlation.coefficient) - 3 / 12.0.squareRoot()) < 1e-14)
    #expect(RetestReliability([(1, 2), (nil, 3)]) == nil)
  }
}
