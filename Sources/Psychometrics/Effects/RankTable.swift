/// Values of several groups brought into one order: what rank statistics need, ties and all.
///
/// Built from exact frequencies, so it does not depend on the order of rows and needs none of them.
struct RankTable: Hashable, Sendable {
  /// How often each value came in each group, the least value first.
  let counts: [[Int]]
  /// How many values each group has.
  let totals: [Int]

  init(_ groups: [Descriptives]) {
    let sorted = groups.map(\.frequencies)
    var places = sorted.map { _ in 0 }
    var counts: [[Int]] = []
    while true {
      let heads = sorted.indices.compactMap { places[$0] < sorted[$0].count ? sorted[$0][places[$0]] : nil }
      guard let least = heads.min(by: Self.isBelow) else { break }
      counts.append(
        sorted.indices.map { group in
          guard places[group] < sorted[group].count else { return 0 }
          let head = sorted[group][places[group]]
          // Frequencies are in lowest terms: equal values have equal parts.
          guard head.numerator == least.numerator, head.denominator == least.denominator else { return 0 }
          places[group] += 1
          return head.count
        })
    }
    self.counts = counts
    totals = groups.map(\.count)
  }

  private static func isBelow(_ left: Descriptives.Frequency, _ right: Descriptives.Frequency) -> Bool {
    Int128(left.numerator) * Int128(right.denominator) < Int128(right.numerator) * Int128(left.denominator)
  }

  var count: Int { totals.reduce(0, +) }

  /// Twice the sum of each group's ranks, tied values at their average rank: whole numbers.
  var doubledRankSums: [Int] {
    var sums = totals.map { _ in 0 }
    var passed = 0
    for row in counts {
      let here = row.reduce(0, +)
      for (group, count) in row.enumerated() { sums[group] += count * (2 * passed + here + 1) }
      passed += here
    }
    return sums
  }

  /// Σ(t³ − t) over the values, t how often each came.
  var tieSum: Double {
    counts.reduce(0) { sum, row in
      let t = Double(row.reduce(0, +))
      return sum + (t * t * t - t)
    }
  }
}
