/// How far one respondent's answers lie from the sample's centre, by the sample's own covariances.
///
/// D² = (x − x̄)ᵀ S⁻¹ (x − x̄), for normal answers about χ² with as many degrees of freedom as items. Mahalanobis P. C. Proceedings of the National
/// Institute of Sciences of India, 1936, 2, 49–55; Meade A. W., Craig S. B. Psychological Methods, 2012, 17, 437–455. Mean and
/// covariances are those of the rows without a gap. A respondent's missing answers are left out with their items: D² is then over
/// the items answered, with fewer degrees of freedom.
public struct MahalanobisDistance: Sendable {
  /// Why there is no distance.
  public enum Refusal: Error, Hashable, Sendable {
    /// Rows without a gap must outnumber the items, or the covariances have no inverse.
    case tooFewRows(complete: Int, items: Int)
    /// An item that does not vary, or one that follows exactly from the others.
    case singular
  }

  /// One respondent's distance.
  public struct Distance: Hashable, Sendable {
    /// D², at least 0.
    public let squared: Double
    /// The items it is over.
    public let freedom: Int

    /// P(χ² ≥ D²): how rare such a distance is where answers are normal; ratings are not quite, so take a strict limit (0.001).
    public var probability: Double { ChiSquareDistribution.upper(squared, freedom: Double(freedom)) }
  }

  private let means: [Double]
  private let covariances: SymmetricMatrix
  /// L of all items, for the rows without a gap.
  private let lower: [Double]

  /// Prepares the distances from a sample's statistics.
  public init(_ statistics: SufficientStatistics) throws(Refusal) {
    let (count, size) = (statistics.completeCount, statistics.itemCount)
    let means = (0..<size).compactMap { statistics.listwiseMean($0) }
    guard size > 0, count > size, means.count == size, let covariances = statistics.listwiseCovariances
    else { throw .tooFewRows(complete: count, items: size) }
    // Tested on correlations, so that an item's unit of measurement does not matter.
    guard let correlations = covariances.correlations, correlations.cholesky != nil,
      let lower = covariances.cholesky
    else { throw .singular }
    self.means = means
    self.covariances = covariances
    self.lower = lower
  }

  /// The distance of one row, as many answers as items; `nil` where every answer is missing or their number is wrong.
  public func distance(_ row: [Double?]) -> Distance? {
    guard row.count == means.count else { return nil }
    let answered = row.indices.filter { row[$0] != nil }
    guard !answered.isEmpty else { return nil }
    let differences = answered.compactMap { item in row[item].map { $0 - means[item] } }
    var factor: [Double]? = lower
    if answered.count < row.count {
      factor = SymmetricMatrix(answered.count) { covariances[answered[$0], answered[$1]] }.cholesky
    }
    guard let factor else { return nil }
    let size = answered.count
    // D² = |L⁻¹(x − x̄)|²: no inverse is formed.
    var solved = differences
    for i in 0..<size {
      for k in 0..<i { solved[i] -= factor[i * size + k] * solved[k] }
      solved[i] /= factor[i * size + i]
    }
    return Distance(squared: solved.reduce(0) { $0 + $1 * $1 }, freedom: size)
  }
}
