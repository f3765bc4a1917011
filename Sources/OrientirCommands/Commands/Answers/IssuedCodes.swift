import AnswerFiles
import ArgumentParser
import Digests
import Language
import QuestionnaireModel
import ResultStore

/// What becomes of rows that seem to be there already.
enum SameRows: String, ExpressibleByArgument, CaseIterable, Sendable { case skip, add }

/// Rows of an export that have no code, and the codes they get.
///
/// Without codes nothing tells two exports of one form apart from two forms. So rows are compared with what is stored by what they
/// say: attributes and answers, as often as they are there. Where some are the same, a person decides.
struct IssuedCodes {
  private struct Content: Hashable {
    var attributes: PupilAttributes
    var row: AnswerRow
  }

  /// Line in the export and the code it got.
  private(set) var issued: [(line: Int, code: PupilCode)] = []
  /// How many rows were passed over because they are there already.
  private(set) var known = 0
  /// Lines that are the same as an earlier one of the file.
  private(set) var twins: [Int] = []

  /// Fills in the codes of rows without one; takes out those that are there already where the person said so.
  mutating func fill(
    _ rows: inout [AnswerFileReading.Row], of questionnaire: QuestionnaireIdentity, wave: String,
    same: SameRows?,
    in workspace: Workspace, _ context: Context
  ) throws {
    var there = try stored(questionnaire, wave, workspace)
    func isThere(_ row: AnswerFileReading.Row) -> Bool {
      let content = Content(attributes: row.sheet.attributes, row: row.sheet.sheet.row)
      guard let count = there[content], count > 0 else { return false }
      there[content] = count - 1
      return true
    }
    let known = rows.map { $0.sheet.code.isEmpty && isThere($0) }
    let count = known.count { $0 }
    if count > 0, same == nil {
      throw CommandError.sameRows(count, of: rows.count { $0.sheet.code.isEmpty }, wave: wave)
    }
    if same == .skip {
      self.known = count
      rows = zip(rows, known).filter { !$0.1 }.map(\.0)
    }
    var generator = context.environment.generator
    var taken: Set<PupilCode> = []
    var seen: Set<Content> = []
    for index in rows.indices where rows[index].sheet.code.isEmpty {
      let sheet = rows[index].sheet
      if !seen.insert(Content(attributes: sheet.attributes, row: sheet.sheet.row)).inserted {
        twins.append(rows[index].line)
      }
      var code = PupilCode.random(using: &generator)
      while try !taken.insert(code).inserted || workspace.results.pupil(code) != nil {
        code = .random(using: &generator)
      }
      rows[index].sheet.code = code.description
      issued.append((rows[index].line, code))
    }
  }

  private func stored(_ questionnaire: QuestionnaireIdentity, _ wave: String, _ workspace: Workspace) throws
    -> [Content: Int]
  {
    var there: [Content: Int] = [:]
    let filter = SheetFilter(digests: [questionnaire.digest], wave: .named(wave), includesVoided: true)
    try workspace.results.forEachSheet(filter, verifying: false) { stored in
      guard stored.respondent.sheet.origin == .imported else { return }
      there[
        Content(attributes: stored.respondent.attributes, row: stored.respondent.sheet.row), default: 0] += 1
    }
    return there
  }

  /// Says which row got which code: into a file where one is named, else on the screen.
  func report(to file: String?, _ context: Context) throws {
    guard !issued.isEmpty else { return }
    let words = context.words.imports
    if let file {
      let lines = [words.codeColumns.joined(separator: ";")] + issued.map { "\($0.line);\($0.code)" }
      try context.files.write(Array(("\u{FEFF}" + lines.joined(separator: "\n") + "\n").utf8), to: file)
      context.note(context.words.general.written(file))
    } else {
      var table = TextTable(words.codeColumns, numeric: [0])
      for (line, code) in issued { table.append(["\(line)", code.description]) }
      for line in table.lines { context.environment.output.line(line) }
    }
    context.note(words.codesIssued(issued.count))
    if !twins.isEmpty { context.note(words.twins(twins.map(String.init).joined(separator: ", "))) }
    context.note(words.codesAdvice)
  }
}
