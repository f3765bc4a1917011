import Notation

/// The bytes of a file and what can be told of them before reading.
struct SourceText {
  let bytes: [UInt8]
  let name: String
  /// Offset of the first byte behind a byte order mark.
  let start: Int
  /// The sheet behind the bytes, where the file is a workbook.
  var grid: SheetGrid?

  /// The text that a sheet of a workbook would be as a table.
  init(_ grid: SheetGrid, name: String) {
    (bytes, self.name, start) = (grid.bytes, name, 0)
    self.grid = grid
  }

  /// A reader at the beginning of the text as a table.
  var table: DelimitedReader {
    DelimitedReader(
      bytes, separator: grid == nil ? DelimitedReader.separator(of: bytes, from: start) : Byte.comma,
      from: start, origin: grid)
  }

  init(_ bytes: [UInt8], name: String) {
    (self.bytes, self.name) = (bytes, name)
    start = bytes.starts(with: Byte.byteOrderMark) ? 3 : 0
  }

  private var firstVisible: UInt8? {
    bytes[start...].first {
      $0 != Byte.blank && $0 != Byte.tab && $0 != Byte.lineFeed && $0 != Byte.carriageReturn
    }
  }

  /// Whether the text speaks of a resource of FHIR; in a text of ours the quotes would be escaped.
  private var namesResource: Bool {
    let head = bytes[start..<min(bytes.count, start + 65_536)]
    return String(decoding: head, as: UTF8.self).contains("\"resourceType\"")
  }

  /// FHIR by its `resourceType`, JSON Lines by the ending of the name or by a bracket at the beginning, else CSV.
  var likelyFormat: AnswerFileFormat {
    let name = name.lowercased()
    if firstVisible == UInt8(ascii: "{"), namesResource { return .fhir }
    if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") { return .jsonLines }
    return firstVisible == UInt8(ascii: "{") || firstVisible == UInt8(ascii: "[") ? .jsonLines : .csv
  }

  /// Why the file cannot be read as text at all.
  var problem: AnswerFileProblem? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
    return firstVisible == nil ? .empty : nil
  }
}
