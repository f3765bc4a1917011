/// What can be wrong with a web form's export or the file that maps it.
public enum FormProblem: Hashable, Sendable {
  // The export.
  /// No column is a question of the questionnaire.
  case noQuestion(questionnaire: String, first: [String])
  case unmatchedColumn(String, nearest: String?)
  case ambiguousColumn(String, items: [String])
  case sharedItem(String, columns: [String])
  /// A text that is no answer, how often it stands in the file, and which answer it is most like.
  case unmatchedAnswer(String, group: String, count: Int, nearest: String?)
  /// Further texts that are no answers; only the first are listed.
  case moreUnmatchedAnswers(Int)
  /// Bare numbers that could count from 0 or from 1.
  case uncertainNumbers(group: String, numbers: [Int])
  case itemsWithoutColumn([String])
  case noCodes
  /// A row holds an answer that was not understood.
  case answerNotUnderstood

  // The mapping file.
  case notAMapping
  case mappingKind
  case mappingItem(String, nearest: String?)
  case mappingValue(legal: [String])
  case mappingColumn(String)
  case mappingColumnTwice(String)

  /// The rule's id in a finding.
  var rule: String {
    switch self {
    case .noQuestion: "no-question"
    case .unmatchedColumn: "unmatched-column"
    case .ambiguousColumn: "ambiguous-column"
    case .sharedItem: "shared-item"
    case .unmatchedAnswer: "unmatched-answer"
    case .moreUnmatchedAnswers: "unmatched-answer"
    case .uncertainNumbers: "uncertain-numbers"
    case .itemsWithoutColumn: "items-without-column"
    case .noCodes: "no-codes"
    case .answerNotUnderstood: "answer-not-understood"
    case .notAMapping: "not-a-mapping"
    case .mappingKind: "mapping-kind"
    case .mappingItem: "mapping-item"
    case .mappingValue: "mapping-value"
    case .mappingColumn: "mapping-column"
    case .mappingColumnTwice: "mapping-column-twice"
    }
  }
}
