import Scoring

/// The kinds of reasons why a sheet has no score on a scale.
public enum NoScoreKind: String, CaseIterable, Hashable, Sendable {
  case nothingAnswered, tooManyMissing, notShown

  init(_ reason: NoScore) {
    self =
      switch reason {
      case .nothingAnswered: .nothingAnswered
      case .tooManyMissing: .tooManyMissing
      case .notShown: .notShown
      }
  }
}

/// How often each raw score came out on one scale, and why others have none.
public struct ScaleFrequencies: Hashable, Sendable {
  public internal(set) var raw = Histogram()
  public internal(set) var noScore: [NoScoreKind: Int] = [:]

  /// Sheets with and without a score.
  public var sheets: Int { raw.n + noScore.values.reduce(0, +) }

  mutating func add(_ other: ScaleFrequencies) {
    raw.add(other.raw)
    noScore.merge(other.noScore, uniquingKeysWith: +)
  }
}

/// Everything that is counted over the sheets of a cell, or of several together: whole numbers only.
public struct CellFrequencies: Hashable, Sendable {
  public internal(set) var sheets = 0
  /// Sheets that were made up by `simulate`.
  public internal(set) var simulated = 0
  /// In the order of the questionnaire.
  public internal(set) var scales: [ScaleFrequencies]
  /// For each label, membership and remark how often each code was written (−1: nothing can be said); empty for numbers.
  public internal(set) var codes: [[Int32: Int]]
  /// For each number how often each value was written; empty for other outputs.
  public internal(set) var numbers: [[Double: Int]]
  /// In the order of `CohortFrequencies.items`.
  public internal(set) var items: [ItemCounts]

  init(scales: Int, outputs: Int, items: [CountedItem]) {
    self.scales = Array(repeating: ScaleFrequencies(), count: scales)
    codes = Array(repeating: [:], count: outputs)
    numbers = Array(repeating: [:], count: outputs)
    self.items = items.map { ItemCounts(width: $0.width) }
  }

  mutating func add(_ other: CellFrequencies) {
    sheets += other.sheets
    simulated += other.simulated
    for index in scales.indices { scales[index].add(other.scales[index]) }
    for index in codes.indices { codes[index].merge(other.codes[index], uniquingKeysWith: +) }
    for index in numbers.indices { numbers[index].merge(other.numbers[index], uniquingKeysWith: +) }
    for index in items.indices { items[index].add(other.items[index]) }
  }
}
