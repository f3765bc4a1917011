import Digests
import Language
import QuestionnaireModel
import Testing

@testable import QuestionnaireFiles

@Suite struct `A workbook` {
  static func read(_ files: [DoorFile], as name: String? = nil) -> QuestionnaireReading {
    QuestionnaireReader.read(
      files[0].bytes, file: name ?? files[0].name, companions: Array(files.dropFirst()),
      registry: MadeUpQuestionnaire.registry, guidance: { AllQuestionnaires.guidance })
  }

  private func expectSame(_ questionnaire: Questionnaire, _ name: String) throws {
    let output = try #require(Doors.write(questionnaire, as: "workbook"))
    #expect(output.losses.isEmpty == !questionnaire.textsStandApart)
    let reading = Self.read(output.files)
    let errors = reading.findings.filter { $0.severity == .error }
    guard let again = reading.questionnaire else {
      Issue.record("\(name): \(FindingText(.english).text(errors))")
      return
    }
    #expect(reading.format == "workbook")
    let isSame = again == questionnaire
    #expect(isSame, "\(name)\n\(difference(questionnaire, again))")
    #expect(again.identity.digest == questionnaire.identity.digest)
  }

  @Test(arguments: AllQuestionnaires.paths)
  func `loses nothing of our own questionnaires`(path: String) throws {
    try expectSame(try #require(AllQuestionnaires.reading(path).questionnaire), path)
  }

  @Test(arguments: 0..<120)
  func `loses nothing of whatever is made up`(seed: Int) throws {
    try expectSame(MadeUpQuestionnaire.make(seed: UInt64(seed)), "seed \(seed)")
  }
}
