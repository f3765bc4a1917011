/// A moment to the second as a clock on the wall showed it, written `2026-10-05T09:30:00+03:00` (or `Z`).
///
/// The store has no clock: whoever calls it passes the moment in. Order and equality are those of the moments, so that
/// `09:30+03:00` equals `06:30Z`; the day is that of the clock on the wall.
public struct Timestamp: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let secondsSince1970: Int
  /// Minutes east of Greenwich, −720…840.
  public let offset: Int

  /// Makes a moment; `nil` outside the years 1 to 9999 or for an offset that no clock has.
  public init?(secondsSince1970: Int, offset: Int = 0) {
    guard (-720...840).contains(offset), (-62_135_510_400...253_402_214_400).contains(secondsSince1970) else {
      return nil
    }
    (self.secondsSince1970, self.offset) = (secondsSince1970, offset)
  }

  /// Reads `2026-10-05T09:30:00Z` or `…+03:00`; `nil` for anything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20 || bytes.count == 25, bytes[10] == UInt8(ascii: "T"),
      let day = Day(text.prefix(10)), let seconds = Self.clock(bytes[11..<19], withSeconds: true)
    else { return nil }
    var offset = 0
    if bytes.count == 20 {
      guard bytes[19] == UInt8(ascii: "Z") else { return nil }
    } else {
      guard let away = Self.clock(bytes[20..<25], withSeconds: false),
        bytes[19] == UInt8(ascii: "+") || bytes[19] == UInt8(ascii: "-")
      else { return nil }
      offset = (bytes[19] == UInt8(ascii: "+") ? 1 : -1) * away / 60
    }
    self.init(secondsSince1970: day.daysSince1970 * 86_400 + seconds - offset * 60, offset: offset)
  }

  /// The day on the wall's calendar.
  public var day: Day { Day(daysSince1970: Self.floor(local, 86_400)) }

  public var description: String {
    let seconds = local - Self.floor(local, 86_400) * 86_400
    let away = abs(offset)
    let zone =
      offset == 0
      ? "Z" : (offset < 0 ? "-" : "+") + Day.padded(away / 60, to: 2) + ":" + Day.padded(away % 60, to: 2)
    return day.description + "T" + Day.padded(seconds / 3_600, to: 2) + ":"
      + Day.padded(seconds / 60 % 60, to: 2) + ":" + Day.padded(seconds % 60, to: 2) + zone
  }

  public static func == (left: Self, right: Self) -> Bool { left.secondsSince1970 == right.secondsSince1970 }
  public static func < (left: Self, right: Self) -> Bool { left.secondsSince1970 < right.secondsSince1970 }
  public func hash(into hasher: inout Hasher) { hasher.combine(secondsSince1970) }

  private var local: Int { secondsSince1970 + offset * 60 }

  private static func floor(_ number: Int, _ divisor: Int) -> Int {
    number >= 0 ? number / divisor : -((divisor - 1 - number) / divisor)
  }

  /// Seconds since midnight of `09:30:00` or `09:30`.
  private static func clock(_ bytes: ArraySlice<UInt8>, withSeconds: Bool) -> Int? {
    let start = bytes.startIndex
    guard bytes[start + 2] == UInt8(ascii: ":"), let hours = Day.number(bytes[start..<(start + 2)]),
      let minutes = Day.number(bytes[(start + 3)..<(start + 5)]), hours < 24, minutes < 60
    else { return nil }
    guard withSeconds else { return hours * 3_600 + minutes * 60 }
    guard bytes[start + 5] == UInt8(ascii: ":"), let seconds = Day.number(bytes[(start + 6)..<(start + 8)]),
      seconds < 60
    else { return nil }
    return hours * 3_600 + minutes * 60 + seconds
  }
}
