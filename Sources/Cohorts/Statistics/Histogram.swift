import Psychometrics
import QuestionnaireModel

/// How often each exact score came out: what means, quantiles and level counts of a group are computed from.
public struct Histogram: Hashable, Sendable {
  /// Mean, deviation and quantiles come from here, for every engine the same.
  public private(set) var descriptives = Descriptives()

  /// Makes a histogram.
  public init(_ counts: [Fraction: Int] = [:]) {
    for (score, count) in counts { add(score, times: count) }
  }

  /// Counts a score; `times` below 1 counts nothing.
  public mutating func add(_ score: Fraction, times: Int = 1) {
    descriptives.add(score.numerator, over: score.denominator, count: times)
  }

  /// Adds every score of another histogram.
  public mutating func add(_ other: Histogram) { descriptives.merge(other.descriptives) }

  /// How many scores there are.
  public var n: Int { descriptives.count }

  /// How many different scores there are.
  public var differentScores: Int { descriptives.frequencies.count }

  /// How often each score came.
  public var counts: [Fraction: Int] {
    Dictionary(uniqueKeysWithValues: entries.map { ($0.score, $0.count) })
  }

  private var entries: some Sequence<(score: Fraction, count: Int)> {
    descriptives.frequencies.lazy.map { (Fraction($0.numerator, over: $0.denominator), $0.count) }
  }

  /// How many scores lie in each level of a band; scores in a gap of an unchecked band stand in none.
  public func levelCounts(_ band: Band) -> [Int] {
    var result = Array(repeating: 0, count: band.levels.count)
    for (score, count) in entries {
      if let level = band.levelIndex(of: score) { result[level] += count }
    }
    return result
  }

  /// How many scores lie in each of some ranges.
  public func rangeCounts(_ ranges: [ScoreRange]) -> [Int] {
    var result = Array(repeating: 0, count: ranges.count)
    for (score, count) in entries {
      if let place = ranges.firstIndex(where: { $0.contains(score) }) { result[place] += count }
    }
    return result
  }
}
