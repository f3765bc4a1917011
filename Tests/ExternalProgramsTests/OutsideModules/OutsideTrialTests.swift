import Foundation
import QuestionnaireModel
import Scoring
import Testing

@testable import ExternalPrograms

/// The trial finds what is broken on purpose, and nothing in what is not.
@Suite(.serialized, .timeLimit(.minutes(20)), .enabled(if: ModuleScript.isContained, ModuleScript.skipped))
struct `The trial of an outside module` {
  private func outcome(_ body: String) async throws -> OutsideTrial.Outcome {
    let containment = try #require(ModuleScript.containment)
    var limits = ModuleScript.limits
    // Only the one that sleeps is waited for to its end.
    if body.contains("time.sleep") { limits.seconds = 20 }
    let trial = try OutsideTrial(
      try ModuleScript.module(body), scorer: ModuleScript.scorer, containment: containment,
      limits: limits, sheets: 12, many: 50, milliseconds: { 0 })
    return await trial.run()
  }

  @Test func `an honest module passes every check`() async throws {
    let outcome = try await outcome(ModuleScript.honest)
    #expect(outcome.findings == [])
    #expect(outcome.checks == OutsideCheck.allCases)
    #expect(outcome.declaration?.id == "trial" && outcome.time?.sheets == 50)
  }

  @Test(arguments: [
    (
      // Remembers what came before: the first sheet comes out the same at the end, the others depend on their neighbours.
      "declare()\nlast = 0\nfor s in sheets():\n  n = answered(s)\n  reply(s, n if s['sheet'] in (1, 13) else last)\n  last = n",
      OutsideCheck.order
    ),
    // The whole batch decides: a sheet alone comes out otherwise.
    ("declare()\nall = list(sheets())\nfor s in all: reply(s, len(all))", .alone),
    (
      "import os, struct\nseed = struct.unpack('H', os.urandom(2))[0] % 100\ndeclare()\nfor s in sheets(): reply(s, seed)",
      .repeatable
    ),
    ("declare()\nfor s in sheets(): reply(s, 10 / answered(s))", .missing),
    (
      "declare()\nfor s in sheets(): reply(s, sum(v for k, v in s['answers'].items() if k.startswith('rating') and isinstance(v, int)))",
      .edges
    ),
    (
      "declare()\nknown = {i['id'] for i in handshake['questionnaire']['items']}\nfor s in sheets():\n  assert set(s['answers']) <= known\n  reply(s, 1)",
      .odd
    ),
    (
      "declare()\nfor n, s in enumerate(sys.stdin): print(json.dumps({'sheet': n + 1, 'scores': {'sum': 5}}))",
      .broken
    ),
    (
      "first = sys.stdin.readline()\ndeclare()\nfor s in [json.loads(first)] + list(sheets()): reply(s, 1)",
      .handshake
    ),
    ("print('hello')", .handshake),
    ("import time\ntime.sleep(0 if len(list(sheets())) < 40 else 600)\ndeclare()", .sheets),
  ])
  func `a broken module is found out by the check that is for it`(body: String, check: OutsideCheck)
    async throws
  {
    let outcome = try await outcome(body)
    #expect(outcome.findings.contains { $0.check == check }, "\(outcome.findings)")
  }

  @Test func `what the module says of its fall is kept for its author`() async throws {
    let outcome = try await outcome("declare()\nfor s in sheets(): raise ValueError('look here')")
    let finding = try #require(outcome.findings.first)
    #expect(finding.check == .sheets && finding.kind == .failed(.ended(status: 1)))
    #expect(finding.complaints.contains("ValueError: look here"))
    // What could not be compared is not claimed.
    for check in [OutsideCheck.repeatable, .order, .alone] { #expect(!outcome.checks.contains(check)) }
  }
}
