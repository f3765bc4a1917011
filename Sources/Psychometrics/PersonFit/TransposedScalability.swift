/// Sijtsma's Hᵀ: how well one respondent's pattern agrees with those of all the others.
///
/// Hᵀ = Σ cov(x, y) / Σ covₘₐₓ(x, y) over the other respondents y, the greatest covariance that their sums allow being β_low(1 − β_high) with β
/// the shares of right answers. Sijtsma K., Meijer R. R. Applied Psychological Measurement, 1992, 16, 149–157. 1 is agreement, about 0
/// and below says that the pattern is nobody else's. Rows with a gap take no part and have no figure.
public struct TransposedScalability: Sendable {
  private let size: Int
  private let count: Int
  /// How many of the sample are right on each item.
  private let rightByItem: [Int]
  /// How many of the sample have each sum.
  private let rowsBySum: [Int]

  /// Takes a sample's rows without a gap; rows of a length other than the first's count as incomplete.
  public init(_ sample: [[Bool?]]) {
    let size = sample.first?.count ?? 0
    let complete = sample.compactMap { row -> [Bool]? in
      let answers = row.compactMap { $0 }
      return answers.count == size && row.count == size ? answers : nil
    }
    var rightByItem = [Int](repeating: 0, count: size)
    var rowsBySum = [Int](repeating: 0, count: size + 1)
    for row in complete {
      rowsBySum[row.count { $0 }] += 1
      for item in row.indices where row[item] { rightByItem[item] += 1 }
    }
    self.size = size
    self.count = complete.count
    self.rightByItem = rightByItem
    self.rowsBySum = rowsBySum
  }

  /// The coefficient of a row of the sample; `nil` for one with a gap, one of only right or only wrong answers, or without others to compare with.
  ///
  /// The row must be part of the sample: it is taken out of it before comparing. All sums are whole numbers, so that the order of rows does not matter.
  public func coefficient(_ row: [Bool?]) -> Double? {
    let answers = row.compactMap { $0 }
    guard answers.count == size, row.count == size, count > 1 else { return nil }
    let right = answers.count { $0 }
    guard right > 0, right < size, rowsBySum[right] > 0 else { return nil }
    // Both sums times k²: k·Σxy − rₓ·r_y and min(r)·(k − max(r)).
    var common = 0
    for item in answers.indices where answers[item] { common += rightByItem[item] - 1 }
    var (sums, greatest) = (0, 0)
    for sum in 0...size {
      let others = rowsBySum[sum] - (sum == right ? 1 : 0)
      sums += others * sum
      greatest += others * min(sum, right) * (size - max(sum, right))
    }
    guard greatest > 0 else { return nil }
    return Double(size * common - right * sums) / Double(greatest)
  }
}
