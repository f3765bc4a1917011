import CZip
import Foundation
import Notation

@testable import AnswerFiles

/// Workbooks made by hand, part by part.
enum TestWorkbook {
  static let workbook = """
    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
    <sheets><sheet name="Лист1" sheetId="1" r:id="rId1"/></sheets></workbook>
    """
  static let links = relationships([("rId1", "worksheet", "worksheets/sheet1.xml")])

  static func relationships(_ links: [(id: String, type: String, target: String)]) -> String {
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + links.map {
        "<Relationship Id=\"\($0.id)\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/\($0.type)\" Target=\"\($0.target)\"/>"
      }.joined() + "</Relationships>"
  }

  /// A workbook of one sheet; `data` stands in its `sheetData`.
  static func sheet(
    _ data: String, shared: String? = nil, styles: String? = nil, others: [(String, String)] = []
  ) -> [UInt8] {
    var parts = [
      ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", links),
      ("xl/worksheets/sheet1.xml", "<worksheet><sheetData>\(data)</sheetData></worksheet>"),
    ]
    if let shared { parts.append(("xl/sharedStrings.xml", "<sst>\(shared)</sst>")) }
    if let styles { parts.append(("xl/styles.xml", styles)) }
    for (name, text) in others {
      parts.removeAll { $0.0 == name }
      parts.append((name, text))
    }
    return zip(parts.map { ($0.0, Array($0.1.utf8)) })
  }

  /// A workbook whose cells are inline texts.
  static func texts(_ rows: [[String]]) -> [UInt8] {
    func escaped(_ text: String) -> String {
      text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\r", with: "_x000D_")
    }
    return sheet(
      rows.map { row in
        "<row>"
          + row.map { "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped($0))</t></is></c>" }
          .joined()
          + "</row>"
      }.joined())
  }

  /// An archive of parts; empty where libzip would not make it.
  static func zip(_ parts: [(String, [UInt8])]) -> [UInt8] {
    var error = zip_error_t()
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { return [] }
    defer { zip_source_free(target) }
    zip_source_keep(target)
    guard let archive = zip_open_from_source(target, Int32(ZIP_TRUNCATE), &error) else { return [] }
    for (name, bytes) in parts {
      let copy = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
      bytes.withUnsafeBytes {
        if let start = $0.baseAddress { copy.copyMemory(from: start, byteCount: $0.count) }
      }
      zip_file_add(archive, name, zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 0), 0)
    }
    guard zip_close(archive) == 0, zip_source_open(target) == 0 else { return [] }
    defer { zip_source_close(target) }
    zip_source_seek(target, 0, SEEK_END)
    let count = zip_source_tell(target)
    zip_source_seek(target, 0, SEEK_SET)
    var bytes = [UInt8](repeating: 0, count: Int(count))
    let read = bytes.withUnsafeMutableBytes {
      zip_source_read(target, $0.baseAddress, zip_uint64_t($0.count))
    }
    return read == count ? bytes : []
  }

  static var fixtures: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures/workbooks")
  }

  static func fixture(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: fixtures.appendingPathComponent(name)))
  }
}

extension Sheet {
  /// The sheet as `A1=text` words, flaws in brackets.
  var listing: [String] {
    rows.flatMap { row in
      row.cells.map { cell in
        "\(CellReference(row: row.number, column: cell.column))="
          + (cell.flaw.map { "[\($0.rule)]" } ?? cell.text)
      }
    }
  }
}

/// What reading a sheet comes to: its cells, or the rule that refuses it.
func listing(_ bytes: [UInt8], sheet: String? = nil) -> [String] {
  do throws(SheetProblem) {
    return try Workbook.sheet(named: sheet, of: bytes).listing
  } catch { return ["refused: " + error.rule] }
}
