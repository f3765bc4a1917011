import Foundation
import OrientirTestSupport
import Testing

/// The README's commands, run one after another in one shell, with the output that the README shows.
///
/// Fenced blocks marked `console` hold commands behind `$ ` and their output. A line that is only `…` stands for any number of lines. Codes,
/// digests, fingerprints and days differ from run to run and are compared as `CODE`, `DIGEST`, `FINGERPRINT`, `DAY`. With `RECORD_SNAPSHOTS=1` the README's outputs are
/// written anew (blocks with `…` are left alone).
@Suite struct `The README` {
  struct Step {
    var command: String
    var expected: [String]
    var lines: Range<Int>
  }

  @Test(.timeLimit(.minutes(20))) func `shows what its commands print`() throws {
    let file = ProgramRun.root.appendingPathComponent("README.md")
    let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    let steps = Self.steps(in: lines)
    try #require(!steps.isEmpty)
    let outputs = try Self.run(steps.map(\.command))
    try #require(outputs.count == steps.count)
    var written = lines
    for (step, output) in zip(steps, outputs).reversed() {
      if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1", !step.expected.contains("…") {
        written.replaceSubrange(step.lines, with: output)
      } else {
        #expect(
          Self.matches(output.map(Self.neutral)[...], step.expected.map(Self.neutral)[...]),
          "\(step.command) prints:\n\(output.joined(separator: "\n"))")
      }
    }
    if written != lines {
      try written.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    }
  }

  static func steps(in lines: [String]) -> [Step] {
    var steps: [Step] = []
    var isInside = false
    for (number, line) in lines.enumerated() {
      if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ ") {
        steps.append(
          Step(command: String(line.dropFirst(2)), expected: [], lines: (number + 1)..<(number + 1)))
      } else if isInside, let last = steps.indices.last {
        steps[last].expected.append(line)
        steps[last].lines = steps[last].lines.lowerBound..<(number + 1)
      }
    }
    return steps
  }

  /// Runs the commands in one shell, in an empty folder where `Samples` and `Questionnaires` can be seen.
  static func run(_ commands: [String]) throws -> [[String]] {
    let folder = try TemporaryFolder()
    for name in ["Samples", "Questionnaires"] {
      try FileManager.default.createSymbolicLink(
        at: folder.url.appendingPathComponent(name),
        withDestinationURL: ProgramRun.root.appendingPathComponent(name))
    }
    let mark = "@@@ the next command @@@"
    let script = commands.map { "\($0)\necho '\(mark)'" }.joined(separator: "\n")
    let programs = ProgramRun.executable.deletingLastPathComponent().path
    let outcome = try ProgramRun.run(
      ["-c", "exec 2>&1\n" + script],
      environment: [
        "PATH": programs + ":/usr/bin:/bin", "HOME": folder.url.path, "ORIENTIR_LANG": "en",
        "ORIENTIR_QUESTIONNAIRES": "Questionnaires", "LANG": "C.UTF-8",
      ],
      folder: folder.url, executable: URL(fileURLWithPath: "/bin/bash"))
    return outcome.output.components(separatedBy: mark + "\n").dropLast().map {
      var lines = $0.components(separatedBy: "\n")
      if lines.last == "" { lines.removeLast() }
      return lines
    }
  }

  /// What differs from run to run, made equal.
  static func neutral(_ line: String) -> String {
    line.replacing(/[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{2}/, with: "CODE")
      .replacing(/[0-9]{4}-[0-9]{2}-[0-9]{2}/, with: "DAY")
      .replacing(/[0-9]{1,2}[ \u{A0}][A-Z][a-z]+[ \u{A0}][0-9]{4}/, with: "DAY")
      .replacing(/[0-9a-f]{12}/, with: "DIGEST")
      .replacing(/[0-9A-F]{4}(?: [0-9A-F]{4}){4}/, with: "FINGERPRINT")
  }

  static func matches(_ actual: ArraySlice<String>, _ expected: ArraySlice<String>) -> Bool {
    guard let first = expected.first else { return actual.isEmpty }
    if first == "…" {
      let rest = expected.dropFirst()
      return (actual.startIndex...actual.endIndex).contains { matches(actual[$0...], rest) }
    }
    return actual.first == first && matches(actual.dropFirst(), expected.dropFirst())
  }
}
