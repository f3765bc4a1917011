import Foundation
import Language
import OrientirTestSupport
import QuestionnaireFiles
import QuestionnaireModel
import Testing

@testable import QuestionnaireFiles

@Suite struct `The list of lint rules` {
  @Test func `names every file of the folder, and nothing else`() throws {
    let folder = ProgramRun.root.appendingPathComponent("Sources/QuestionnaireFiles/Lint")
    let files = try #require(FileManager.default.subpathsOfDirectory(atPath: folder.path) as [String]?)
    let rules = files.filter { $0.hasSuffix(".swift") && $0.contains("/") }
      .map { URL(fileURLWithPath: $0).deletingPathExtension().lastPathComponent }.sorted()
    #expect(LintRules.all.map { String(describing: $0) } == rules)
    #expect(rules.count > 20)
  }

  @Test func `no folder is too full to be read`() throws {
    let folder = ProgramRun.root.appendingPathComponent("Sources/QuestionnaireFiles/Lint")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let inner = try? FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent(name).path)
      #expect((inner ?? []).count <= 16, "\(name)")
    }
  }
}
