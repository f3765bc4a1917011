import QuestionnaireModel

/// How the answers in a file are laid out.
public enum AnswerFileFormat: Hashable, Sendable {
  case csv
  case jsonLines
  /// FHIR `QuestionnaireResponse`s: one a line, or one, or a `Bundle` of them.
  case fhir
  /// A sheet of an XLSX workbook.
  case workbook
  /// Found out from the file's name and first character.
  case detected
}

/// What a reader asks of codes.
public enum CodeRule: Hashable, Sendable {
  /// Any text; a code may come twice, and where the file has no codes, respondents are numbered.
  case opaque
  /// A `PupilCode` with fitting check symbols, once a wave; kept as `XXXX-XXXX-XX`.
  case checked
}

/// What was read of an answer file.
public struct AnswerFileReading: Hashable, Sendable {
  /// A good row and the physical line it begins on.
  public struct Row: Hashable, Sendable {
    public var line: Int
    public var sheet: RespondentSheet

    /// Makes a row.
    public init(line: Int, sheet: RespondentSheet) { (self.line, self.sheet) = (line, sheet) }
  }

  /// Any but `detected`.
  public internal(set) var format: AnswerFileFormat
  /// The good rows in the order of the file.
  public internal(set) var rows: [Row] = []
  /// Everything that is wrong, in the order of the file.
  public internal(set) var issues: [AnswerFileIssue] = []
  /// Rows that were left out.
  public internal(set) var leftOut = 0
  /// What the columns are, where the file is the export of a web form.
  public internal(set) var form: FormReport?
  /// The header's names that were recognised; in JSON Lines none.
  public internal(set) var columns: [String] = []

  /// The most issues that are listed; further bad rows are only counted.
  public static let mostIssues = 10_000

  /// The good sheets in the order of the file.
  public var sheets: [RespondentSheet] { rows.map(\.sheet) }

  /// Whether nothing was taken from the file because it is wrong as a whole.
  public var isRefused: Bool { issues.contains(where: \.refusesFile) }

  /// The issues, worded.
  public var findings: [Finding] { issues.map(\.finding) }
}
