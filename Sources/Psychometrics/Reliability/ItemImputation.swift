/// Missing answers filled from the item's other answers, before scores or reliability are computed.
///
/// Filling makes scales look more (mean) or less consistent than complete rows do and hides who skipped: where it is used, the rule belongs beside every figure. The
/// other rules need no filling: listwise and pairwise stand in ``SufficientStatistics``, a person's own mean is Σ answered / number answered.
public enum ItemImputation: String, CaseIterable, Sendable {
  /// The median of those who answered the item, between two values where they are even.
  case median
  /// Their mean.
  case mean

  /// What fills each item's gaps; `nil` for an item that nobody answered.
  public func fillings(_ rows: [[Double?]]) -> [Double?] {
    (0..<(rows.first?.count ?? 0)).map { item in
      let present = rows.compactMap { $0[item] }.sorted()
      guard !present.isEmpty else { return nil }
      switch self {
      case .mean: return present.reduce(0, +) / Double(present.count)
      case .median:
        let half = present.count / 2
        return present.count % 2 == 1 ? present[half] : (present[half - 1] + present[half]) / 2
      }
    }
  }

  /// The rows without a gap; `nil` where rows differ in length or nobody answered an item.
  public func filled(_ rows: [[Double?]]) -> [[Double]]? {
    guard rows.allSatisfy({ $0.count == rows.first?.count }) else { return nil }
    let fillings = fillings(rows).compactMap { $0 }
    guard fillings.count == rows.first?.count ?? 0 else { return nil }
    return rows.map { zip($0, fillings).map { $0 ?? $1 } }
  }
}

extension SymmetricMatrix {
  /// Sample covariances of columns, Σ(x − x̄)(y − ȳ)/(n − 1); `nil` under two rows and where rows differ in length.
  ///
  /// For values that are no whole numbers; answers go into ``SufficientStatistics``.
  public init?(covariancesOf rows: [[Double]]) {
    guard rows.count > 1, let size = rows.first?.count, rows.allSatisfy({ $0.count == size }) else {
      return nil
    }
    let n = Double(rows.count)
    let means = (0..<size).map { column in rows.reduce(0) { $0 + $1[column] } / n }
    self.init(size) { i, j in
      rows.reduce(0) { $0 + ($1[i] - means[i]) * ($1[j] - means[j]) } / (n - 1)
    }
  }
}
