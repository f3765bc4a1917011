import Notation

extension UnsafeBufferPointer where Element == UInt8 {
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
}
