import QuestionnaireModel

/// Reads files of answers to one questionnaire: CSV and JSON Lines.
///
/// A row with any problem is left out with all its problems named, the others are kept. A header that cannot be
/// understood, or a file that is no text, refuses the file: then there are no rows.
public struct AnswerFileReader: Sendable {
  public let questionnaire: Questionnaire
  let columns: AnswerColumns
  let identity: QuestionnaireIdentity

  /// Prepares reading; the questionnaire must be a checked one.
  public init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    columns = AnswerColumns(questionnaire)
    identity = questionnaire.identity
  }

  /// Reads a file's bytes; `name` stands in the findings and helps to detect the format.
  public func read(
    _ bytes: [UInt8], name: String, format: AnswerFileFormat = .detected, codes: CodeRule
  ) -> AnswerFileReading {
    let source = SourceText(bytes, name: name)
    let format = format == .detected ? source.likelyFormat : format
    var draft = ReadingDraft(file: name, format: format, codes: codes)
    if let problem = source.problem {
      draft.refuse(problem, line: 1, column: 1)
      return draft.reading
    }
    switch format {
    case .csv, .detected: TableAnswers(self, source).read(into: &draft)
    case .jsonLines: JSONLineAnswers(self, source).read(into: &draft)
    }
    return draft.reading
  }
}
