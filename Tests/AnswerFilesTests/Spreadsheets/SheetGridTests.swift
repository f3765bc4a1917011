import Language
import Notation
import QuestionnaireModel
import Testing

@testable import AnswerFiles

/// Workbooks in our own columns.
@Suite struct SheetGridTests {
  private func read(_ bytes: [UInt8], codes: CodeRule = .opaque, sheet: String? = nil) -> AnswerFileReading {
    Fixtures.reader.read(bytes, name: "a.xlsx", codes: codes, sheet: sheet)
  }

  @Test(arguments: ["openpyxl.xlsx", "xlsxwriter.xlsx", "pyexcelerate.xlsx"])
  func `what real programs write is the same as the table`(name: String) throws {
    // Their last column is a day, and no column of ours.
    let bytes = try TestWorkbook.fixture(name)
    #expect(read(bytes).issues.map(\.problem) == [.unknownColumn("x", meant: nil)])
    let rows = try Workbook.sheet(named: nil, of: bytes).rows.prefix(4).map { row in
      (1...7).map { column in row.cells.first { $0.column == column }?.text ?? "" }
    }
    let reading = read(TestWorkbook.texts(Array(rows)))
    let table = Fixtures.csv(
      """
      code,r01,p01,n01,m02,t01,special_needs
      один,4,a,2.5,x|y,"два
      слова & <знак>",да
      два,0,1,-0.1,,"  край  ",нет
      три,3,b,0.3,|,"кавычка ""внутри"", запятая; точка",
      """)
    // The third rows' b is an option, its day is not read.
    #expect(reading.issues.isEmpty && table.issues.isEmpty)
    #expect(reading.sheets == table.sheets && reading.sheets.count == 3)
    #expect(reading.format == .workbook)
  }

  @Test func `problems name sheet and cell`() {
    let reading = read(
      TestWorkbook.texts([
        ["code", "r01", "p01"], ["x", "9", "a"], ["y", "1", "zz"], ["z", "2", "b", "ещё"],
      ]))
    #expect(places(reading.issues) == ["2:2 outside-scale", "3:3 unknown-option", "4:3 cell-outside-table"])
    #expect(reading.issues.map(\.cell) == ["Лист1!B2", "Лист1!C3", "Лист1!C4"])
    #expect(
      reading.findings[0].message.texts[.russian]
        == "Лист1!B2: «r01»: такого значения на шкале ответов нет; возможны: 0, 1, 2, 3, 4")
    #expect(reading.rows.isEmpty && reading.leftOut == 3)
  }

  @Test func `flaws of cells leave their rows out`() {
    let header = "<row>" + ["code", "r01"].map { "<c t=\"str\"><v>\($0)</v></c>" }.joined() + "</row>"
    let reading = read(
      TestWorkbook.sheet(
        header + "<row><c t=\"str\"><v>x</v></c><c t=\"e\"><v>#DIV/0!</v></c></row>"
          + "<row><c t=\"s\"><v>7</v></c><c><v>1</v></c></row><row r=\"9\"><c t=\"str\"><v>z</v></c><c><v>3</v></c></row>"
      ))
    #expect(places(reading.issues) == ["2:2 cell-error", "3:1 cell-text-missing"])
    #expect(reading.rows.map(\.line) == [9])
  }

  @Test func `a table that does not begin in the corner`() {
    let reading = read(
      TestWorkbook.sheet(
        "<row r=\"3\"><c r=\"B3\" t=\"str\"><v>code</v></c><c r=\"C3\" t=\"str\"><v>r01</v></c></row>"
          + "<row r=\"4\"><c r=\"B4\" t=\"str\"><v>x</v></c><c r=\"C4\"><v>3</v></c></row>"
          + "<row r=\"5\"><c r=\"C5\"><v>4</v></c></row>"))
    #expect(reading.sheets.map(\.code) == ["x"])
    #expect(reading.issues.map(\.cell) == ["Лист1!B5"])
    #expect(Fixtures.answers(reading) == Answers(["r01": .rating(3)]))
  }

  @Test func `columns are unknown where they stand`() {
    let reading = read(TestWorkbook.texts([["code", "r1"], ["x", "1"]]))
    #expect(reading.issues.first?.cell == "Лист1!B1" && reading.isRefused)
    #expect(read(TestWorkbook.texts([["code", "r01"]])).issues.first?.problem == .headerOnly)
    #expect(read(TestWorkbook.sheet("")).issues.first?.problem == .empty)
    #expect(
      read(TestWorkbook.texts([["code", "r01"], ["x", "1"]]), sheet: "Нет").issues.first?.problem.rule
        == "no-such-sheet")
  }

  @Test func `a sheet of a text is asked for in vain`() {
    let reading = Fixtures.reader.read(
      Array("code,r01\nx,1\n".utf8), name: "a.csv", codes: .opaque, sheet: "Лист1")
    #expect(reading.issues.map(\.problem) == [.sheet(.sheetOfText)] && reading.isRefused)
  }

  @Test func `enrolment as a workbook`() {
    let good = EnrolmentReader.read(
      TestWorkbook.texts([["school", "grade", "class", "enrolled"], ["Школа № 1", "9", "9А", "25"]]),
      name: "e.xlsx")
    #expect(
      good.counts == [
        EnrolmentCount(
          school: "Школа № 1", territory: nil, grade: 9, schoolClass: "9А", enrolled: 25,
          specialNeedsEnrolled: nil)
      ])
    let bad = EnrolmentReader.read(
      TestWorkbook.texts([["school", "grade", "enrolled"], ["Школа № 1", "9", "много"]]), name: "e.xlsx")
    #expect(bad.issues.map(\.cell) == ["Лист1!C2"] && bad.counts.isEmpty)
    #expect(EnrolmentReader.read([0x50, 0x4B, 0x03, 0x04], name: "e.xlsx").isRefused)
  }
}
