/// Writes separated values after RFC 4180 with LF line ends: texts in quotes, numbers as they are.
public struct DelimitedWriter {
  public private(set) var bytes: [UInt8] = []
  private let separator: UInt8
  private var isFirst = true

  /// Begins an empty table.
  public init(separator: UInt8) { self.separator = separator }

  /// A text cell as it stands; NUL characters are left out.
  public mutating func add(quoted text: String) {
    begin()
    bytes.append(Byte.quote)
    for byte in text.utf8 where byte != 0 {
      if byte == Byte.quote { bytes.append(Byte.quote) }
      bytes.append(byte)
    }
    bytes.append(Byte.quote)
  }

  /// A number cell; `digits` is a plain decimal number.
  public mutating func add(number digits: String) {
    begin()
    bytes.append(contentsOf: digits.utf8)
  }

  /// A cell with nothing in it.
  public mutating func addNothing() { begin() }

  /// Ends the record.
  public mutating func endRecord() {
    bytes.append(Byte.lineFeed)
    isFirst = true
  }

  private mutating func begin() {
    if !isFirst { bytes.append(separator) }
    isFirst = false
  }
}
