/// A test's items looked through for differential functioning, by Mantel and Haenszel.
///
/// Matches by the sum over the items. Purified, flagged items leave that sum (each stays in its own) and the items are looked through again, until
/// the same items are flagged (Holland and Thayer 1988; Candell G. L., Drasgow F. Applied Psychological Measurement, 1988, 12, 253–260).
public struct DifScreen: Hashable, Sendable {
  /// One respondent without a gap: points of all items, each 0 or 1.
  public struct Respondent: Hashable, Sendable {
    public let points: [Int]
    public let group: DifCounts.Group

    public init(points: [Int], group: DifCounts.Group) {
      self.points = points
      self.group = group
    }
  }

  /// Each item's figures; `nil` where it has none.
  public let items: [MantelHaenszel?]
  /// The items whose p is under the level, in their order.
  public let flagged: [Int]
  /// How often the items were looked through.
  public let rounds: Int
  /// Whether the last round flagged what the round before it did.
  public let isSettled: Bool

  /// Looks items through; `level` is each single test's, `rounds` the most rounds of purification, 0 for none.
  ///
  /// `nil` without respondents, and where rows differ in length.
  public init?(_ respondents: [Respondent], level: Double = 0.05, purification rounds: Int = 0) {
    guard let size = respondents.first?.points.count,
      respondents.allSatisfy({ $0.points.count == size })
    else { return nil }
    func look(without left: Set<Int>) -> [MantelHaenszel?] {
      let anchors = (0..<size).filter { !left.contains($0) }
      return (0..<size).map { item in
        MantelHaenszel(Self.counts(respondents, item: item, anchors: anchors))
      }
    }
    func flags(_ items: [MantelHaenszel?]) -> Set<Int> {
      Set(items.indices.filter { (items[$0]?.p ?? 1) < level })
    }
    var items = look(without: [])
    var (flagged, done, settled) = (flags(items), 1, rounds == 0)
    while !settled, done <= rounds {
      items = look(without: flagged)
      let next = flags(items)
      settled = next == flagged
      flagged = next
      done += 1
    }
    self.items = items
    self.flagged = flagged.sorted()
    self.rounds = done
    isSettled = settled
  }

  /// Counts of one item, matched by the sum over some items and the item itself.
  public static func counts(_ respondents: [Respondent], item: Int, anchors: [Int]) -> DifCounts {
    let matching = Set(anchors).union([item])
    return respondents.reduce(into: DifCounts()) { counts, respondent in
      counts.add(
        respondent.points[item], matching: matching.reduce(0) { $0 + respondent.points[$1] },
        group: respondent.group)
    }
  }
}
