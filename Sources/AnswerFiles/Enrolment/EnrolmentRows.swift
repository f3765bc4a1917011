import Language
import Notation
import QuestionnaireModel

/// The rows of an enrolment file while they are read.
struct EnrolmentRows {
  private struct Place: Hashable {
    var school: String
    var grade: Int
    var schoolClass: String?
  }

  private(set) var counts: [EnrolmentCount] = []
  private(set) var issues: [AnswerFileIssue] = []
  private(set) var leftOut = 0
  private var firstLines: [Place: Int] = [:]
  private var gradeLines: [Place: Int] = [:]

  mutating func read(_ source: SourceText, into draft: inout ReadingDraft) {
    var table = DelimitedReader(
      source.bytes, separator: DelimitedReader.separator(of: source.bytes, from: source.start),
      from: source.start)
    var record = DelimitedRecord()
    guard table.read(into: &record) else { return draft.refuse(.empty, line: 1, column: 1) }
    let headerLine = record.line
    var columns: [EnrolmentReader.Column] = []
    for name in TableHeader(record, table).check(into: &draft) {
      if let column = EnrolmentReader.Column(rawValue: name.text) {
        columns.append(column)
      } else {
        let known = EnrolmentReader.Column.allCases.map(\.rawValue)
        let meant = name.text.utf8.count <= 64 ? likelyMeant(name.text, among: known) : nil
        draft.refuse(.unknownColumn(name.text, meant: meant), line: name.line, column: name.column)
      }
    }
    if !draft.reading.isRefused {
      for needed in [EnrolmentReader.Column.school, .grade, .enrolled] where !columns.contains(needed) {
        draft.refuse(.missingColumn(needed.rawValue), line: headerLine, column: 1)
      }
    }
    guard !draft.reading.isRefused else { return }
    var hasRows = false
    while table.read(into: &record) {
      guard !record.isEmpty else { continue }
      hasRows = true
      row(record, table, columns, draft)
    }
    if !hasRows { draft.refuse(.headerOnly, line: headerLine, column: 1) }
  }

  private mutating func row(
    _ record: DelimitedRecord, _ table: DelimitedReader, _ columns: [EnrolmentReader.Column],
    _ draft: ReadingDraft
  ) {
    var found = record.flaws.map { flaw in
      draft.issue(
        AnswerFileProblem(flaw.problem), line: flaw.line, column: table.column(of: flaw.offset, lineStart: flaw.lineStart),
        in: columns.indices.contains(flaw.cell) ? columns[flaw.cell].rawValue : nil)
    }
    func report(_ problem: AnswerFileProblem, _ index: Int, _ name: String?) {
      let cell = record.cells[min(index, record.cells.count - 1)]
      found.append(
        draft.issue(
          problem, line: cell.line, column: table.column(of: cell.place, lineStart: cell.lineStart), in: name)
      )
    }
    if record.cells.count != columns.count, found.isEmpty {
      let (count, expected) = (record.cells.count, columns.count)
      if count < expected {
        report(.tooFewCells(found: count, expected: expected), 0, nil)
      } else {
        report(.tooManyCells(found: count, expected: expected), expected, nil)
      }
    }
    if found.isEmpty {
      var values: [EnrolmentReader.Column: String] = [:]
      for (index, column) in columns.enumerated() {
        let text = table.text(of: record.cells[index])
        let trimmed = text.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }
        values[column] = CellGuard.plain(String(trimmed.reversed()), inTable: true)
      }
      let count = checked(values, line: record.line) { problem, column in
        report(problem, columns.firstIndex(of: column) ?? 0, column.rawValue)
      }
      if let count {
        counts.append(count)
        return
      }
    }
    leftOut += 1
    let room = AnswerFileReading.mostIssues - issues.count
    guard room >= 0 else { return }
    issues += found.sorted { $0.place < $1.place }.prefix(room)
    if found.count > room, let first = found.first {
      issues.append(AnswerFileIssue(.moreProblems(atMost: AnswerFileReading.mostIssues), at: first.place))
    }
  }

  private mutating func checked(
    _ values: [EnrolmentReader.Column: String], line: Int,
    report: (AnswerFileProblem, EnrolmentReader.Column) -> Void
  ) -> EnrolmentCount? {
    var isGood = true
    func fail(_ problem: AnswerFileProblem, _ column: EnrolmentReader.Column) {
      isGood = false
      report(problem, column)
    }
    func text(_ column: EnrolmentReader.Column) -> String? {
      guard let text = values[column], !text.isEmpty else { return nil }
      if text.unicodeScalars.count > AnswerColumns.longestAttribute {
        fail(.longerThan(AnswerColumns.longestAttribute), column)
      }
      return text
    }
    func count(_ column: EnrolmentReader.Column) -> Int? {
      guard let text = values[column], !text.isEmpty else { return nil }
      let number = Array(text.utf8).withUnsafeBufferPointer { $0.wholeNumber }
      if let number, (0...EnrolmentReader.mostPupils).contains(number) { return number }
      fail(.notACount, column)
      return nil
    }
    for column in [EnrolmentReader.Column.school, .grade, .enrolled] where (values[column] ?? "").isEmpty {
      fail(.missingValue, column)
    }
    let gradeText = values[.grade] ?? ""
    let grade = AttributeDraft.grade(gradeText)
    if grade == nil, !gradeText.isEmpty { fail(.wrongGrade, .grade) }
    let (enrolled, special) = (count(.enrolled), count(.specialNeeds))
    if let enrolled, let special, special > enrolled { fail(.specialNeedsExceed, .specialNeeds) }
    let (territory, schoolClass) = (text(.territory), text(.schoolClass))
    guard let school = text(.school), let grade else { return nil }
    // A class beside its whole grade would count its pupils twice.
    let place = Place(school: school, grade: grade, schoolClass: schoolClass)
    let whole = Place(school: school, grade: grade, schoolClass: nil)
    let first = firstLines[place] ?? (schoolClass == nil ? gradeLines[whole] : firstLines[whole])
    if let first {
      fail(.repeatedClass(firstLine: first), schoolClass == nil ? .grade : .schoolClass)
    } else {
      firstLines[place] = line
      if gradeLines[whole] == nil { gradeLines[whole] = line }
    }
    guard isGood, let enrolled else { return nil }
    return EnrolmentCount(
      school: school, territory: territory, grade: grade, schoolClass: schoolClass, enrolled: enrolled,
      specialNeedsEnrolled: special)
  }
}
