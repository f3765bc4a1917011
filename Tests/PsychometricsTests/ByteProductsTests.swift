import Testing

@testable import Psychometrics

@Suite struct `Products of bytes` {
  // The greatest values come often, so that a half of a lane that can overflow does.
  private static func cells(_ columns: Int, _ rows: Int, greatest: Int, _ random: inout SplitMix) -> [[Int8]]
  {
    (0..<columns).map { _ in
      (0..<rows).map { _ in
        switch Int.random(in: 0..<60, using: &random) {
        case 0..<40: Int8(greatest)
        case 40..<59: Int8.random(in: 0...Int8(greatest), using: &random)
        default: Int8.random(in: -3 ... -1, using: &random)
        }
      }
    }
  }

  @Test(
    arguments: [1, 2, 7, 10], [0, 1, 4, 5, 11, 12, 15])
  func `add what rows add`(columns: Int, greatest: Int) {
    var random = SplitMix(seed: UInt64(columns * 100 + greatest))
    let (weights, offsets) = (
      (0..<columns).map { _ in [-2, -1, 1, 3].randomElement(using: &random) ?? 1 },
      (0..<columns).map { _ in Int.random(in: -4...4, using: &random) }
    )
    var ours = ByteProducts(columnCount: columns, greatest: greatest)
    var other = ours
    var plain = SufficientStatistics(itemCount: columns)
    for (place, rows) in [1, 15, 16, 17, 100, 447, 448, 0].enumerated() {
      let block = Self.cells(columns, rows, greatest: greatest, &random)
      var complete = [Int8](repeating: 7, count: max(1, rows))
      let joined = Array(block.joined()) + [Int8(0)]
      let starts = (0..<columns).map { $0 * rows }
      let whole = joined.withUnsafeBufferPointer { cells in
        complete.withUnsafeMutableBufferPointer { complete -> Int in
          guard let cells = cells.baseAddress, let complete = complete.baseAddress else { return -1 }
          return place.isMultiple(of: 2)
            ? ours.add(cells, offsets: starts, rows: rows, complete: complete)
            : other.add(cells, offsets: starts, rows: rows, complete: complete)
        }
      }
      var expected = 0
      for row in 0..<rows {
        let values = block.map { $0[row] }
        let isComplete = values.allSatisfy { $0 >= 0 }
        #expect(complete[row] == (isComplete ? -1 : 0))
        guard isComplete else { continue }
        expected += 1
        plain.add(values.indices.map { weights[$0] * Int(values[$0]) + offsets[$0] })
      }
      #expect(whole == expected)
    }
    ours.merge(other)
    var statistics = SufficientStatistics(itemCount: columns)
    statistics.add(ours, weights: weights, offsets: offsets)
    #expect(statistics == plain)
  }
}
