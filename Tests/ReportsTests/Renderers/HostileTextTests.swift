import Cohorts
import Foundation
import Language
import QuestionnaireModel
import Reports
import Testing

@Suite struct `Hostile texts` {
  static let names = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "=HYPERLINK(\"http://x\",\"y\")",
    "+7", "-2+3", "@SUM(A1)", "\u{1B}[2J\u{1B}]0;title\u{07}", "\u{202E}txt.exe", "a|b\n| c | d |",
    "**bold** [link](http://x) `code` <b>", "school;\"quoted\",comma", "' OR 1=1", "'=1+1", "\u{A0}=1+1",
    "&amp;&#60;",
  ]

  private func document(_ name: String) throws -> Document {
    let sheets = SampleCohort.sheets(30).map { sheet in
      var sheet = sheet
      if sheet.attributes.school == SampleCohort.schools[0] { sheet.attributes.school = name }
      return sheet
    }
    var input = try SampleCohort.input(sheets)
    input.enrolment.append(EnrolmentCount(school: name, territory: name, grade: 8, enrolled: 40))
    input.wave.name = name
    return try CohortReport.build(input)
  }

  @Test(arguments: names) func `HTML shows them as text`(name: String) throws {
    let page = HTMLRenderer.render(try document(name), options: RenderOptions())
    #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("<b>"))
    #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
    let open = page.components(separatedBy: "<td").count
    #expect(open == page.components(separatedBy: "</td>").count)
  }

  @Test(arguments: names) func `the terminal is not steered`(name: String) throws {
    let text = TerminalRenderer.render(try document(name), options: RenderOptions())
    #expect(
      !text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value) })
    #expect(!text.unicodeScalars.contains { $0.value == 0x202E })
  }

  @Test(arguments: names) func `a spreadsheet sees no formula`(name: String) throws {
    let text = CSVRenderer.render(try document(name), options: RenderOptions())
    for record in Self.records(text) {
      #expect(record.count == 8)
      for field in record {
        let first = field.drop { $0.isWhitespace }.first
        let isFormula = first.map { "=+-@".contains($0) } ?? false
        #expect(!isFormula || Double(field) != nil, "\(field)")
      }
    }
  }

  @Test(arguments: names) func `a Markdown table keeps its columns`(name: String) throws {
    let document = try document(name)
    let text = MarkdownRenderer.render(document, options: RenderOptions())
    let coverage = try #require(document.tables.first { $0.id == "coverage" })
    let bare = text.replacingOccurrences(of: "\\\\", with: "").replacingOccurrences(of: "\\|", with: "")
    let lines = bare.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(lines.prefix(15).allSatisfy { $0.count { $0 == "|" } == 3 })
    #expect(lines.contains { $0.count { $0 == "|" } == coverage.columns.count + 1 })
    let unescaped = text.replacingOccurrences(of: "\\\\", with: "").replacingOccurrences(of: "\\<", with: "")
      .replacingOccurrences(of: "\\]", with: "")
    #expect(!unescaped.contains("<") && !unescaped.contains("](http"))
    #expect(!text.contains("http://"))
  }

  @Test(arguments: names) func `JSON reads back as it was`(name: String) throws {
    let text = JSONRenderer.render(try document(name), options: RenderOptions())
    let data = try #require(text.data(using: .utf8))
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect((root["subtitle"] as? String)?.hasPrefix(name) == true)
    #expect(!text.contains("<script"))
  }

  /// A plain RFC 4180 reader.
  private static func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var (record, field, isQuoted): ([String], String, Bool) = ([], "", false)
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        record.append(field)
        field = ""
      case "\r\n" where !isQuoted:
        records.append(record + [field])
        (record, field) = ([], "")
      default: field.append(character)
      }
    }
    return records
  }
}
