/// Where the bytes of a table were laid out from: the sheet of a workbook.
public protocol DelimitedOrigin: Sendable {
  /// The sheet's row and column of an offset, counted from 1.
  func place(at offset: Int) -> (row: Int, column: Int)

  /// What is wrong with the cell that begins at an offset.
  func flaw(at offset: Int) -> SheetProblem?
}
