import Foundation
import Language
import QuestionnaireFiles
import QuestionnaireModel
import Testing

@Suite struct `Findings as text` {
  private let error = Finding(
    .error, rule: "unknown-key", at: SourceLocation(file: "a\u{1B}[2J.yaml", line: 3, column: 7),
    LocalizedText(ru: "неизвестный ключ", en: "unknown key"))
  private let warning = Finding(
    .warning, rule: "long-text", at: SourceLocation(file: "a.yaml", line: 9, column: 1),
    LocalizedText(ru: "длинно", en: "long\u{202E}"))

  @Test func `a line has its place, severity, rule and message, and steers no terminal`() {
    #expect(FindingText(.english).line(error) == "a[2J.yaml:3:7: error[unknown-key]: unknown key")
    #expect(FindingText(.russian).line(error) == "a[2J.yaml:3:7: ошибка[unknown-key]: неизвестный ключ")
    #expect(FindingText(.english).line(warning) == "a.yaml:9:1: warning[long-text]: long")
    #expect(FindingText(.russian).line(warning) == "a.yaml:9:1: предупреждение[long-text]: длинно")
  }

  @Test(arguments: [
    (0, 0, "Замечаний нет.", "No findings."),
    (1, 0, "Найдено: 1\u{A0}ошибка.", "Found: 1\u{A0}error."),
    (2, 1, "Найдено: 2\u{A0}ошибки, 1\u{A0}предупреждение.", "Found: 2\u{A0}errors, 1\u{A0}warning."),
    (0, 5, "Найдено: 5\u{A0}предупреждений.", "Found: 5\u{A0}warnings."),
  ])
  func `the last line counts`(errors: Int, warnings: Int, russian: String, english: String) {
    let findings = [Finding](repeating: error, count: errors) + [Finding](repeating: warning, count: warnings)
    #expect(FindingText(.russian).count(findings) == russian)
    #expect(FindingText(.english).count(findings) == english)
    #expect(FindingText(.english).text(findings).split(separator: "\n").count == errors + warnings + 1)
  }
}
