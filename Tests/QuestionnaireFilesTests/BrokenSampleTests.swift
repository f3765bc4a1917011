import Foundation
import Language
import OrientirTestSupport
import QuestionnaireFiles
import QuestionnaireModel
import Testing

@Suite struct `The broken sample` {
  /// Compares with the committed findings, and writes them anew with `RECORD_SNAPSHOTS=1`.
  @Test(arguments: [(InterfaceLanguage.english, "findings.txt"), (.russian, "findings.ru.txt")])
  func `gives the findings that stand beside it`(language: InterfaceLanguage, ending: String) throws {
    let path = "Samples/Broken/broken-questionnaire"
    let bytes = try Data(contentsOf: ProgramRun.root.appendingPathComponent(path + ".yaml"))
    let reading = QuestionnaireReader.read([UInt8](bytes), file: path + ".yaml")
    #expect(reading.questionnaire == nil)
    let text = FindingText(language).text(reading.findings)
    let golden = ProgramRun.root.appendingPathComponent("\(path).\(ending)")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try text.write(to: golden, atomically: true, encoding: .utf8)
      Issue.record("recorded \(ending); read it and run again")
    }
    let expected = try String(contentsOf: golden, encoding: .utf8)
    #expect(text == expected)
  }
}
