/// How much of each of Holland's six types is in a kind of work or study, 1…7, in the order of the hexagon R I A S E C.
public struct TypeProfile: Hashable, Sendable {
  /// What a value may be.
  public static let range = 1.0...7.0
  /// The types' names in files, in the order of the hexagon.
  public static let names = [
    "realistic", "investigative", "artistic", "social", "enterprising", "conventional",
  ]

  public let values: [Double]

  /// Makes a profile; `nil` unless there are six values within the range.
  public init?(_ values: [Double]) {
    guard values.count == Self.names.count, values.allSatisfy(Self.range.contains) else { return nil }
    self.values = values
  }

  /// The greatest value minus the least: 0 says that nothing stands out.
  public var spread: Double { (values.max() ?? 0) - (values.min() ?? 0) }
}
