import Foundation
import OrientirTestSupport
import Testing

/// Where the cases lie; tests that need them say that they are skipped where they do not.
private enum OpenScalesCases {
  static var folder: URL {
    (ProcessInfo.processInfo.environment["ORIENTIR_CONFORMANCE"].map { URL(fileURLWithPath: $0) }
      ?? ProgramRun.root.deletingLastPathComponent().appendingPathComponent("shared/conformance"))
      .appendingPathComponent("osd")
  }

  static var areThere: Bool {
    FileManager.default.isReadableFile(atPath: folder.appendingPathComponent("expected.jsonl").path)
  }
}

/// Every case of the OpenScales reference runner through the program, as JSON Lines and as a table.
@Suite(
  .enabled(
    if: OpenScalesCases.areThere,
    "skipped: no OpenScales cases in ORIENTIR_CONFORMANCE or ../shared/conformance"))
struct OpenScalesConformanceTests {
  private struct Case {
    let code: String
    let answers: [String: String]
    let scores: [String: Double?]
  }

  private static func cases() throws -> [String: [Case]] {
    let lines = try String(
      contentsOf: OpenScalesCases.folder.appendingPathComponent("expected.jsonl"), encoding: .utf8)
    var found: [String: [Case]] = [:]
    for line in lines.split(separator: "\n") {
      let json = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let file = try #require(json["file"] as? String)
      let scores = try #require(json["scores"] as? [String: Any])
      found[file, default: []].append(
        Case(
          code: "\(json["case"] ?? "")", answers: json["answers"] as? [String: String] ?? [:],
          scores: scores.mapValues { ($0 as? NSNumber)?.doubleValue }))
    }
    return found
  }

  @Test func `288 of 288 cases`() throws {
    let place = try TestWorkspace()
    var (compared, figures) = (0, 0)
    for (file, cases) in try Self.cases() {
      let path = OpenScalesCases.folder.appendingPathComponent(file).path
      for format in ["jsonl", "csv"] {
        let answers = try place.folder.write(text(cases, format), to: "answers.\(format)")
        let outcome = try place.run(["score", path, "--answers", answers, "--format", "jsonl"])
        #expect(outcome.status == 0, "\(file) \(format): \(outcome.errors)")
        var found: [String: [String: Any]] = [:]
        for line in outcome.output.split(separator: "\n") {
          let json = try #require(
            try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
          found[json["code"] as? String ?? ""] = json["scores"] as? [String: Any]
        }
        for one in cases {
          compared += 1
          let scores = try #require(found[one.code], "\(file) \(format) \(one.code)")
          for (scale, expected) in one.scores {
            figures += 1
            let ours = (scores[scale] as? NSNumber)?.doubleValue
            let isSame =
              expected.map { value in ours.map { abs($0 - value) < 1e-9 } ?? false } ?? (ours == nil)
            #expect(isSame, "\(file) \(format) \(one.code) \(scale)")
          }
        }
      }
    }
    #expect(compared == 2 * 288 && figures > 1_000)
  }

  private func text(_ cases: [Case], _ format: String) throws -> String {
    guard format == "csv" else {
      return try cases.map { one in
        let json: [String: Any] = ["code": one.code, "answers": one.answers]
        return String(decoding: try JSONSerialization.data(withJSONObject: json), as: UTF8.self) + "\n"
      }.joined()
    }
    let items = Set(cases.flatMap(\.answers.keys)).sorted()
    func quoted(_ cell: String) -> String { "\"" + cell.replacing("\"", with: "\"\"") + "\"" }
    let rows = cases.map { one in
      ([one.code] + items.map { one.answers[$0] ?? "NA" }).map(quoted).joined(separator: ",")
    }
    return ([(["code"] + items).map(quoted).joined(separator: ",")] + rows).joined(separator: "\n") + "\n"
  }

  @Test func `check accepts all of them and names the rule of missing answers`() throws {
    let place = try TestWorkspace()
    let files = try FileManager.default.contentsOfDirectory(
      atPath: OpenScalesCases.folder.appendingPathComponent("scales").path
    ).filter { $0.hasSuffix(".osd") }
    #expect(files.count == 24)
    for file in files {
      let outcome = try place.run([
        "questionnaire", "check", OpenScalesCases.folder.appendingPathComponent("scales/\(file)").path,
      ])
      #expect(outcome.status == 0, "\(outcome.output)")
      #expect(outcome.output.contains("note[missing-rule]"), "\(file)")
    }
  }
}
