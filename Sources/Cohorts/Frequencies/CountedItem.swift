import QuestionnaireModel

/// An answer column whose answers are counted as they stand, because they credit no scale: preferences, facts, plans.
public struct CountedItem: Hashable, Sendable {
  /// What is counted.
  public enum Kind: Hashable, Sendable {
    /// One of so many options.
    case choice(options: Int)
    /// Any of so many options: answers count, not pupils.
    case multiple(options: Int)
    /// One of these values.
    case rating(values: [Int])
    /// Numbers times `NumberRange.scale`.
    case number
  }

  public let column: AnswerLayout.Column
  public let kind: Kind

  /// How many counters the kind needs.
  var width: Int {
    switch kind {
    case .choice(let options), .multiple(let options): options
    case .rating(let values): values.count
    case .number: 0
    }
  }

  /// The columns of a questionnaire that are counted as they stand, in the order of the file.
  public static func all(of questionnaire: Questionnaire, layout: AnswerLayout) -> [CountedItem] {
    layout.columns.compactMap { column in
      kind(of: column, in: questionnaire).map { CountedItem(column: column, kind: $0) }
    }
  }

  private static func kind(of column: AnswerLayout.Column, in questionnaire: Questionnaire) -> Kind? {
    func rating(_ response: String, _ credits: [Credit]) -> Kind? {
      guard credits.isEmpty, let response = questionnaire.response(response) else { return nil }
      return .rating(values: response.steps.map(\.value))
    }
    let item = questionnaire.items[column.item]
    switch item.kind {
    case .choice(let options):
      return options.allSatisfy(\.credits.isEmpty) ? .choice(options: options.count) : nil
    case .multiple(let options, _, _):
      return options.allSatisfy(\.credits.isEmpty) ? .multiple(options: options.count) : nil
    case .rating(let response, let credits): return rating(response, credits)
    case .ratings(let parts):
      return parts.first { $0.id == column.part }.flatMap { rating($0.response, $0.credits) }
    case .number: return .number
    case .text, .note: return nil
    }
  }
}
