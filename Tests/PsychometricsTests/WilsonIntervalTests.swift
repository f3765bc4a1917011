import Testing

@testable import Psychometrics

@Suite struct WilsonIntervalTests {
  // Newcombe (1998), table I, and others, in the full precision of a reference engine.
  @Test(arguments: [
    (81, 263, 0.2552885198782742, 0.36620957698280004),
    (15, 148, 0.06238639953073628, 0.16048724172330803),
    (0, 20, 0.0, 0.1611251580528194),
    (1, 29, 0.006113214292762667, 0.17175521879320294),
    (29, 29, 0.8830302015002592, 1.0),
    (500, 1_000, 0.4690696003681042, 0.5309303996318958),
  ])
  func `limits are the published ones`(successes: Int, total: Int, lower: Double, upper: Double) throws {
    let interval = try #require(WilsonInterval(successes: successes, of: total))
    #expect(abs(interval.lower - lower) < 1e-12)
    #expect(abs(interval.upper - upper) < 1e-12)
  }

  @Test func `the interval holds the share and stays within 0 and 1`() throws {
    for total in 1...60 {
      for successes in 0...total {
        let interval = try #require(WilsonInterval(successes: successes, of: total))
        let share = Double(successes) / Double(total)
        #expect(interval.lower <= share && share <= interval.upper)
        #expect(interval.lower >= 0 && interval.upper <= 1)
        let mirrored = try #require(WilsonInterval(successes: total - successes, of: total))
        #expect(abs(mirrored.lower - (1 - interval.upper)) < 1e-14)
      }
    }
  }

  @Test func `what is no share has no interval`() {
    #expect(WilsonInterval(successes: 0, of: 0) == nil)
    #expect(WilsonInterval(successes: -1, of: 5) == nil)
    #expect(WilsonInterval(successes: 6, of: 5) == nil)
    #expect(WilsonInterval(successes: 1, of: 5, deviate: 0) == nil)
    #expect(WilsonInterval(successes: 1, of: 5, deviate: .infinity) == nil)
  }
}
