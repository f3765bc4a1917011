import Foundation
import Language
import OrientirTestSupport
import QuestionnaireModel
import Testing

@testable import QuestionnaireFiles

@Suite struct LimeSurveyTests {
  private static func rows(_ questionnaire: Questionnaire) throws -> [[LimeSurveyColumn: String]] {
    let table = cells(try #require(LimeSurvey.write(questionnaire).files.first).bytes, separator: "\t")
    #expect(table[0] == LimeSurveyColumn.allCases.map(\.rawValue))
    #expect(table.allSatisfy { $0.count == LimeSurveyColumn.allCases.count })
    return table.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(LimeSurveyColumn.allCases, $0)) }
  }

  private static func own(_ name: String) throws -> Questionnaire {
    let path = ProgramRun.root.appendingPathComponent("Questionnaires/\(name).yaml")
    return try #require(
      QuestionnaireReader.read(
        [UInt8](try Data(contentsOf: path)), file: "\(name).yaml", guidance: { AllQuestionnaires.guidance }
      ).questionnaire)
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func `a survey keeps LimeSurvey's rules`(seed: UInt64) throws {
    let questionnaire = MadeUpQuestionnaire.make(seed: seed)
    let rows = try Self.rows(questionnaire)
    #expect(Set(rows.compactMap { $0[.kind] }).isSubset(of: ["S", "SL", "G", "Q", "SQ", "A"]))
    let languages = questionnaire.languages.sorted { $0 == .russian && $1 != .russian }.map(\.rawValue)
    #expect(rows.first { $0[.name] == "language" }?[.text] == languages.first)
    // Every language has the same rows.
    func shape(_ language: String) -> [[String]] {
      rows.filter { $0[.language] == language && !["G", "SL"].contains($0[.kind]) }.map {
        [$0[.kind] ?? "", $0[.type] ?? "", $0[.name] ?? "", $0[.relevance] ?? ""]
      }
    }
    for language in languages.dropFirst() { #expect(shape(language) == shape(languages[0])) }
    let first = rows.filter { $0[.language] == languages[0] }
    let questions = first.filter { $0[.kind] == "Q" }.compactMap { $0[.name] }
    #expect(Set(questions.map { $0.lowercased() }).count == questions.count)
    #expect(questions.allSatisfy { $0.wholeMatch(of: /[A-Za-z][A-Za-z0-9]{0,19}/) != nil }, "\(questions)")
    #expect(
      first.filter { $0[.kind] == "A" }.allSatisfy {
        ($0[.name] ?? "").wholeMatch(of: /[A-Za-z0-9]{1,5}/) != nil
      })
    // What stands in a question follows it, its names unique there.
    var inside: [String] = []
    for row in first {
      if row[.kind] == "Q" { inside = [] }
      guard row[.kind] == "SQ" || row[.kind] == "A" else { continue }
      let name = (row[.kind] ?? "") + (row[.name] ?? "")
      #expect(!inside.contains(name))
      inside.append(name)
    }
    // Expressions speak of variables that there are.
    var known = Set(questions)
    var question = ""
    for row in first {
      if row[.kind] == "Q" { question = row[.name] ?? "" }
      if row[.kind] == "SQ" { known.insert("\(question)_\(row[.name] ?? "")") }
    }
    for row in first where row[.kind] == "Q" || row[.kind] == "SQ" {
      for match in (row[.relevance] ?? "").matches(of: /([A-Za-z0-9_]+)\.NAOK/) {
        #expect(known.contains(String(match.1)), "\(match.1)")
      }
    }
  }

  @Test func `neighbouring ratings stand in one array with the points of their steps`() throws {
    let questionnaire = try Self.own("work-interests")
    let rows = try Self.rows(questionnaire).filter { $0[.language] == "ru" || $0[.language]?.isEmpty == true }
    let arrays = rows.filter { $0[.kind] == "Q" && $0[.type] == "F" }
    #expect(arrays.count == questionnaire.sections.count)
    #expect(rows.filter { $0[.kind] == "SQ" }.count == questionnaire.items.count)
    #expect(Set(rows.filter { $0[.kind] == "A" }.compactMap { $0[.worth] }) == ["0", "1", "2", "3", "4"])
  }

  @Test func `routing becomes relevance`() throws {
    let rows = try Self.rows(try Self.own("grade-9-monitoring-plain"))
    let field = try #require(rows.first { $0[.kind] == "Q" && $0[.name] == "collegefield" })
    #expect(field[.relevance] == "plan.NAOK == \"A2\"")
  }
}
