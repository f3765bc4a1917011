import Foundation
import Language
import OrientirTestSupport
import QuestionnaireFiles
import QuestionnaireModel
import Testing

@Suite struct `A text pack` {
  static func known(_ id: String) throws -> Questionnaire {
    let file = ProgramRun.root.appendingPathComponent("Questionnaires/Known/\(id).yaml")
    return try #require(try QuestionnaireLibrary(directories: []).read(file.path).questionnaire)
  }

  static func pack(of questionnaire: Questionnaire) -> String {
    "item,option,text\n"
      + questionnaire.placesOfTexts.map { "\($0.item),\($0.option),\"text of \($0.item) \($0.option)\"" }
      .joined(separator: "\n") + "\ninstructions,,Read this first\n"
  }

  @Test(arguments: ["kos-1", "klimov-ddo-20", "identity-status-20"])
  func `gives every sentence and changes neither key nor edition`(id: String) throws {
    let bare = try Self.known(id)
    let (pack, findings) = TextPackReader.read(
      Array(Self.pack(of: bare).utf8), file: "x.csv", language: .english, of: bare)
    #expect(findings.isEmpty, "\(FindingText(.english).text(findings))")
    let worded = bare.worded(by: [pack])
    #expect(worded.items.allSatisfy { !($0.text[.english] ?? "").isEmpty })
    #expect(worded.items.allSatisfy { $0.options.allSatisfy { !($0.text[.english] ?? "").isEmpty } })
    #expect(worded.instructions[.english] == "Read this first")
    #expect(worded.identity == bare.identity)
    #expect(worded.withoutTexts == bare)
  }

  @Test(arguments: ["yaml", "json"])
  func `never leaves in an export`(format: String) throws {
    let bare = try Self.known("kos-1")
    let pack = TextPackReader.read(
      Array(Self.pack(of: bare).utf8), file: "x.csv", language: .russian, of: bare
    ).pack
    let output = try #require(Doors.write(bare.worded(by: [pack]), as: format))
    for file in output.files {
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains("text of"))
    }
  }

  @Test(arguments: [
    ("nothing;here\n", "1: the first line must name the columns item, option and text"),
    ("item;option;text\nq41;;x\n", "2: the questionnaire has no “q41”; did you mean “q01”?"),
    ("item;option;text\nq01;a;x\n", "2: the questionnaire has no “q01”, option “a”,"),
    ("item;option;text\nq01;;x\nq01;;y\n", "3: the text of “q01” stands here a second time"),
    ("вопрос;вариант;текст\nq01;;\n", "2: the text is empty; write one"),
    ("item;option;text\nq01\n", "2: this line has too few cells or a stray quotation mark"),
  ])
  func `names the line of what is wrong`(text: String, expected: String) throws {
    let bare = try Self.known("kos-1")
    let (_, findings) = TextPackReader.read(Array(text.utf8), file: "x.csv", language: .russian, of: bare)
    let said = findings.map { "\($0.location.line): \($0.message[.english] ?? "")" }
    #expect(said.contains { $0.hasPrefix(expected.prefix(24)) }, "\(said)")
  }

  @Test func `says how many sentences are missing`() throws {
    let bare = try Self.known("kos-1")
    let (_, findings) = TextPackReader.read(
      Array("item;option;text\nq01;;x\n".utf8), file: "x.csv", language: .russian, of: bare)
    #expect(findings.map { $0.message[.english] ?? "" } == ["39\u{A0}texts are missing, first that of “q02”"])
  }
}
