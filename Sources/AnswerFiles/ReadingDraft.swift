import Digests
import QuestionnaireModel

/// A reading while it grows.
struct ReadingDraft {
  private struct Occasion: Hashable {
    var code: String
    var wave: String?
  }

  let file: String
  let codes: CodeRule
  private(set) var reading: AnswerFileReading
  private var firstLines: [Occasion: Int] = [:]
  /// Rows so far, good and bad.
  private(set) var rowCount = 0

  init(file: String, format: AnswerFileFormat, codes: CodeRule) {
    (self.file, self.codes) = (file, codes)
    reading = AnswerFileReading(format: format)
  }

  func issue(
    _ problem: AnswerFileProblem, line: Int, column: Int, in name: String? = nil, refusesFile: Bool = false
  ) -> AnswerFileIssue {
    AnswerFileIssue(
      problem, at: SourceLocation(file: file, line: line, column: column), column: name,
      refusesFile: refusesFile)
  }

  mutating func refuse(_ problem: AnswerFileProblem, line: Int, column: Int, in name: String? = nil) {
    reading.issues.append(issue(problem, line: line, column: column, in: name, refusesFile: true))
  }

  /// Adds an issue that concerns no row.
  mutating func add(_ issue: AnswerFileIssue, isOfTable: Bool) {
    var issue = issue
    issue.isOfTable = isOfTable
    reading.issues.append(issue)
  }

  mutating func setColumns(_ names: [String]) { reading.columns = names }

  /// The code as it is kept, or what is wrong with it.
  func kept(code: String) -> Result<String, CodeFault> {
    switch codes {
    case .opaque:
      code.unicodeScalars.count > AnswerColumns.longestAttribute
        ? .failure(CodeFault(problem: .longerThan(AnswerColumns.longestAttribute))) : .success(code)
    case .checked:
      // Typed by a person, perhaps in Russian letters: the check symbols tell what was meant.
      if case .code(let read) = CodeReading(typed: code) {
        .success(read.description)
      } else {
        .failure(CodeFault(problem: .wrongCode))
      }
    }
  }

  struct CodeFault: Error { var problem: AnswerFileProblem }

  /// The problem of a code that has come before in the same wave; remembers it otherwise.
  mutating func repetition(of code: String, wave: String?, line: Int) -> AnswerFileProblem? {
    guard codes == .checked else { return nil }
    let occasion = Occasion(code: code, wave: wave)
    if let first = firstLines[occasion] { return .repeatedCode(firstLine: first) }
    firstLines[occasion] = line
    return nil
  }

  /// Takes a row in, or leaves it out with its issues.
  mutating func take(_ sheet: RespondentSheet, line: Int, issues: [AnswerFileIssue]) {
    rowCount += 1
    guard !issues.isEmpty else {
      reading.rows.append(AnswerFileReading.Row(line: line, sheet: sheet))
      return
    }
    reading.leftOut += 1
    let room = AnswerFileReading.mostIssues - reading.issues.count
    guard room >= 0 else { return }
    reading.issues.append(contentsOf: issues.sorted { $0.place < $1.place }.prefix(room))
    if issues.count > room, let last = issues.first?.place {
      reading.issues.append(
        AnswerFileIssue(.moreProblems(atMost: AnswerFileReading.mostIssues), at: last))
    }
  }
}
