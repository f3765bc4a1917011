/// What can be wrong with a workbook or one of its cells.
public enum SheetProblem: Hashable, Sendable, Error {
  // The file as a whole.
  case damaged
  /// A workbook of the old kind, or one behind a password.
  case oldOrLocked
  case damagedPart(String)
  case tooManyParts(atMost: Int)
  case tooLarge(megabytes: Int)
  case tooManyCells(atMost: Int)
  case noSheet
  case noSuchSheet(String, known: [String])
  /// A sheet was named, but the file is no workbook.
  case sheetOfText

  // One cell.
  /// A formula's error, such as `#N/A`.
  case errorValue(String)
  case textMissing
  case wrongReference
  case wrongNumber
  case textTooLong(atMost: Int)
  case outsideTable

  /// The rule's id in a finding.
  public var rule: String {
    switch self {
    case .damaged: "workbook-damaged"
    case .oldOrLocked: "workbook-old-or-locked"
    case .damagedPart: "workbook-part-damaged"
    case .tooManyParts: "workbook-too-many-parts"
    case .tooLarge: "workbook-too-large"
    case .tooManyCells: "workbook-too-many-cells"
    case .noSheet: "workbook-without-sheet"
    case .noSuchSheet: "no-such-sheet"
    case .sheetOfText: "sheet-of-text"
    case .errorValue: "cell-error"
    case .textMissing: "cell-text-missing"
    case .wrongReference: "cell-reference"
    case .wrongNumber: "cell-number"
    case .textTooLong: "cell-too-long"
    case .outsideTable: "cell-outside-table"
    }
  }
}
