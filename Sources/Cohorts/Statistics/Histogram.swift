import Psychometrics
import QuestionnaireModel

/// How often each exact score came out: what means, quantiles and level counts of a group are computed from.
public struct Histogram: Hashable, Sendable {
  public private(set) var counts: [Fraction: Int]

  /// Makes a histogram.
  public init(_ counts: [Fraction: Int] = [:]) { self.counts = counts.filter { $0.value > 0 } }

  /// Counts a score.
  public mutating func add(_ score: Fraction, times: Int = 1) {
    if times > 0 { counts[score, default: 0] += times }
  }

  /// Adds every score of another histogram.
  public mutating func add(_ other: Histogram) { counts.merge(other.counts, uniquingKeysWith: +) }

  /// How many scores there are.
  public var n: Int { counts.values.reduce(0, +) }

  /// Mean, deviation and quantiles come from here, for every engine the same.
  public var descriptives: Descriptives {
    counts.reduce(into: Descriptives()) {
      $0.add($1.key.numerator, over: $1.key.denominator, count: $1.value)
    }
  }

  /// How many scores lie in each level of a band; scores in a gap of an unchecked band stand in none.
  public func levelCounts(_ band: Band) -> [Int] {
    var result = Array(repeating: 0, count: band.levels.count)
    for (score, count) in counts {
      if let level = band.levelIndex(of: score) { result[level] += count }
    }
    return result
  }

  /// How many scores lie in each of some ranges.
  public func rangeCounts(_ ranges: [ScoreRange]) -> [Int] {
    var result = Array(repeating: 0, count: ranges.count)
    for (score, count) in counts {
      if let place = ranges.firstIndex(where: { $0.contains(score) }) { result[place] += count }
    }
    return result
  }
}
