import Foundation
import Language
import Notation
import OrientirTestSupport
import QuestionnaireModel
import Testing

@testable import QuestionnaireFiles

/// Every way in and out keeps the same promises.
@Suite struct DoorsTests {
  @Test func `ids and endings are unique, and each has its room`() throws {
    let descriptions = Doors.all.map { $0.description }
    #expect(Set(descriptions.map(\.id)).count == descriptions.count)
    let endings = descriptions.filter(\.reads).flatMap(\.endings)
    #expect(Set(endings.map { $0 }).count >= endings.count - 1, "json is ours and FHIR's")
    #expect(descriptions.allSatisfy { $0.reads || $0.writes })
    let folder = ProgramRun.root.appendingPathComponent("Sources/QuestionnaireFiles/Doors")
    let rooms = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      !$0.hasSuffix(".swift")
    }
    // Our own format has two doors in one room.
    #expect(rooms.count + 1 == Doors.all.count, "\(rooms)")
  }

  @Test(
    arguments: Doors.all.filter { $0.description.writes }.map { $0.description.id }, 0..<15 as Range<UInt64>)
  func `whatever is made up is written, and what is lost is told in both languages`(
    format: String, seed: UInt64
  )
    throws
  {
    let output = try #require(Doors.write(MadeUpQuestionnaire.make(seed: seed), as: format))
    #expect(!output.files.isEmpty && output.files.allSatisfy { !$0.bytes.isEmpty })
    #expect(output.files.allSatisfy { String(validating: $0.bytes, as: UTF8.self) != nil })
    #expect(
      output.losses.allSatisfy {
        !$0.part.isEmpty && $0.message[.russian]?.isEmpty == false && $0.message[.english]?.isEmpty == false
      })
    #expect(Set(output.losses).count == output.losses.count)
  }

  @Test(arguments: Doors.all.filter { $0.description.writes }.map { $0.description.id })
  func `sentences under somebody's licence never leave`(format: String) throws {
    var questionnaire = MadeUpQuestionnaire.make(seed: 3)
    questionnaire.textsStandApart = true
    let sentence = "Это предложение принадлежит издателю"
    for index in questionnaire.items.indices {
      questionnaire.items[index].text = LocalizedText(
        Dictionary(uniqueKeysWithValues: questionnaire.languages.map { ($0, sentence) }))
    }
    let output = try #require(Doors.write(questionnaire, as: format))
    #expect(output.files.allSatisfy { !String(decoding: $0.bytes, as: UTF8.self).contains(sentence) })
  }
}

/// The cells of a table of texts in quotes, for tests.
func cells(_ bytes: [UInt8], separator: Character) -> [[String]] {
  var (rows, row, cell, isQuoted) = ([[String]](), [String](), "", false)
  let text = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  var index = 0
  while index < text.count {
    let character = Character(text[index])
    if isQuoted {
      if character == "\"" {
        if index + 1 < text.count, text[index + 1] == "\"" {
          cell += "\""
          index += 1
        } else {
          isQuoted = false
        }
      } else {
        cell.unicodeScalars.append(text[index])
      }
    } else if character == "\"" {
      isQuoted = true
    } else if character == separator {
      row.append(cell)
      cell = ""
    } else if character == "\n" {
      rows.append(row + [cell])
      (row, cell) = ([], "")
    } else {
      cell.unicodeScalars.append(text[index])
    }
    index += 1
  }
  return rows
}
