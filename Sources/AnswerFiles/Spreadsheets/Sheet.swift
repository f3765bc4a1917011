import Notation

/// One sheet of a workbook as texts: what a person sees in its cells, empty ones left out.
struct Sheet: Hashable, Sendable {
  /// A cell that is not empty.
  struct Cell: Hashable, Sendable {
    /// Counted from 1: A is 1.
    var column: Int
    var text: String
    /// Why the text cannot be trusted; then it is not to be read.
    var flaw: SheetProblem?
  }

  /// A row with at least one cell.
  struct Row: Hashable, Sendable {
    /// Counted from 1.
    var number: Int
    /// In ascending columns.
    var cells: [Cell]
  }

  var name: String
  /// In ascending numbers.
  var rows: [Row]

  /// The name of a place the way spreadsheets write it: `Лист1!C7`.
  func place(row: Int, column: Int) -> String {
    "\(name)!\(CellReference(row: row, column: column))"
  }
}

/// Bounds that no honest workbook of answers comes near.
enum SheetLimit {
  static let parts = 5_000
  /// Bytes of all parts that are read, unpacked.
  static let unpackedBytes = 128 << 20
  static let rows = 1_048_576
  static let columns = 16_384
  static let cells = 4_000_000
  /// UTF-8 bytes of all cells together: one shared text may stand in many.
  static let textBytes = 128 << 20
  /// UTF-8 bytes of one cell; spreadsheets allow 32,767 characters.
  static let cellBytes = 1 << 17
  static let sharedTexts = 2_000_000
  static let depth = 64
}
