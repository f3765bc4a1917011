import Digests
import Foundation
import Language
import OrientirTestSupport
import QuestionnaireModel
import Testing

@testable import Reports

@Suite struct `Slips and lists of codes` {
  private static func batch(
    _ count: Int, _ language: InterfaceLanguage, school: String? = "Школа № 1",
    title: String? = "Интерес к занятиям"
  ) -> SlipBatch {
    var generator = SeededGenerator(seed: 5)
    return SlipBatch(
      (0..<count).map { index in
        .init(code: .random(using: &generator), schoolClass: index % 5 == 4 ? "9Б" : "9А", school: school)
      }, title: title, wave: "Осень 2026", language: language)
  }

  @Test(arguments: InterfaceLanguage.allCases) func `both languages`(language: InterfaceLanguage) {
    let batch = Self.batch(5, language)
    let name = "\(language.rawValue)"
    #expect(Snapshot.difference(CodeSlips.html(batch), named: "slips.\(name).html") == nil)
    #expect(Snapshot.difference(CodeSlips.text(batch), named: "slips.\(name).txt") == nil)
    #expect(Snapshot.difference(CodeList.html(batch), named: "list.\(name).html") == nil)
    #expect(Snapshot.difference(CodeList.text(batch), named: "list.\(name).txt") == nil)
  }

  @Test(arguments: [0, 1, 2, 15, 16, 17, 28, 100])
  func `every code stands once on its slip and once in the list`(count: Int) {
    let batch = Self.batch(count, .russian)
    #expect(batch.slips.count == count)
    for text in [
      CodeSlips.html(batch), CodeSlips.text(batch), CodeList.html(batch), CodeList.text(batch),
    ] {
      for slip in batch.slips {
        #expect(text.components(separatedBy: slip.code.description).count == 2)
      }
    }
    // A table a page, so that a slip cannot be parted.
    #expect(CodeSlips.html(batch).components(separatedBy: "<table").count - 1 == (count + 15) / 16)
  }

  @Test(arguments: InterfaceLanguage.allCases, [3, 28, 100])
  func `plain text keeps to its width and pages`(language: InterfaceLanguage, count: Int) {
    let long = String(repeating: "Школа с углублённым изучением предметов ", count: 4)
    for batch in [
      Self.batch(count, language), Self.batch(count, language, school: long, title: long),
      Self.batch(count, language, school: nil, title: nil),
    ] {
      for text in [CodeSlips.text(batch), CodeList.text(batch)] {
        for page in text.split(separator: "\u{0C}") {
          let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
          #expect(lines.count <= 62)
          #expect(lines.allSatisfy { $0.displayWidth <= 79 })
        }
      }
    }
  }

  @Test func `a class begins a list of its own, numbered from one`() {
    let text = CodeList.text(Self.batch(10, .russian))
    #expect(text.split(separator: "\u{0C}").count == 2)
    #expect(text.contains("Класс 9А · Осень 2026 · Школа № 1 · Интерес к занятиям · 8"))
    #expect(text.components(separatedBy: "\n  1|").count == 3)
  }

  @Test func `hostile texts steer neither page nor terminal`() {
    let batch = Self.batch(2, .english, school: "<script>\u{1B}[2J\n\u{0C}", title: "\"&\u{202E}")
    for text in [CodeSlips.html(batch), CodeList.html(batch)] {
      #expect(!text.contains("<script") && text.contains("&lt;script&gt;"))
    }
    for text in [CodeSlips.html(batch), CodeList.html(batch), CodeSlips.text(batch), CodeList.text(batch)] {
      #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
    }
    #expect(!CodeSlips.text(batch).contains("\u{0C}"))
  }
}
