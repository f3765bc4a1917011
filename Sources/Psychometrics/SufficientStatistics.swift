/// Counts, sums and products of a scale's items, from which its reliability and item analysis follow exactly.
///
/// Answers are whole numbers and so is all that is kept: adding rows in any order, or merging the statistics of threads, schools and
/// years, gives the same bits. Rows in which nothing is missing are kept apart (**listwise**); beside them stands what is present of
/// each pair (**pairwise**). Memory goes with the square of the items, never with the rows.
public struct SufficientStatistics: Hashable, Sendable {
  /// How many items there are.
  public let itemCount: Int
  /// How many rows were added, answered in full or not; rows without any answer count too.
  public private(set) var rowCount = 0
  /// Rows without a gap.
  public private(set) var completeCount = 0

  /// Σx of an item over complete rows.
  private var sums: [Int]
  /// Σxy of a pair over complete rows, the lower half with the diagonal.
  private var products: [Int]
  /// How many rows have both of a pair.
  private var pairCounts: [Int]
  /// Σx of the row's item over rows that have the column's item too; all cells.
  private var pairSums: [Int]
  /// Σx² of the row's item over rows that have the column's item too; all cells.
  private var pairSquares: [Int]
  /// Σxy of a pair over rows that have both.
  private var pairProducts: [Int]

  /// Makes statistics of `itemCount` items without a row.
  public init(itemCount: Int) {
    precondition(itemCount >= 0, "items cannot be fewer than none")
    self.itemCount = itemCount
    let half = itemCount * (itemCount + 1) / 2
    sums = [Int](repeating: 0, count: itemCount)
    products = [Int](repeating: 0, count: half)
    pairCounts = [Int](repeating: 0, count: half)
    pairSums = [Int](repeating: 0, count: itemCount * itemCount)
    pairSquares = [Int](repeating: 0, count: itemCount * itemCount)
    pairProducts = [Int](repeating: 0, count: half)
  }

  /// Adds one respondent's answers, `nil` for a missing one; as many as there are items, each within ±10⁶.
  public mutating func add(_ row: [Int?]) {
    precondition(row.count == itemCount, "a row has one value for each item")
    rowCount += 1
    let present = row.compactMap { $0 }
    guard present.count == itemCount else { return addPairs(row) }
    completeCount += 1
    var cell = 0
    for i in 0..<itemCount {
      sums[i] += present[i]
      for j in 0...i {
        products[cell] += present[i] * present[j]
        cell += 1
      }
    }
  }

  private mutating func addPairs(_ row: [Int?]) {
    var cell = 0
    for i in 0..<itemCount {
      for j in 0...i {
        if let x = row[i], let y = row[j] {
          pairCounts[cell] += 1
          pairProducts[cell] += x * y
          pairSums[i * itemCount + j] += x
          pairSquares[i * itemCount + j] += x * x
          if i != j {
            pairSums[j * itemCount + i] += y
            pairSquares[j * itemCount + i] += y * y
          }
        }
        cell += 1
      }
    }
  }

  /// The greatest size of a value in columns of short integers.
  public static let greatestShort = 1_000
  /// How many rows of short integers are added at a time; a multiple of the lanes.
  public static let mostShortRows = 512

  /// Adds up to `mostShortRows` rows that lie column by column, item `i` from `i · stride` on; values within ±`greatest`.
  ///
  /// `greatest` is at most `greatestShort`. Where a row has a gap the caller writes 0 into **every** column, says in `complete` how many rows
  /// have none, and adds the row itself by `add(_:)`: zeros add nothing to sums and products. Allocates nothing.
  public mutating func add(
    columns: UnsafeBufferPointer<Int16>, stride: Int, rows: Int, complete: Int, greatest: Int
  ) {
    precondition(
      rows <= Self.mostShortRows && complete <= rows && itemCount * stride <= columns.count
        && greatest <= Self.greatestShort)
    rowCount += complete
    completeCount += complete
    guard complete > 0, let start = columns.baseAddress else { return }
    let sum = ShortProducts(rows: rows, greatest: greatest)
    var cell = 0
    for i in 0..<itemCount {
      let left = start + i * stride
      sums[i] += sum.sum(left)
      for j in 0...i {
        products[cell] += sum.product(left, start + j * stride)
        cell += 1
      }
    }
  }

  /// Adds the rows without a gap whose cells were added up in bytes; an item's value is `weight` times its cell and `offset`.
  ///
  /// Exact: Σ(wx + a)(vy + b) = wvΣxy + wbΣx + vaΣy + nab.
  public mutating func add(_ cells: ByteProducts, weights: [Int], offsets: [Int]) {
    precondition(
      cells.sums.count == itemCount && weights.count == itemCount && offsets.count == itemCount)
    rowCount += cells.count
    completeCount += cells.count
    var cell = 0
    for i in 0..<itemCount {
      sums[i] += weights[i] * cells.sums[i] + cells.count * offsets[i]
      for j in 0...i {
        products[cell] +=
          weights[i] * weights[j] * cells.products[cell] + weights[i] * offsets[j] * cells.sums[i]
          + weights[j] * offsets[i] * cells.sums[j] + cells.count * offsets[i] * offsets[j]
        cell += 1
      }
    }
  }

  /// Adds the rows of other statistics of the same items.
  public mutating func merge(_ other: SufficientStatistics) {
    precondition(other.itemCount == itemCount, "statistics of different items do not merge")
    rowCount += other.rowCount
    completeCount += other.completeCount
    for i in sums.indices { sums[i] += other.sums[i] }
    for i in products.indices { products[i] += other.products[i] }
    for i in pairCounts.indices { pairCounts[i] += other.pairCounts[i] }
    for i in pairSums.indices {
      pairSums[i] += other.pairSums[i]
      pairSquares[i] += other.pairSquares[i]
    }
    for i in pairProducts.indices { pairProducts[i] += other.pairProducts[i] }
  }

  private func cell(_ i: Int, _ j: Int) -> Int {
    let (low, high) = (min(i, j), max(i, j))
    return high * (high + 1) / 2 + low
  }

  /// How many rows answered an item.
  public func count(_ item: Int) -> Int { count(item, item) }

  /// How many rows answered both of two items.
  public func count(_ i: Int, _ j: Int) -> Int { completeCount + pairCounts[cell(i, j)] }

  /// Mean of an item over the rows without a gap; `nil` where there is none.
  public func listwiseMean(_ item: Int) -> Double? {
    completeCount > 0 ? Double(sums[item]) / Double(completeCount) : nil
  }

  /// Mean of an item over all rows that answered it.
  public func pairwiseMean(_ item: Int) -> Double? {
    let count = count(item)
    let sum = sums[item] + pairSums[item * itemCount + item]
    return count > 0 ? Double(sum) / Double(count) : nil
  }

  /// Mean of the sum over the items, over the rows without a gap.
  public var listwiseSumMean: Double? {
    completeCount > 0 ? Double(sums.reduce(0, +)) / Double(completeCount) : nil
  }

  /// Sample covariances over the rows without a gap, (nΣxy − ΣxΣy) / n(n − 1); `nil` under two such rows.
  public var listwiseCovariances: SymmetricMatrix? {
    let n = completeCount
    guard n > 1 else { return nil }
    return SymmetricMatrix(itemCount) { i, j in
      Self.covariance(n, sums[i], sums[j], products[cell(i, j)])
    }
  }

  /// Sample covariances, each over the rows that have both items; `nil` where a pair has fewer than two.
  ///
  /// Such a matrix need not be positive definite; what needs its inverse refuses it.
  public var pairwiseCovariances: SymmetricMatrix? {
    let least = (0..<itemCount).flatMap { i in (0...i).map { count(i, $0) } }.min() ?? 0
    guard least > 1 else { return nil }
    return SymmetricMatrix(itemCount) { i, j in
      Self.covariance(
        count(i, j), sums[i] + pairSums[i * itemCount + j], sums[j] + pairSums[j * itemCount + i],
        products[cell(i, j)] + pairProducts[cell(i, j)])
    }
  }

  /// Pearson's correlation of two items over the rows that have both; `nil` under two rows or where one does not vary there.
  public func correlation(_ i: Int, _ j: Int) -> Double? {
    let n = Int128(count(i, j))
    guard n > 1 else { return nil }
    let (x, y) = (
      Int128(sums[i] + pairSums[i * itemCount + j]), Int128(sums[j] + pairSums[j * itemCount + i])
    )
    let xx = n * Int128(products[cell(i, i)] + pairSquares[i * itemCount + j]) - x * x
    let yy = n * Int128(products[cell(j, j)] + pairSquares[j * itemCount + i]) - y * y
    let xy = n * Int128(products[cell(i, j)] + pairProducts[cell(i, j)]) - x * y
    guard xx > 0, yy > 0 else { return nil }
    return max(-1, min(1, Double(xy) / (Double(xx).squareRoot() * Double(yy).squareRoot())))
  }

  private static func covariance(_ n: Int, _ left: Int, _ right: Int, _ product: Int) -> Double {
    let exact = Int128(n) * Int128(product) - Int128(left) * Int128(right)
    return Double(exact) / (Double(n) * Double(n - 1))
  }
}
