import Foundation
import Language
import OrientirTestSupport
import QuestionnaireFiles
import QuestionnaireModel
import Testing

/// The mistakes that people make who write a questionnaire in a text editor: `Tests/Fixtures/Mistakes`, one in a file.
@Suite struct `Typical mistakes` {
  private static let folder = ProgramRun.root.appendingPathComponent("Tests/Fixtures/Mistakes")

  static let names: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted()
  }()

  private static func findings(_ name: String) throws -> [Finding] {
    let bytes = try Data(contentsOf: folder.appendingPathComponent(name))
    return QuestionnaireReader.read([UInt8](bytes), file: name).findings
  }

  @Test func `are twenty at least, and those that the roadmap names`() {
    #expect(Self.names.count >= 20)
  }

  /// The line of each mistake stands in the file's first comment: `# …: строка 29`.
  @Test(arguments: names)
  func `are found in their line, and nothing else is`(name: String) throws {
    let text = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
    let first = try #require(text.split(separator: "\n").first)
    let due = try #require(first.split(separator: " ").last.flatMap { Int($0) })
    let findings = try Self.findings(name)
    #expect(findings.map(\.location.line) == [due], "\(FindingText(.english).text(findings))")
  }

  /// Words that only those know who have read about YAML.
  @Test(arguments: names)
  func `are told in words that a psychologist knows`(name: String) throws {
    let jargon = [
      "mapping", "scalar", "flow", "sequence", "node", "token", "parse", "скаляр", "узел", "токен", "парс",
    ]
    for finding in try Self.findings(name) {
      for language in InterfaceLanguage.allCases {
        let message = finding.message.named(in: language)
        #expect(!jargon.contains { message.lowercased().contains($0) }, "\(message)")
        // What is wrong, and then the remedy.
        #expect(message.contains(";") || message.contains(":"), "\(message)")
      }
    }
  }

  @Test(arguments: [InterfaceLanguage.russian, .english])
  func `give findings that were read`(language: InterfaceLanguage) throws {
    let printer = FindingText(language)
    let lines = try Self.names.flatMap { try Self.findings($0).map(printer.line) }
    let text = lines.joined(separator: "\n") + "\n"
    #expect(Snapshot.difference(text, named: "mistakes.\(language.rawValue).txt") == nil)
  }
}
