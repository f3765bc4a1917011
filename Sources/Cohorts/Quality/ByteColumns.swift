import Psychometrics
import QuestionnaireModel
import Scoring

/// The columns of a scale whose key is as simple as nearly every one: bytes, each with a weight and a constant.
///
/// Cells are then added up as they lie in a block, and the key is applied to the sums.
struct ByteColumns: Sendable {
  private typealias Lane = SIMD16<Int8>

  let weights: [Int]
  let offsets: [Int]
  private let slots: [Int]
  /// Slots of the columns that are added, and of those that are taken away, where all weights are of one size; else `nil`.
  private let sides: (added: [Int], taken: [Int])?
  private let factor: Int16
  private let constant: Int16
  private var cells: ByteProducts
  /// Where the columns of the block at hand begin.
  private var starts: [Int]

  /// `nil` where a column needs the general way.
  init?(_ columns: [ItemPoints]) {
    let keys = columns.compactMap(\.linear)
    let greatest = keys.map(\.cells.upperBound).max() ?? 0
    guard !keys.isEmpty, keys.count == columns.count, greatest <= ByteProducts.greatestValue else {
      return nil
    }
    (weights, offsets) = (keys.map(\.weight), keys.map(\.offset))
    slots = columns.map(\.column.slot)
    let isEven = keys.allSatisfy { abs($0.weight) == abs(keys[0].weight) }
    let reach = keys.reduce(0) { $0 + $1.cells.upperBound }
    sides =
      isEven && reach <= Int(Int8.max)
      ? (
        zip(slots, weights).filter { $0.1 > 0 }.map(\.0), zip(slots, weights).filter { $0.1 < 0 }.map(\.0)
      ) : nil
    factor = Int16(truncatingIfNeeded: abs(keys[0].weight))
    constant = Int16(truncatingIfNeeded: offsets.reduce(0, +))
    cells = ByteProducts(columnCount: keys.count, greatest: greatest)
    starts = slots
  }

  /// Adds rows of a block; writes their sums, 0 where there is a gap, and −1 into `complete` where there is none.
  ///
  /// Returns how many rows have none. Sums must fit short integers.
  mutating func add(
    _ rows: Range<Int>, of answers: AnswerBlock, sums: UnsafeMutablePointer<Int16>,
    complete: UnsafeMutablePointer<Int8>
  ) -> Int {
    let capacity = answers.capacity
    for place in slots.indices { starts[place] = slots[place] * capacity }
    return answers.narrow.withUnsafeBufferPointer { narrow in
      guard let first = narrow.baseAddress else { return 0 }
      let begin = first + rows.lowerBound
      let whole = cells.add(begin, offsets: starts, rows: rows.count, complete: complete)
      if let sides {
        writeEven(begin, capacity, rows.count, sides.added, sides.taken, sums)
      } else {
        sums.update(repeating: constant, count: rows.count)
        for (place, slot) in slots.enumerated() {
          let (column, weight) = (begin + slot * capacity, Int16(truncatingIfNeeded: weights[place]))
          for row in 0..<rows.count { sums[row] &+= weight &* Int16(column[row]) }
        }
      }
      if whole < rows.count { for row in 0..<rows.count { sums[row] &= Int16(complete[row]) } }
      return whole
    }
  }

  private func writeEven(
    _ begin: UnsafePointer<Int8>, _ capacity: Int, _ count: Int, _ added: [Int], _ taken: [Int],
    _ sums: UnsafeMutablePointer<Int16>
  ) {
    let cells = UnsafeRawPointer(begin)
    var row = 0
    while row &+ 16 <= count {
      var sum = Lane.zero
      for slot in added {
        sum &+= cells.loadUnaligned(fromByteOffset: slot &* capacity &+ row, as: Lane.self)
      }
      for slot in taken {
        sum &-= cells.loadUnaligned(fromByteOffset: slot &* capacity &+ row, as: Lane.self)
      }
      let wide = SIMD16<Int16>(truncatingIfNeeded: sum) &* factor &+ constant
      UnsafeMutableRawPointer(sums + row).storeBytes(of: wide, as: SIMD16<Int16>.self)
      row &+= 16
    }
    while row < count {
      var sum: Int16 = 0
      for slot in added { sum &+= Int16(begin[slot &* capacity &+ row]) }
      for slot in taken { sum &-= Int16(begin[slot &* capacity &+ row]) }
      sums[row] = sum &* factor &+ constant
      row &+= 1
    }
  }

  /// Adds what was counted to statistics of the same items.
  func add(to statistics: inout SufficientStatistics) {
    statistics.add(cells, weights: weights, offsets: offsets)
  }

  mutating func merge(_ other: ByteColumns) { cells.merge(other.cells) }
}
