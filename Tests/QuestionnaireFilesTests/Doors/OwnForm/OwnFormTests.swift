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
      file.bytes, file: file.name, registry: MadeUpQuestionnaire.registry)
    let errors = reading.findings.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(name) \(format): \(FindingText(.english).text(errors))")
    let again = try #require(reading.questionnaire)
    #expect(again == questionnaire, "\(name) \(format)\n\(difference(questionnaire, again))")
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

/// The first parts that differ, so that a failure can be read.
func difference(_ left: Questionnaire, _ right: Questionnaire) -> String {
  let pairs = zip(Mirror(reflecting: left).children, Mirror(reflecting: right).children)
  return pairs.compactMap { left, right in
    let (one, other) = ("\(left.value)", "\(right.value)")
    guard one != other else { return nil }
    let start = zip(one, other).prefix { $0 == $1 }.count
    func part(_ text: String) -> String { String(text.dropFirst(max(0, start - 60)).prefix(200)) }
    return "\(left.label ?? ""):\n- \(part(one))\n+ \(part(other))"
  }.joined(separator: "\n")
}
