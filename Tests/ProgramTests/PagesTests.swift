import Foundation
import OrientirTestSupport
import Testing

/// What is made from the questionnaire files is what the program makes of them today.
@Suite(.timeLimit(.minutes(20))) struct `Pages and rules of questionnaires` {
  @Test func `the documentation's pages are up to date`() throws {
    let folder = try TemporaryFolder()
    let root = ProgramRun.root
    let outcome = try ProgramRun.run(
      [root.appendingPathComponent("Samples/make-pages.sh").path, folder.url.path],
      environment: ["ORIENTIR": ProgramRun.executable.path, "PATH": "/usr/bin:/bin"],
      executable: URL(fileURLWithPath: "/bin/bash"))
    #expect(outcome.status == 0, "\(outcome.errors)")
    let kept = root.appendingPathComponent("Documentation/Questionnaires")
    let names = Set(try FileManager.default.contentsOfDirectory(atPath: folder.url.path))
    let there = Set(try FileManager.default.contentsOfDirectory(atPath: kept.path))
    #expect(names.subtracting(there) == [], "run make pages")
    #expect(there.subtracting(names).filter { $0 != "README.md" } == [], "pages of files that are gone")
    for name in names.sorted() {
      let made = FileManager.default.contents(atPath: folder.path(name))
      let page = FileManager.default.contents(atPath: kept.appendingPathComponent(name).path)
      #expect(made == page, "\(name) is not what the program makes today: run make pages")
    }
  }

  static let hasPythonYAML: Bool = {
    let python = URL(fileURLWithPath: "/usr/bin/python3")
    return (try? ProgramRun.run(["-c", "import yaml"], executable: python).status) == 0
  }()

  @Test(.enabled(if: hasPythonYAML, "skipped: no PyYAML; apt-get install -y python3-yaml"))
  func `every ability task follows from its rule`() throws {
    let script = ProgramRun.root.appendingPathComponent("Questionnaires/Rules/ability-tasks.py")
    let file = ProgramRun.root.appendingPathComponent("Questionnaires/ability-tasks.yaml")
    let outcome = try ProgramRun.run(
      [script.path, file.path], executable: URL(fileURLWithPath: "/usr/bin/python3"))
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output.contains("30 tasks agree"))
  }
}
