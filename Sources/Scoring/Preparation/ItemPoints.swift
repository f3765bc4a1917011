import Psychometrics
import QuestionnaireModel

/// What the answers of one item (or part of several ratings) bring to one scale, row by row.
///
/// The same points that the key adds up: reversed statements already turned round, whole units over the scale's denominator.
public struct ItemPoints: Sendable {
  public let column: AnswerLayout.Column
  /// The least and most points an answer can bring.
  public let least: Int
  public let most: Int
  private let rule: CreditColumn.Rule

  /// The columns that credit a scale, in the order of the file.
  public static func columns(of scale: Scale, in questionnaire: Questionnaire, layout: AnswerLayout)
    -> [ItemPoints]
  {
    CreditedColumn.all(of: scale, in: questionnaire, layout: layout).map { credited in
      let isCount = scale.method == .count
      return ItemPoints(
        column: credited.column, least: isCount ? 0 : credited.least,
        most: isCount ? scale.denominator : credited.most, rule: credited.points.rule(for: scale))
    }
  }

  /// What the answer of a block's row brings; `nil` where there is none.
  public func points(_ row: Int, of answers: AnswerBlock) -> Int? {
    switch column.width {
    case .narrow: points(narrow: answers.narrow(column.slot, row))
    case .wide: points(wide: answers.wide(column.slot, row))
    }
  }

  /// What a row's answer brings; `nil` where there is none: missing, declined or not shown.
  public func points(in row: AnswerRow) -> Int? {
    switch column.width {
    case .narrow: points(narrow: row.narrow[column.slot])
    case .wide: points(wide: row.wide[column.slot])
    }
  }

  private func points(narrow cell: Int8) -> Int? {
    guard AnswerCode.isAnswer(cell) else { return nil }
    switch rule {
    case .linear(let weight, let offset): return Int(weight) * Int(cell) + Int(offset)
    case .table(let table): return Int(table[Int(UInt8(bitPattern: cell))])
    case .bits: return nil
    }
  }

  private func points(wide cell: Int32) -> Int? {
    guard AnswerCode.isAnswer(cell), case .bits(let options, let counted) = rule else { return nil }
    let sum = options.indices.reduce(0) { cell & (1 << Int32($1)) != 0 ? $0 + Int(options[$1]) : $0 }
    return counted.map { sum == 0 ? 0 : Int($0) } ?? sum
  }

  /// How a cell becomes points, and the cells there are, where both are as simple as that; a gap is a negative cell then.
  public var linear: (weight: Int, offset: Int, cells: ClosedRange<Int>)? {
    guard column.width == .narrow, case .linear(let weight, let offset) = rule, weight != 0 else {
      return nil
    }
    let ends = [least, most].map { ($0 - Int(offset)) / Int(weight) }
    guard let low = ends.min(), let high = ends.max(), low >= 0 else { return nil }
    return (Int(weight), Int(offset), low...high)
  }

  /// Whether every answer's points fit the short integers of `SufficientStatistics`.
  public var isShort: Bool { max(least.magnitude, most.magnitude) <= SufficientStatistics.greatestShort }

  /// Writes the points of some rows of a block and adds them to `sums`; whether none of the rows has a gap.
  ///
  /// Where there is no answer, 0 goes both there and into `complete`, which is else left as it is. Only for columns that are `isShort`.
  /// Allocates nothing.
  public func write(
    _ rows: Range<Int>, of answers: AnswerBlock, into points: UnsafeMutablePointer<Int16>,
    sums: UnsafeMutablePointer<Int16>, complete: UnsafeMutablePointer<Int8>
  ) -> Bool {
    if column.width == .narrow, case .linear(let weight, let offset) = rule {
      let (weight, offset) = (Int16(truncatingIfNeeded: weight), Int16(truncatingIfNeeded: offset))
      return answers.narrow.withUnsafeBufferPointer { narrow in
        let first = column.slot * answers.capacity + rows.lowerBound
        let cells = UnsafeBufferPointer(rebasing: narrow[first..<(first + rows.count)])
        var signs: Int8 = 0
        for place in cells.indices {
          signs |= cells[place]
          let brought = weight &* Int16(cells[place]) &+ offset
          points[place] = brought
          sums[place] &+= brought
        }
        // Gaps are negative, and so may answers be.
        if signs >= 0 { return true }
        var isComplete = true
        for place in cells.indices where !AnswerCode.isAnswer(cells[place]) {
          sums[place] &-= points[place]
          (points[place], complete[place], isComplete) = (0, 0, false)
        }
        return isComplete
      }
    }
    var isComplete = true
    for (place, row) in rows.enumerated() {
      let brought = self.points(row, of: answers)
      points[place] = Int16(truncatingIfNeeded: brought ?? 0)
      sums[place] &+= points[place]
      if brought == nil { (complete[place], isComplete) = (0, false) }
    }
    return isComplete
  }
}
