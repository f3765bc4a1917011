import QuestionnaireModel

/// What one column of answers brings to one scale, compiled for the hot loop.
struct CreditColumn: Sendable {
  /// How points follow from a cell.
  enum Rule: Sendable {
    /// weight · cell + offset: every rating, and every pair.
    case linear(weight: Int32, offset: Int32)
    /// Points by the cell's bit pattern, 256 entries.
    case table([Int32])
    /// Points of each option by its bit; where `counted` is given, that much for any sum but 0.
    case bits([Int32], counted: Int32?)
  }

  let column: AnswerLayout.Column
  /// Index of the scale in the questionnaire.
  let scale: Int
  /// Least and most points, for shares.
  let least: Int32
  let most: Int32
  let rule: Rule

  /// Makes a column's rule from the points of its legal cells: a straight line where one fits them.
  static func rule(_ points: [(cell: Int, points: Int)]) -> Rule {
    if let first = points.first {
      let second = points.dropFirst().first ?? first
      let rise = second.points - first.points
      let run = max(1, second.cell - first.cell)
      let weight = rise / run
      let offset = first.points - weight * first.cell
      if rise % run == 0, points.allSatisfy({ weight * $0.cell + offset == $0.points }) {
        return .linear(weight: Int32(clamping: weight), offset: Int32(clamping: offset))
      }
    }
    var table = [Int32](repeating: 0, count: 256)
    for (cell, points) in points {
      table[Int(UInt8(bitPattern: Int8(truncatingIfNeeded: cell)))] = Int32(clamping: points)
    }
    return .table(table)
  }
}
