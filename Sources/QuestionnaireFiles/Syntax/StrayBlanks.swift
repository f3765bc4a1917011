/// Blanks that are none for YAML: no-break spaces and their like, which come along with copied text and cannot be seen.
enum StrayBlanks {
  /// Whether a character looks like a blank and is none.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// A key without the wide blanks around it, which are found, and without a list's mark that is none.
  static func key(_ written: String, at place: Place, _ report: inout Report) -> String {
    var scalars = Substring(written).unicodeScalars
    while let first = scalars.first, isWide(first) || first == " " { scalars.removeFirst() }
    while let last = scalars.last, isWide(last) || last == " " { scalars.removeLast() }
    let name = String(scalars)
    if name != written, !name.isEmpty, written.unicodeScalars.contains(where: isWide) {
      report.error("syntax", at: place) { $0.slips.wideBlankKey(name) }
      return name
    }
    if let mark = SyntaxSlip.listMark(Array(written.unicodeScalars)) {
      report.error("syntax", at: place) { $0.slips.listMark(mark) }
    }
    return written
  }
}
