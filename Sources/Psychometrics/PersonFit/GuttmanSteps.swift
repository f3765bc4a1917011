import RealModule

/// Steps of graded items ordered from the easiest to the hardest, against which one respondent's pattern is held.
///
/// An answer in category x passes the steps 1…x of its item and fails the rest; a step's share is how many of the sample pass it. Errors are pairs of
/// steps of which the easier is failed and the harder passed. Molenaar I. W. Kwantitatieve Methoden, 1991, 37, 97–117; Emons W. H. M.
/// Applied Psychological Measurement, 2008, 32, 224–247. Equal shares keep the order of items and steps. Rows with a gap take no part: the
/// greatest number of errors belongs to a sum of all items. With two categories these are the figures of `GuttmanOrder`.
public struct GuttmanSteps: Hashable, Sendable {
  /// Of each item, its steps' shares in the sample, falling.
  public let shares: [[Double]]
  private let errors: Additive
  private let logits: Additive

  /// How many steps each item has at most: its categories less one.
  public var stepCounts: [Int] { shares.map(\.count) }

  /// Orders the steps of a sample of categories from 0; each item has `categoryCount` of them.
  ///
  /// `nil` without a complete row, or where a category is none of these.
  public init?(sample: [[Int?]], categoryCount: Int) {
    guard let size = sample.first?.count, size > 0, categoryCount > 1 else { return nil }
    let complete = sample.compactMap { row -> [Int]? in
      let answers = row.compactMap { $0 }
      return answers.count == size && row.count == size ? answers : nil
    }
    guard !complete.isEmpty, complete.allSatisfy({ $0.allSatisfy((0..<categoryCount).contains) })
    else { return nil }
    let shares = (0..<size).map { item in
      (1..<categoryCount).map { step in
        Double(complete.count { $0[item] >= step }) / Double(complete.count)
      }
    }
    let steps = shares.indices.flatMap { item in shares[item].indices.map { (item: item, step: $0) } }
    let order = steps.indices.sorted { left, right in
      let (one, other) = (steps[left], steps[right])
      let (easier, harder) = (shares[one.item][one.step], shares[other.item][other.step])
      return easier == harder ? left < right : easier > harder
    }
    var places = shares.map { $0.map { _ in 0.0 } }
    for (place, index) in order.enumerated() { places[steps[index].item][steps[index].step] = Double(place) }
    self.shares = shares
    errors = Additive(places)
    // Steps that all pass, or none, have no logit and weigh nothing.
    logits = Additive(
      shares.map { $0.map { $0 > 0 && $0 < 1 ? Double.log($0) - Double.log(onePlus: -$0) : 0 } })
  }

  /// Guttman errors; `nil` for a row with a gap, of another length or with another category.
  ///
  /// With the passed steps at the places p of the order they are Σp − r(r − 1)/2: each passed step has p steps before it, less those passed.
  public func errorCount(_ row: [Int?]) -> Int? {
    guard let (answers, sum) = readable(row) else { return nil }
    return Int(errors.weight(answers)) - sum * (sum - 1) / 2
  }

  /// The errors against the greatest number that any pattern of the same sum has: 0…1; `nil` where no pattern has any.
  public func normedErrors(_ row: [Int?]) -> Double? {
    guard let (answers, sum) = readable(row) else { return nil }
    let perfect = Double(sum * (sum - 1) / 2)
    let greatest = errors.greatest[sum] - perfect
    return greatest > 0 ? (errors.weight(answers) - perfect) / greatest : nil
  }

  /// U3 for graded items: where the sum of the passed steps' logits stands between the greatest (0) and the least (1) of the same sum.
  ///
  /// `nil` where they are equal.
  public func u3(_ row: [Int?]) -> Double? {
    guard let (answers, sum) = readable(row) else { return nil }
    let (most, least) = (logits.greatest[sum], logits.least[sum])
    guard most - least > 1e-12 * max(1, abs(most)) else { return nil }
    return (most - logits.weight(answers)) / (most - least)
  }

  private func readable(_ row: [Int?]) -> (answers: [Int], sum: Int)? {
    let answers = row.compactMap { $0 }
    guard answers.count == shares.count, row.count == shares.count,
      zip(answers, shares).allSatisfy({ (0...$1.count).contains($0) })
    else { return nil }
    return (answers, answers.reduce(0, +))
  }

  /// A weight that adds up over passed steps, with its extremes at each sum over all patterns.
  private struct Additive: Hashable, Sendable {
    /// By item and category: the weight of the steps up to it.
    let weights: [[Double]]
    let greatest: [Double]
    let least: [Double]

    init(_ steps: [[Double]]) {
      weights = steps.map { item in item.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) } }
      var (greatest, least) = ([0.0], [0.0])
      for item in weights {
        let length = greatest.count + item.count - 1
        var (most, fewest) = (
          [Double](repeating: -.infinity, count: length), [Double](repeating: .infinity, count: length)
        )
        for sum in greatest.indices {
          for (category, weight) in item.enumerated() {
            most[sum + category] = max(most[sum + category], greatest[sum] + weight)
            fewest[sum + category] = min(fewest[sum + category], least[sum] + weight)
          }
        }
        (greatest, least) = (most, fewest)
      }
      self.greatest = greatest
      self.least = least
    }

    func weight(_ answers: [Int]) -> Double {
      zip(weights, answers).reduce(0) { $0 + $1.0[$1.1] }
    }
  }
}
