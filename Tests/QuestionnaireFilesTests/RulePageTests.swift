import Foundation
import Language
import OrientirTestSupport
import QuestionnaireModel
import Testing

@testable import QuestionnaireFiles

/// Every rule has a file that breaks it, and a row in the documentation.
@Suite struct `The page of rules` {
  /// Rules that one mistake breaks together.
  private static let together: [String: Set<String>] = [
    "double-credit": ["ipsative-balance"], "orphan-option": ["ipsative-balance"],
  ]

  /// The ids that the reader and the checks write in their sources, beside those of the lint rules.
  private static func idsInSources() throws -> Set<String> {
    let folder = ProgramRun.root.appendingPathComponent("Sources/QuestionnaireFiles")
    let files =
      ["QuestionnaireReader.swift"]
      + ["Reading", "Syntax", "Checks"].flatMap { name in
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(name).path))
          ?? [])
          .map { "\(name)/\($0)" }
      }
    var ids: Set<String> = []
    for file in files where file.hasSuffix(".swift") {
      let source = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      for match in source.matches(
        of: /(?:report\.(?:error|warning|note)\(|rule: |self\.init\()\s*"([a-z-]+)"/)
      {
        ids.insert(String(match.1))
      }
    }
    return ids
  }

  @Test func `has a broken file for every rule`() throws {
    let ids = Set(LintRules.all.map { $0.id }).union(try Self.idsInSources())
    #expect(ids.count > 70)
    #expect(Set(BrokenFile.rules) == ids.subtracting(RulePage.withoutFile))
    #expect(ids.isSuperset(of: RulePage.withoutFile))
  }

  @Test(arguments: BrokenFile.rules)
  func `is of files that break their rule, in their line, and no other`(rule: String) throws {
    let file = try BrokenFile(rule)
    let text = FindingText(.english).text(file.findings)
    #expect(!file.about.named(in: .russian).isEmpty && !file.about.named(in: .english).isEmpty)
    #expect(file.lines.indices.contains(file.line - 1) && !file.fragment.isEmpty)
    #expect(file.lines[file.line - 1].replacingOccurrences(of: "\u{7}", with: "").contains(file.fragment))
    let finding = try #require(file.finding, "\(text)")
    let others = Set(file.findings.map(\.rule)).subtracting([rule])
    #expect(others == Self.together[rule] ?? [], "\(text)")
    for language in InterfaceLanguage.allCases {
      let message = finding.message.named(in: language)
      // What is wrong, and then the remedy.
      let signs = [";", ":", "например", "such as"]
      #expect(signs.contains { message.contains($0) }, "\(message)")
      #expect(language == .english || message.contains { ("а"..."я").contains($0) }, "\(message)")
    }
  }

  /// Written anew with `RECORD_SNAPSHOTS=1`.
  @Test(arguments: [(InterfaceLanguage.english, "LintRules.md"), (.russian, "ru/lint-rules.md")])
  func `is what the documentation says`(language: InterfaceLanguage, path: String) throws {
    let page = try RulePage(language: language).text()
    let file = ProgramRun.root.appendingPathComponent("Documentation/\(path)")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try page.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(path); read it and run again")
    }
    let documented = try? String(contentsOf: file, encoding: .utf8)
    #expect(documented == page, "\(path): record it anew with RECORD_SNAPSHOTS=1")
  }
}
