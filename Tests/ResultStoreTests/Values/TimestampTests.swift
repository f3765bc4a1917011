import Testing

@testable import ResultStore

@Suite struct `A timestamp` {
  @Test(arguments: [
    "2026-10-05T09:30:00Z", "2026-10-05T00:30:00+03:00", "2026-10-05T23:59:59-09:30", "1969-12-31T23:59:59Z",
  ])
  func `reads and writes alike`(_ text: String) { #expect(Timestamp(text)?.description == text) }

  @Test(arguments: [
    "", "2026-10-05", "2026-10-05T09:30:00", "2026-10-05 09:30:00Z", "2026-10-05T24:00:00Z",
    "2026-10-05T09:60:00Z", "2026-10-05T09:30:61Z", "2026-10-05T09:30:00+15:00", "2026-10-05T09:30:00*03:00",
    "2026-02-30T09:30:00Z", "2026-10-05T09:30:00+0300", "2026-10-05T09.30.00Z",
  ])
  func `refuses what is no moment`(_ text: String) { #expect(Timestamp(text) == nil) }

  @Test func `is the same moment in every zone`() throws {
    let moscow = try #require(Timestamp("2026-10-05T00:30:00+03:00"))
    let greenwich = try #require(Timestamp("2026-10-04T21:30:00Z"))
    #expect(moscow == greenwich && moscow.hashValue == greenwich.hashValue)
    #expect(moscow.day.description == "2026-10-05" && greenwich.day.description == "2026-10-04")
    #expect(greenwich < StoreExample.noon)
  }

  @Test func `counts seconds`() {
    #expect(Timestamp("2001-09-09T01:46:40Z")?.secondsSince1970 == 1_000_000_000)
    #expect(Timestamp(secondsSince1970: 1_000_000_000)?.description == "2001-09-09T01:46:40Z")
    #expect(Timestamp(secondsSince1970: .max) == nil)
    #expect(Timestamp(secondsSince1970: 0, offset: 900) == nil)
  }
}
