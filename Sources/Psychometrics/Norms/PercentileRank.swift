/// Where a raw score stands in a sample: how many lie below it and how many are equal.
///
/// Counted exactly, so two percentile ranks compare without rounding. Scores that nobody had have a place too. Who has no score is not in the sample.
public struct PercentileRank: Hashable, Sendable {
  public let countBelow: Int
  public let countEqual: Int
  /// How many the sample has.
  public let count: Int

  /// The place of `numerator`/`denominator`; `nil` for an empty sample and a denominator of 0.
  public init?(_ numerator: Int, over denominator: Int = 1, in sample: Descriptives) {
    guard sample.count > 0, denominator != 0 else { return nil }
    let sign: Int128 = denominator < 0 ? -1 : 1
    let (top, bottom) = (sign * Int128(numerator), sign * Int128(denominator))
    var (below, equal) = (0, 0)
    for entry in sample.frequencies {
      let (left, right) = (Int128(entry.numerator) * bottom, top * Int128(entry.denominator))
      guard left <= right else { break }
      if left == right { equal = entry.count } else { below += entry.count }
    }
    (countBelow, countEqual, count) = (below, equal, sample.count)
  }

  init(countBelow: Int, countEqual: Int, count: Int) {
    (self.countBelow, self.countEqual, self.count) = (countBelow, countEqual, count)
  }

  private func percent(_ doubled: Int) -> Double { 100 * Double(doubled) / Double(2 * count) }

  /// (below + ½·equal)/n in percent: the percentile rank of this project.
  public var middle: Double { percent(2 * countBelow + countEqual) }

  /// The part at or below, in percent.
  public var atOrBelow: Double { percent(2 * (countBelow + countEqual)) }

  /// The part below, in percent.
  public var below: Double { percent(2 * countBelow) }

  /// The average rank of the equal ones as a part of n, in percent; of a score nobody had the part below.
  public var averageRank: Double { percent(2 * countBelow + countEqual + (countEqual > 0 ? 1 : 0)) }

  /// Whether ``middle`` is at least so many percent, exactly.
  public func isAtLeast(percent limit: Int) -> Bool {
    Int128(100) * Int128(2 * countBelow + countEqual) >= Int128(limit) * Int128(2 * count)
  }
}
