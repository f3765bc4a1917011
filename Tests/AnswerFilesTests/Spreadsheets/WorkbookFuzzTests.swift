import Language
import QuestionnaireModel
import Testing

@testable import AnswerFiles

/// Damaged workbooks end in findings or a reading, never in a crash.
@Suite struct WorkbookFuzzTests {
  @Test(.timeLimit(.minutes(20)), arguments: ["openpyxl.xlsx", "xlsxwriter.xlsx"])
  func `bytes changed, cut and doubled in the archive`(name: String) throws {
    let whole = try TestWorkbook.fixture(name)
    var generator = SeededGenerator(seed: 20_261_123)
    for _ in 0..<150 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 4..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        case 2:
          bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &generator)))
        default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 30)], at: place)
        }
        if bytes.count < 8 { break }
      }
      check(bytes)
    }
  }

  @Test(.timeLimit(.minutes(20)))
  func `characters changed within the parts`() {
    let parts = [
      ("xl/workbook.xml", TestWorkbook.workbook), ("xl/_rels/workbook.xml.rels", TestWorkbook.links),
      ("xl/sharedStrings.xml", "<sst><si><t>code</t></si><si><r><t>r</t></r><r><t>01</t></r></si></sst>"),
      ("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>"),
      (
        "xl/worksheets/sheet1.xml",
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
          + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>x</t></is></c><c r=\"B2\" s=\"0\"><v>3</v></c></row></sheetData></worksheet>"
      ),
    ]
    let alphabet = Array("<>/\"&;=! cvrtsAB019.-_x\u{0}\u{FFFF}ё".utf8)
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      var mutated = parts.map { ($0.0, Array($0.1.utf8)) }
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let part = Int.random(in: 0..<mutated.count, using: &generator)
        let place = Int.random(in: 0..<mutated[part].1.count, using: &generator)
        let byte = alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
        if Bool.random(using: &generator) {
          mutated[part].1[place] = byte
        } else {
          mutated[part].1.insert(byte, at: place)
        }
      }
      check(TestWorkbook.zip(mutated))
    }
  }

  private func check(_ bytes: [UInt8]) {
    let own = Fixtures.reader.read(bytes, name: "a.xlsx", codes: .opaque)
    #expect(own.isRefused == !own.issues.filter(\.refusesFile).isEmpty)
    #expect(!own.rows.isEmpty || !own.issues.isEmpty)
    let form = Fixtures.reader.read(bytes, name: "a.xlsx", layout: .webForm, codes: .opaque)
    #expect(!form.rows.isEmpty || !form.issues.isEmpty)
    for finding in own.findings + form.findings { #expect(!finding.message.isEmpty) }
  }
}
