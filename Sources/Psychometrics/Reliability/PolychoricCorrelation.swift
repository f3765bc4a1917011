/// The correlation of the normal variables behind two items with ordered answers; of two items with two answers each the tetrachoric one.
///
/// Thresholds from each item's own distribution, then the correlation of greatest likelihood (Olsson U. Psychometrika, 1979, 44, 443–460, the
/// two-step estimate), solved to the last digits. Rows without one of the two answers are left out.
public struct PolychoricCorrelation: Hashable, Sendable {
  /// Why there is no estimate.
  public enum Refusal: Error, Hashable, Sendable {
    /// One of the items has one answer only.
    case itemDoesNotVary
    /// The likelihood rises to the end of the scale, as with an empty cell of a table of four.
    case atTheLimit
  }

  public let correlation: Double
  /// Rows with both answers.
  public let count: Int

  /// Estimates the correlation of pairs of whole answers, `nil` for a missing one; only the answers' order matters.
  public init(_ pairs: [(Int?, Int?)]) throws(Refusal) {
    var cells: [[Int]: Int] = [:]
    for case (let x?, let y?) in pairs { cells[[x, y], default: 0] += 1 }
    let all = cells.values.reduce(0, +)
    func thresholds(_ place: Int) -> [Int: (low: Double, high: Double)] {
      var counts: [Int: Int] = [:]
      for (answers, count) in cells { counts[answers[place], default: 0] += count }
      var (bounds, passed, low) = ([Int: (low: Double, high: Double)](), 0, -Double.infinity)
      for (answer, count) in counts.sorted(by: { $0.key < $1.key }) {
        passed += count
        let high = NormalDistribution.quantile(Double(passed) / Double(all))
        bounds[answer] = (low, high)
        low = high
      }
      return bounds
    }
    let (rows, columns) = (thresholds(0), thresholds(1))
    guard rows.count > 1, columns.count > 1 else { throw .itemDoesNotVary }
    let entries = cells.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { answers, count in
      rows[answers[0]].flatMap { row in columns[answers[1]].map { (row, $0, Double(count)) } }
    }
    /// The likelihood's slope turned round, so that it rises through 0 at the estimate.
    func fall(_ r: Double) -> Double {
      func corners(
        _ row: (low: Double, high: Double), _ column: (low: Double, high: Double),
        _ value: (Double, Double) -> Double
      ) -> Double {
        value(row.high, column.high) - value(row.low, column.high) - value(row.high, column.low)
          + value(row.low, column.low)
      }
      return entries.reduce(0) { sum, entry in
        let chance = corners(entry.0, entry.1) {
          BivariateNormalDistribution.cumulative($0, $1, correlation: r)
        }
        let slope = corners(entry.0, entry.1) {
          BivariateNormalDistribution.density($0, $1, correlation: r)
        }
        return sum - entry.2 * slope / max(chance, 1e-300)
      }
    }
    // From the middle outwards: far from the estimate chances of cells vanish and their slopes are only rounding.
    let rises = fall(0) < 0
    var (near, far) = (0.0, rises ? 0.25 : -0.25)
    while (fall(far) < 0) == rises {
      near = far
      far = (far + (rises ? 1 : -1)) / 2
      guard abs(far) < 0.9995 else { throw .atTheLimit }
    }
    correlation = Root.between(min(near, far), max(near, far), fall)
    count = all
  }
}
