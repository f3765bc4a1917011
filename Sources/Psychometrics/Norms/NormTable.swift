/// A table from raw scores to norm values, as handbooks print it: each row holds from its raw score up to the next row's.
///
/// Raw scores are exact; a score on a row's beginning belongs to that row. Below the first row, and above the last score told, there is no value: a table is
/// never continued by guess.
public struct NormTable: Hashable, Sendable {
  /// One row: from this raw score on.
  public struct Row: Hashable, Sendable {
    public let numerator: Int
    public let denominator: Int
    public let value: Double

    public init(from numerator: Int, over denominator: Int = 1, value: Double) {
      (self.numerator, self.denominator, self.value) = (numerator, denominator, value)
    }

    /// Whether the row begins at or below a raw score.
    func begins(atOrBelow numerator: Int, over denominator: Int) -> Bool {
      Int128(self.numerator) * Int128(denominator) <= Int128(numerator) * Int128(self.denominator)
    }
  }

  /// Why rows make no table; places are counted from 0.
  public enum Refusal: Error, Hashable, Sendable {
    case noRows
    /// A denominator that is not positive, or a value that is no finite number.
    case notANumber(row: Int)
    /// A row that does not begin above the row before it.
    case notAscending(row: Int)
    /// A row whose value is below the row before it, in a table that rises, or above in one that falls.
    case notMonotonic(row: Int)
    /// The last raw score lies below the last row.
    case endsTooEarly
  }

  public let rows: [Row]
  /// The greatest raw score that the table speaks of.
  public let last: (numerator: Int, denominator: Int)

  /// Makes a table; `last` is the greatest raw score, the last row's beginning where it is `nil`.
  public init(_ rows: [Row], last: (numerator: Int, denominator: Int)? = nil) throws(Refusal) {
    guard let end = rows.last, let first = rows.first else { throw .noRows }
    for (index, row) in rows.enumerated() where row.denominator <= 0 || !row.value.isFinite {
      throw .notANumber(row: index)
    }
    let rises = end.value >= first.value
    for (index, (row, next)) in zip(rows, rows.dropFirst()).enumerated() {
      guard !next.begins(atOrBelow: row.numerator, over: row.denominator) else {
        throw .notAscending(row: index + 1)
      }
      guard rises ? next.value >= row.value : next.value <= row.value else {
        throw .notMonotonic(row: index + 1)
      }
    }
    let last = last ?? (end.numerator, end.denominator)
    guard last.denominator > 0, end.begins(atOrBelow: last.numerator, over: last.denominator) else {
      throw .endsTooEarly
    }
    self.rows = rows
    self.last = last
  }

  /// The table of a sample: each raw score that came, normalised and told on a scale.
  public init(
    normalising sample: Descriptives, by rule: RankNormalisation = .hazen, on scale: StandardScore
  ) throws(Refusal) {
    var passed = 0
    var rows: [Row] = []
    for entry in sample.frequencies {
      let rank = PercentileRank(countBelow: passed, countEqual: entry.count, count: sample.count)
      passed += entry.count
      guard let z = rule.z(rank) else { continue }
      rows.append(Row(from: entry.numerator, over: entry.denominator, value: scale.value(z: z)))
    }
    try self.init(rows)
  }

  /// The value of a raw score; `nil` outside the table and for a denominator that is not positive.
  public func value(_ numerator: Int, over denominator: Int = 1) -> Double? {
    guard denominator > 0,
      Int128(numerator) * Int128(last.denominator) <= Int128(last.numerator) * Int128(denominator)
    else { return nil }
    return rows.last { $0.begins(atOrBelow: numerator, over: denominator) }?.value
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.rows == right.rows && left.last == right.last
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(rows)
    hasher.combine(last.numerator)
    hasher.combine(last.denominator)
  }
}
