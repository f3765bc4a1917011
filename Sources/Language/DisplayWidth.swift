extension Character {
  /// Columns that the character takes on a terminal: 0, 1 or 2.
  ///
  /// East Asian wide and full-width ranges and emoji count 2, combining marks 0. The ranges are those of Unicode's
  /// EastAsianWidth.txt, W and F, merged where a gap holds only unassigned code points.
  public var displayWidth: Int {
    guard let first = unicodeScalars.first else { return 0 }
    if first.value < 0x0300 { return first.value < 0x20 || (0x7F..<0xA0).contains(first.value) ? 0 : 1 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    if unicodeScalars.contains(where: { $0.value == 0xFE0F }) { return 2 }
    switch first.value {
    case 0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x25FD...0x25FE, 0x2614...0x2615,
      0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F004, 0x1F0CF,
      0x1F18E, 0x1F191...0x1F19A, 0x1F200...0x1F320, 0x1F32D...0x1F64F, 0x1F680...0x1F6FC, 0x1F7E0...0x1F7EB,
      0x1F90C...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}

extension StringProtocol {
  /// Columns that the text takes on a terminal; a line feed takes none.
  public var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }

  /// The text filled with blanks up to a width, on the right or on the left; a longer text is returned as it is.
  public func padded(to width: Int, alignedRight: Bool = false) -> String {
    let blanks = String(repeating: " ", count: Swift.max(0, width - displayWidth))
    return alignedRight ? blanks + String(self) : String(self) + blanks
  }

  /// The longest beginning that fits a width, ended by `…` where something was cut.
  public func clipped(to width: Int) -> String {
    guard displayWidth > width else { return String(self) }
    guard width > 0 else { return "" }
    var taken = ""
    var used = 0
    for character in self {
      guard used + character.displayWidth <= width - 1 else { break }
      taken.append(character)
      used += character.displayWidth
    }
    return taken + "…"
  }
}
