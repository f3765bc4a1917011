import Notation
import Testing

@testable import AnswerFiles

@Suite struct ZipPartsTests {
  private func read(_ bytes: [UInt8], _ name: String, most: Int = 1_000) -> String {
    do throws(SheetProblem) {
      var parts = try ZipParts(bytes, unpackedBytes: most)
      return try parts.part(name).map { String(decoding: $0, as: UTF8.self) } ?? "none"
    } catch { return error.rule }
  }

  @Test func `parts by name, whatever the case`() {
    let bytes = TestWorkbook.zip([("xl/A.xml", [0x61]), ("b", [])])
    #expect(read(bytes, "xl/a.xml") == "a" && read(bytes, "XL/A.XML") == "a")
    #expect(read(bytes, "b") == "" && read(bytes, "c") == "none")
  }

  @Test(arguments: ["/xl/a.xml", "../a.xml", "xl/../a.xml", "xl/./a.xml", "C:/a.xml", "xl//a.xml"])
  func `names that climb out are not there`(name: String) {
    let bytes = TestWorkbook.zip([(name, [0x61])])
    #expect(!bytes.isEmpty)
    for wanted in [name, "xl/a.xml", "a.xml"] { #expect(read(bytes, wanted) == "none") }
  }

  @Test func `what comes out is bounded, all parts together`() {
    let bytes = TestWorkbook.zip([
      ("a", [UInt8](repeating: 0, count: 2_000_000)), ("b", [UInt8](repeating: 1, count: 600)),
    ])
    #expect(bytes.count < 5_000)
    #expect(read(bytes, "a") == "workbook-too-large")
    #expect(read(bytes, "a", most: 2_000_000).utf8.count == 2_000_000)
    #expect(throws: SheetProblem.self) {
      var parts = try ZipParts(bytes, unpackedBytes: 1_000)
      _ = try parts.part("b")
      _ = try parts.part("b")
    }
  }

  @Test func `a name that comes twice is read by nobody`() {
    var bytes = TestWorkbook.zip([("xl/one", [0x61]), ("xl/two", [0x62])])
    for start in 0..<(bytes.count - 6) where Array(bytes[start..<(start + 6)]) == Array("xl/two".utf8) {
      bytes.replaceSubrange(start..<(start + 6), with: Array("xl/one".utf8))
    }
    #expect(["workbook-part-damaged", "workbook-damaged"].contains(read(bytes, "xl/one")))
  }

  @Test func `too many parts`() {
    let bytes = TestWorkbook.zip((0...SheetLimit.parts).map { ("p\($0)", []) })
    #expect(read(bytes, "p1") == "workbook-too-many-parts")
  }

  @Test func `damaged content is noticed`() {
    let content = (0..<400).map { UInt8($0 * 7 % 251) }
    var bytes = TestWorkbook.zip([("a", content)])
    bytes[60] ^= 0xFF
    #expect(read(bytes, "a") == "workbook-part-damaged")
  }
}
