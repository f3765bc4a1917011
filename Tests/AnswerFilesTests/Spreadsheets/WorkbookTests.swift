import Testing

@testable import AnswerFiles

@Suite struct WorkbookTests {
  @Test(arguments: ["openpyxl.xlsx", "xlsxwriter.xlsx", "pyexcelerate.xlsx"])
  func `workbooks of real programs`(name: String) throws {
    // This one writes days as bare numbers.
    let undated = name == "pyexcelerate.xlsx"
    let cells = listing(try TestWorkbook.fixture(name)).filter { !(undated && $0.hasPrefix("H")) }
    let expected = [
      "A1=code", "B1=r01", "C1=p01", "D1=n01", "E1=m02", "F1=t01", "G1=special_needs", "H1=x", "A2=один",
      "B2=4",
      "C2=a", "D2=2.5", "E2=x|y", "F2=два\nслова & <знак>", "G2=TRUE", "H2=2026-10-05T09:12:33", "A3=два",
      "B3=0",
      "C3=1", "D3=-0.1", "F3=  край  ", "G3=FALSE", "H3=2026-10-05", "A5=три", "B5=3", "C5=b", "D5=0.3",
      "E5=|",
      "F5=кавычка \"внутри\", запятая; точка", "H5=09:05:00",
    ]
    #expect(
      cells.filter { !$0.hasPrefix("A6") && !$0.hasPrefix("B6") && !$0.hasSuffix("7=пять") && $0 != "B7=1" }
        == expected.filter { !(undated && $0.hasPrefix("H")) })
    if name == "xlsxwriter.xlsx" { #expect(cells.suffix(4) == ["A6=четыре", "B6=2", "A7=пять", "B7=1"]) }
    // A formula that no spreadsheet has computed yet has no value to read.
    if name == "openpyxl.xlsx" { #expect(cells.suffix(1) == ["A6=четыре"]) }
  }

  @Test func `a sheet by its name`() throws {
    let bytes = try TestWorkbook.fixture("openpyxl.xlsx")
    #expect(listing(bytes, sheet: "Второй лист") == ["A1=code", "B1=r01", "A2=пять", "B2=1"])
    #expect(listing(bytes, sheet: "Третий") == ["refused: no-such-sheet"])
  }

  @Test(arguments: [
    ("<c r=\"A1\"><v>3</v></c>", "A1=3"), ("<c><v>3</v></c><c><v>4</v></c>", "A1=3 B1=4"),
    ("<c r=\"C1\"><v>3.0</v></c><c><v>-4</v></c>", "C1=3 D1=-4"),
    ("<c r=\"A1\" t=\"str\"><f>A2&amp;\"x\"</f><v>текст</v></c>", "A1=текст"),
    ("<c r=\"A1\" t=\"inlineStr\"><is><r><t>ра</t></r><r><rPr><b/></rPr><t>зом</t></r></is></c>", "A1=разом"),
    ("<c r=\"A1\" t=\"inlineStr\"><is><t>字</t><rPh sb=\"0\" eb=\"1\"><t>じ</t></rPh></is></c>", "A1=字"),
    ("<c r=\"A1\" t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c>", "A1=TRUE B1=FALSE"),
    ("<c r=\"A1\" t=\"d\"><v>2026-10-05T00:00:00</v></c>", "A1=2026-10-05T00:00:00"),
    ("<c r=\"A1\" t=\"e\"><v>#N/A</v></c>", "A1=[cell-error]"),
    ("<c r=\"A1\"><v>1.2E+3</v></c>", "A1=1200"), ("<c r=\"A1\"><v>0.30000000000000004</v></c>", "A1=0.3"),
    ("<c r=\"A1\"><v>1E-4</v></c>", "A1=0.0001"), ("<c r=\"A1\"><v>nan</v></c>", "A1=[cell-number]"),
    ("<c r=\"A1\"><v>1e999</v></c>", "A1=[cell-number]"), ("<c r=\"A1\"><v>0x10</v></c>", "A1=[cell-number]"),
    ("<c r=\"A1\" t=\"s\"><v>0</v></c>", "A1=[cell-text-missing]"),
    ("<c r=\"A1\" t=\"s\"><v>-1</v></c>", "A1=[cell-text-missing]"),
    ("<c r=\"A1\" t=\"s\"><v>99999999999999999999</v></c>", "A1=[cell-text-missing]"),
    ("<c r=\"A1\" s=\"9\"/><c r=\"B1\"><v></v></c>", ""), ("<c r=\"XFD1\"><v>1</v></c>", "XFD1=1"),
    ("<c r=\"XFE1\"><v>1</v></c>", "A1=[cell-reference]"),
    ("<c r=\"ZZZZZZZZ1\"><v>1</v></c>", "A1=[cell-reference]"),
    ("<c r=\"11\"><v>1</v></c>", "A1=[cell-reference]"), ("<c r=\"\"><v>1</v></c>", "A1=[cell-reference]"),
    ("<c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c>", "A1=1 A1=[cell-reference]"),
    ("<c r=\"B1\"><v>2</v></c><c r=\"A1\"><v>1</v></c>", "A1=1 B1=2"),
    ("<c r=\"A1\" t=\"str\"><v>а_x000D_б_x005F_x000D_</v></c>", "A1=а\rб_x000D_"),
    ("<c r=\"A1\" t=\"str\"><v><![CDATA[<b>]]></v></c>", "A1=<b>"),
    ("<c r=\"A1\" t=\"strange\"><v>7</v></c>", "A1=7"),
  ])
  func `cells of every kind`(cell: String, expected: String) {
    #expect(listing(TestWorkbook.sheet("<row r=\"1\">\(cell)</row>")).joined(separator: " ") == expected)
  }

  @Test func `shared texts, with formatting and without`() {
    let shared =
      "<si><t>просто</t></si><si><r><t>по </t></r><r><t xml:space=\"preserve\">частям </t></r></si><si><t/></si>"
    let cells =
      "<row r=\"2\"><c t=\"s\"><v>1</v></c><c t=\"s\"><v> 0 </v></c><c t=\"s\"><v>2</v></c><c t=\"s\"><v>3</v></c></row>"
    #expect(
      listing(TestWorkbook.sheet(cells, shared: shared)) == [
        "A2=по частям ", "B2=просто", "D2=[cell-text-missing]",
      ])
  }

  @Test func `prefixed names, absolute targets and other names of the parts`() {
    let bytes = TestWorkbook.zip(
      [
        ("_rels/.rels", TestWorkbook.relationships([("x", "officeDocument", "/book/wb.xml")])),
        (
          "book/wb.xml",
          "<x:workbook xmlns:x=\"m\" xmlns:q=\"r\"><x:sheets><x:sheet name=\"S\" sheetId=\"3\" q:id=\"z\"/></x:sheets></x:workbook>"
        ),
        (
          "book/_rels/wb.xml.rels",
          TestWorkbook.relationships([
            ("y", "sharedStrings", "../texts/Strings.xml"), ("z", "worksheet", "/sheets/one.xml"),
          ])
        ),
        ("TEXTS\\strings.XML", "<x:sst xmlns:x=\"m\"><x:si><x:t>да</x:t></x:si></x:sst>"),
        (
          "sheets/one.xml",
          "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-8\"?><x:worksheet xmlns:x=\"m\"><x:sheetData><x:row><x:c t=\"s\"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>"
        ),
      ].map { ($0.0, Array($0.1.utf8)) })
    #expect(listing(bytes) == ["A1=да"])
  }

  @Test func `days by their style, also in workbooks that count from 1904`() {
    let styles = """
      <styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd.mm.yyyy\\ h:mm"/><numFmt numFmtId="165" \
      formatCode="0.0&quot;дн&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>
      """
    let row = "<row>" + (0...4).map { "<c s=\"\($0)\"><v>46300.5</v></c>" }.joined() + "</row>"
    #expect(
      listing(TestWorkbook.sheet(row, styles: styles)) == [
        "A1=46300.5", "B1=2026-10-05T12:00:00", "C1=2026-10-05T12:00:00", "D1=46300.5", "E1=46300.5",
      ])
    let early = TestWorkbook.workbook.replacing("<sheets>", with: "<workbookPr date1904=\"1\"/><sheets>")
    let bytes = TestWorkbook.sheet(
      "<row><c s=\"1\"><v>44838</v></c></row>", styles: styles, others: [("xl/workbook.xml", early)])
    #expect(listing(bytes) == ["A1=2026-10-05"])
  }

  @Test func `the first sheet that is not hidden`() {
    let list = TestWorkbook.workbook.replacing(
      "<sheets>", with: "<sheets><sheet name=\"Тайный\" sheetId=\"9\" state=\"veryHidden\" r:id=\"rId9\"/>")
    let bytes = TestWorkbook.sheet("<row><c><v>1</v></c></row>", others: [("xl/workbook.xml", list)])
    #expect(listing(bytes) == ["A1=1"])
  }

  @Test func `what is no workbook`() {
    #expect(listing([0xD0, 0xCF, 0x11, 0xE0, 0xA1]) == ["refused: workbook-old-or-locked"])
    #expect(listing([0x50, 0x4B, 0x03, 0x04, 0x14]) == ["refused: workbook-damaged"])
    #expect(listing(TestWorkbook.zip([("mimetype", Array("text".utf8))])) == ["refused: workbook-damaged"])
    #expect(
      listing(TestWorkbook.sheet("", others: [("xl/workbook.xml", "<workbook><sheets/></workbook>")]))
        == ["refused: workbook-without-sheet"])
  }

  @Test(arguments: [
    "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>",
    "<!DOCTYPE worksheet SYSTEM \"file:///etc/passwd\"><worksheet/>", "<worksheet><sheetData><row>", "",
    "no xml",
    "<worksheet><sheetData><row><c t=\"str\"><v>&unknown;</v></c></row></sheetData></worksheet>",
    "<?xml version=\"1.0\" encoding=\"utf-7\"?><worksheet/>",
    "<?xml version='1.0' encoding='IBM037'?><worksheet/>",
    "<worksheet>\u{0}</worksheet>",
    String(repeating: "<a>", count: 5_000) + String(repeating: "</a>", count: 5_000),
    "<worksheet><sheetData><row r=\"1\"/><row r=\"1\"/></sheetData></worksheet>",
    "<worksheet><sheetData><row r=\"-1\"/></sheetData></worksheet>",
    "<worksheet><sheetData><row r=\"99999999\"/></sheetData></worksheet>",
  ])
  func `hostile and broken parts`(part: String) {
    let bytes = TestWorkbook.sheet("", others: [("xl/worksheets/sheet1.xml", part)])
    #expect(listing(bytes) == ["refused: workbook-part-damaged"])
  }

  @Test func `a link out of the archive leads nowhere`() {
    let out = TestWorkbook.relationships([("rId1", "worksheet", "../../../../etc/passwd")])
    let bytes = TestWorkbook.sheet(
      "<row><c><v>1</v></c></row>", others: [("xl/_rels/workbook.xml.rels", out)])
    // Without a link the sheet is where every program puts the first one.
    #expect(listing(bytes) == ["A1=1"])
  }

  @Test func `one text may not fill many cells beyond measure`() {
    let text = String(repeating: "я", count: 60_000)
    let cells = String(
      repeating: "<row><c t=\"s\"><v>0</v></c></row>", count: SheetLimit.textBytes / 120_000 + 1)
    #expect(
      listing(TestWorkbook.sheet(cells, shared: "<si><t>\(text)</t></si>")) == ["refused: workbook-too-large"]
    )
    let long = String(repeating: "я", count: SheetLimit.cellBytes)
    #expect(
      listing(TestWorkbook.sheet("<row><c t=\"str\"><v>\(long)</v></c></row>")) == ["A1=[cell-too-long]"])
  }
}
