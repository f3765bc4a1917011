extension SheetWords {
  static let english = SheetWords(
    damaged: "the workbook does not open: the file is damaged or was not downloaded whole; download it again",
    oldOrLocked:
      "this is a workbook of the old kind (.xls) or behind a password; open it and save it as .xlsx without one",
    damagedPart: { "the workbook's part \"\($0)\" cannot be read; open the workbook and save it anew" },
    tooManyParts: { "the workbook has more than \($0) parts; this is no file of answers" },
    tooLarge: { "unpacked, the workbook is larger than \($0) MB; this is no file of answers" },
    tooManyCells: { "the sheet has more than \($0) cells; this is no file of answers" },
    noSheet: "the workbook has no sheet",
    noSuchSheet: { "the workbook has no sheet \"\($0)\"; it has: \($1)" },
    sheetOfText: "a sheet is named, but the file is no workbook: CSV and JSON Lines have none",
    errorValue: { "the cell holds a formula's error (\($0)); correct it in the spreadsheet" },
    textMissing: "the cell refers to a text that the workbook does not have; save the workbook anew",
    wrongReference: "the cell's address is impossible or comes twice; save the workbook anew",
    wrongNumber: "the cell is one of numbers and holds none; save the workbook anew",
    textTooLong: "the cell's text is too long",
    outsideTable: "the row has cells outside the header's columns; take them out or head their column"
  )
}
