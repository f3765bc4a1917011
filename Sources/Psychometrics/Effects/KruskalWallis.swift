/// Several groups compared by ranks.
///
/// H = (12/(N(N + 1))·ΣR²/n − 3(N + 1)) / (1 − Σ(t³ − t)/(N³ − N)), R the rank sums and t the sizes of ties. Kruskal W. H., Wallis W. A. Journal of the
/// American Statistical Association, 1952, 47, 583–621.
public struct KruskalWallis: Hashable, Sendable {
  public let statistic: Double
  public let freedom: Int
  /// By χ², rough for groups under five.
  public let p: Double

  /// Compares groups; `nil` under two groups, where one is empty and where all values are equal.
  public init?(_ groups: [Descriptives]) {
    guard groups.count > 1, groups.allSatisfy({ $0.count > 0 }) else { return nil }
    let table = RankTable(groups)
    let n = Double(table.count)
    let untied = 1 - table.tieSum / (n * n * n - n)
    guard table.counts.count > 1, untied > 0 else { return nil }
    // From the distances to the expected sums: the usual form takes two near numbers from each other.
    let squares = zip(table.doubledRankSums, table.totals).reduce(0) { sum, group in
      let distance = Double(group.0 - group.1 * (table.count + 1)) / 2
      return sum + distance * distance / Double(group.1)
    }
    statistic = 12 / (n * (n + 1)) * squares / untied
    freedom = groups.count - 1
    p = ChiSquareDistribution.upper(statistic, freedom: Double(freedom))
  }
}
