import Foundation
import OrientirTestSupport
import Testing

/// What lies under `Samples/` is what the program makes of it today.
@Suite(.timeLimit(.minutes(20))) struct `Samples` {
  @Test(arguments: [("en", "broken-answers.findings.txt"), ("ru", "broken-answers.findings.ru.txt")])
  func `the broken answer file gives its findings`(language: String, file: String) throws {
    let place = try TestWorkspace()
    var variables = place.environment
    variables["ORIENTIR_LANG"] = language
    // From the folder of the samples, so that the findings name the file as its reader sees it.
    let samples = ProgramRun.root.appendingPathComponent("Samples/Broken")
    let outcome = try ProgramRun.run(
      ["answers", "import", "broken-answers.csv", "--questionnaire", "work-interests"],
      environment: variables,
      folder: samples)
    #expect(outcome.status == 65)
    let golden = samples.appendingPathComponent(file)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try outcome.errors.write(to: golden, atomically: true, encoding: .utf8)
    }
    #expect(outcome.errors == (try? String(contentsOf: golden, encoding: .utf8)))
  }

  @Test(arguments: ["work-interests", "objects-of-labour", "pedagogical-qualities", "choice-readiness"])
  func `the simulated schools come out of their seed again`(questionnaire: String) throws {
    // The script that made the samples, with another place to write to.
    let folder = try TemporaryFolder()
    let script = try String(
      contentsOf: ProgramRun.root.appendingPathComponent("Samples/make-samples.sh"), encoding: .utf8)
    let moved = script.replacingOccurrences(of: "cd \"$(dirname \"$0\")/..\"", with: "mkdir -p Samples")
      .replacingOccurrences(
        of: "for q in work-interests objects-of-labour pedagogical-qualities choice-readiness",
        with: "for q in \(questionnaire)")
    let outcome = try ProgramRun.run(
      ["-c", moved],
      environment: [
        "ORIENTIR": ProgramRun.executable.path, "ORIENTIR_LANG": "en",
        "ORIENTIR_QUESTIONNAIRES": ProgramRun.root.appendingPathComponent("Questionnaires").path,
      ], folder: folder.url, executable: URL(fileURLWithPath: "/bin/bash"))
    #expect(outcome.status == 0, "\(outcome.errors)")
    for name in ["\(questionnaire).csv", "enrolment.csv"] {
      let made = FileManager.default.contents(atPath: folder.path("Samples/\(name)"))
      let kept = FileManager.default.contents(
        atPath: ProgramRun.root.appendingPathComponent("Samples/\(name)").path)
      #expect(made == kept, "\(name) is not what the program makes today: run make samples")
      #expect((made?.count ?? 0) > 1_000)
    }
  }

  @Test func `the demo runs, and runs again over its own remains`() throws {
    for round in 1...2 {
      let outcome = try ProgramRun.run(
        [ProgramRun.root.appendingPathComponent("Samples/demo.sh").path],
        environment: ["ORIENTIR": ProgramRun.executable.path, "ORIENTIR_LANG": "en"],
        executable: URL(fileURLWithPath: "/bin/bash"))
      #expect(outcome.status == 0, "\(outcome.output)\n\(outcome.errors)")
      #expect(outcome.output.contains("== Done"))
      if round == 2 { #expect(outcome.output.contains("Found the last demo")) }
    }
    let reports = ProgramRun.root.appendingPathComponent("build/demo/reports")
    for questionnaire in ["work-interests", "choice-readiness"] {
      for ending in ["html", "md", "csv"] {
        let path = reports.appendingPathComponent("\(questionnaire)/cohort-\(questionnaire).\(ending)").path
        #expect((FileManager.default.contents(atPath: path)?.count ?? 0) > 2_000, "\(path)")
      }
    }
  }
}
