/// Why a report cannot be made.
public enum ReportError: Error, Hashable, Sendable {
  /// The frequencies are of another edition of the questionnaire.
  case otherQuestionnaire
  /// A total does not equal the sum of its parts: a defect of ours, never to be printed.
  case unreconciled(table: String, column: String, total: Int, sum: Int)
  /// The questionnaire has no texts in the language.
  case languageMissing(String)
}
