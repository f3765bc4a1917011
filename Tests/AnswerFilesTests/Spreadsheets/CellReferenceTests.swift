import Testing

@testable import AnswerFiles

@Suite struct CellReferenceTests {
  @Test(arguments: [
    ("A1", 1, 1), ("c7", 7, 3), ("Z9", 9, 26), ("AA10", 10, 27), ("$B$2", 2, 2),
    ("XFD1048576", 1_048_576, 16_384),
  ])
  func `references and back`(text: String, row: Int, column: Int) {
    #expect(CellReference(text) == CellReference(row: row, column: column))
    #expect(CellReference(row: row, column: column).description == text.uppercased().replacing("$", with: ""))
  }

  @Test(arguments: [
    "", "A", "1", "A0", "XFE1", "A1048577", "AAAA1", "1A", "A1B", "А1", "A-1", "A99999999999999999999",
  ])
  func `what is none`(text: String) { #expect(CellReference(text) == nil) }
}
