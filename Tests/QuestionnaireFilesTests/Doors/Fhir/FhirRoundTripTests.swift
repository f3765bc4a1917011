import Digests
import Language
import QuestionnaireModel
import Testing

@testable import QuestionnaireFiles

@Suite struct `A questionnaire of ours through FHIR` {
  static func read(_ bytes: [UInt8], as name: String = "x.json") -> QuestionnaireReading {
    QuestionnaireReader.read(
      bytes, file: name, registry: MadeUpQuestionnaire.registry,
      guidance: { AllQuestionnaires.guidance })
  }

  private func expectSame(_ questionnaire: Questionnaire, _ name: String) throws {
    let output = try #require(Doors.write(questionnaire, as: "fhir"))
    #expect(output.files.count == 1)
    let reading = Self.read(output.files[0].bytes)
    let errors = reading.findings.filter { $0.severity == .error }
    guard let again = reading.questionnaire else {
      Issue.record("\(name): \(FindingText(.english).text(errors))")
      return
    }
    #expect(reading.format == "fhir")
    let isSame = again == questionnaire.withoutTexts
    #expect(isSame, "\(name)\n\(difference(questionnaire, again))")
    #expect(again.identity.digest == questionnaire.identity.digest)
  }

  @Test(arguments: AllQuestionnaires.paths)
  func `comes back as it was`(path: String) throws {
    try expectSame(try #require(AllQuestionnaires.reading(path).questionnaire), path)
  }

  @Test(arguments: 0..<24)
  func `comes back as it was whatever it is`(seed: Int) throws {
    try expectSame(MadeUpQuestionnaire.make(seed: UInt64(seed)), "seed \(seed)")
  }
}
