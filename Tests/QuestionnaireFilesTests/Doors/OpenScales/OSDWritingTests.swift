import Foundation
import Language
import OrientirTestSupport
import QuestionnaireModel
import Scoring
import Testing

@testable import QuestionnaireFiles

@Suite struct OSDWritingTests {
  private static func own(_ name: String) throws -> Questionnaire {
    let path = ProgramRun.root.appendingPathComponent("Questionnaires/\(name).yaml")
    let reading = QuestionnaireReader.read(
      [UInt8](try Data(contentsOf: path)), file: "\(name).yaml",
      guidance: { AllQuestionnaires.guidance })
    return try #require(reading.questionnaire)
  }

  private static func back(_ output: DoorOutput) throws -> Questionnaire {
    let file = try #require(output.files.first)
    let reading = QuestionnaireReader.read(
      file.bytes, file: file.name, guidance: { AllQuestionnaires.guidance })
    let errors = reading.findings.filter { $0.severity == .error }
    return try #require(reading.questionnaire, "\(FindingText(.english).text(errors))")
  }

  /// Every answer that an item may have, by a seeded draw; nothing is missing.
  private static func answers(_ questionnaire: Questionnaire, _ random: inout SeededGenerator) -> Answers {
    var answers = Answers()
    for item in questionnaire.items {
      func value(_ response: String) -> Int {
        questionnaire.response(response)?.steps.randomElement(using: &random)?.value ?? 0
      }
      switch item.kind {
      case .rating(let response, _): answers[item.id] = .rating(value(response))
      case .ratings(let parts):
        answers[item.id] = .ratings(
          Dictionary(uniqueKeysWithValues: parts.map { ($0.id, value($0.response)) }))
      case .choice(let options):
        answers[item.id] = .choice(options.randomElement(using: &random)?.code ?? "")
      default: continue
      }
    }
    return answers
  }

  @Test(arguments: [
    "career-adaptability", "fields-of-interest", "important-qualities", "objects-of-labour",
    "thinking-styles",
    "work-interests", "work-spheres", "work-spheres-short", "choice-readiness",
  ])
  func `scores are the same on the other side`(name: String) throws {
    let own = try Self.own(name)
    let other = try Self.back(OSDWriting.write(own))
    #expect(
      other.scales.map(\.id) == own.scales.map(\.id) || other.scoring.contains { $0.module == "dimensions" })
    let scorers = (try Scorer(own), try Scorer(other))
    var random = SeededGenerator(seed: 42)
    var compared = 0
    for _ in 0..<50 {
      let answers = Self.answers(own, &random)
      func sheet(_ questionnaire: Questionnaire) -> AnswerSheet {
        AnswerSheet(
          questionnaire: questionnaire.identity, row: AnswerCoding(questionnaire).row(for: answers),
          origin: .imported)
      }
      let left = try scorers.0.score(sheet(own))
      let right = try scorers.1.score(sheet(other))
      for line in left.scales {
        let scale = right.scales.first { $0.scale.id == line.scale.id }?.raw.fraction?.value
        var found = scale
        if found == nil,
          case .number(let number)? = right.outputs.first(where: { $0.output.id == line.scale.id })?.value
        {
          found = number
        }
        let expected = try #require(line.raw.fraction).value
        #expect(found.map { abs($0 - expected) < 1e-9 } == true, "\(name) \(line.scale.id)")
        compared += 1
      }
    }
    #expect(compared == 50 * own.scales.count)
  }

  @Test func `every question, text and condition comes back`() throws {
    let own = try Self.own("choice-readiness")
    let other = try Self.back(OSDWriting.write(own))
    let ids = other.items.map(\.id)
    for item in own.items {
      let there = try #require(other.item(item.id), "\(item.id) of \(ids)")
      for language in own.languages where item.isAnswerable && item.help.isEmpty {
        #expect(there.text[language] == item.text[language])
      }
      #expect((there.condition == nil) == (item.condition == nil), "\(item.id)")
    }
    #expect(Set(other.languages) == Set(own.languages))
  }

  @Test func `ratings on different response scales become questions of their own`() throws {
    let own = try Self.own("professional-inclination")
    let other = try Self.back(OSDWriting.write(own))
    let parts = own.items.reduce(0) { sum, item in
      if case .ratings(let parts) = item.kind { sum + parts.count } else { sum }
    }
    let ratings = other.items.count { if case .rating = $0.kind { true } else { false } }
    #expect(parts > 0 && ratings == parts)
  }

  @Test func `what has no place there is told once, with its part`() throws {
    let output = OSDWriting.write(try Self.own("ability-tasks"))
    let parts = output.losses.map(\.part)
    #expect(Set(parts).count == parts.count)
    #expect(parts.contains("scales.verbal") && parts.contains("examples") && parts.contains("validity"))
    #expect(
      output.losses.allSatisfy { $0.message[.russian]?.isEmpty == false && $0.message[.english] != nil })
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `whatever is made up can be written and read again`(seed: UInt64) throws {
    _ = try Self.back(OSDWriting.write(MadeUpQuestionnaire.make(seed: seed)))
  }
}
