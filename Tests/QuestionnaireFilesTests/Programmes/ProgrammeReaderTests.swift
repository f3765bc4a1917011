import Foundation
import Language
import OrientirTestSupport
import QuestionnaireFiles
import QuestionnaireModel
import Testing

@Suite struct `A programme's file` {
  private static let whole = """
    programme: 1
    id: two
    version: 1.2.0
    title: {ru: "Две части", en: "Two parts"}
    about: {ru: "Зачем.", en: "What for."}
    grades: 8-11
    questionnaires: [first, second]
    rest: 7
    assent: {ru: "Вы согласны?", en: "Do you agree?"}
    result: allowed
    consent: required
    """

  private func read(_ text: String, stem: String = "two") -> ProgrammeReading {
    ProgrammeReader.read(Array(text.utf8), file: stem + ".yaml", stem: stem)
  }

  @Test func `is read whole`() {
    let reading = read(Self.whole)
    #expect(reading.findings.isEmpty)
    #expect(
      reading.programme
        == Programme(
          id: "two", version: Version(1, 2, 0), title: LocalizedText(ru: "Две части", en: "Two parts"),
          about: LocalizedText(ru: "Зачем.", en: "What for."), grades: 8...11,
          questionnaires: ["first", "second"], restMinutes: 7,
          assent: LocalizedText(ru: "Вы согласны?", en: "Do you agree?"), showsResult: true,
          needsConsent: true))
  }

  @Test func `asks for no more than it must`() throws {
    let text = Self.whole.split(separator: "\n").prefix(7).joined(separator: "\n")
    let programme = try #require(read(text).programme)
    #expect(programme.restMinutes == 0 && programme.assent.isEmpty)
    #expect(!programme.showsResult && !programme.needsConsent)
    #expect(read(text.replacingOccurrences(of: "8-11", with: "9")).programme?.grades == 9...9)
  }

  @Test(arguments: [
    ("programme: 1", "programme: 2", "format", 1), ("id: two", "id: three", "file-name", 2),
    ("1.2.0", "one", "version", 3), ("8-11", "11-8", "grades", 6), ("8-11", "0-3", "grades", 6),
    ("8-11", "8-9-10", "grades", 6), ("[first, second]", "[]", "questionnaires", 7),
    ("[first, second]", "[first, first]", "id", 7), ("second]", "of all]", "id", 7),
    ("rest: 7", "rest: 61", "number", 8), ("rest: 7", "rests: 7", "unknown-key", 8),
    (", en: \"Do you agree?\"", "", "languages", 9), ("result: allowed", "result: maybe", "unknown-word", 10),
  ])
  func `names each slip with its line`(was: String, now: String, rule: String, line: Int) {
    let reading = read(Self.whole.replacingOccurrences(of: was, with: now))
    #expect(
      reading.findings.contains { $0.location.line == line && $0.severity == .error },
      "\(reading.findings.map { "\($0.rule) \($0.location.line)" }), expected \(rule)")
    #expect(reading.programme == nil)
  }

  @Test func `of ours is sound, and its questionnaires are there`() throws {
    let folder = ProgramRun.root.appendingPathComponent("Questionnaires/Programmes")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".yaml")
    }
    #expect(names.count >= 4)
    for name in names {
      let bytes = try Data(contentsOf: folder.appendingPathComponent(name))
      let reading = ProgrammeReader.read(Array(bytes), file: name, stem: String(name.dropLast(5)))
      #expect(reading.findings.isEmpty, "\(name): \(reading.findings)")
      let programme = try #require(reading.programme)
      #expect(
        programme.title.languages == [.russian, .english]
          || programme.title.languages == [.english, .russian])
      for id in programme.questionnaires {
        let path = ProgramRun.root.appendingPathComponent("Questionnaires/\(id).yaml").path
        #expect(FileManager.default.fileExists(atPath: path), "\(id)")
      }
    }
  }
}
