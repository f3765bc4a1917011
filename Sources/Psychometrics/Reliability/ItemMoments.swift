/// Counts, sums, squares and products with the total of a scale's items: what α and the item–rest correlations follow from.
///
/// Far less than `SufficientStatistics`, which keeps every pair: enough for α, its interval, item–rest and α without an item, on rows
/// without a gap. All of it is whole numbers that add up in any order to the same bits; memory goes with the items, never with the rows.
public struct ItemMoments: Hashable, Sendable {
  /// What an item adds to its scale; `nil` where something does not vary.
  public struct Item: Hashable, Sendable {
    /// Correlation with the sum over the other items.
    public let itemRest: Double?
    /// α of the other items; `nil` under two of them.
    public let alphaIfDropped: Double?
  }

  /// Rows without a gap.
  public private(set) var count = 0
  /// Σx of each item.
  private var sums: [Int]
  /// Σx² of each item.
  private var squares: [Int]
  /// Σxt of each item with the row's total.
  private var withTotal: [Int]
  private var total = 0
  private var totalSquares = 0

  /// Makes moments of `itemCount` items without a row.
  public init(itemCount: Int) {
    precondition(itemCount >= 0, "items cannot be fewer than none")
    sums = Array(repeating: 0, count: itemCount)
    (squares, withTotal) = (sums, sums)
  }

  /// How many items there are.
  public var itemCount: Int { sums.count }

  /// Adds a row without a gap, one keyed value an item, each within ±10⁶.
  public mutating func add(_ row: [Int]) {
    precondition(row.count == itemCount, "a row has one value for each item")
    let sum = row.reduce(0, +)
    count += 1
    total += sum
    totalSquares += sum * sum
    for (item, value) in row.enumerated() {
      sums[item] += value
      squares[item] += value * value
      withTotal[item] += value * sum
    }
  }

  /// Adds rows whose cells were added up in bytes; an item's value is its sign times `factor` times its cell, and its offset.
  ///
  /// Exact: with x = wc + a and t = fs + b, Σx² = w²Σc² + 2waΣc + na² and Σxt = wfΣcs + wbΣc + afΣs + nab.
  public mutating func add(_ cells: ByteMoments, weights: [Int], factor: Int, offsets: [Int]) {
    precondition(
      cells.sums.count == itemCount && weights.count == itemCount && offsets.count == itemCount)
    let (n, constant) = (cells.count, offsets.reduce(0, +))
    count += n
    total += factor * cells.total + n * constant
    totalSquares +=
      factor * factor * cells.totalSquares + 2 * factor * constant * cells.total + n * constant * constant
    for item in sums.indices {
      let (weight, offset) = (weights[item], offsets[item])
      sums[item] += weight * cells.sums[item] + n * offset
      squares[item] +=
        weight * weight * cells.squares[item] + 2 * weight * offset * cells.sums[item] + n * offset * offset
      withTotal[item] +=
        weight * factor * cells.withTotal[item] + weight * constant * cells.sums[item]
        + offset * factor * cells.total + n * offset * constant
    }
  }

  /// Adds the rows of other moments of the same items.
  public mutating func merge(_ other: ItemMoments) {
    precondition(other.itemCount == itemCount, "moments of different items do not merge")
    count += other.count
    total += other.total
    totalSquares += other.totalSquares
    for item in sums.indices {
      sums[item] += other.sums[item]
      squares[item] += other.squares[item]
      withTotal[item] += other.withTotal[item]
    }
  }

  /// n(n − 1) times a covariance, exact.
  private func scatter(_ left: Int, _ right: Int, _ product: Int) -> Int128 {
    Int128(count) * Int128(product) - Int128(left) * Int128(right)
  }

  private var totalScatter: Int128 { scatter(total, total, totalSquares) }

  private func scatter(of item: Int) -> Int128 { scatter(sums[item], sums[item], squares[item]) }

  /// Cronbach's α = k/(k − 1) · (1 − Σσᵢ² / σ²); `nil` under two items or two rows, or where the sum does not vary.
  ///
  /// Cronbach L. J. Psychometrika, 1951, 16, 297–334.
  public var alpha: Double? {
    guard count > 1 else { return nil }
    let own = sums.indices.reduce(Int128(0)) { $0 + scatter(of: $1) }
    return Self.alpha(items: itemCount, own: own, total: totalScatter)
  }

  /// Feldt's interval of α, as in `Reliability`.
  public func alphaInterval(confidence: Double = 0.95) -> ClosedRange<Double>? {
    alpha.flatMap {
      FeldtInterval.interval($0, items: itemCount, count: count, confidence: confidence)
    }
  }

  /// Every item's figures; empty under two rows.
  public var items: [Item] {
    guard count > 1 else { return [] }
    let (all, own) = (totalScatter, sums.indices.map { scatter(of: $0) })
    let sum = own.reduce(0, +)
    return sums.indices.map { item in
      let both = scatter(sums[item], total, withTotal[item])
      let rest = all - 2 * both + own[item]
      return Item(
        itemRest: own[item] > 0 && rest > 0
          ? Double(both - own[item]) / (Double(own[item]).squareRoot() * Double(rest).squareRoot()) : nil,
        alphaIfDropped: Self.alpha(items: itemCount - 1, own: sum - own[item], total: rest))
    }
  }

  private static func alpha(items: Int, own: Int128, total: Int128) -> Double? {
    guard items > 1, total > 0 else { return nil }
    return Double(items) / Double(items - 1) * (Double(total - own) / Double(total))
  }
}
