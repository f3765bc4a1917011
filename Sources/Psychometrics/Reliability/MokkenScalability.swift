/// Mokken's scalability: how far items order respondents as a Guttman scale would, from pairs of items.
///
/// H = Σ cov / Σ cov_max, cov_max the greatest covariance that two items' own distributions allow. Loevinger J. Psychological Monographs, 1947, 61; Molenaar
/// I. W. Kwantitatieve Methoden, 1991, 12. Under 0.3 no scale, from 0.5 a strong one (Mokken R. J. A Theory and Procedure of Scale Analysis, 1971).
public struct MokkenScalability: Hashable, Sendable {
  /// Of the whole scale; `nil` where no pair could covary.
  public let scale: Double?
  /// Of each item with the others; `nil` where an item does not vary.
  public let items: [Double?]
  /// Rows without a gap: all others are left out.
  public let count: Int

  /// Makes the coefficients from answers, `nil` for missing ones; keyed, of as many items in each row.
  ///
  /// `nil` under two items or two rows without a gap, and where rows differ in length.
  public init?(_ rows: [[Int?]]) {
    guard let size = rows.first?.count, size > 1, rows.allSatisfy({ $0.count == size }) else { return nil }
    let whole = rows.compactMap { row in
      let present = row.compactMap { $0 }
      return present.count == size ? present : nil
    }
    guard whole.count > 1 else { return nil }
    let columns = (0..<size).map { item in whole.map { $0[item] } }
    let (sorted, sums) = (columns.map { $0.sorted() }, columns.map { $0.reduce(0, +) })
    func covariance(_ left: [Int], _ right: [Int], _ i: Int, _ j: Int) -> Double {
      let products = zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
      return Double(Int128(whole.count) * Int128(products) - Int128(sums[i]) * Int128(sums[j]))
    }
    var (observed, greatest) = (
      [Double](repeating: 0, count: size), [Double](repeating: 0, count: size)
    )
    for i in 0..<size {
      for j in 0..<size where j != i {
        observed[i] += covariance(columns[i], columns[j], i, j)
        greatest[i] += covariance(sorted[i], sorted[j], i, j)
      }
    }
    items = zip(observed, greatest).map { $1 > 0 ? $0 / $1 : nil }
    let all = greatest.reduce(0, +)
    scale = all > 0 ? observed.reduce(0, +) / all : nil
    count = whole.count
  }
}
