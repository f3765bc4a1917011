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
}
