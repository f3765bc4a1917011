import Notation
import QuestionnaireModel

/// How the columns of an answer file are called.
public enum AnswerFileLayout: Hashable, Sendable {
  /// Our own columns: `code`, `class`, item ids.
  case own
  /// The texts of questions and answers, as web forms export them.
  case webForm
  /// Found out from the headings.
  case detected
}

extension AnswerFileReader {
  /// Reads a file's bytes whatever its layout; an export's reading has a `form` report.
  ///
  /// `sheet` names a workbook's sheet, else its first is read.
  public func read(
    _ bytes: [UInt8], name: String, layout: AnswerFileLayout, rules: FormReadingRules = FormReadingRules(),
    codes: CodeRule, sheet: String? = nil
  ) -> AnswerFileReading {
    func own() -> AnswerFileReading { read(bytes, name: name, codes: codes, sheet: sheet) }
    guard layout != .own else { return own() }
    let isWorkbook = Workbook.isOne(bytes)
    if layout == .detected, !isWorkbook, SourceText(bytes, name: name).likelyFormat != .csv {
      return own()
    }
    var draft = ReadingDraft(file: name, format: isWorkbook ? .workbook : .csv, codes: codes)
    let table: FormTable
    do throws(SheetProblem) {
      table = try FormTable(bytes, sheet: sheet)
    } catch {
      draft.refuse(.sheet(error), line: 1, column: 1)
      return draft.reading
    }
    if layout == .detected, hasOwnColumns(table.header.map(\.text)) { return own() }
    let report = FormReader(self, table, rules).read(into: &draft)
    var reading = draft.reading
    reading.issues = reading.issues.map { $0.isOfTable ? table.placed($0) : $0 }
    reading.form = report
    return reading
  }

  /// Whether headings are those of our own layout: half of them known by name, or ids all through.
  func hasOwnColumns(_ headings: [String]) -> Bool {
    let named = headings.filter { !$0.isEmpty }
    guard !named.isEmpty else { return true }
    let known = named.count { columns.roles[$0] != nil || columns.isNote($0) }
    return known * 2 >= named.count || named.allSatisfy(Self.isID)
  }

  private static func isID(_ text: String) -> Bool {
    text.utf8.count <= 80
      && text.utf8.allSatisfy {
        Byte.isDigit($0) || $0 == Byte.dot || $0 == Byte.minus || $0 == UInt8(ascii: "_")
          || $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z")
      }
  }
}
