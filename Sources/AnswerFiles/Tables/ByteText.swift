/// Bytes that the readers of this target look for.
enum Byte {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let blank: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let apostrophe: UInt8 = 0x27
  static let comma: UInt8 = 0x2C
  static let minus: UInt8 = 0x2D
  static let dot: UInt8 = 0x2E
  static let zero: UInt8 = 0x30
  static let nine: UInt8 = 0x39
  static let semicolon: UInt8 = 0x3B
  static let bar: UInt8 = 0x7C
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  static func isDigit(_ byte: UInt8) -> Bool { byte >= zero && byte <= nine }
}

/// A value's bytes, read without making a `String` of them.
typealias ByteText = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer where Element == UInt8 {
  /// The part between two offsets.
  func part(_ start: Int, _ end: Int) -> ByteText { ByteText(rebasing: self[start..<end]) }

  /// The value without blanks and tabs on either side.
  var trimmed: ByteText {
    var (start, end) = (0, count)
    while start < end, self[start] == Byte.blank || self[start] == Byte.tab { start += 1 }
    while end > start, self[end - 1] == Byte.blank || self[end - 1] == Byte.tab { end -= 1 }
    return start == 0 && end == count ? self : part(start, end)
  }

  func isEqual(to other: [UInt8]) -> Bool {
    guard count == other.count else { return false }
    for index in 0..<count where self[index] != other[index] { return false }
    return true
  }

  /// A whole number of at most nine digits, a minus before it allowed, `.0` behind it too; `nil` for anything else.
  ///
  /// Spreadsheets that hold a gap in a column write the whole numbers beside it as `3.0`.
  var wholeNumber: Int? {
    guard let decimal = decimal(places: 0), decimal.isExact else { return nil }
    return decimal.scaled
  }

  /// A decimal number times 10^places; `isExact` says that no digit but zero was beyond those places.
  ///
  /// Digits, an optional minus before them, a dot with at least one digit behind it; at most nine digits on either side.
  func decimal(places: Int) -> (scaled: Int, isExact: Bool)? {
    var position = 0
    let isNegative = count > 0 && self[0] == Byte.minus
    if isNegative { position = 1 }
    let wholeStart = position
    var number = 0
    while position < count, Byte.isDigit(self[position]) {
      guard position - wholeStart < 9 else { return nil }
      number = number * 10 + Int(self[position] - Byte.zero)
      position += 1
    }
    guard position > wholeStart else { return nil }
    var taken = 0
    var isExact = true
    if position < count {
      guard self[position] == Byte.dot, position + 1 < count, count - position <= 10 else { return nil }
      for index in (position + 1)..<count {
        guard Byte.isDigit(self[index]) else { return nil }
        if taken < places {
          number = number * 10 + Int(self[index] - Byte.zero)
          taken += 1
        } else if self[index] != Byte.zero {
          isExact = false
        }
      }
    }
    while taken < places {
      number *= 10
      taken += 1
    }
    return (isNegative ? -number : number, isExact)
  }

  /// The offset of the first byte that is NUL or no well-formed UTF-8, with which of the two it is.
  var firstDamage: (offset: Int, isNUL: Bool)? {
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
  func characters(from start: Int, to end: Int) -> Int {
    var characters = 0
    for index in start..<Swift.max(start, Swift.min(end, count)) where self[index] & 0xC0 != 0x80 {
      characters += 1
    }
    return characters
  }
}
