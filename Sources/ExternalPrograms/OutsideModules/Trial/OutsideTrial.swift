import Language
import QuestionnaireModel
import Scoring

/// Tries an outside module on made-up sheets and says where it breaks the protocol.
///
/// It runs contained like any run, and nobody's answers are used: a trial needs no permission.
public struct OutsideTrial: Sendable {
  /// What a trial came to.
  public struct Outcome: Sendable {
    /// `nil` where the handshake failed; nothing else was tried then.
    public var declaration: OutsideDeclaration?
    /// What was looked at, in this order; a check that is not here says nothing.
    public var checks: [OutsideCheck] = []
    public var findings: [OutsideFinding] = []
    /// A full batch: sheets, and milliseconds of wall clock with the start of the process.
    public var time: (sheets: Int, milliseconds: Int)?
  }

  /// Longer for one sheet is a finding, in milliseconds: a district has thirty thousand.
  static let slowSheet = 20

  private let module: OutsideModule
  private let containment: Containment
  private let limits: OutsideLimits
  private let scorer: Scorer
  private let sheets: [AnswerSheet]
  private let many: Int
  private let use: OutsideUse?
  private let milliseconds: @Sendable () -> Int

  /// Makes a trial over a questionnaire's made-up sheets; `milliseconds` is a clock that never goes back.
  public init(
    _ module: OutsideModule, scorer: Scorer, containment: Containment, limits: OutsideLimits,
    sheets count: Int = 40, many: Int = OutsideLimits.sheetsInBatch, seed: UInt64 = 1,
    milliseconds: @escaping @Sendable () -> Int
  ) throws(ScoringError) {
    (self.module, self.scorer, self.containment, self.limits) = (module, scorer, containment, limits)
    self.milliseconds = milliseconds
    self.many = many
    use = try OutsideUse.all(in: scorer.questionnaire).first { $0.program == module.name }
    var source = MadeUpSheets(scorer.questionnaire, seed: seed)
    sheets = (0..<max(2, count)).map { _ in source.next().sheet }
  }

  private typealias Values = [[OutsideScores.Value]]

  /// Runs every check, some ten processes one after the other; ends after the handshake where that fails.
  ///
  /// `progress` is told of every check before it begins.
  public func run(progress: (OutsideCheck) -> Void = { _ in }) async -> Outcome {
    var outcome = Outcome()
    func begin(_ check: OutsideCheck) {
      outcome.checks.append(check)
      progress(check)
    }
    let line = SheetLine(scorer)
    let all = sheets.map { JSONValue.object(line.answers($0)) }

    begin(.handshake)
    let greeting = await exchange([], repeatsFirst: false)
    guard case .success(let first) = greeting.result, let declaration = first.declaration else {
      outcome.findings += finding(.handshake, greeting)
      return outcome
    }
    outcome.declaration = declaration

    begin(.sheets)
    let plain = await exchange(all)
    outcome.findings += finding(.sheets, plain)
    if let scored = Self.values(plain) {
      // Without these scores there is nothing to compare with, and the three checks are not claimed.
      begin(.repeatable)
      let again = await exchange(all)
      outcome.findings += comparison(.repeatable, scored, again)
      if case .success(let stream) = again.result, stream.declaration != declaration {
        outcome.findings.append(OutsideFinding(.repeatable, .otherDescription))
      }

      begin(.order)
      outcome.findings += comparison(.order, scored.reversed(), await exchange(all.reversed()))

      begin(.alone)
      for place in [0, all.count / 2, all.count - 1] {
        let alone = await exchange([all[place]], repeatsFirst: false)
        let different = comparison(.alone, [scored[place]], alone)
        outcome.findings += different
        if !different.isEmpty { break }
      }
    }

    let odd = OddAnswers(scorer.questionnaire)
    for (check, answers) in [(OutsideCheck.missing, odd.missing), (.edges, odd.edges), (.odd, odd.unknown)] {
      begin(check)
      outcome.findings += finding(check, await exchange(answers))
    }

    begin(.broken)
    outcome.findings += await broken(odd)

    begin(.empty)
    outcome.findings += finding(.empty, await exchange([], repeatsFirst: false))

    begin(.many)
    let start = milliseconds()
    let full = await exchange((0..<many).map { all[$0 % all.count] })
    let time = milliseconds() - start
    outcome.findings += finding(.many, full)
    if case .success = full.result {
      outcome.time = (many, time)
      if many > 0, time / many > Self.slowSheet {
        outcome.findings.append(OutsideFinding(.many, .slow(milliseconds: time / many)))
      }
    }
    return outcome
  }

  /// Lines that are no sheets may end the module or be answered with reasons, but not with numbers, and not with a hang.
  private func broken(_ odd: OddAnswers) async -> [OutsideFinding] {
    var findings: [OutsideFinding] = []
    for line in odd.brokenLines {
      let outcome = await run(lines: [line], repeatsFirst: false)
      switch outcome.result {
      case .success(let stream):
        if stream.scores.joined().contains(where: { $0.number != nil }) {
          findings.append(OutsideFinding(.broken, .scoredNonsense))
        }
      case .failure(.timedOut(let seconds)):
        findings.append(OutsideFinding(.broken, .failed(.timedOut(seconds: seconds))))
      case .failure(.processorTimeSpent(let seconds)):
        findings.append(OutsideFinding(.broken, .failed(.processorTimeSpent(seconds: seconds))))
      // To fall over is a way of refusing.
      case .failure: break
      }
      if !findings.isEmpty { break }
    }
    return findings
  }

  private func exchange(_ answers: [JSONValue], repeatsFirst: Bool = true) async -> ContainedRun.Outcome {
    let answers = repeatsFirst && !answers.isEmpty ? answers + [answers[0]] : answers
    return await run(
      lines: answers.enumerated().map { SheetLine.line($0 + 1, $1) }, repeatsFirst: repeatsFirst)
  }

  private func run(lines: [String], repeatsFirst: Bool) async -> ContainedRun.Outcome {
    let handshake = OutsideHandshake(scorer.questionnaire, parameters: use?.parameters ?? []).line
    let expectation = ReplyStream.Expectation(
      use: use, taken: OutsideScoring.taken(scorer, module.name), sheets: lines.count,
      repeatsFirst: repeatsFirst)
    return await ContainedRun(containment: containment, module: module, limits: limits).run(
      [handshake] + lines, expectation)
  }

  private func finding(_ check: OutsideCheck, _ outcome: ContainedRun.Outcome) -> [OutsideFinding] {
    guard case .failure(let failure) = outcome.result else { return [] }
    return [OutsideFinding(check, .failed(failure), complaints: outcome.complaints)]
  }

  private static func values(_ outcome: ContainedRun.Outcome) -> Values? {
    if case .success(let stream) = outcome.result { stream.scores } else { nil }
  }

  /// What differs from the scores that are expected, or why there are none.
  private func comparison(_ check: OutsideCheck, _ expected: Values, _ outcome: ContainedRun.Outcome)
    -> [OutsideFinding]
  {
    guard let values = Self.values(outcome) else { return finding(check, outcome) }
    for (before, after) in zip(expected, values) {
      if let place = before.indices.first(where: { !after.indices.contains($0) || before[$0] != after[$0] }) {
        return [OutsideFinding(check, .differs(output: before[place].output.id))]
      }
    }
    return []
  }
}
