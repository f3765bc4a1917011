import Notation
import Testing

@Suite struct DelimitedReaderTests {
  static func table(_ text: String, separator: UInt8? = nil) -> (rows: [[String]], flaws: [String]) {
    let bytes = Array(text.utf8)
    var reader = DelimitedReader(
      bytes, separator: separator ?? DelimitedReader.separator(of: bytes, from: 0), from: 0)
    var record = DelimitedRecord()
    var (rows, flaws): ([[String]], [String]) = ([], [])
    while reader.read(into: &record) {
      rows.append(record.cells.map { reader.text(of: $0) })
      flaws += record.flaws.map {
        "\($0.line):\(reader.column(of: $0.offset, lineStart: $0.lineStart)) \($0.problem)"
      }
    }
    return (rows, flaws)
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
    ("a;b\n1;2,5\n", [["a", "b"], ["1", "2,5"]]), ("a\tb\n1\t2\n", [["a", "b"], ["1", "2"]]),
    ("a\nb;c\n", [["a"], ["b;c"]]), ("\"a,b;c\";d\n", [["a,b;c", "d"]]),
    ("a,b\n\"x\"\"y\",\"\"\n", [["a", "b"], ["x\"y", ""]]),
    ("a,b\n\"one\r\ntwo\nthree\",z\n", [["a", "b"], ["one\r\ntwo\nthree", "z"]]),
    ("a,b\n,\n", [["a", "b"], ["", ""]]), ("a,b\n1,", [["a", "b"], ["1", ""]]),
    ("\n\r\na,b\n\n1,2\n\n\n", [["a", "b"], ["1", "2"]]), ("a,b\n\"\"\"\",x", [["a", "b"], ["\"", "x"]]),
    ("a\n\"\"\n", [["a"], [""]]),
  ])
  func `well-formed tables`(text: String, rows: [[String]]) {
    let read = Self.table(text)
    #expect(read.rows == rows)
    #expect(read.flaws.isEmpty)
  }

  @Test(arguments: [
    ("a,b\n1,\"2\n3,4\n", ["2:3 unterminatedQuote"]), ("a,b\nя,\"", ["2:3 unterminatedQuote"]),
    ("a,b\n\"1\"x,2\n", ["2:4 textAfterQuote"]), ("a,b\n\"1\" ,2\n", ["2:4 textAfterQuote"]),
    ("a,b\n\"1\"\"\"\"x\"y\",2\n", ["2:9 textAfterQuote"]), ("a,b\n1\"2\"\"3\",4\n", ["2:2 strayQuote"]),
    ("a,b\n \"1\",2\n", ["2:2 strayQuote"]), ("a,b\n1\r2,3\n", ["2:2 loneCarriageReturn"]),
    ("a,b\n1,2\r", ["2:4 loneCarriageReturn"]), ("a,b\n\"ц\nя\"z,2\n", ["3:3 textAfterQuote"]),
    ("a,b\n1\0,2\n", ["2:2 nul"]), ("a,b\n\"1\n\0\",2\n", ["3:1 nul"]),
  ])
  func `flaws stand at their line and column`(text: String, flaws: [String]) {
    #expect(Self.table(text).flaws == flaws)
  }
}
