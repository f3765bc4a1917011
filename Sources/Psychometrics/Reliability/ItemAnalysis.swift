/// What each item adds to its scale, from the items' covariances.
///
/// The figures are on the rows that the covariances rest on. An item that does not vary has no correlations: those are `nil`.
public struct ItemAnalysis: Hashable, Sendable {
  /// One item's figures.
  public struct Item: Hashable, Sendable {
    /// Standard deviation of a sample.
    public let standardDeviation: Double
    /// Correlation with the sum over all items, itself among them.
    public let itemTotal: Double?
    /// Correlation with the sum over the **other** items: the figure to judge an item by.
    public let itemRest: Double?
    /// The same on items of equal variance, itself among them.
    public let standardisedItemTotal: Double?
    /// Correlation with what the items have in common, its own error taken out (by squared multiple correlations).
    public let itemTotalCorrected: Double?
    /// α of the other items; `nil` under two of them.
    public let alphaIfDropped: Double?
    public let standardisedAlphaIfDropped: Double?
    public let lambda6IfDropped: Double?
  }

  public let items: [Item]

  /// Analyses keyed items; `count` is how many respondents stand behind the covariances.
  public init(_ covariances: SymmetricMatrix, count: Int) {
    let total = covariances.sum
    let correlations = covariances.correlations
    let communal = correlations.flatMap(Self.withCommunalities)
    items = (0..<covariances.size).map { index in
      let (own, row) = (covariances[index, index], covariances.rowSum(index))
      let rest = total - 2 * row + own
      let others = Reliability(covariances.without(index), count: count)
      return Item(
        standardDeviation: max(0, own).squareRoot(),
        itemTotal: Self.correlation(row, own, total),
        itemRest: Self.correlation(row - own, own, rest),
        standardisedItemTotal: correlations.flatMap { Self.correlation($0.rowSum(index), 1, $0.sum) },
        itemTotalCorrected: communal.flatMap { Self.correlation($0.rowSum(index), 1, $0.sum) },
        alphaIfDropped: others?.alpha, standardisedAlphaIfDropped: others?.standardisedAlpha,
        lambda6IfDropped: others?.lambda6)
    }
  }

  private static func correlation(_ covariance: Double, _ own: Double, _ other: Double) -> Double? {
    guard own > 0, other > 0 else { return nil }
    return covariance / (own.squareRoot() * other.squareRoot())
  }

  private static func withCommunalities(_ correlations: SymmetricMatrix) -> SymmetricMatrix? {
    guard let inverse = correlations.inverse else { return nil }
    return SymmetricMatrix(correlations.size) { row, column in
      row == column ? 1 - 1 / inverse[row, row] : correlations[row, column]
    }
  }
}
