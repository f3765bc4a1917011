import Testing

@testable import ResultStore

@Suite struct `A day` {
  @Test(arguments: ["2026-10-05", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "1969-12-31"])
  func `reads and writes alike`(_ text: String) { #expect(Day(text)?.description == text) }

  @Test(arguments: [
    "", "2026-1-05", "2026-13-01", "2026-00-10", "2026-02-29", "1900-02-29", "2026-04-31", "2026-10-05 ",
    "26-10-05", "2026/10/05", "٢٠٢٦-10-05", "0000-01-01", "+026-10-05",
  ])
  func `refuses what the calendar does not have`(_ text: String) { #expect(Day(text) == nil) }

  @Test func `counts days in step with the calendar`() {
    #expect(Day("1970-01-01")?.daysSince1970 == 0)
    #expect(Day("2000-03-01")?.daysSince1970 == 11_017)
    #expect(Day("1969-12-31")?.daysSince1970 == -1)
    for days in stride(from: -719_000, through: 2_900_000, by: 37) {
      #expect(Day(daysSince1970: days).daysSince1970 == days)
    }
  }

  @Test func `comes before a later one`() throws {
    #expect(try #require(Day("2026-09-30")) < #require(Day("2026-10-01")))
  }
}
