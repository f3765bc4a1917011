import RealModule

/// Expected a posteriori estimates of ability: the mean of θ given the answers, with the posterior deviation as standard error.
///
/// θ̂ = Σ x·L(x)·w(x) / Σ L(x)·w(x) over the nodes, SE² = Σ (x − θ̂)²·L(x)·w(x) / Σ L(x)·w(x). Bock R. D., Mislevy R. J. Adaptive EAP estimation
/// of ability in a microcomputer environment. Applied Psychological Measurement, 1982, 6, 431–444. Missing answers are left
/// out; without any answer there is no estimate (the population's mean would tell nothing about this pupil).
///
/// The tables are prepared once: for each item and category the probabilities at all nodes, scaled to a maximum of 1 (the factor falls out),
/// so that scoring is multiplications only and allocates nothing. Where the product leaves the range of doubles (hundreds of answers
/// that contradict one another) logarithms take over, with the same result.
public struct EapScorer: Sendable {
  /// What stands for a missing answer in rows of bytes.
  public static let missing: Int8 = -1

  typealias Lane = SIMD8<Double>

  public let scale: IrtScale
  public let quadrature: Quadrature
  /// How many lanes hold one row of nodes; those beyond the last node have weight 0.
  let width: Int
  let nodes: [Lane]
  let weights: [Lane]
  /// The rows of each item's categories.
  let rows: [Lane]
  /// Where an item's category 0 begins in `rows`.
  let starts: [Int]
  let categoryCounts: [Int]

  /// Prepares the tables; the nodes are those of `Quadrature.standard` with the scale's variance unless others are given.
  public init(_ scale: IrtScale, over quadrature: Quadrature? = nil) {
    self.scale = scale
    let quadrature = quadrature ?? .standard(variance: scale.variance)
    self.quadrature = quadrature
    width = (quadrature.nodes.count + Lane.scalarCount - 1) / Lane.scalarCount
    nodes = Self.lanes(quadrature.nodes, width: width)
    weights = Self.lanes(quadrature.weights, width: width)
    var rows: [Lane] = []
    var starts: [Int] = []
    for item in scale.items {
      starts.append(rows.count)
      for category in 0..<item.categoryCount {
        let logs = quadrature.nodes.map { item.logProbability(category, at: $0) }
        let greatest = logs.max() ?? 0
        rows += Self.lanes(logs.map { Double.exp($0 - greatest) }, width: width)
      }
    }
    self.rows = rows
    self.starts = starts
    categoryCounts = scale.items.map(\.categoryCount)
  }

  private static func lanes(_ numbers: [Double], width: Int) -> [Lane] {
    (0..<width).map { lane in
      var numbersOfLane = Lane.zero
      for index in 0..<Lane.scalarCount where lane * Lane.scalarCount + index < numbers.count {
        numbersOfLane[index] = numbers[lane * Lane.scalarCount + index]
      }
      return numbersOfLane
    }
  }

  /// The estimate of one pattern; `nil` where every answer is missing, one is no category of its item, or their number is wrong.
  public func estimate(_ pattern: [Int?]) -> AbilityEstimate? {
    guard scale.isReadable(pattern) else { return nil }
    // Categories of more than a byte have no row of bytes; such items take the slow way.
    guard categoryCounts.allSatisfy({ $0 <= Int(Int8.max) }) else { return byLogarithms(pattern) }
    let row = pattern.map { $0.map { Int8($0) } ?? Self.missing }
    return row.withUnsafeBufferPointer { estimate($0) }
  }

  /// The estimate of one row of categories, `missing` (or any negative number) for a gap; `nil` as above.
  public func estimate(_ row: Span<Int8>) -> AbilityEstimate? {
    row.withUnsafeBufferPointer { estimate($0) }
  }

  /// Estimates of rows that lie one after the other, given to `receive` with their number; a remainder shorter than a row is left.
  public func estimateAll(_ rows: [Int8], receive: (_ row: Int, _ estimate: AbilityEstimate?) -> Void) {
    let length = starts.count
    rows.withUnsafeBufferPointer { all in
      for row in 0..<(all.count / length) {
        receive(row, estimate(UnsafeBufferPointer(rebasing: all[(row * length)..<((row + 1) * length)])))
      }
    }
  }

  private func estimate(_ row: UnsafeBufferPointer<Int8>) -> AbilityEstimate? {
    guard row.count == starts.count else { return nil }
    var isAnswered = false
    for item in row.indices where row[item] >= 0 {
      guard Int(row[item]) < categoryCounts[item] else { return nil }
      isAnswered = true
    }
    guard isAnswered else { return nil }
    return moments(row) ?? byLogarithms(row.map { $0 < 0 ? nil : Int($0) })
  }

  /// Mean and deviation of the posterior; `nil` where the product went out of range.
  private func moments(_ row: UnsafeBufferPointer<Int8>) -> AbilityEstimate? {
    // Where each answer's probabilities begin, found once and not for every lane.
    withUnsafeTemporaryAllocation(of: Int.self, capacity: row.count) { places in
      var answers = 0
      for item in 0..<row.count where row[item] >= 0 {
        places[answers] = starts[item] &+ Int(row[item]) &* width
        answers &+= 1
      }
      return moments(UnsafeBufferPointer(rebasing: places[..<answers]))
    }
  }

  private func moments(_ places: UnsafeBufferPointer<Int>) -> AbilityEstimate? {
    var (mass, first, second) = (Lane.zero, Lane.zero, Lane.zero)
    rows.withUnsafeBufferPointer { rows in
      nodes.withUnsafeBufferPointer { nodes in
        weights.withUnsafeBufferPointer { weights in
          for lane in 0..<width {
            var product = weights[lane]
            for place in places { product *= rows[lane &+ place] }
            mass += product
            let weighted = product * nodes[lane]
            first += weighted
            second += weighted * nodes[lane]
          }
        }
      }
    }
    let total = mass.sum()
    guard total > 1e-200 else { return nil }
    let theta = first.sum() / total
    return AbilityEstimate(
      theta: theta, standardError: max(0, second.sum() / total - theta * theta).squareRoot())
  }

  /// The definition itself, in logarithms.
  func byLogarithms(_ pattern: [Int?]) -> AbilityEstimate? {
    guard pattern.contains(where: { $0 != nil }) else { return nil }
    let logs = quadrature.nodes.map { scale.logLikelihood(pattern, at: $0) ?? .nan }
    let weighted = zip(logs, quadrature.weights).map { $0 + Double.log($1) }
    guard let greatest = weighted.max(), greatest.isFinite else { return nil }
    let posterior = weighted.map { Double.exp($0 - greatest) }
    let mass = posterior.reduce(0, +)
    let theta = zip(quadrature.nodes, posterior).reduce(0) { $0 + $1.0 * $1.1 } / mass
    let variance =
      zip(quadrature.nodes, posterior).reduce(0) { $0 + ($1.0 - theta) * ($1.0 - theta) * $1.1 } / mass
    return AbilityEstimate(theta: theta, standardError: variance.squareRoot())
  }
}
