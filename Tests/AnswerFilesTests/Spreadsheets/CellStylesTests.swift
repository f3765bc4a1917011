import Testing

@testable import AnswerFiles

@Suite struct CellStylesTests {
  @Test(arguments: [
    ("dd.mm.yyyy", true), ("yyyy\\-mm\\-dd", true), ("h:mm", true), ("[$-419]d mmmm yyyy;@", true),
    ("General", false),
    ("0.00", false), ("0\" дней\"", false), ("[Red]0", false), ("#,##0\\ \"₽\"", false), ("[h]:mm", false),
    ("[mm]:ss", false),
    ("", false), ("0;d", false), ("ДД.ММ.ГГГГ", true), ("@", false),
  ])
  func `which formats show a day`(code: String, isDate: Bool) {
    #expect(CellStyles.showsDate(code) == isDate)
  }

  @Test(arguments: [
    (0.5, "12:00:00"), (1, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"), (25_569, "1970-01-01"),
    (46_300, "2026-10-05"), (46_300.383715277775, "2026-10-05T09:12:33"), (45_351, "2024-02-29"),
    (2_958_465, "9999-12-31"), (46_300.999999, "2026-10-06"),
  ])
  func `serial days`(serial: Double, text: String) {
    #expect(SerialDate.text(serial, from1904: false) == text)
  }

  @Test(arguments: [-1, 2_958_466, .infinity, .nan, 1e300])
  func `outside of the calendar`(serial: Double) { #expect(SerialDate.text(serial, from1904: false) == nil) }
}
