import QuestionnaireModel

/// What stands in one cell of an answer block.
enum CellState: Hashable, Sendable {
  case answered(Int32)
  case missing
  case declined
  case notShown

  var isShown: Bool { self != .notShown }
  var isAnswered: Bool { if case .answered = self { true } else { false } }
}

extension AnswerBlock {
  /// What stands in a column's cell.
  func state(_ column: AnswerLayout.Column, _ row: Int) -> CellState {
    switch column.width {
    case .narrow:
      switch narrow(column.slot, row) {
      case AnswerCode.missing: .missing
      case AnswerCode.declined: .declined
      case AnswerCode.notShown: .notShown
      case let cell: .answered(Int32(cell))
      }
    case .wide:
      switch wide(column.slot, row) {
      case AnswerCode.missingWide: .missing
      case AnswerCode.declinedWide: .declined
      case AnswerCode.notShownWide: .notShown
      case let cell: .answered(cell)
      }
    }
  }
}
