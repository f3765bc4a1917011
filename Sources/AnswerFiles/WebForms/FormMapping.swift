import Language
import QuestionnaireModel

/// What a person has decided where texts alone did not: which column is which question, which text is which answer.
public struct FormMapping: Hashable, Sendable {
  /// One decision; `item` and `value` are empty where it is still to be made.
  public struct Row: Hashable, Sendable {
    /// What the row is about.
    public enum Kind: Hashable, Sendable { case column, answer }

    public var kind: Kind
    /// The column's letters in a spreadsheet; empty for answers.
    public var place: String
    /// The text as the export has it.
    public var text: String
    /// `r01`, `s01.can`, `m01=a`, `class`, or the word that leaves a column out; for answers an item or `scale:…`.
    public var item: String
    /// For answers: an option's code, a step's value, codes joined by a bar, or the word for no answer.
    public var value: String
    /// The nearest that was found; never read.
    public var hint: String
    /// The line in the file, for findings.
    public var line: Int

    /// Makes a decision.
    public init(
      _ kind: Kind, place: String = "", text: String, item: String = "", value: String = "",
      hint: String = "",
      line: Int = 0
    ) {
      (self.kind, self.place, self.text, self.item) = (kind, place, text, item)
      (self.value, self.hint, self.line) = (value, hint, line)
    }
  }

  /// In the order of the export.
  public var rows: [Row]

  /// Makes a mapping.
  public init(_ rows: [Row] = []) { self.rows = rows }

  /// The words that leave a column out, or make an answer none.
  static let skips: Set = ["пропустить", "skip"]

  static func skip(_ language: InterfaceLanguage) -> String { language == .russian ? "пропустить" : "skip" }

  /// The mapping as a table that a Russian spreadsheet opens: UTF-8 with a byte order mark, semicolons.
  public func csv(_ language: InterfaceLanguage) -> [UInt8] {
    var table = DelimitedWriter(separator: Byte.semicolon)
    let names = AnswerFileWords.words(in: language).form.mappingHeader
    for name in names { table.add(name, isGuarded: false) }
    table.endRecord()
    for row in rows {
      switch (row.kind, language) {
      case (.column, .russian): table.add("столбец")
      case (.column, .english): table.add("column")
      case (.answer, .russian): table.add("ответ")
      case (.answer, .english): table.add("answer")
      }
      for text in [row.place, row.text, row.item, row.value, row.hint] {
        if text.isEmpty { table.addNothing() } else { table.add(text) }
      }
      table.endRecord()
    }
    return Byte.byteOrderMark + table.bytes
  }

  /// What was read of a mapping file.
  public struct Reading: Hashable, Sendable {
    public var mapping = FormMapping()
    public var issues: [AnswerFileIssue] = []

    /// The issues, worded.
    public var findings: [Finding] { issues.map(\.finding) }
  }

  /// Reads a mapping file in either language: a table in any encoding, or a workbook's first sheet.
  ///
  /// Rows whose item (or, for an answer, value) is empty are left: nothing was decided.
  public static func read(_ bytes: [UInt8], name: String) -> Reading {
    var reading = Reading()
    func fail(_ problem: AnswerFileProblem, _ line: Int, _ column: Int) {
      reading.issues.append(
        AnswerFileIssue(
          problem, at: SourceLocation(file: name, line: line, column: column), refusesFile: true))
    }
    let table: FormTable
    do throws(SheetProblem) {
      table = try FormTable(bytes)
    } catch {
      fail(.sheet(error), 1, 1)
      return reading
    }
    for flaw in table.flaws + table.rows.flatMap(\.flaws) { fail(flaw.problem, flaw.line, flaw.column) }
    let names = table.header.map { FormText.key($0.text) }
    func column(_ number: Int) -> Int? {
      InterfaceLanguage.allCases.lazy.compactMap { language in
        names.firstIndex(of: FormText.key(AnswerFileWords.words(in: language).form.mappingHeader[number]))
      }.first
    }
    guard let kind = column(0), let text = column(2), let item = column(3), let value = column(4) else {
      fail(.form(.notAMapping), table.header.first?.line ?? 1, 1)
      return reading
    }
    let place = column(1)
    for row in table.rows {
      func cell(_ index: Int?) -> String {
        index.map { CellGuard.plain(row.cells[$0].text, inTable: true) } ?? ""
      }
      let decided: Row.Kind
      switch FormText.key(cell(kind)) {
      case "столбец", "column": decided = .column
      case "ответ", "answer": decided = .answer
      default:
        fail(.form(.mappingKind), row.line, row.cells[kind].column)
        continue
      }
      reading.mapping.rows.append(
        Row(
          decided, place: cell(place).uppercased(), text: cell(text), item: cell(item), value: cell(value),
          line: row.line))
    }
    return reading
  }
}
