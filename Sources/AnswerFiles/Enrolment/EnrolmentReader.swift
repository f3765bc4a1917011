import Notation
import QuestionnaireModel

/// What was read of an enrolment file.
public struct EnrolmentReading: Hashable, Sendable {
  /// The good rows in the order of the file.
  public internal(set) var counts: [EnrolmentCount] = []
  /// Everything that is wrong, in the order of the file.
  public internal(set) var issues: [AnswerFileIssue] = []
  /// Rows that were left out.
  public internal(set) var leftOut = 0

  /// Whether nothing was taken from the file because it is wrong as a whole.
  public var isRefused: Bool { issues.contains(where: \.refusesFile) }

  /// The issues, worded.
  public var findings: [Finding] { issues.map(\.finding) }
}

/// Reads enrolment files: CSV or the first sheet of an XLSX workbook, with `school, territory, grade, class, enrolled, special_needs_enrolled`.
///
/// `school`, `grade` and `enrolled` must be there. One row is a class, or a whole grade where `class` is empty; a
/// school's grade is given either way, not both. A row with a problem is left out, the others are kept.
public enum EnrolmentReader {
  enum Column: String, CaseIterable {
    case school, territory, grade
    case schoolClass = "class"
    case enrolled
    case specialNeeds = "special_needs_enrolled"
  }

  /// The most pupils that one row may count.
  public static let mostPupils = 100_000

  /// Reads a file's bytes; `name` stands in the findings.
  public static func read(_ bytes: [UInt8], name: String) -> EnrolmentReading {
    var draft = ReadingDraft(file: name, format: .csv, codes: .opaque)
    var source = SourceText(bytes, name: name)
    if Workbook.isOne(bytes) {
      do throws(SheetProblem) {
        source = SourceText(SheetGrid(try Workbook.sheet(named: nil, of: bytes)), name: name)
      } catch {
        draft.refuse(.sheet(error), line: 1, column: 1)
        return EnrolmentReading(counts: [], issues: draft.reading.issues, leftOut: 0)
      }
    }
    var rows = EnrolmentRows()
    if let problem = source.problem {
      draft.refuse(problem, line: 1, column: 1)
    } else {
      rows.read(source, into: &draft)
    }
    return EnrolmentReading(
      counts: rows.counts,
      issues: (draft.reading.issues + rows.issues).map { source.grid?.placed($0) ?? $0 },
      leftOut: rows.leftOut)
  }
}
