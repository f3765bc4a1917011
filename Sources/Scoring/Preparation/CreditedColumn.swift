import QuestionnaireModel

/// A column of answers that credits a scale, with what it can bring, over the scale's denominator.
struct CreditedColumn: Sendable {
  let column: AnswerLayout.Column
  let points: CreditPoints
  let least: Int
  let most: Int

  /// The columns that credit a scale, in the order of the file.
  static func all(of scale: Scale, in questionnaire: Questionnaire, layout: AnswerLayout) -> [CreditedColumn]
  {
    let credited = layout.columns.compactMap { column in
      CreditPoints(column, of: questionnaire, to: scale).map { (column, $0) }
    }
    // Both walk the items and their parts in the order of the file.
    return zip(credited, questionnaire.creditSpans(of: scale)).map {
      CreditedColumn(column: $0.0.0, points: $0.0.1, least: $0.1.least, most: $0.1.most)
    }
  }
}
