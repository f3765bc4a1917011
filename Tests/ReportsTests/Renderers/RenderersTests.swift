import Cohorts
import Foundation
import Language
import Reports
import Testing

@Suite struct `Renderers of documents` {
  private let options = RenderOptions()

  private func sample() throws -> Document {
    try CohortReport.build(SampleCohort.input(SampleCohort.sheets()))
  }

  @Test func `the array names every file of the folder`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Sources/Reports/Renderers")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0 != "Renderer.swift" }.map { String($0.dropLast(6)) }
    #expect(Set(files) == Set(Renderers.all.map { String(describing: $0) }))
    #expect(Set(Renderers.all.map { $0.id }).count == Renderers.all.count)
    #expect(Renderers.renderer("html") != nil && Renderers.renderer("docx") == nil)
  }

  /// What a person sees in every cell but titles, table after table.
  private func expected(_ document: Document) -> [[String]] {
    let numbers = NumberText(document.metadata.language)
    return document.tables.flatMap { table in
      table.rows.map { row in
        row.cells.map { cell in
          switch cell {
          case .text(let text): text
          case .count(let count): numbers.integer(count)
          case .percent(let part, let whole): numbers.percent(part, of: whole)
          case .number(let number, let places): numbers.decimal(number, places: places)
          case .none: NumberText.none
          case .suppressed: "*"
          }
        }
      }
    }
  }

  @Test func `Markdown holds the same cells`() throws {
    let document = try sample()
    let lines = MarkdownRenderer.render(document, options: options).split(separator: "\n")
    let rows = lines.filter { $0.hasPrefix("| ") }.map { line in
      line.dropFirst(2).dropLast(2).components(separatedBy: " | ").map {
        $0.replacingOccurrences(of: "**", with: "").replacingOccurrences(of: "\\", with: "")
      }
    }
    let headers = document.tables.map { $0.columns.map(\.title) }
    #expect(rows.filter { !headers.contains($0) } == expected(document))
  }

  @Test func `HTML holds the same cells`() throws {
    let document = try sample()
    let page = HTMLRenderer.render(document, options: options)
    let body = page.components(separatedBy: "<tbody>").dropFirst().flatMap {
      ($0.components(separatedBy: "</tbody>").first ?? "").components(separatedBy: "</tr>").dropLast()
    }
    let rows = body.map { row in
      row.components(separatedBy: "</t").dropLast().filter { !$0.hasPrefix("body") }.map { cell in
        var text = ""
        var isTag = false
        for character in cell.drop(while: { $0 != "<" }) {
          if character == "<" {
            isTag = true
          } else if character == ">" {
            isTag = false
          } else if !isTag {
            text.append(character)
          }
        }
        return text.replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&quot;", with: "\"")
      }
    }
    #expect(rows == expected(document))
  }

  @Test func `CSV and JSON hold the same numbers`() throws {
    let document = try sample()
    let csv = CSVRenderer.render(document, options: options).components(separatedBy: "\r\n")
    let cells = document.tables.flatMap { table in
      table.rows.flatMap { row in
        zip(table.columns, row.cells).filter { $0.0.kind != .title }.map { $0.1 }
      }
    }
    let lines = Array(csv.dropFirst(9).dropLast())
    #expect(lines.count == cells.count)
    let english = NumberText(.english)
    for (line, cell) in zip(lines, cells) {
      func ends(_ number: String, _ unit: String) -> Bool {
        line.hasSuffix(",\(number.filter { $0 != "," && $0 != "%" }),\(unit),")
      }
      switch cell {
      case .text: break
      case .count(let count): #expect(ends(String(count), "count"), "\(line)")
      case .percent(let part, let whole):
        #expect(ends(english.percent(part, of: whole), "percent"), "\(line)")
      case .number(let number, let places):
        // A spreadsheet reads the hyphen, not the typographic minus of the page.
        let plain = english.decimal(number, places: places).replacingOccurrences(of: "−", with: "-")
        #expect(ends(plain, "number"), "\(line)")
      case .none: #expect(line.hasSuffix(",") && line.contains(",,"))
      case .suppressed(let reason): #expect(line.hasSuffix(",\(reason.rawValue)"), "\(line)")
      }
    }
    let text = JSONRenderer.render(document, options: options)
    let data = try #require(text.data(using: .utf8))
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let blocks = try #require(root["blocks"] as? [[String: Any]])
    let tables = blocks.filter { $0["kind"] as? String == "table" }
    #expect(tables.count == document.tables.count)
    for (json, table) in zip(tables, document.tables) {
      let rows = try #require(json["rows"] as? [[String: Any]])
      for (jsonRow, row) in zip(rows, table.rows) {
        let jsonCells = try #require(jsonRow["cells"] as? [Any])
        for (value, cell) in zip(jsonCells, row.cells) {
          switch cell {
          case .text(let text): #expect(value as? String == text)
          case .count(let count): #expect((value as? NSNumber)?.intValue == count)
          case .number(let number, _):
            // The reader on Linux loses the last digit; the text has it.
            #expect(abs(((value as? NSNumber)?.doubleValue ?? .nan) - number) < 1e-12)
            #expect(text.contains("\(number)"))
          case .percent(let part, let whole):
            let map = value as? [String: Any]
            #expect((map?["part"] as? NSNumber)?.intValue == part)
            #expect((map?["of"] as? NSNumber)?.intValue == whole)
          case .none: #expect(value is NSNull)
          case .suppressed(let reason):
            #expect((value as? [String: Any])?["suppressed"] as? String == reason.rawValue)
          }
        }
      }
    }
  }

  @Test(arguments: [20, 40, 60, 80, 120, 200]) func `no line of the terminal is wider than asked`(width: Int)
    throws
  {
    let document = try sample()
    for isASCII in [false, true] {
      let text = TerminalRenderer.render(document, options: RenderOptions(width: width, isASCII: isASCII))
      for line in text.split(separator: "\n") { #expect(line.displayWidth <= width, "\(line)") }
      if isASCII { #expect(!text.contains("█") && !text.contains("─")) }
    }
  }

  @Test(arguments: [40, 80]) func `the terminal holds every number of every table`(width: Int) throws {
    let document = try sample()
    let text = TerminalRenderer.render(document, options: RenderOptions(width: width))
    for cell in expected(document).joined() where cell.contains(",") && !cell.contains(" ") {
      #expect(text.contains(cell), "\(cell)")
    }
  }

  @Test func `a page fetches nothing, runs nothing and names its language`() throws {
    for language in InterfaceLanguage.allCases {
      let page = HTMLRenderer.render(
        try CohortReport.build(SampleCohort.input(SampleCohort.sheets(), language: language)),
        options: options)
      #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
      #expect(page.contains("default-src 'none'"))
      for forbidden in ["<script", "http://", "https://", "src=", "@import", "javascript:"] {
        #expect(!page.contains(forbidden), "\(forbidden)")
      }
      #expect(page.components(separatedBy: "<h1").count == 2)
    }
  }
}
