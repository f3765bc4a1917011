import Language
import QuestionnaireModel

/// A problem with its place in the file.
public struct AnswerFileIssue: Hashable, Sendable {
  public var problem: AnswerFileProblem
  /// Line and column counted from 1: physical lines, a column in characters.
  public var place: SourceLocation
  /// The name of the column (in JSON Lines: of the member) that it concerns, where it concerns one.
  public var column: String?
  /// In a workbook the cell, `Лист1!C7`.
  public var cell: String?
  /// Whether it lies in the file of answers, not in one that goes with it.
  public internal(set) var isOfTable = true
  /// Whether the whole file is refused for it, not one row.
  public var refusesFile: Bool

  /// Makes an issue.
  public init(
    _ problem: AnswerFileProblem, at place: SourceLocation, column: String? = nil, refusesFile: Bool = false
  ) {
    self.problem = problem
    self.place = place
    self.column = column
    self.refusesFile = refusesFile
  }

  /// The issue as a finding, worded in both languages.
  public var finding: Finding {
    let severity: Finding.Severity =
      switch problem {
      case .moreProblems, .form(.itemsWithoutColumn): .warning
      // What is left out on request is worth a word, no more.
      case .form(.unmatchedColumn), .form(.ambiguousColumn), .form(.sharedItem), .form(.unmatchedAnswer),
        .form(.moreUnmatchedAnswers), .form(.uncertainNumbers):
        refusesFile ? .error : .warning
      default: .error
      }
    return Finding(
      severity, rule: problem.rule, at: place,
      LocalizedText(
        ru: AnswerFileWords.russian.message(of: self), en: AnswerFileWords.english.message(of: self)))
  }
}
