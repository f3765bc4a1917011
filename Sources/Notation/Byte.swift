/// Bytes that readers of plain files look for.
public enum Byte {
  @inlinable public static var tab: UInt8 { 0x09 }
  @inlinable public static var lineFeed: UInt8 { 0x0A }
  @inlinable public static var carriageReturn: UInt8 { 0x0D }
  @inlinable public static var blank: UInt8 { 0x20 }
  @inlinable public static var quote: UInt8 { 0x22 }
  @inlinable public static var apostrophe: UInt8 { 0x27 }
  @inlinable public static var comma: UInt8 { 0x2C }
  @inlinable public static var minus: UInt8 { 0x2D }
  @inlinable public static var dot: UInt8 { 0x2E }
  @inlinable public static var zero: UInt8 { 0x30 }
  @inlinable public static var nine: UInt8 { 0x39 }
  @inlinable public static var semicolon: UInt8 { 0x3B }
  @inlinable public static var bar: UInt8 { 0x7C }
  public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Whether a byte is an ASCII digit.
  @inlinable public static func isDigit(_ byte: UInt8) -> Bool { byte >= zero && byte <= nine }
}

/// A value's bytes, read without making a `String` of them.
public typealias ByteText = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer where Element == UInt8 {
  /// The part between two offsets.
  @inlinable public func part(_ start: Int, _ end: Int) -> ByteText { ByteText(rebasing: self[start..<end]) }

  /// The offset of the first byte that is NUL or no well-formed UTF-8, with which of the two it is.
  public var firstDamage: (offset: Int, isNUL: Bool)? {
    var index = 0
    while index < count {
      let byte = self[index]
      if byte < 0x80 {
        if byte == 0 { return (index, true) }
        index += 1
        continue
      }
      let (length, least, most): (Int, UInt8, UInt8)
      switch byte {
      case 0xC2...0xDF: (length, least, most) = (2, 0x80, 0xBF)
      case 0xE0: (length, least, most) = (3, 0xA0, 0xBF)
      case 0xED: (length, least, most) = (3, 0x80, 0x9F)
      case 0xE1...0xEF: (length, least, most) = (3, 0x80, 0xBF)
      case 0xF0: (length, least, most) = (4, 0x90, 0xBF)
      case 0xF1...0xF3: (length, least, most) = (4, 0x80, 0xBF)
      case 0xF4: (length, least, most) = (4, 0x80, 0x8F)
      default: return (index, false)
      }
      guard index + length <= count, self[index + 1] >= least, self[index + 1] <= most else {
        return (index, false)
      }
      for offset in 2..<length where self[index + offset] & 0xC0 != 0x80 { return (index, false) }
      index += length
    }
    return nil
  }

  /// How many characters (Unicode scalars) lie between two offsets.
  public func characters(from start: Int, to end: Int) -> Int {
    var characters = 0
    for index in start..<Swift.max(start, Swift.min(end, count)) where self[index] & 0xC0 != 0x80 {
      characters += 1
    }
    return characters
  }
}
