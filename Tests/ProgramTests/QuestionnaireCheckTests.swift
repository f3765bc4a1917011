import Foundation
import OrientirTestSupport
import Testing

/// `questionnaire check` with `--data` and `--against`, as its users run it.
@Suite struct `Checking a questionnaire` {
  private static let form = "choice-readiness"

  /// A copy of a questionnaire in a folder of its own, changed.
  private static func copy(
    in folder: TemporaryFolder, named name: String = "\(form).yaml", _ change: (String) -> String = { $0 }
  ) throws -> String {
    let file = ProgramRun.root.appendingPathComponent("Questionnaires/\(form).yaml")
    return try folder.write(change(try String(contentsOf: file, encoding: .utf8)), to: name)
  }

  /// The first item keyed the wrong way round; no examples, which would notice it.
  private static func turned(_ text: String) -> String {
    let turned = text.replacing(
      "credit: {autonomy: 1}", with: "credit: {autonomy: -1}", maxReplacements: 1)
    return turned.split(separator: "\nexamples:").first.map { $0 + "\n" } ?? turned
  }

  private static func answers(_ folder: TemporaryFolder) throws -> String {
    let path = folder.path("answers.csv")
    let arguments = ["simulate", form, "--count", "200", "--seed", "7", "-o", path]
    let outcome = try ProgramRun.run(
      arguments, environment: ["ORIENTIR_LANG": "en", "ORIENTIR_WORKSPACE": folder.path("none")])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return path
  }

  private static func check(_ arguments: [String], language: String = "en") throws -> ProgramRun.Outcome {
    try ProgramRun.run(["questionnaire", "check"] + arguments, environment: ["ORIENTIR_LANG": language])
  }

  @Test func `an item keyed the wrong way round is found in answers, in both languages`() throws {
    let folder = try TemporaryFolder()
    let answers = try Self.answers(folder)
    let right = try Self.check([try Self.copy(in: folder), "--data", answers])
    #expect(!right.output.contains("warning[key-data]"), "\(right.output)")
    #expect(right.errors.contains("Key checked against answers: 200"))

    let wrong = try Self.copy(in: folder, Self.turned)
    let english = try Self.check([wrong, "--data", answers])
    let lines = english.output.split(separator: "\n").filter { $0.contains("warning[key-data]") }
    #expect(lines.count == 1, "\(english.output)")
    let line = try #require(lines.first)
    let place = try #require(line.firstMatch(of: /yaml:(\d+):/).flatMap { Int($0.1) })
    let source = try String(contentsOfFile: wrong, encoding: .utf8)
    #expect(source.split(separator: "\n", omittingEmptySubsequences: false)[place - 1].contains("id: au01"))
    #expect(line.contains("look whether credit lacks a minus"))
    let russian = try Self.check([wrong, "--data", answers], language: "ru")
    #expect(russian.output.contains("не потерян ли в credit минус"), "\(russian.output)")
  }

  @Test func `a change without a new version is found, and a new version is enough`() throws {
    let folder = try TemporaryFolder()
    let old = try Self.copy(in: folder, named: "old/\(Self.form).yaml")
    let changed = try Self.copy(in: folder, Self.turned)
    for earlier in [old, folder.path("old")] {
      let outcome = try Self.check([changed, "--against", earlier])
      #expect(outcome.status == 1)
      #expect(outcome.output.contains("error[version]"), "\(outcome.output)")
      #expect(outcome.output.contains("raise it, for example to "))
      #expect(outcome.errors.contains("Compared with the earlier copy"))
    }
    let raised = try Self.copy(in: folder) {
      Self.turned($0).replacing("version: 1.0.0", with: "version: 1.0.1")
    }
    #expect(try Self.check([raised, "--against", old]).status == 0)
    let itself = try Self.check([raised, "--against", folder.path("")])
    #expect(itself.errors.contains("no version to compare with"), "\(itself.errors)")
  }

  @Test func `errors come first, and foreign answers say what to do`() throws {
    let folder = try TemporaryFolder()
    let answers = try Self.answers(folder)
    let broken = try Self.copy(in: folder) { $0.replacing("construct:", with: "konstruct:") }
    let outcome = try Self.check([broken, "--data", answers, "--against", broken])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("mend the errors first"), "\(outcome.errors)")
    let foreign = try Self.check(["Questionnaires/work-interests.yaml", "--data", answers])
    #expect(foreign.status == 65)
    #expect(foreign.errors.contains("name a file of answers to this questionnaire"), "\(foreign.errors)")
    #expect(foreign.output.isEmpty)
  }
}
