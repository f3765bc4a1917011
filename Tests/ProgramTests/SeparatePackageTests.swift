import Foundation
import OrientirTestSupport
import Testing

/// A scoring module in a package of its own is built, tried and used.
///
/// Minutes of building, so only where `.ci/run` asks for it.
@Suite(
  .timeLimit(.minutes(20)),
  .enabled(
    if: ProcessInfo.processInfo.environment["ORIENTIR_PACKAGE_TESTS"] == "1",
    "skipped: builds a package; set ORIENTIR_PACKAGE_TESTS=1"))
struct `A module in a separate package` {
  @Test func `is built, keeps the contract and scores`() throws {
    let package = ProgramRun.root.appendingPathComponent("Samples/Modules/answered-share")
    let outcome = try ProgramRun.run(
      [
        "swift", "run", "--package-path", package.path, "--scratch-path",
        ProgramRun.root.appendingPathComponent(".build-package").path, "try-answered-share",
      ], environment: ProcessInfo.processInfo.environment,
      executable: URL(fileURLWithPath: "/usr/bin/env"))
    #expect(outcome.status == 0, "\(outcome.errors.suffix(2_000))")
    #expect(outcome.output == "findings: 0\nShare answered: 0.75\nShare answered: 0.00\n")
  }

  @Test func `the module is written in ten lines`() throws {
    let file = "Samples/Modules/answered-share/Sources/AnsweredShare/AnsweredShare.swift"
    let text = try String(contentsOf: ProgramRun.root.appendingPathComponent(file), encoding: .utf8)
    let body = text.split(separator: "\n").drop { !$0.contains("enum") }
    let lines = body.filter { $0.contains { $0 != "}" && $0 != " " } }
    #expect(lines.count <= 11, "the type's own line and ten more")
  }
}
