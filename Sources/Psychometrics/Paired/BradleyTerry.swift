import RealModule

/// The worth of things from paired comparisons: P(i before j) = wᵢ/(wᵢ + wⱼ), by maximum likelihood.
///
/// Bradley R. A., Terry M. E. Biometrika, 1952, 39, 324–345. Has a solution only where no group of things always wins or always loses against the rest
/// (Ford L. R. The American Mathematical Monthly, 1957, 64, 28–33): others are refused, not forced.
public struct BradleyTerry: Hashable, Sendable {
  /// What becomes of comparisons without a preference, of which the model knows nothing.
  public enum TieRule: String, CaseIterable, Sendable {
    case refused
    /// Half a win to each; say so beside the figures.
    case halved
  }

  /// Why there is no solution.
  public enum Refusal: Error, Hashable, Sendable {
    case fewerThanTwoThings
    /// So many comparisons ended without a preference.
    case ties(count: Int)
    /// Things fall into groups that always won, always lost, or never met.
    case notConnected(groups: [[Int]])
    case noConvergence
  }

  /// Worths, positive, with the sum 1.
  public let worths: [Double]
  /// The log-likelihood of the preferences at these worths, without binomial coefficients.
  public let logLikelihood: Double
  /// Standard errors of the differences ln wᵢ − ln w_last; the last is 0.
  public let standardErrors: [Double]

  /// ln w with the last thing at 0.
  public var logits: [Double] {
    guard let last = worths.last else { return [] }
    return worths.map { Double.log($0 / last) }
  }

  /// Fits worths.
  public init(_ comparisons: PairedComparisons, ties rule: TieRule = .refused) throws(Refusal) {
    let size = comparisons.size
    guard size > 1 else { throw .fewerThanTwoThings }
    guard rule == .halved || comparisons.tieCount == 0 else { throw .ties(count: comparisons.tieCount) }
    let groups = comparisons.connectedGroups
    guard groups.count == 1 else { throw .notConnected(groups: groups) }
    func wins(_ i: Int, _ j: Int) -> Double {
      Double(comparisons.wins(i, over: j)) + Double(comparisons.ties(i, j)) / 2
    }
    func likelihood(_ logits: [Double]) -> Double {
      var sum = 0.0
      for i in 0..<size {
        for j in 0..<size where i != j {
          let z = logits[j] - logits[i]
          sum -= wins(i, j) * (max(z, 0) + Double.log(onePlus: Double.exp(-abs(z))))
        }
      }
      return sum
    }
    var logits = [Double](repeating: 0, count: size)
    var value = likelihood(logits)
    /// The slope, and the inverse of its fall; the last thing stands still, as only differences mean anything.
    func slope(_ logits: [Double]) -> (gradient: [Double], inverse: SymmetricMatrix?) {
      var gradient = [Double](repeating: 0, count: size)
      var curvature = [Double](repeating: 0, count: size * size)
      for i in 0..<size {
        for j in 0..<size where i != j {
          let (share, count) = (1 / (1 + Double.exp(logits[j] - logits[i])), wins(i, j) + wins(j, i))
          gradient[i] += wins(i, j) - count * share
          curvature[i * size + i] += count * share * (1 - share)
          curvature[i * size + j] -= count * share * (1 - share)
        }
      }
      return (gradient, SymmetricMatrix(size - 1) { curvature[$0 * size + $1] }.inverse)
    }
    for _ in 0..<200 {
      let (gradient, inverse) = slope(logits)
      guard let inverse else { throw .noConvergence }
      let step = (0..<(size - 1)).map { i in
        (0..<(size - 1)).reduce(0) { $0 + inverse[i, $1] * gradient[$1] }
      }
      let gain = zip(step, gradient).reduce(0) { $0 + $1.0 * $1.1 }
      var scale = 1.0
      var next = logits
      var reached = -Double.infinity
      repeat {
        for i in step.indices { next[i] = logits[i] + scale * step[i] }
        reached = likelihood(next)
        scale /= 2
      } while !(reached >= value - 1e-12 * abs(value)) && scale > 1e-9
      (logits, value) = (next, reached)
      if gain < 1e-12 * max(1, abs(value)), let spread = slope(logits).inverse {
        let highest = logits.max() ?? 0
        let raw = logits.map { Double.exp($0 - highest) }
        let sum = raw.reduce(0, +)
        worths = raw.map { $0 / sum }
        logLikelihood = value
        standardErrors = spread.diagonal.map { max(0, $0).squareRoot() } + [0]
        return
      }
    }
    throw .noConvergence
  }
}
