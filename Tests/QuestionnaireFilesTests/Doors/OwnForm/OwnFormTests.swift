import Digests
import Language
import QuestionnaireModel
import Testing

@testable import QuestionnaireFiles

@Suite struct `Our own format written anew` {
  static let formats = ["yaml", "json"]

  private func expectSame(_ questionnaire: Questionnaire, as format: String, _ name: String) throws {
    let output = try #require(Doors.write(questionnaire, as: format))
    #expect(output.losses.isEmpty && output.files.count == 1)
    let file = output.files[0]
    let reading = QuestionnaireReader.read(
      file.bytes, file: file.name, registry: MadeUpQuestionnaire.registry,
      guidance: { AllQuestionnaires.guidance })
    let errors = reading.findings.filter { $0.severity == .error }
    guard let again = reading.questionnaire else {
      Issue.record("\(name) \(format): \(FindingText(.english).text(errors))")
      return
    }
    let isSame = again == questionnaire
    #expect(isSame, "\(name) \(format)\n\(difference(questionnaire, again))")
    #expect(again.identity.digest == questionnaire.identity.digest)
  }

  @Test(arguments: AllQuestionnaires.paths, formats)
  func `is the same questionnaire`(path: String, format: String) throws {
    try expectSame(try #require(AllQuestionnaires.reading(path).questionnaire), as: format, path)
  }

  @Test(arguments: 0..<60)
  func `is the same for whatever is made up`(seed: Int) throws {
    let questionnaire = MadeUpQuestionnaire.make(seed: UInt64(seed))
    for format in Self.formats { try expectSame(questionnaire, as: format, "seed \(seed)") }
  }
}

/// The lines in which two questionnaires differ when they are written, so that a failure can be read.
func difference(_ left: Questionnaire, _ right: Questionnaire) -> String {
  func lines(_ questionnaire: Questionnaire) -> [String] {
    JSONTree.value(QuestionnaireTree.tree(questionnaire)).text(isIndented: true).split(separator: "\n").map(
      String.init)
  }
  let changes = lines(right).difference(from: lines(left))
  let told = changes.prefix(12).map { change in
    switch change {
    case .insert(let line, let text, _): "+ \(line): \(text)"
    case .remove(let line, let text, _): "- \(line): \(text)"
    }
  }
  let examples = zip(left.examples, right.examples).filter { $0 != $1 }
  return (told + examples.prefix(1).map { "\($0.answers)\n\($1.answers)" }).joined(separator: "\n")
}
