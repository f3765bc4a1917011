import Foundation
import OrientirTestSupport
import QuestionnaireModel

@testable import QuestionnaireFiles

/// Every questionnaire of the repository, those without texts among them, and the small form of the tests.
enum AllQuestionnaires {
  static let paths: [String] = {
    let folders = ["Questionnaires", "Questionnaires/Known"]
    let files = folders.flatMap { folder in
      let url = ProgramRun.root.appendingPathComponent(folder)
      return ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
        .filter { $0.hasSuffix(".yaml") }.map { folder + "/" + $0 }
    }
    return files + ["Tests/Fixtures/small-form.yaml"]
  }()

  /// What their modules compare with.
  static let guidance = QuestionnaireLibrary.guidance(
    in: ProgramRun.root.appendingPathComponent("Questionnaires/Occupations").path
  ).guidance

  static func reading(_ path: String) throws -> QuestionnaireReading {
    let url = ProgramRun.root.appendingPathComponent(path)
    return QuestionnaireReader.read(
      [UInt8](try Data(contentsOf: url)), file: url.lastPathComponent, guidance: { guidance })
  }
}
