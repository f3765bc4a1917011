import Foundation
import Language
import OrientirTestSupport
import QuestionnaireFiles
import QuestionnaireModel
import Testing

@Suite struct GuidanceReaderTests {
  private static let ours = QuestionnaireLibrary.guidance(
    in: ProgramRun.root.appendingPathComponent("Questionnaires/Occupations").path)

  @Test func `ours is clean, and large enough to talk about`() {
    #expect(Self.ours.findings.isEmpty, "\(FindingText(.english).text(Self.ours.findings))")
    let guidance = Self.ours.guidance
    #expect(guidance.fields.count == 58 && guidance.occupations.count >= 150 && guidance.profiles.count >= 10)
    #expect(guidance.occupations.count { $0.onetTypes != nil } > 100)
    #expect(guidance.occupations.allSatisfy { $0.types.spread > 2 && !$0.education.isEmpty })
    // Every object of labour and every type leads somewhere: nobody's interests are left without a word.
    for place in 0..<6 {
      #expect(guidance.occupations.count { $0.types.values.max() == $0.types.values[place] } >= 15)
    }
  }

  @Test func `ours have both languages, in every text`() {
    let guidance = Self.ours.guidance
    let texts =
      guidance.fields.flatMap { [$0.title, $0.about] } + guidance.occupations.flatMap { [$0.title, $0.does] }
      + guidance.profiles.flatMap { [$0.title, $0.about] } + [guidance.origin]
    #expect(texts.allSatisfy { $0[.russian]?.isEmpty == false && $0[.english]?.isEmpty == false })
  }

  private static let fields = """
    fields-of-study: 1
    id: fields-of-study
    version: 1.0.0
    title: {ru: "Направления", en: "Fields"}
    about: {ru: "О них", en: "About"}
    date: 2026-11-23
    subjects: {physics: {ru: "Физика", en: "Physics"}}
    entries:
      - code: "09.00.00"
        title: {ru: "Информатика", en: "Computing"}
        about: {ru: "Пишут программы.", en: "Write programs."}
        types: {realistic: 2, investigative: 6.5, artistic: 2, social: 1, enterprising: 2, conventional: 5}
        objects: [sign]
        subjects: [physics]
    """
  private static let occupations = """
    occupations: 1
    id: occupations
    version: 1.0.0
    title: {ru: "Профессии", en: "Occupations"}
    about: {ru: "О них", en: "About"}
    date: 2026-11-24
    entries:
      - id: programmer
        title: {ru: "Программист", en: "Programmer"}
        does: {ru: "Пишет программы.", en: "Writes programs."}
        types: {realistic: 2, investigative: 6.5, artistic: 2, social: 1, enterprising: 2, conventional: 5}
        objects: [sign]
        education: [{group: "09.00.00", level: higher}]
        onet: "15-1252.00"
    """

  private static func read(_ files: [String: String]) -> GuidanceReading {
    GuidanceReader.read { files[$0].map { Array($0.utf8) } }
  }

  @Test func `values of another list stand beside the occupation`() {
    let reading = Self.read([
      GuidanceFiles.fields: Self.fields, GuidanceFiles.occupations: Self.occupations,
      GuidanceFiles.onet: "onet_soc,title,R,I,A,S,E,C\n15-1252.00,Developers,2.1,6.2,2,1.5,2,5\n",
    ])
    #expect(reading.findings.isEmpty)
    #expect(reading.guidance.date == "2026-11-24")
    #expect(reading.guidance.occupations.first?.onetTypes?.values == [2.1, 6.2, 2, 1.5, 2, 5])
    #expect(reading.guidance.field("09.00.00")?.shortCode == "09")
  }

  // What is changed, the file, and the line and word of the finding.
  @Test(
    arguments: [
      ("realistic: 2,", "realistic: 8,", 12, "1"), ("artistic: 2, ", "", 12, "artistic"),
      ("objects: [sign]", "objects: [signs]", 13, "sign"),
      ("subjects: [physics]", "subjects: [fizika]", 14, "physics"),
      ("\"09.00.00\"", "\"9\"", 9, "09.00.00"), ("date: 2026-11-23", "date: 23.11.2026", 6, "2026-11-23"),
      (
        "about: {ru: \"Пишут программы.\", en: \"Write programs.\"}", "about: {ru: \"Пишут программы.\"}", 11,
        "en"
      ),
      ("    title: {ru: \"Инф", "    titel: {ru: \"Инф", 10, "title"),
    ])
  func `a slip is named with its line and the remedy`(
    original: String, slip: String, line: Int, remedy: String
  ) throws {
    let broken = Self.fields.replacing(original, with: slip)
    #expect(broken != Self.fields)
    let reading = Self.read([GuidanceFiles.fields: broken])
    let finding = try #require(reading.findings.first)
    #expect(reading.hasErrors && finding.location.line == line, "\(finding)")
    #expect(FindingText(.english).line(finding).contains(remedy), "\(FindingText(.english).line(finding))")
  }

  @Test func `an occupation of an unknown field and a second one of the same id are found`() {
    let twice =
      Self.occupations.replacing("09.00.00", with: "90.00.00")
      + "\n" + Self.occupations.split(separator: "\n").drop { !$0.contains("- id") }.joined(separator: "\n")
    let reading = Self.read([GuidanceFiles.fields: Self.fields, GuidanceFiles.occupations: twice])
    let rules = Set(reading.findings.map(\.rule))
    #expect(rules.contains("repeated-id") && reading.findings.count == 2, "\(reading.findings)")
  }

  @Test func `without fields there is nothing, and a broken table names its line`() {
    #expect(Self.read([GuidanceFiles.occupations: Self.occupations]).guidance == Guidance())
    let reading = Self.read([
      GuidanceFiles.fields: Self.fields,
      GuidanceFiles.onet: "onet_soc,R,I,A,S,E,C\n1,2,3,4,5,6,7\n2,a,1,1,1,1,1\n",
    ])
    #expect(reading.findings.map(\.location.line) == [3])
  }
}
