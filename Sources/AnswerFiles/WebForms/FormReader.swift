import Digests
import Language
import QuestionnaireModel

/// How the export of a web form is to be read.
public struct FormReadingRules: Hashable, Sendable {
  /// What a person has decided.
  public var mapping: FormMapping
  /// The mapping file's name, for findings.
  public var mappingName: String
  /// Columns and answers that nothing fits are left out instead of refusing the file.
  public var leavesUnmatched: Bool
  /// Rows without a code are read with an empty one, which the caller fills.
  public var issuesCodes: Bool

  /// Makes the rules; by default everything must be understood and have a code.
  public init(
    mapping: FormMapping = FormMapping(), mappingName: String = "", leavesUnmatched: Bool = false,
    issuesCodes: Bool = false
  ) {
    self.mapping = mapping
    self.mappingName = mappingName
    self.leavesUnmatched = leavesUnmatched
    self.issuesCodes = issuesCodes
  }
}

/// Reads the export of a web form: a column a question, the answers as their texts.
struct FormReader {
  private let columns: AnswerColumns
  private let identity: QuestionnaireIdentity
  private let targets: FormTargets
  private let table: FormTable
  private let rules: FormReadingRules
  private let decisions: FormDecisions
  private let uses: [FormColumns.Use]
  /// What each distinct text of each answer column says.
  private var readings: [[String: AnswerTexts.Reading]]

  init(_ reader: AnswerFileReader, _ table: FormTable, _ rules: FormReadingRules) {
    columns = reader.columns
    identity = reader.identity
    targets = FormTargets(reader.questionnaire, reader.columns)
    (self.table, self.rules) = (table, rules)
    decisions = FormDecisions(rules.mapping, table, targets)
    uses = FormColumns(table, targets, decisions).uses
    readings = []
    readings = uses.indices.map { texts(ofColumn: $0) }
  }

  private func texts(ofColumn column: Int) -> [String: AnswerTexts.Reading] {
    guard case .target(.answer(let index), _) = uses[column] else { return [:] }
    let texts = targets.answers[index]
    var readings: [String: AnswerTexts.Reading] = [:]
    for row in table.rows {
      let cell = row.cells[column].text
      guard readings[cell] == nil else { continue }
      readings[cell] = texts.read(cell) { decisions.answer($0, in: texts.group) }
    }
    return readings
  }

  /// Reads the rows into `draft`, or refuses the file; the report says what every column is.
  func read(into draft: inout ReadingDraft) -> FormReport {
    guard !table.header.isEmpty else {
      draft.refuse(.empty, line: 1, column: 1)
      return FormReport()
    }
    for flaw in table.flaws { draft.refuse(flaw.problem, line: flaw.line, column: flaw.column) }
    let findings = FormFindings(table, uses, targets, readings, decisions, columns)
    let report = findings.report
    for (problem, line) in decisions.problems {
      draft.add(
        AnswerFileIssue(
          .form(problem), at: SourceLocation(file: rules.mappingName, line: line, column: 1),
          refusesFile: true),
        isOfTable: false)
    }
    findings.add(to: &draft, refusing: !rules.leavesUnmatched, questionnaire: identity.id)
    let hasCodes = uses.contains(.target(.attribute(.code), byAnswers: false))
    if draft.codes == .checked, !hasCodes, !rules.issuesCodes, report.answerColumns > 0 {
      draft.refuse(.form(.noCodes), line: table.header[0].line, column: 1)
    }
    if table.rows.isEmpty, !draft.reading.isRefused {
      draft.refuse(.headerOnly, line: table.header[0].line, column: 1)
    }
    draft.setColumns(report.columns.map(\.heading))
    guard !draft.reading.isRefused else { return report }
    for row in table.rows { read(row, findings.uncertainGroups, into: &draft) }
    return report
  }

  private func read(_ row: FormTable.Row, _ uncertain: Set<String>, into draft: inout ReadingDraft) {
    var issues = row.flaws.map { draft.issue($0.problem, line: $0.line, column: $0.column) }
    var reading = RowReading(columns)
    var options: [Int: (chosen: [Int], isAnswered: Bool, column: Int)] = [:]
    func report(_ problem: AnswerFileProblem, _ column: Int, _ name: String? = nil) {
      let cell = row.cells[column]
      issues.append(draft.issue(problem, line: cell.line, column: cell.column, in: name))
    }
    for (column, use) in uses.enumerated() {
      guard case .target(let target, _) = use else { continue }
      let cell = row.cells[column].text
      switch target {
      case .attribute(let attribute):
        if let problem = Self.read(cell, as: attribute, into: &reading.respondent, draft.codes) {
          report(problem, column, attribute.rawValue)
        }
      case .option(let index, let option):
        guard let isChosen = targets.answers[index].isChosen(option, in: cell) else {
          if !cell.isEmpty { report(.form(.answerNotUnderstood), column, targets.name(target)) }
          continue
        }
        var before = options[index] ?? ([], false, column)
        before.isAnswered = true
        if isChosen { before.chosen.append(option) }
        options[index] = before
      case .answer(let index):
        let answer = readings[column][cell] ?? .missing
        if let problem = store(answer, index, uncertain, into: &reading.row) {
          report(problem, column, columns.answerNames[index])
        }
      }
    }
    for (index, answer) in options.sorted(by: { $0.key < $1.key }) where answer.isAnswered {
      if let problem = columns.rules[index].choose(answer.chosen, into: &reading.row) {
        report(problem, answer.column, columns.answerNames[index])
      }
    }
    for (index, problem) in reading.unevenParts() {
      guard let column = uses.firstIndex(of: .target(.answer(index), byAnswers: false)) else { continue }
      report(problem, column, columns.answerNames[index])
    }
    complete(&reading, row, &issues, &draft)
    draft.take(reading.respondent(identity), line: row.line, issues: issues)
  }

  /// A code where the row has none, the grade where only the class is given.
  private func complete(
    _ reading: inout RowReading, _ row: FormTable.Row, _ issues: inout [AnswerFileIssue],
    _ draft: inout ReadingDraft
  ) {
    if let name = reading.respondent.attributes.schoolClass, reading.respondent.attributes.grade == nil {
      reading.respondent.attributes.grade = PupilAttributes.grade(ofClass: name)
      // «9» alone is no class, only a grade.
      if Int(name) != nil { reading.respondent.attributes.schoolClass = nil }
    }
    func place(_ attribute: AttributeColumn) -> FormTable.Cell {
      uses.firstIndex(of: .target(.attribute(attribute), byAnswers: false)).map { row.cells[$0] }
        ?? row.cells[0]
    }
    if reading.respondent.isContradictory {
      let cell = place(.grade)
      issues.append(draft.issue(.gradeAgainstClass, line: cell.line, column: cell.column, in: "grade"))
    }
    if reading.respondent.code == nil {
      if draft.codes == .opaque { reading.respondent.code = String(draft.rowCount + 1) }
      if draft.codes == .opaque || rules.issuesCodes { return }
    }
    guard !issues.contains(where: { $0.column == "code" }),
      let problem = reading.checkCode(line: row.line, in: &draft)
    else { return }
    let cell = place(.code)
    issues.append(draft.issue(problem, line: cell.line, column: cell.column, in: "code"))
  }

  private func store(
    _ answer: AnswerTexts.Reading, _ index: Int, _ uncertain: Set<String>, into row: inout AnswerRow
  ) -> AnswerFileProblem? {
    let rule = columns.rules[index]
    switch answer {
    case .missing: return nil
    case .declined:
      rule.decline(&row)
      return nil
    case .bareNumber where uncertain.contains(targets.answers[index].group):
      return .form(.answerNotUnderstood)
    case .value(let value), .bareNumber(let value):
      if rule.column.width == .narrow { row.narrow[rule.column.slot] = Int8(value) }
      return nil
    case .values(let indices): return rule.choose(indices, into: &row)
    case .asWritten(let text):
      if case .text(let item) = rule.kind { return rule.read(text: text, of: item, false, into: &row) }
      return Array(text.utf8).withUnsafeBufferPointer { rule.read($0, into: &row) }
    case .unmatched: return .form(.answerNotUnderstood)
    }
  }

  /// Attributes as people write them into a form.
  private static func read(
    _ cell: String, as column: AttributeColumn, into respondent: inout AttributeDraft, _ codes: CodeRule
  ) -> AnswerFileProblem? {
    guard !cell.isEmpty else { return nil }
    switch column {
    case .code:
      // What a pupil typed may be in the other layout; the check symbols decide.
      if codes == .checked, case .code(let code) = CodeReading(typed: cell) {
        return respondent.read(code.description, as: .code)
      }
      return respondent.read(cell, as: .code)
    case .schoolClass: return respondent.read(FormAttribute.schoolClass(cell), as: .schoolClass)
    case .grade: return respondent.read(FormAttribute.grade(cell), as: .grade)
    case .sex: return respondent.read(FormAttribute.sex(cell), as: .sex)
    default: return respondent.read(cell, as: column)
    }
  }
}

/// Attributes in the words of those who fill in a form.
enum FormAttribute {
  /// `9 «а» класс` is 9А.
  static func schoolClass(_ cell: String) -> String {
    let words = FormText.key(cell).split { $0 == " " || $0 == "-" }.filter {
      !["класс", "кл", "кл.", "class", "grade"].contains($0)
    }
    let name = words.joined().uppercased()
    let letters = name.drop { $0.isASCII && $0.isNumber }
    // Anything longer («10 физико-математический») is a name of its own and stays as it is.
    return letters.count <= 1 && name.first?.isNumber == true ? name : cell
  }

  /// `9 класс`, `9-й` is 9; 9А too, where somebody writes the class.
  static func grade(_ cell: String) -> String {
    PupilAttributes.grade(ofClass: cell).map(String.init) ?? cell
  }

  /// `мужской`, `девочка` as one letter.
  static func sex(_ cell: String) -> String {
    switch FormText.key(cell) {
    case "женский", "жен", "девочка", "девушка", "girl", "woman": "f"
    case "мужской", "муж", "мальчик", "юноша", "парень", "boy", "man": "m"
    default: cell
    }
  }
}
