import Psychometrics
import Testing

@Suite struct ResponseVariabilityTests {
  @Test func `deviation by hand`() {
    #expect(ResponseVariability.deviation([2, 2, 2]) == 0)
    #expect(ResponseVariability.deviation([1, nil, 3]) == 2.0.squareRoot())
    #expect(ResponseVariability.deviation([1, 5, 1, 5]) == (16.0 / 3).squareRoot())
  }

  @Test func `under two answers nothing can vary`() {
    #expect(ResponseVariability.deviation([]) == nil)
    #expect(ResponseVariability.deviation([nil, 4, nil]) == nil)
  }
}
