/// p-values of several tests adjusted for there being several, in the order they were given.
///
/// An adjusted p is the least level at which its test would still be rejected by the procedure. `nil` where a p is not within 0…1: a test that could
/// not be made must be left out first, as it does not count among the tests. No tests give none.
public enum Multiplicity {
  /// Benjamini and Hochberg: the share of false discoveries stays under the level, for independent or positively bound tests.
  ///
  /// min over j ≥ i of m·p₍ⱼ₎/j. Journal of the Royal Statistical Society B, 1995, 57, 289–300.
  public static func benjaminiHochberg(_ p: [Double]) -> [Double]? { stepUp(p, penalty: 1) }

  /// Benjamini and Yekutieli: the same for tests bound in any way, at the price of the factor Σ 1/i.
  ///
  /// The Annals of Statistics, 2001, 29, 1165–1188.
  public static func benjaminiYekutieli(_ p: [Double]) -> [Double]? {
    stepUp(p, penalty: (0..<p.count).reduce(0) { $0 + 1 / Double($1 + 1) })
  }

  /// Holm: the chance of any false rejection stays under the level, whatever binds the tests; never weaker than Bonferroni.
  ///
  /// max over j ≤ i of (m − j + 1)·p₍ⱼ₎. Scandinavian Journal of Statistics, 1979, 6, 65–70.
  public static func holm(_ p: [Double]) -> [Double]? {
    guard let order = order(p) else { return nil }
    var (adjusted, highest) = (p, 0.0)
    for (rank, index) in order.enumerated() {
      highest = max(highest, min(1, Double(p.count - rank) * p[index]))
      adjusted[index] = highest
    }
    return adjusted
  }

  /// Bonferroni: m·p, at most 1.
  public static func bonferroni(_ p: [Double]) -> [Double]? {
    order(p).map { _ in p.map { min(1, Double(p.count) * $0) } }
  }

  private static func stepUp(_ p: [Double], penalty: Double) -> [Double]? {
    guard let order = order(p) else { return nil }
    var (adjusted, least) = (p, 1.0)
    for (rank, index) in order.enumerated().reversed() {
      least = min(least, penalty * Double(p.count) / Double(rank + 1) * p[index])
      adjusted[index] = least
    }
    return adjusted
  }

  private static func order(_ p: [Double]) -> [Int]? {
    guard p.allSatisfy({ (0...1).contains($0) }) else { return nil }
    return p.indices.sorted { p[$0] == p[$1] ? $0 < $1 : p[$0] < p[$1] }
  }
}
