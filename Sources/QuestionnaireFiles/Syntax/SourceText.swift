import Language

/// The text of a file: UTF-8 without a byte order mark and without characters that nobody can see.
enum SourceText {
  /// The largest file that is read, in bytes.
  static let mostBytes = 1 << 20

  /// The text, or `nil` where it cannot be read on; forbidden characters are found and stand in as U+FFFD.
  static func read(_ bytes: [UInt8], _ report: inout Report) -> String? {
    guard bytes.count <= mostBytes else {
      report.error("file-size", at: .start) { $0.fileTooLarge(bytes.count, mostBytes) }
      return nil
    }
    guard !isOffice(bytes) else {
      report.error("encoding", at: .start) { $0.slips.office }
      return nil
    }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard let text = String(validating: content, as: UTF8.self) else {
      report.error("encoding", at: placeOfBadByte(in: content)) { $0.notUTF8 }
      return nil
    }
    return withoutForbidden(text, &report)
  }

  /// Whether the bytes begin as an archive (so do documents of today's office programs), an old office document, RTF or PDF.
  private static func isOffice(_ bytes: [UInt8]) -> Bool {
    let starts: [[UInt8]] = [
      [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0], Array("{\\rtf".utf8), Array("%PDF".utf8),
    ]
    return starts.contains { bytes.starts(with: $0) }
  }

  /// Whether a character must not stand in a questionnaire: controls, invisible and bidirectional marks, private use.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x20..<0x7F, 0xA0..<0x0600: false
    case 0x00..<0x20: true
    default: SafeText(String(scalar)).text.isEmpty
    }
  }

  private static func withoutForbidden(_ text: String, _ report: inout Report) -> String {
    var kept = String.UnicodeScalarView()
    var place = Place.start
    var afterReturn = false
    for scalar in text.unicodeScalars {
      // A carriage return is part of a line's end, and a tab is refused where YAML refuses it.
      let isAllowed = scalar == "\r" || scalar == "\t" || !isForbidden(scalar)
      if !isAllowed {
        report.error("control-character", at: place) { $0.controlCharacter(name(of: scalar)) }
      }
      kept.append(isAllowed ? scalar : "\u{FFFD}")
      switch scalar {
      case "\n":
        if !afterReturn { place = Place(line: place.line + 1, column: 1) }
      case "\r": place = Place(line: place.line + 1, column: 1)
      default: place.column += 1
      }
      afterReturn = scalar == "\r"
    }
    return String(kept)
  }

  /// `U+001B`.
  static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func placeOfBadByte(in bytes: ArraySlice<UInt8>) -> Place {
    var place = Place.start
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      if scalar == "\n" { place = Place(line: place.line + 1, column: 1) } else { place.column += 1 }
    }
    return place
  }
}
