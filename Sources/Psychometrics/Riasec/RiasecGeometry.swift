/// Distances and indices on Holland's hexagon R–I–A–S–E–C.
///
/// None of them measures maturity or readiness; they describe a code and its fit to another. Where scores are tied, the indices of
/// two orders are averages over all tie-broken codes (Iachan 1984).
public enum RiasecGeometry {
  /// How near the first two letters of a code lie.
  public enum Consistency: Int, CaseIterable, Sendable {
    /// Neighbours on the hexagon.
    case high = 1
    /// One type lies between them.
    case medium = 2
    /// Opposite types.
    case low = 3
  }

  /// Steps along the hexagon, 0…3.
  public static func distance(_ left: RiasecType, _ right: RiasecType) -> Int {
    let steps = abs(left.rawValue - right.rawValue)
    return min(steps, 6 - steps)
  }

  /// Consistency of a code without ties.
  public static func consistency(of code: RiasecCode) -> Consistency? {
    Consistency(rawValue: distance(code.types[0], code.types[1]))
  }

  /// Consistency of an order; `nil` where ties leave several answers open.
  public static func consistency(of order: RiasecOrder) -> Consistency? {
    func bits(_ group: [RiasecType]) -> UInt8 { group.reduce(0) { $0 | 1 << UInt8($1.rawValue) } }
    return consistency(
      leading: order.groups.first.map(bits) ?? 0, next: order.groups.dropFirst().first.map(bits) ?? 0)
  }

  /// Consistency from the types with the highest and with the second highest score, as bits in the order of the hexagon.
  ///
  /// All pairs of first and second letter that breaking the ties can give are looked at: where they lie equally far apart, that is
  /// the consistency (R and I tied at the top: RI and IR are both neighbours), otherwise `nil`. Allocates nothing.
  public static func consistency(leading: UInt8, next: UInt8) -> Consistency? {
    let second = leading.nonzeroBitCount > 1 ? leading : next
    var common: Int?
    for left in 0..<6 where leading & (1 << UInt8(left)) != 0 {
      for right in 0..<6 where right != left && second & (1 << UInt8(right)) != 0 {
        let steps = abs(left - right)
        let distance = min(steps, 6 - steps)
        if let common, common != distance { return nil }
        common = distance
      }
    }
    return common.flatMap(Consistency.init(rawValue:))
  }

  /// The highest minus the lowest score; `nil` for no scores.
  public static func differentiation(_ scores: [Double]) -> Double? {
    guard let least = scores.min(), let most = scores.max() else { return nil }
    return most - least
  }

  /// Iachan's M of a person's and an environment's code, 0…28 (Iachan 1984).
  ///
  /// Each letter that both have adds a weight by its places: 22, 10, 4 / 10, 5, 2 / 4, 2, 1.
  public static func iachanM(_ person: RiasecCode, _ environment: RiasecCode) -> Int {
    let weights = [[22, 10, 4], [10, 5, 2], [4, 2, 1]]
    var sum = 0
    for (row, type) in person.types.enumerated() {
      if let column = environment.types.firstIndex(of: type) { sum += weights[row][column] }
    }
    return sum
  }

  /// The C index of Brown and Gore (1994), 0…18: Σ (3, 2, 1)·(3 − distance) over the places of the codes.
  public static func cIndex(_ person: RiasecCode, _ environment: RiasecCode) -> Int {
    zip(person.types, environment.types).enumerated().reduce(0) { sum, place in
      sum + (3 - place.offset) * (3 - distance(place.element.0, place.element.1))
    }
  }

  /// Iachan's M, averaged over the tie-broken codes of both.
  public static func iachanM(_ person: RiasecOrder, _ environment: RiasecOrder) -> Double {
    average(person, environment) { iachanM($0, $1) }
  }

  /// The C index, averaged over the tie-broken codes of both.
  public static func cIndex(_ person: RiasecOrder, _ environment: RiasecOrder) -> Double {
    average(person, environment) { cIndex($0, $1) }
  }

  private static func average(
    _ person: RiasecOrder, _ environment: RiasecOrder, _ index: (RiasecCode, RiasecCode) -> Int
  ) -> Double {
    let (left, right) = (person.tieBrokenCodes, environment.tieBrokenCodes)
    let sum = left.reduce(0) { total, code in right.reduce(total) { $0 + index(code, $1) } }
    return Double(sum) / Double(left.count * right.count)
  }
}
