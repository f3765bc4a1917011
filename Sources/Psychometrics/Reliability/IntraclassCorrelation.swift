/// Agreement of repeated measurements of the same people, single measurements, from a two-way table.
///
/// Shrout P. E., Fleiss J. L. Psychological Bulletin, 1979, 86, 420–428. Test and retest are two columns: ``consistency`` disregards that all may have risen,
/// ``agreement`` does not.
public struct IntraclassCorrelation: Hashable, Sendable {
  /// People with all measurements: the others are left out.
  public let count: Int
  /// How many measurements each has.
  public let occasions: Int
  /// Mean squares between people, between occasions, and of the rest.
  public let peopleSquare: Double
  public let occasionSquare: Double
  public let residualSquare: Double

  /// Makes the figures from rows, one a person, `nil` for a missing measurement.
  ///
  /// `nil` under two people without a gap or two occasions, where rows differ in length and where nothing varies.
  public init?(_ rows: [[Double?]]) {
    guard let k = rows.first?.count, k > 1, rows.allSatisfy({ $0.count == k }) else { return nil }
    let whole = rows.compactMap { row in
      let present = row.compactMap { $0 }
      return present.count == k ? present : nil
    }
    guard whole.count > 1 else { return nil }
    let (n, m) = (Double(whole.count), Double(k))
    let people = whole.map { $0.reduce(0, +) / m }
    let occasions = (0..<k).map { column in whole.reduce(0) { $0 + $1[column] } / n }
    let mean = people.reduce(0, +) / n
    func squares(_ values: [Double]) -> Double { values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } }
    var rest = 0.0
    for (row, person) in zip(whole, people) {
      for (value, occasion) in zip(row, occasions) {
        let residual = value - person - occasion + mean
        rest += residual * residual
      }
    }
    peopleSquare = m * squares(people) / (n - 1)
    occasionSquare = n * squares(occasions) / (m - 1)
    residualSquare = rest / ((n - 1) * (m - 1))
    guard peopleSquare + occasionSquare + residualSquare > 0 else { return nil }
    (count, self.occasions) = (whole.count, k)
  }

  private var k: Double { Double(occasions) }

  /// ICC(2,1): occasions drawn from many, differences between them count against agreement.
  ///
  /// `nil` where the denominator is not positive.
  public var agreement: Double? {
    let bottom =
      peopleSquare + (k - 1) * residualSquare + k * (occasionSquare - residualSquare) / Double(count)
    return bottom > 0 ? (peopleSquare - residualSquare) / bottom : nil
  }

  /// ICC(3,1): the occasions are just these, a shift common to all does not matter.
  ///
  /// `nil` where people do not vary.
  public var consistency: Double? {
    let bottom = peopleSquare + (k - 1) * residualSquare
    return bottom > 0 ? (peopleSquare - residualSquare) / bottom : nil
  }

  /// The interval of ``consistency`` by F; `nil` without residual variation.
  public func consistencyInterval(confidence: Double = 0.95) -> ClosedRange<Double>? {
    guard confidence > 0, confidence < 1, residualSquare > 0 else { return nil }
    let (people, rest) = (Double(count - 1), Double(count - 1) * (k - 1))
    let ratio = peopleSquare / residualSquare
    let tail = (1 + confidence) / 2
    let low = ratio / FDistribution.quantile(tail, people, rest)
    let high = ratio * FDistribution.quantile(tail, rest, people)
    return (low - 1) / (low + k - 1)...(high - 1) / (high + k - 1)
  }
}
