/// One cell of a record: where its bytes lie and where it stands in the file.
public struct DelimitedCell {
  /// Offsets of the content, without the quotes around it.
  public var start: Int
  public var end: Int
  /// Offset of the cell's first byte, its quote where it has one.
  public var place: Int
  public var line: Int
  public var lineStart: Int
  public var isQuoted = false
  public var hasDoubledQuotes = false
  /// Holds bytes that only a check for NUL and UTF-8 can clear.
  var needsCheck = false
}

/// What can be wrong with the shape of a record.
public enum DelimitedProblem: Hashable, Sendable {
  case unterminatedQuote, textAfterQuote, strayQuote, loneCarriageReturn
  case notUTF8, nul
}

/// A problem of a record with its place.
public struct DelimitedFlaw {
  public var problem: DelimitedProblem
  public var cell: Int
  public var offset: Int
  public var line: Int
  public var lineStart: Int
}

/// One record of a table; the memory is used again for the next.
public struct DelimitedRecord {
  public internal(set) var cells: [DelimitedCell] = []
  public internal(set) var flaws: [DelimitedFlaw] = []

  /// Makes an empty record.
  public init() {}

  /// The physical line that the record begins on.
  public var line: Int { cells.first?.line ?? 1 }

  /// Whether nothing but separators is in it.
  public var isEmpty: Bool { cells.allSatisfy { $0.start == $0.end && !$0.isQuoted } && flaws.isEmpty }
}

/// Reads separated values after RFC 4180, strictly, over bytes.
///
/// Line ends are LF or CRLF, in one file both. A quote may open a cell only at its very beginning and must be followed by
/// a separator or the line's end when it closes; anything else is a flaw of the record. Empty lines are passed over.
public struct DelimitedReader {
  public let bytes: [UInt8]
  public let separator: UInt8
  public private(set) var position: Int
  private var line = 1
  private var lineStart: Int

  /// Begins at an offset, behind a byte order mark.
  public init(_ bytes: [UInt8], separator: UInt8, from start: Int) {
    (self.bytes, self.separator, position, lineStart) = (bytes, separator, start, start)
  }

  /// The separator that the first line uses most outside quotes: `,`, `;` or tab; a comma where it has none.
  public static func separator(of bytes: [UInt8], from start: Int) -> UInt8 {
    var (commas, semicolons, tabs) = (0, 0, 0)
    var isQuoted = false
    var isBlank = true
    for byte in bytes[start...] {
      if byte == Byte.quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == Byte.lineFeed, !isBlank { break }
      if byte != Byte.lineFeed, byte != Byte.carriageReturn { isBlank = false }
      if byte == Byte.comma { commas += 1 }
      if byte == Byte.semicolon { semicolons += 1 }
      if byte == Byte.tab { tabs += 1 }
    }
    if semicolons > commas, semicolons >= tabs { return Byte.semicolon }
    return tabs > commas ? Byte.tab : Byte.comma
  }

  /// Reads the next record; `false` at the end of the file.
  public mutating func read(into record: inout DelimitedRecord) -> Bool {
    record.cells.removeAll(keepingCapacity: true)
    record.flaws.removeAll(keepingCapacity: true)
    let bytes = self.bytes
    return bytes.withUnsafeBufferPointer { buffer in
      skipEmptyLines(buffer)
      guard position < buffer.count else { return false }
      repeat {
        var cell = DelimitedCell(
          start: position, end: position, place: position, line: line, lineStart: lineStart)
        if position < buffer.count, buffer[position] == Byte.quote {
          readQuoted(&cell, buffer, &record)
        } else {
          readPlain(&cell, buffer, &record)
        }
        record.cells.append(cell)
        if cell.needsCheck { check(cell, buffer, &record) }
      } while passSeparator(buffer)
      return true
    }
  }

  private mutating func skipEmptyLines(_ buffer: ByteText) {
    while position < buffer.count {
      if buffer[position] == Byte.lineFeed {
        position += 1
      } else if buffer[position] == Byte.carriageReturn, position + 1 < buffer.count,
        buffer[position + 1] == Byte.lineFeed
      {
        position += 2
      } else {
        return
      }
      line += 1
      lineStart = position
    }
  }

  /// Steps over a separator (`true`) or the end of the line or file (`false`).
  private mutating func passSeparator(_ buffer: ByteText) -> Bool {
    guard position < buffer.count else { return false }
    if buffer[position] == separator {
      position += 1
      return true
    }
    position += buffer[position] == Byte.carriageReturn ? 2 : 1
    line += 1
    lineStart = position
    return false
  }

  private func isEnd(_ position: Int, _ buffer: ByteText) -> Bool {
    guard position < buffer.count else { return true }
    let byte = buffer[position]
    if byte == separator || byte == Byte.lineFeed { return true }
    return byte == Byte.carriageReturn && position + 1 < buffer.count && buffer[position + 1] == Byte.lineFeed
  }

  private mutating func readPlain(
    _ cell: inout DelimitedCell, _ buffer: ByteText, _ record: inout DelimitedRecord
  ) {
    var odd: UInt8 = 0
    var (hasQuote, hasReturn) = (false, false)
    while !isEnd(position, buffer) {
      let byte = buffer[position]
      odd |= byte
      if byte == 0 { cell.needsCheck = true }
      if byte == Byte.quote, !hasQuote {
        hasQuote = true
        flaw(.strayQuote, at: position, &record)
      } else if byte == Byte.carriageReturn, !hasReturn {
        hasReturn = true
        flaw(.loneCarriageReturn, at: position, &record)
      }
      position += 1
    }
    cell.end = position
    if odd >= 0x80 { cell.needsCheck = true }
  }

  private mutating func readQuoted(
    _ cell: inout DelimitedCell, _ buffer: ByteText, _ record: inout DelimitedRecord
  ) {
    cell.isQuoted = true
    position += 1
    cell.start = position
    var odd: UInt8 = 0
    while true {
      guard position < buffer.count else {
        cell.end = position
        record.flaws.append(
          DelimitedFlaw(
            problem: .unterminatedQuote, cell: record.cells.count, offset: cell.place, line: cell.line,
            lineStart: cell.lineStart))
        break
      }
      let byte = buffer[position]
      if byte == Byte.quote {
        if position + 1 < buffer.count, buffer[position + 1] == Byte.quote {
          cell.hasDoubledQuotes = true
          position += 2
          continue
        }
        cell.end = position
        position += 1
        break
      }
      odd |= byte
      if byte == 0 { cell.needsCheck = true }
      position += 1
      if byte == Byte.lineFeed {
        line += 1
        lineStart = position
      }
    }
    if odd >= 0x80 { cell.needsCheck = true }
    guard !isEnd(position, buffer) else { return }
    flaw(.textAfterQuote, at: position, &record)
    while !isEnd(position, buffer) { position += 1 }
  }

  private func flaw(_ problem: DelimitedProblem, at offset: Int, _ record: inout DelimitedRecord) {
    record.flaws.append(
      DelimitedFlaw(
        problem: problem, cell: record.cells.count, offset: offset, line: line, lineStart: lineStart))
  }

  private func check(_ cell: DelimitedCell, _ buffer: ByteText, _ record: inout DelimitedRecord) {
    guard let damage = buffer.part(cell.start, cell.end).firstDamage else { return }
    let offset = cell.start + damage.offset
    var (line, lineStart) = (cell.line, cell.lineStart)
    for index in cell.start..<offset where buffer[index] == Byte.lineFeed {
      line += 1
      lineStart = index + 1
    }
    record.flaws.append(
      DelimitedFlaw(
        problem: damage.isNUL ? .nul : .notUTF8, cell: record.cells.count - 1, offset: offset, line: line,
        lineStart: lineStart))
  }
}

extension DelimitedReader {
  /// A cell's text, doubled quotes made single.
  public func text(of cell: DelimitedCell) -> String {
    guard cell.hasDoubledQuotes else { return String(decoding: bytes[cell.start..<cell.end], as: UTF8.self) }
    var plain: [UInt8] = []
    plain.reserveCapacity(cell.end - cell.start)
    var isSecond = false
    for byte in bytes[cell.start..<cell.end] {
      isSecond = byte == Byte.quote && !isSecond
      if !isSecond { plain.append(byte) }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// The column of an offset in its line, counted in characters from 1.
  public func column(of offset: Int, lineStart: Int) -> Int {
    bytes.withUnsafeBufferPointer { $0.characters(from: lineStart, to: offset) + 1 }
  }
}
