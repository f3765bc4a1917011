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
    let credited = layout.columns.compactMap { column in
      CreditPoints(column, of: questionnaire, to: scale).map { (column, $0.rule(for: scale)) }
    }
    return zip(credited, questionnaire.creditSpans(of: scale)).map { credited, span in
      let isCount = scale.method == .count
      return ItemPoints(
        column: credited.0, least: isCount ? 0 : span.least, most: isCount ? scale.denominator : span.most,
        rule: credited.1)
    }
  }

  /// What the answer of a block's row brings; `nil` where there is none.
  func points(_ row: Int, of answers: AnswerBlock) -> Int? {
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
}
