/// What differential item functioning is computed from: an item's answers in two groups, by matching score.
///
/// Whole numbers that add up: merging the counts of threads, schools and years in any order gives the same bits. A respondent without an
/// answer to the item, without a matching score or of neither group does not enter: say beside the figures how many did.
public struct DifCounts: Hashable, Sendable {
  /// The group that the item is checked for, and the one to compare with.
  public enum Group: Sendable, Hashable, CaseIterable { case reference, focal }

  /// One group's answers within one stratum.
  public struct Cell: Hashable, Sendable {
    public internal(set) var count = 0
    /// Σ of the item's points.
    public internal(set) var sum = 0
    /// Σ of their squares.
    public internal(set) var squares = 0

    var mean: Double { Double(sum) / Double(count) }

    mutating func merge(_ other: Cell) {
      count += other.count
      sum += other.sum
      squares += other.squares
    }
  }

  /// Both groups at one matching score.
  public struct Stratum: Hashable, Sendable {
    public internal(set) var reference = Cell()
    public internal(set) var focal = Cell()

    var all: Cell {
      var all = reference
      all.merge(focal)
      return all
    }

    /// Whether both groups are there: otherwise there is nothing to compare.
    var isMatched: Bool { reference.count > 0 && focal.count > 0 }
    /// n·Σx² − (Σx)²: 0 where the item does not vary.
    var spread: Int { all.count * all.squares - all.sum * all.sum }
  }

  private var byScore: [Int: Stratum] = [:]

  /// Makes counts without a respondent.
  public init() {}

  /// Adds a respondent: points of the item, and the score to match by (the sum over the items, this one among them).
  public mutating func add(_ points: Int, matching score: Int, group: Group) {
    let cell = group == .focal ? \Stratum.focal : \Stratum.reference
    byScore[score, default: Stratum()][keyPath: cell].merge(
      Cell(count: 1, sum: points, squares: points * points))
  }

  /// Adds the respondents of other counts of the same item.
  public mutating func merge(_ other: DifCounts) {
    for (score, stratum) in other.byScore {
      byScore[score, default: Stratum()].reference.merge(stratum.reference)
      byScore[score, default: Stratum()].focal.merge(stratum.focal)
    }
  }

  /// The matching scores in ascending order with both groups' answers.
  public var strata: [(score: Int, stratum: Stratum)] {
    byScore.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// How many respondents of a group there are.
  public func count(_ group: Group) -> Int {
    byScore.values.reduce(0) { $0 + (group == .focal ? $1.focal.count : $1.reference.count) }
  }

  /// How many of the focal group have somebody of the reference group to be compared with.
  public var matchedFocalCount: Int {
    byScore.values.reduce(0) { $0 + ($1.isMatched ? $1.focal.count : 0) }
  }

  /// Whether all points are 0 or 1: x² − x is never negative for whole numbers, so the sums tell.
  public var isDichotomous: Bool { byScore.values.allSatisfy { $0.all.squares == $0.all.sum } }

  /// Standard deviation of the item over everybody; `nil` under two respondents.
  var standardDeviation: Double? {
    let all = byScore.values.reduce(into: Cell()) { $0.merge($1.all) }
    guard all.count > 1 else { return nil }
    let exact = Int128(all.count) * Int128(all.squares) - Int128(all.sum) * Int128(all.sum)
    return (Double(exact) / (Double(all.count) * Double(all.count - 1))).squareRoot()
  }
}
