import Notation
import QuestionnaireModel
import Testing

@testable import AnswerFiles

@Suite struct TableAnswersTests {
  @Test func `a quote that never closes takes the rest, the rows before it stay`() {
    let reading = Fixtures.csv("code,t01\na,x\nb,\"open\nc,y\nd,z\n")
    #expect(reading.sheets.map(\.code) == ["a"])
    #expect(places(reading.issues) == ["3:3 unterminated-quote"])
    #expect(reading.leftOut == 1)
  }

  @Test func `ragged rows`() {
    let reading = Fixtures.csv("code,r01,p01\na,1\nb,1,a,,\nc,1,a\n\"d\nd\",1,b,x\n")
    #expect(places(reading.issues) == ["2:1 too-few-cells", "3:7 too-many-cells", "6:8 too-many-cells"])
    #expect(
      reading.issues.map(\.problem) == [
        .tooFewCells(found: 2, expected: 3), .tooManyCells(found: 5, expected: 3),
        .tooManyCells(found: 4, expected: 3),
      ])
    #expect(reading.rows.map(\.line) == [4])
  }

  @Test func `rows of nothing but separators are passed over`() {
    let reading = Fixtures.csv("code;r01;p01\na;1;a\n;;\n;\n;;;;\n\n")
    #expect(reading.issues.isEmpty && reading.rows.count == 1)
  }

  @Test(
    arguments: [
      ([0xC3], 3), ([0x41, 0xC3, 0x28], 4), ([0xC0, 0xAF], 3), ([0xED, 0xA0, 0x80], 3),
      ([0xF5, 0x80, 0x80, 0x80], 3),
      ([0xE2, 0x82], 3), ([0xD0, 0xAF, 0x80], 4), ([0xF0, 0x80, 0x80, 0x80], 3), ([0xFF], 3),
    ] as [([UInt8], Int)])
  func `bytes that are no UTF-8`(bytes: [UInt8], column: Int) {
    let file = Array("code,t01\nx,".utf8) + bytes + Array("\ny,я\n".utf8)
    let reading = Fixtures.reader.read(file, name: "a.csv", codes: .opaque)
    #expect(places(reading.issues) == ["2:\(column) not-utf-8"])
    #expect(reading.sheets.map(\.code) == ["y"])
  }

  @Test func `a damaged header refuses the file`() {
    for (header, place) in [
      ("code,\"r01\n", "1:6 unterminated-quote"), ("code,r\"01\nx,1\n", "1:7 stray-quote"),
      ("code,r\0\nx,1\n", "1:7 nul"),
    ] {
      let reading = Fixtures.csv(header)
      #expect(places(reading.issues) == [place])
      #expect(reading.isRefused)
    }
    let windows = Array("code,".utf8) + [0xCA, 0xEB] + Array("\nx,1\n".utf8)
    #expect(places(Fixtures.reader.read(windows, name: "a.csv", codes: .opaque).issues) == ["1:6 not-utf-8"])
  }

  @Test func `a byte order mark counts no column`() {
    let reading = Fixtures.csv("\u{FEFF}code;r1\r\nx;1\r\n")
    #expect(places(reading.issues) == ["1:6 unknown-column"])
    #expect(Fixtures.csv("\u{FEFF}code;r01\r\nx;1\r\n").sheets.map(\.code) == ["x"])
  }

  @Test func `a field of ten megabytes is named and not kept`() {
    let reading = Fixtures.csv(
      "code,t01\nx,\"" + String(repeating: "я\"\"\n", count: 2_500_000) + "\"\ny,z\n")
    #expect(places(reading.issues) == ["2:3 too-long"])
    #expect(reading.rows.map(\.line) == [2_500_003])
  }

  @Test func `a text of one letter with a million marks is too long`() {
    let reading = Fixtures.csv("code,t01\nx,a" + String(repeating: "\u{301}", count: 1_000_000) + "\n")
    #expect(places(reading.issues) == ["2:3 too-long"])
  }

  @Test func `random tables come back as they were written`() {
    let pieces = [
      "a", "\"", ",", ";", "\t", "\n", "\r\n", "\r", "я", "=", "'", "-", " ", "😀", "", "@", "|", "!",
    ]
    for seed in 0..<300 {
      var random = SeededGenerator(seed: UInt64(seed))
      let separator: AnswerFileWriter.Separator = [.comma, .semicolon, .tab][random.below(3)]
      let width = 1 + random.below(6)
      let rows = (0..<(1 + random.below(8))).map { _ in
        (0..<width).map { _ in
          (0..<random.below(6)).map { _ in pieces[random.below(pieces.count)] }.joined()
        }
      }
      var writer = DelimitedWriter(separator: separator.byte)
      for row in rows {
        for cell in row { writer.add(cell) }
        writer.endRecord()
      }
      var reader = DelimitedReader(writer.bytes, separator: separator.byte, from: 0)
      var record = DelimitedRecord()
      var read: [[String]] = []
      while reader.read(into: &record) {
        #expect(record.flaws.isEmpty)
        read.append(record.cells.map { CellGuard.plain(reader.text(of: $0), inTable: true) })
      }
      #expect(read == rows)
    }
  }

  @Test func `no bytes whatever crash the reader`() {
    let alphabet = Array("\",;\n\r\tax1'=!|\0".utf8) + [0xC3, 0xFF, 0xE2, 0xEF, 0xBB, 0xBF]
    for seed in 0..<2_000 {
      var random = SeededGenerator(seed: UInt64(seed))
      let head: [UInt8] = random.below(2) == 0 ? Array("code,t01,m01\n".utf8) : []
      let bytes = head + (0..<random.below(60)).map { _ in alphabet[random.below(alphabet.count)] }
      let reading = Fixtures.reader.read(bytes, name: "a", codes: .opaque)
      #expect(reading.issues.allSatisfy { $0.place.line >= 1 && $0.place.column >= 1 })
    }
  }
}
