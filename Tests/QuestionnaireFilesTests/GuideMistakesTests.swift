import Foundation
import Language
import OrientirTestSupport
import QuestionnaireFiles
import QuestionnaireModel
import Testing

/// The Russian guide shows a questionnaire and what the program says of nineteen mistakes in it: these are the program's words.
@Suite struct `Mistakes in the guide` {
  private static let mistakes: [(number: Int, old: String, new: String)] = [
    (1, "title: {ru: \"Какие кружки открыть\"}", "title: {ru: \"Какие кружки открыть}"),
    (2, "text: {ru: \"Выращивать рассаду\"}}", "text: {ru: \"Выращивать рассаду\"}"),
    (3, "title: {ru: \"Делать руками\"}", "title: {ru: Делать: руками}"),
    (4, "kind: choice", "kind:choice"),
    (
      5, "    missing: {at-most: 1, rule: prorate}\n  lyudi",
      "\tmissing: {at-most: 1, rule: prorate}\n  lyudi"
    ),
    (6, "    text: {ru: \"Когда вам", "   text: {ru: \"Когда вам"),
    (7, "licence:", "license:"),
    (8, "l3, vremya]", "vremya]"),
    (9, "l3, vremya]", "l3, r4, vremya]"),
    (10, "credit: {ruki: 1}, text: {ru: \"Чинить", "credit: {ruka: 1}, text: {ru: \"Чинить"),
    (11, "id: r3", "id: р3"),
    (12, "code: subbota", "code: Subbota"),
    (13, "code: subbota", "code: budni"),
    (
      14, "- {value: 1, text: {ru: \"немного интересно\"}}\n    - {value: 2,",
      "- {value: 2, text: {ru: \"немного интересно\"}}\n    - {value: 1,"
    ),
    (15, "text: {ru: \"Готовить школьный праздник\"}", "text: \"Готовить школьный праздник\""),
    (16, "ruki: 5", "ruki: 4"),
    (17, "missing: {at-most: 1, rule: prorate}", "missing: {rule: prorate}"),
    (18, "version: 1.0.0", "version: 1.1"),
    (19, "", ""),
  ]

  private static func guide() throws -> String {
    try String(
      contentsOf: ProgramRun.root.appendingPathComponent("Documentation/ru/questionnaire.md"), encoding: .utf8
    )
  }

  /// The first block after a mark.
  private static func block(_ mark: String, in text: String) -> String? {
    guard let start = text.range(of: mark) else { return nil }
    let rest = text[start.upperBound...]
    guard let open = rest.range(of: "```"), let line = rest[open.upperBound...].firstIndex(of: "\n"),
      let close = rest[line...].range(of: "\n```")
    else { return nil }
    return String(rest[rest.index(after: line)..<rest.index(after: close.lowerBound)])
  }

  @Test func `the questionnaire that is shown is clean`() throws {
    let text = try #require(try Self.block("`kruzhki.yaml`:", in: Self.guide()))
    let reading = QuestionnaireReader.read(Array(text.utf8), file: "kruzhki.yaml")
    #expect(reading.findings.isEmpty, "\(FindingText(.russian).text(reading.findings))")
    #expect(reading.questionnaire?.items.count == 7)
  }

  @Test(arguments: mistakes.map(\.number))
  func `are answered as the guide says`(number: Int) throws {
    let guide = try Self.guide()
    let text = try #require(Self.block("`kruzhki.yaml`:", in: guide))
    let mistake = try #require(Self.mistakes.first { $0.number == number })
    #expect(mistake.old.isEmpty || text.contains(mistake.old))
    let broken =
      mistake.old.isEmpty ? text : text.replacing(mistake.old, with: mistake.new, maxReplacements: 1)
    let file = number == 19 ? "kruzhki-2.yaml" : "kruzhki.yaml"
    let findings = QuestionnaireReader.read(Array(broken.utf8), file: file).findings
    let said = findings.map { FindingText(.russian).line($0) + "\n" }.joined()
    #expect(Self.block("**\(number). ", in: guide) == said)
  }
}
