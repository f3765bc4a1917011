import Foundation
import Language
import OrientirTestSupport
import QuestionnaireFiles
import QuestionnaireModel
import Testing

/// Finds every questionnaire of the repository by itself: a new one needs no new test.
@Suite struct `Our questionnaires` {
  static let paths: [String] = {
    let folder = ProgramRun.root.appendingPathComponent("Questionnaires")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".json") }.sorted()
  }()

  @Test(arguments: paths)
  func `are strictly clean, worked examples included`(name: String) throws {
    let file = ProgramRun.root.appendingPathComponent("Questionnaires/\(name)")
    let reading = try QuestionnaireLibrary(directories: []).read(file.path)
    #expect(reading.isClean, "\(FindingText(.english).text(reading.findings))")
    let questionnaire = try #require(reading.questionnaire)
    #expect(questionnaire.languages == [.english, .russian])
    #expect(!questionnaire.examples.isEmpty)
  }

  static let known: [String] = {
    let folder = ProgramRun.root.appendingPathComponent("Questionnaires/Known")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted()
  }()

  /// Known instruments are as they are: some have forced choice that is not balanced, their files say so, and nobody can mend it.
  static let unbalanced: [String: [String: Int]] = [
    "holland-42.yaml": ["ipsative-balance": 6, "pair-balance": 1],
    "klimov-ddo-20.yaml": ["ipsative-balance": 2],
    "klimov-ddo-30.yaml": ["ipsative-balance": 6],
    "work-spheres-24.yaml": ["pair-balance": 1],
  ]

  @Test(arguments: known)
  func `known instruments carry a key and no texts, and are clean but for their balance`(name: String) throws
  {
    let file = ProgramRun.root.appendingPathComponent("Questionnaires/Known/\(name)")
    let reading = try QuestionnaireLibrary(directories: []).read(file.path)
    let questionnaire = try #require(reading.questionnaire, "\(FindingText(.english).text(reading.findings))")
    #expect(reading.findings.allSatisfy { $0.severity == .note })
    let rules = reading.findings.map(\.rule)
    let counts = Dictionary(rules.map { ($0, 1) }, uniquingKeysWith: +)
    #expect(counts == Self.unbalanced[name] ?? [:], "\(FindingText(.english).text(reading.findings))")
    #expect(questionnaire.textsStandApart)
    #expect(questionnaire.items.allSatisfy { $0.text.isEmpty && $0.options.allSatisfy(\.text.isEmpty) })
    #expect(!questionnaire.examples.isEmpty)
  }

  @Test func `no known instrument is missing`() { #expect(Self.known.count == 8) }

  @Test(arguments: paths)
  func `come back equal from our own formats, written anew`(name: String) throws {
    let file = ProgramRun.root.appendingPathComponent("Questionnaires/\(name)")
    let questionnaire = try #require(try QuestionnaireLibrary(directories: []).read(file.path).questionnaire)
    for format in ["yaml", "json"] {
      let output = try #require(Doors.write(questionnaire, as: format))
      let written = try #require(output.files.first)
      let again = QuestionnaireReader.read(
        written.bytes, file: written.name, guidance: { AllQuestionnaires.guidance })
      #expect(again.questionnaire == questionnaire, "\(FindingText(.english).text(again.findings))")
      #expect(output.losses.isEmpty)
    }
  }
}
