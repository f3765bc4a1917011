import RealModule

/// Items of right and wrong answers ordered from the easiest to the hardest, against which one respondent's pattern is held.
///
/// A pattern that is right on its easiest items and wrong on all harder ones fits perfectly (Guttman, 1944). Order and difficulty come from the
/// sample's shares of right answers; items with equal shares keep their order. Missing answers are left out with their items. Where
/// everything is right, or everything wrong, no pattern could differ: what compares with the best and the worst pattern is then `nil`.
/// Meijer R. R., Sijtsma K. Methodology review: evaluating person fit. Applied Psychological Measurement, 2001, 25, 107–135.
public struct GuttmanOrder: Hashable, Sendable {
  /// The share of right answers of each item, in the sample's order of items.
  public let shares: [Double]
  /// The items from the easiest to the hardest.
  public let order: [Int]

  /// Orders items by their shares of right answers, each 0…1; `nil` for others.
  public init?(shares: [Double]) {
    guard shares.allSatisfy({ (0...1).contains($0) }) else { return nil }
    self.shares = shares
    order = shares.indices.sorted { shares[$0] == shares[$1] ? $0 < $1 : shares[$0] > shares[$1] }
  }

  /// Orders the items of a sample; missing answers are left out.
  ///
  /// `nil` where nobody answered an item, or the rows differ in length.
  public init?(sample: [[Bool?]]) {
    guard let size = sample.first?.count, sample.allSatisfy({ $0.count == size }) else { return nil }
    var shares: [Double] = []
    for item in 0..<size {
      let answers = sample.compactMap { $0[item] }
      guard !answers.isEmpty else { return nil }
      shares.append(Double(answers.count { $0 }) / Double(answers.count))
    }
    self.init(shares: shares)
  }

  /// One respondent's pattern held against the order; `nil` where every answer is missing or their number is wrong.
  public func pattern(_ answers: [Bool?]) -> GuttmanPattern? {
    guard answers.count == shares.count else { return nil }
    let answered = order.filter { answers[$0] != nil }
    guard !answered.isEmpty else { return nil }
    return GuttmanPattern(
      shares: answered.map { shares[$0] }, isRight: answered.map { answers[$0] ?? false })
  }
}
