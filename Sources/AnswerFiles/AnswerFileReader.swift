import Notation
import QuestionnaireModel

/// Reads files of answers to one questionnaire in our own columns: CSV, XLSX, JSON Lines and FHIR.
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

  /// Reads a file's bytes; `name` stands in the findings and helps to detect the format, `sheet` is for workbooks.
  public func read(
    _ bytes: [UInt8], name: String, format: AnswerFileFormat = .detected, codes: CodeRule,
    sheet: String? = nil
  ) -> AnswerFileReading {
    if format == .workbook || format == .detected && Workbook.isOne(bytes) {
      return read(workbook: bytes, name: name, codes: codes, sheet: sheet)
    }
    let source = SourceText(bytes, name: name)
    let format = format == .detected ? source.likelyFormat : format
    var draft = ReadingDraft(file: name, format: format, codes: codes)
    if let problem = sheet == nil ? source.problem : .sheet(.sheetOfText) {
      draft.refuse(problem, line: 1, column: 1)
      return draft.reading
    }
    switch format {
    case .csv, .detected, .workbook: TableAnswers(self, source).read(into: &draft)
    case .fhir: FhirAnswers(self, source).read(into: &draft)
    case .jsonLines: JSONLineAnswers(self, source).read(into: &draft)
    }
    return draft.reading
  }

  /// Reads a sheet of a workbook as a table: the named one, or the first.
  private func read(workbook bytes: [UInt8], name: String, codes: CodeRule, sheet: String?)
    -> AnswerFileReading
  {
    var draft = ReadingDraft(file: name, format: .workbook, codes: codes)
    do throws(SheetProblem) {
      let grid = SheetGrid(try Workbook.sheet(named: sheet, of: bytes))
      TableAnswers(self, SourceText(grid, name: name)).read(into: &draft)
      var reading = draft.reading
      reading.issues = reading.issues.map(grid.placed)
      return reading
    } catch {
      draft.refuse(.sheet(error), line: 1, column: 1)
      return draft.reading
    }
  }
}
