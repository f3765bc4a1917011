import Testing

@testable import Psychometrics

@Suite struct `Moments of bytes` {
  // The greatest values come often, so that a lane that can overflow does.
  private static func cells(_ columns: Int, _ rows: Int, greatest: Int, gaps: Bool, _ random: inout SplitMix)
    -> [[Int8]]
  {
    (0..<columns).map { _ in
      (0..<rows).map { _ in
        switch Int.random(in: 0..<60, using: &random) {
        case 0..<40: Int8(greatest)
        case 40..<59: Int8.random(in: 0...Int8(greatest), using: &random)
        default: gaps ? Int8.random(in: -3 ... -1, using: &random) : 0
        }
      }
    }
  }

  @Test(arguments: [(1, 15), (2, 0), (3, 1), (7, 4), (8, 15), (10, 5), (25, 5), (127, 1)], [true, false])
  func `add what rows add`(size: (columns: Int, greatest: Int), gaps: Bool) throws {
    let (columns, greatest) = size
    var random = SplitMix(seed: UInt64(columns * 100 + greatest))
    let signs = (0..<columns).map { _ in Bool.random(using: &random) ? Int8(1) : -1 }
    let factor = [1, 2, 5].randomElement(using: &random) ?? 1
    let offsets = (0..<columns).map { _ in Int.random(in: -4...4, using: &random) }
    var ours = try #require(ByteMoments(signs: signs, greatest: greatest))
    var other = ours
    var plain = ItemMoments(itemCount: columns)
    for (place, rows) in [1, 15, 16, 17, 100, 1_007, 1_008, 0].enumerated() {
      let block = Self.cells(columns, rows, greatest: greatest, gaps: gaps, &random)
      let kept = (0..<max(1, rows)).map { _ in Int8.random(in: 0...9, using: &random) < 3 ? Int8(0) : -1 }
      let isPicked = place.isMultiple(of: 3)
      let joined = Array(block.joined()) + [Int8(0)]
      let starts = (0..<columns).map { $0 * rows }
      joined.withUnsafeBufferPointer { cells in
        kept.withUnsafeBufferPointer { kept in
          guard let cells = cells.baseAddress else { return }
          let kept = isPicked ? kept.baseAddress : nil
          if place.isMultiple(of: 2) {
            ours.add(cells, offsets: starts, rows: rows, kept: kept)
          } else {
            other.add(cells, offsets: starts, rows: rows, kept: kept)
          }
        }
      }
      for row in 0..<rows where !isPicked || kept[row] != 0 {
        let values = block.map { Int($0[row]) }
        guard values.allSatisfy({ $0 >= 0 }) else { continue }
        plain.add(values.indices.map { factor * Int(signs[$0]) * values[$0] + offsets[$0] })
      }
    }
    ours.merge(other)
    var moments = ItemMoments(itemCount: columns)
    moments.add(ours, weights: signs.map { factor * Int($0) }, factor: factor, offsets: offsets)
    #expect(moments == plain)
  }

  @Test func `totals that are known already give the same`() throws {
    var random = SplitMix(seed: 3)
    for rows in [1, 16, 31, 1_008] {
      let block = Self.cells(6, rows, greatest: 9, gaps: false, &random)
      let signs: [Int8] = [1, -1, 1, 1, -1, 1]
      var (ours, plain) = (
        try #require(ByteMoments(signs: signs, greatest: 9)),
        try #require(ByteMoments(signs: signs, greatest: 9))
      )
      let sums = (0..<rows).map { row in
        Int32(20_000) + zip(block, signs).reduce(0) { $0 + Int32($1.1) * Int32($1.0[row]) }
      }
      let (cells, starts) = (Array(block.joined()), (0..<6).map { $0 * rows })
      cells.withUnsafeBufferPointer { cells in
        sums.withUnsafeBufferPointer { sums in
          guard let cells = cells.baseAddress, let sums = sums.baseAddress else { return }
          ours.add(whole: cells, offsets: starts, rows: rows, sums: sums, constant: 20_000)
          plain.add(cells, offsets: starts, rows: rows)
        }
      }
      #expect(ours.count == rows && ours.total == plain.total && ours.totalSquares == plain.totalSquares)
      #expect(ours.sums == plain.sums && ours.squares == plain.squares && ours.withTotal == plain.withTotal)
    }
  }

  @Test(arguments: [(9, 15), (26, 5), (128, 1), (1, 16)]) func `values too great for a lane are refused`(
    size: (columns: Int, greatest: Int)
  ) {
    #expect(ByteMoments(signs: Array(repeating: 1, count: size.columns), greatest: size.greatest) == nil)
  }
}
