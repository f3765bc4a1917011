/// What a scorer writes for the sheets of one answer block, column by column.
///
/// Column `index` of every array begins at `index * capacity`, as in `AnswerBlock`. Raw scores are kept exact: whole points
/// over the scale's denominator, and how many of the shown items were answered.
public struct ScoreBlock: Sendable {
  public let layout: ScoreLayout
  public let capacity: Int
  public internal(set) var count = 0
  /// Points, over the scale's denominator.
  public var points: [Int32]
  /// Items of the scale that were answered.
  public var answered: [Int16]
  /// Items of the scale that were shown.
  public var shown: [Int16]
  /// Of each scale, whether every row is known to have been shown and to have answered all of its items.
  public internal(set) var areWhole: [Bool]
  /// The least and most points that the answered items could have brought; empty where no scale is a `share`.
  public var least: [Int32]
  public var most: [Int32]
  /// Labels, members and flags by slot.
  public var codes: [Int32]
  /// Numbers by slot.
  public var numbers: [Double]

  /// Makes an empty block.
  public init(layout: ScoreLayout, capacity: Int) {
    self.layout = layout
    self.capacity = capacity
    let cells = capacity * layout.scales.count
    points = Array(repeating: 0, count: cells)
    answered = Array(repeating: 0, count: cells)
    shown = Array(repeating: 0, count: cells)
    areWhole = Array(repeating: false, count: layout.scales.count)
    least = Array(repeating: 0, count: layout.hasShares ? cells : 0)
    most = least
    codes = Array(repeating: -1, count: capacity * layout.codeCount)
    numbers = Array(repeating: .nan, count: capacity * layout.numberCount)
  }

  /// Clears the block for `count` rows, but for the points, answers and items shown: the key writes every one of them.
  mutating func reset(count: Int) {
    self.count = count
    for index in areWhole.indices { areWhole[index] = false }
    for index in least.indices { (least[index], most[index]) = (0, 0) }
    for index in codes.indices { codes[index] = -1 }
    for index in numbers.indices { numbers[index] = .nan }
  }

  /// What one row brought on one scale.
  public func standing(scale index: Int, row: Int) -> ScaleStanding {
    let cell = index * capacity + row
    return ScaleStanding(
      points: Int(points[cell]), answered: Int(answered[cell]), shown: Int(shown[cell]),
      least: layout.hasShares ? Int(least[cell]) : 0, most: layout.hasShares ? Int(most[cell]) : 0)
  }

  /// A label, membership or flag of one row by its slot.
  public func code(_ slot: Int, _ row: Int) -> Int32 { codes[slot * capacity + row] }

  /// A number of one row by its slot.
  public func number(_ slot: Int, _ row: Int) -> Double { numbers[slot * capacity + row] }
}
