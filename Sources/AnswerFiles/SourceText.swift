import Notation

/// The bytes of a file and what can be told of them before reading.
struct SourceText {
  let bytes: [UInt8]
  let name: String
  /// Offset of the first byte behind a byte order mark.
  let start: Int

  init(_ bytes: [UInt8], name: String) {
    (self.bytes, self.name) = (bytes, name)
    start = bytes.starts(with: Byte.byteOrderMark) ? 3 : 0
  }

  private var firstVisible: UInt8? {
    bytes[start...].first {
      $0 != Byte.blank && $0 != Byte.tab && $0 != Byte.lineFeed && $0 != Byte.carriageReturn
    }
  }

  /// JSON Lines by the ending of the name or by a bracket at the beginning, else CSV.
  var likelyFormat: AnswerFileFormat {
    let name = name.lowercased()
    if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") { return .jsonLines }
    return firstVisible == UInt8(ascii: "{") || firstVisible == UInt8(ascii: "[") ? .jsonLines : .csv
  }

  /// Why the file cannot be read as text at all.
  var problem: AnswerFileProblem? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return .workbook
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
    return firstVisible == nil ? .empty : nil
  }
}
