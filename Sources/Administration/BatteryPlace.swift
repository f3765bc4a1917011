/// Where a sitting stands among several that one pupil answers one after the other.
public struct BatteryPlace: Hashable, Sendable {
  /// From 1.
  public var number: Int
  public var count: Int
  /// Items of the parts before this one.
  public var itemsBefore: Int
  /// Items of the parts after this one.
  public var itemsAfter: Int
  /// What the parts after this one take, by their own estimate.
  public var minutesAfter: Int

  /// Makes a place.
  public init(number: Int, count: Int, itemsBefore: Int, itemsAfter: Int, minutesAfter: Int) {
    (self.number, self.count) = (number, count)
    (self.itemsBefore, self.itemsAfter, self.minutesAfter) = (itemsBefore, itemsAfter, minutesAfter)
  }

  /// The places of parts with so many items and minutes each, in their order.
  public static func places(_ parts: [(items: Int, minutes: Int)]) -> [BatteryPlace] {
    parts.indices.map { index in
      BatteryPlace(
        number: index + 1, count: parts.count, itemsBefore: parts[..<index].reduce(0) { $0 + $1.items },
        itemsAfter: parts[(index + 1)...].reduce(0) { $0 + $1.items },
        minutesAfter: parts[(index + 1)...].reduce(0) { $0 + $1.minutes })
    }
  }

  public var isFirst: Bool { number == 1 }
  public var isLast: Bool { number == count }
}
