import Psychometrics
import Testing

@Suite struct EvenOddConsistencyTests {
  private static let three = [[0, 1], [2, 3], [4, 5]]

  @Test func `halves that agree are 1, halves that oppose −1`() throws {
    let consistency = try EvenOddConsistency(scales: Self.three)
    #expect(abs((consistency.coefficient([1, 1, 3, 3, 5, 5]) ?? 0) - 1) < 1e-15)
    #expect(consistency.coefficient([1, 5, 3, 3, 5, 1]) == -1)
  }

  @Test func `the correction by hand`() throws {
    let consistency = try EvenOddConsistency(scales: Self.three)
    // Halves (1, 2, 3) and (1, 3, 2): r = 0.5, 2r / (1 + r) = 2/3.
    #expect(abs((consistency.coefficient([1, 1, 2, 3, 3, 2]) ?? 0) - 2.0 / 3) < 1e-15)
    // (1, 2, 3) and (3, 1, 2): r = −0.5 gives −2, which is no correlation any more.
    #expect(consistency.coefficient([1, 3, 2, 1, 3, 2]) == -1)
  }

  @Test func `an odd number of items: the first, third and fifth against the rest, gaps left out`() throws {
    let consistency = try EvenOddConsistency(scales: [[0, 1, 2, 3, 4], [5, 6], [7, 8]])
    let full = consistency.coefficient([1, 2, 1, 2, 1, 3, 3, 5, 4])
    #expect(full != nil)
    #expect(consistency.coefficient([1, 2, nil, nil, 1, 3, 3, 5, 4]) == full)
  }

  @Test func `no figure without three scales or without any difference`() throws {
    let consistency = try EvenOddConsistency(scales: Self.three)
    #expect(consistency.coefficient([3, 3, 3, 3, 3, 3]) == nil)
    #expect(consistency.coefficient([1, 1, 3, 3, 5, nil]) == nil)
    #expect(consistency.coefficient([nil, nil, nil, nil, nil, nil]) == nil)
    #expect(consistency.coefficient([1, 1]) == nil)
    #expect(throws: EvenOddConsistency.Refusal.fewerThanThreeScales) {
      try EvenOddConsistency(scales: [[0, 1], [2, 3]])
    }
    #expect(throws: EvenOddConsistency.Refusal.fewerThanTwoItems(scale: 1)) {
      try EvenOddConsistency(scales: [[0, 1], [2], [3, 4]])
    }
  }
}
