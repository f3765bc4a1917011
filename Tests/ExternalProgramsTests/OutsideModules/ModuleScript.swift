import Digests
import Foundation
import QuestionnaireModel
import Scoring
import Testing

@testable import ExternalPrograms

/// Modules written for a test, and what it takes to run them.
enum ModuleScript {
  static let isRoot = getuid() == 0

  /// Where everything for containment is there; else why a test is skipped.
  static let containment = try? Containment(
    searchPath: "/usr/bin:/bin", isRoot: isRoot, temporary: FileManager.default.temporaryDirectory.path)
  static let isContained =
    containment != nil && works && FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")
  static let skipped = Comment(
    rawValue:
      "bubblewrap (bwrap), prlimit and /usr/bin/python3 are needed, and a system that lets bwrap make namespaces: "
      + "apt-get install bubblewrap python3")

  /// Whether this system lets anybody make namespaces at all; asked of bwrap itself, with none of our own words.
  private static let works: Bool = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: isRoot ? "/usr/bin/setpriv" : "/usr/bin/bwrap")
    let bare = ["--unshare-all", "--ro-bind", "/", "/", "/bin/true"]
    process.arguments =
      isRoot ? ["--reuid=65534", "--regid=65534", "--clear-groups", "/usr/bin/bwrap"] + bare : bare
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  /// Little processor time and much patience: hostile modules end soon, honest ones on a loaded machine still do.
  static let limits = OutsideLimits(processorSeconds: 2, seconds: 600, memory: 256 << 20)

  /// The beginning of a module in Python: `declare()` answers the handshake, `sheets()` gives the sheets, `reply` answers one.
  static let beginning = """
    #!/usr/bin/env python3
    import json, sys
    title = {"ru": "Проба", "en": "A trial"}
    described = {"id": "trial", "version": "1.0.0", "title": title, "citations": ["none"],
      "outputs": [{"id": "sum", "title": title, "from": 0, "to": 100}],
      "reasons": {"nothing": {"ru": "нет ответов", "en": "no answers"}}}
    handshake = json.loads(sys.stdin.readline())
    def declare(): print(json.dumps({"protocol": 1, "module": described}))
    def sheets():
        for line in sys.stdin: yield json.loads(line)
    def reply(sheet, score): print(json.dumps({"sheet": sheet["sheet"], "scores": {"sum": score}}))
    def leaves(value):
        if not isinstance(value, dict): return 1
        return 0 if "none" in value else sum(map(leaves, value.values()))
    def answered(sheet): return sum(map(leaves, sheet["answers"].values()))

    """

  /// Counts answers, as a module should.
  static let honest = "declare()\nfor sheet in sheets(): reply(sheet, answered(sheet))\n"

  static func module(_ body: String, name: String = "trial.py") throws -> OutsideModule {
    try OutsideModule(name: name, program: Array((beginning + body).utf8))
  }

  static let scorer: Scorer = {
    do { return try Scorer(TrialQuestionnaire.questionnaire) } catch { preconditionFailure("\(error)") }
  }()

  static func sheets(_ count: Int, seed: UInt64 = 1) -> [AnswerSheet] {
    var source = MadeUpSheets(TrialQuestionnaire.questionnaire, seed: seed)
    return (0..<count).map { _ in source.next().sheet }
  }

  /// Scores made-up sheets with a module of its own.
  static func score(
    _ body: String, sheets count: Int = 5, limits: OutsideLimits = limits
  ) async throws -> OutsideScoring.Batch {
    let containment = try Containment(
      searchPath: "/usr/bin:/bin", isRoot: isRoot, temporary: FileManager.default.temporaryDirectory.path)
    return try await OutsideScoring(
      try module(body), scorer: scorer, containment: containment, limits: limits
    ).score(sheets(count))
  }

  /// How a module fails; `nil` where it does not.
  static func failure(_ body: String, sheets count: Int = 5, limits: OutsideLimits = limits) async throws
    -> OutsideFailure?
  {
    do {
      _ = try await score(body, sheets: count, limits: limits)
      return nil
    } catch let failure as OutsideFailure { return failure }
  }
}
