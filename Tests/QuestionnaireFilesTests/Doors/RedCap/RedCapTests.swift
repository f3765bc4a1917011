import Foundation
import OrientirTestSupport
import QuestionnaireModel
import Testing

@testable import QuestionnaireFiles

@Suite struct RedCapTests {
  private static func own(_ name: String) throws -> Questionnaire {
    let path = ProgramRun.root.appendingPathComponent("Questionnaires/\(name).yaml")
    return try #require(
      QuestionnaireReader.read(
        [UInt8](try Data(contentsOf: path)), file: "\(name).yaml", guidance: { AllQuestionnaires.guidance }
      ).questionnaire)
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func `a dictionary keeps REDCap's rules`(seed: UInt64) throws {
    let questionnaire = MadeUpQuestionnaire.make(seed: seed)
    let output = RedCap.write(questionnaire)
    #expect(output.files.count == questionnaire.languages.count)
    for file in output.files {
      let rows = cells(file.bytes, separator: ",")
      #expect(rows[0] == RedCapColumn.allCases.map(\.rawValue))
      #expect(rows.allSatisfy { $0.count == 18 })
      let names = rows.dropFirst().map { $0[0] }
      #expect(names.first == "record_id" && Set(names).count == names.count)
      #expect(names.allSatisfy { $0.wholeMatch(of: /[a-z][a-z0-9_]*/) != nil && $0.count <= 100 })
      let types: Set = ["text", "notes", "radio", "checkbox", "descriptive", "calc"]
      #expect(rows.dropFirst().allSatisfy { types.contains($0[3]) })
      for row in rows.dropFirst() where ["radio", "checkbox"].contains(row[3]) {
        for choice in row[5].components(separatedBy: " | ") {
          #expect(choice.wholeMatch(of: /-?[A-Za-z0-9_]+, (?s:.*)/) != nil, "\(choice)")
        }
      }
      // Logic and calculations speak of fields that there are.
      for row in rows.dropFirst() {
        let said = row[11] + (row[3] == "calc" ? row[5] : "")
        for match in said.matches(of: /\[([a-z0-9_]+)/) {
          #expect(names.contains(String(match.1)), "\(said)")
        }
      }
      // The fields of a matrix stand together and have the same choices.
      let matrices = rows.dropFirst().map { ($0[15], $0[5]) }.filter { !$0.0.isEmpty }
      for (name, choices) in matrices { #expect(matrices.first { $0.0 == name }?.1 == choices) }
    }
  }

  @Test func `a scale is a calculation that is empty where an answer is`() throws {
    let questionnaire = try Self.own("career-adaptability")
    let rows = cells(try #require(RedCap.write(questionnaire).files.first).bytes, separator: ",")
    let scores = rows.filter { $0[3] == "calc" }
    #expect(scores.count == questionnaire.scales.count)
    let first = try #require(scores.first)
    #expect(first[0].hasPrefix("score_") && first[5].hasPrefix("if([") && first[5].contains("(6 - ["))
    #expect(first[5].hasSuffix("/ 6)"))
  }

  @Test func `routing becomes branching logic`() throws {
    let rows = cells(
      try #require(RedCap.write(try Self.own("grade-9-monitoring-plain")).files.first).bytes, separator: ",")
    let field = try #require(rows.first { $0[0] == "college_field" })
    #expect(field[11] == "[plan] = 'college'")
    let confidence = try #require(rows.first { $0[0] == "plan_confidence" })
    #expect(confidence[11].contains("[plan] = 'grade_10' or [plan] = 'college'"))
  }
}
