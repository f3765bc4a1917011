import Notation

/// A cell's place in a sheet, `C7`; row and column count from 1.
struct CellReference: Hashable, Sendable, CustomStringConvertible {
  var row: Int
  var column: Int

  /// Makes a reference.
  init(row: Int, column: Int) { (self.row, self.column) = (row, column) }

  /// Reads `C7` or `$C$7`; `nil` where it is none or lies outside of what a sheet can have.
  init?(_ text: String) {
    var (row, column, letters, digits) = (0, 0, 0, 0)
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      let letter = byte & ~0x20
      if letter >= UInt8(ascii: "A"), letter <= UInt8(ascii: "Z"), digits == 0, letters < 3 {
        column = column * 26 + Int(letter - UInt8(ascii: "A")) + 1
        letters += 1
      } else if Byte.isDigit(byte), letters > 0, digits < 7 {
        row = row * 10 + Int(byte - Byte.zero)
        digits += 1
      } else {
        return nil
      }
    }
    guard (1...SheetLimit.rows).contains(row), (1...SheetLimit.columns).contains(column) else { return nil }
    self.init(row: row, column: column)
  }

  var description: String { Self.letters(column) + String(row) }

  /// The letters of a column: `A`, `Z`, `AA`.
  static func letters(_ column: Int) -> String {
    var (rest, letters) = (column, [Character]())
    while rest > 0 {
      letters.append(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))))
      rest = (rest - 1) / 26
    }
    return String(letters.reversed())
  }
}
