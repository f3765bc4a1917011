import QuestionnaireModel

/// A scale whose points are answers added and taken away, sixteen sheets at a time.
///
/// That is nearly every scale of ratings and of yes and no: all its cells are bytes from 0 up, every weight is the same or its opposite,
/// the sum fits a byte and its points sixteen bits. Gaps are negative bytes; sixteen sheets without one cost an addition and a comparison an item. Where one has a gap
/// the sixteen are added singly, with the same result.
struct ByteSum: Sendable {
  private typealias Lane = SIMD16<Int8>

  let scale: Int
  /// Slots of the columns that are added, and of those that are taken away.
  private let added: [Int]
  private let taken: [Int]
  /// Points of one unit of an answer.
  private let factor: Int16
  private let offset: Int16
  private let columns: [CreditColumn]

  /// Makes the sum of a scale's columns; `nil` where they need the general way.
  init?(scale: Int, _ columns: [CreditColumn]) {
    var (added, taken): ([Int], [Int]) = ([], [])
    var (factor, offset, reach) = (Int32(0), Int32(0), 0)
    for column in columns {
      guard column.column.width == .narrow, case .linear(let weight, let constant) = column.rule, weight != 0,
        factor == 0 || weight.magnitude == factor.magnitude
      else { return nil }
      // The cells at the ends of what the column can bring.
      let ends = [column.least, column.most].map { ($0 - constant) / weight }
      guard let least = ends.min(), let most = ends.max(), least >= 0, most <= Int32(Int8.max) else {
        return nil
      }
      factor = Int32(weight.magnitude)
      offset += constant
      reach += Int(most)
      if weight > 0 { added.append(column.column.slot) } else { taken.append(column.column.slot) }
    }
    guard !columns.isEmpty, reach <= Int(Int8.max), reach * Int(factor) + Int(offset.magnitude) <= Int16.max
    else { return nil }
    self.scale = scale
    (self.added, self.taken, self.columns) = (added, taken, columns)
    (self.factor, self.offset) = (Int16(factor), Int16(offset))
  }

  /// Writes the points, answers and items shown of `count` rows; columns and results lie `capacity` apart.
  ///
  /// Returns whether no row has a gap.
  func write(
    _ cells: UnsafeBufferPointer<Int8>, capacity: Int, count: Int,
    points: UnsafeMutablePointer<Int32>, answered: UnsafeMutablePointer<Int16>,
    shown: UnsafeMutablePointer<Int16>
  ) -> Bool {
    let bytes = UnsafeRawBufferPointer(cells)
    let counts = SIMD16<Int16>(repeating: Int16(columns.count))
    var (row, isWhole) = (0, true)
    while row + Lane.scalarCount <= count {
      var (sum, signs) = (Lane.zero, Lane.zero)
      for slot in added {
        let lane = bytes.loadUnaligned(fromByteOffset: slot &* capacity &+ row, as: Lane.self)
        sum &+= lane
        signs |= lane
      }
      for slot in taken {
        let lane = bytes.loadUnaligned(fromByteOffset: slot &* capacity &+ row, as: Lane.self)
        sum &-= lane
        signs |= lane
      }
      if Self.areAllPositive(signs) {
        let brought = SIMD16<Int16>(truncatingIfNeeded: sum) &* factor &+ offset
        UnsafeMutableRawPointer(points + row).storeBytes(
          of: SIMD16<Int32>(truncatingIfNeeded: brought), as: SIMD16<Int32>.self)
        UnsafeMutableRawPointer(answered + row).storeBytes(of: counts, as: SIMD16<Int16>.self)
        UnsafeMutableRawPointer(shown + row).storeBytes(of: counts, as: SIMD16<Int16>.self)
      } else {
        isWhole = false
        for place in row..<(row + Lane.scalarCount) {
          writeSingly(cells, capacity, place, points: points, answered: answered, shown: shown)
        }
      }
      row += Lane.scalarCount
    }
    let all = Int16(columns.count)
    while row < count {
      writeSingly(cells, capacity, row, points: points, answered: answered, shown: shown)
      isWhole = isWhole && answered[row] == all && shown[row] == all
      row += 1
    }
    return isWhole
  }

  /// Whether no byte has its sign bit set, asked of eight at a time.
  @inline(__always)
  private static func areAllPositive(_ lane: Lane) -> Bool {
    let halves = unsafeBitCast(lane, to: SIMD2<UInt64>.self)
    return (halves[0] | halves[1]) & 0x8080_8080_8080_8080 == 0
  }

  private func writeSingly(
    _ cells: UnsafeBufferPointer<Int8>, _ capacity: Int, _ row: Int, points: UnsafeMutablePointer<Int32>,
    answered: UnsafeMutablePointer<Int16>, shown: UnsafeMutablePointer<Int16>
  ) {
    var (sum, answers, items) = (Int32(0), Int16(0), Int16(0))
    for column in columns {
      let cell = cells[column.column.slot &* capacity &+ row]
      if AnswerCode.isAnswer(cell), case .linear(let weight, let offset) = column.rule {
        sum &+= weight &* Int32(cell) &+ offset
        answers &+= 1
      }
      if cell != AnswerCode.notShown { items &+= 1 }
    }
    (points[row], answered[row], shown[row]) = (sum, answers, items)
  }
}
