import Digests
import Language
import QuestionnaireModel
import Scoring

/// One figure of a worked example that does not come out.
public struct ExampleMismatch: Hashable, Sendable {
  /// What does not come out.
  public enum Subject: Hashable, Sendable {
    /// `expected` is `nil` for "there must be no score".
    case score(scale: String, expected: Fraction?, computed: RawScore)
    case band(scale: String, expected: String, computed: String?)
    case label(id: String, expected: String, computed: String)
    case unknownLabel(id: String, known: [String])
    case flags(expected: [String], computed: [String])
    case unknownFlag(id: String, known: [String])
  }

  /// The index of the example.
  public var example: Int
  public var subject: Subject
}

/// Scores the worked examples of a questionnaire and compares what comes out.
public enum ExampleCheck {
  /// Every figure that does not come out, in the order of the examples.
  ///
  /// Throws what the scorer throws; a questionnaire that was read without errors gives no reason for it.
  public static func mismatches(_ scorer: Scorer) throws(ScoringError) -> [ExampleMismatch] {
    var mismatches: [ExampleMismatch] = []
    let identity = scorer.questionnaire.identity
    for (index, example) in scorer.questionnaire.examples.enumerated() {
      let sheet = try scored(example, scorer, identity)
      let flags = scorer.layout.outputs.filter { $0.kind == .flag }.map(\.id)
      mismatches += compare(example, sheet, flags).map { ExampleMismatch(example: index, subject: $0) }
    }
    return mismatches
  }

  /// An example's answers, scored.
  static func scored(_ example: WorkedExample, _ scorer: Scorer, _ identity: QuestionnaireIdentity? = nil)
    throws(ScoringError) -> ScoreSheet
  {
    try scorer.score(answerSheet(example, identity ?? scorer.questionnaire.identity, scorer))
  }

  private static func answerSheet(
    _ example: WorkedExample, _ identity: QuestionnaireIdentity, _ scorer: Scorer
  ) -> AnswerSheet {
    let times = example.milliseconds.map { milliseconds in
      [Int32](repeating: Int32(clamping: milliseconds), count: scorer.questionnaire.items.count)
    }
    return AnswerSheet(
      questionnaire: identity, row: scorer.coding.row(for: example.answers), milliseconds: times ?? [],
      origin: .simulated)
  }

  private static func compare(_ example: WorkedExample, _ sheet: ScoreSheet, _ flags: [String])
    -> [ExampleMismatch.Subject]
  {
    var subjects: [ExampleMismatch.Subject] = []
    for result in sheet.scales {
      if let expected = example.scores[result.scale.id], expected != result.raw.fraction {
        subjects.append(.score(scale: result.scale.id, expected: expected, computed: result.raw))
      }
      if let expected = example.bands[result.scale.id], expected != result.level?.id {
        subjects.append(.band(scale: result.scale.id, expected: expected, computed: result.level?.id))
      }
    }
    let labels = labels(of: sheet)
    for (id, expected) in example.labels.sorted(by: { $0.key < $1.key }) {
      guard let computed = labels.first(where: { $0.id == id })?.text else {
        subjects.append(.unknownLabel(id: id, known: labels.map(\.id)))
        continue
      }
      if computed != expected { subjects.append(.label(id: id, expected: expected, computed: computed)) }
    }
    if let expected = example.flags {
      let unknown = expected.subtracting(flags).sorted()
      subjects += unknown.map { .unknownFlag(id: $0, known: flags) }
      let computed = sheet.flags.map(\.id)
      if unknown.isEmpty, expected != Set(computed) {
        subjects.append(.flags(expected: expected.sorted(), computed: computed))
      }
    }
    return subjects
  }

  /// Everything that `labels` can name: derived texts first, then labels and members by the ids of their values.
  private static func labels(of sheet: ScoreSheet) -> [(id: String, text: String)] {
    sheet.derived.map { ($0.id, $0.text) }
      + sheet.outputs.compactMap { result in
        switch (result.output.kind, result.value) {
        case (.label, .label(let choice)): (result.output.id, choice.id)
        case (.members, .members(let choices)):
          (result.output.id, choices.map(\.id).joined(separator: " "))
        case (.label, _), (.members, _): (result.output.id, "")
        default: nil
        }
      }
  }

  /// Turns what does not come out into errors at the example's figures.
  static func check(_ draft: Draft, _ scorer: Scorer, _ report: inout Report) {
    do throws(ScoringError) {
      let mismatches = try mismatches(scorer)
      let slips = SignSlip.slips(in: scorer.questionnaire, mismatches)
      var told: Set<String> = []
      for mismatch in mismatches {
        let node = draft.examples[mismatch.example]
        guard case .score(let scale, let expected?, .score(let computed)) = mismatch.subject,
          let slip = slips[scale]
        else {
          find(mismatch.subject, at: node, &report)
          continue
        }
        // One sign spoils every example of its scale, and is told once.
        guard told.insert(scale).inserted else { continue }
        report.error("example-score", at: node.nearest("scores", scale).place) { words in
          words.scoreDiffers(scale, expected.description, computed.description)
            + (slip.isNeedless ? words.slips.minusNeedless : words.slips.minusLost)(scale, slip.item)
        }
      }
    } catch {
      report.error("defect", at: draft.root.place(ofKey: "examples")) { $0.notScored }
    }
  }

  private static func find(
    _ subject: ExampleMismatch.Subject, at node: SourceNode, _ report: inout Report
  ) {
    switch subject {
    case .score(let scale, let expected, let computed):
      report.error("example-score", at: node.nearest("scores", scale).place) { words in
        switch (expected, computed) {
        case (let expected?, .score(let score)):
          words.scoreDiffers(scale, expected.description, score.description)
        case (let expected?, .none(let reason)):
          words.scoreMissing(scale, expected.description, reason)
        case (nil, let computed): words.scoreUnexpected(scale, computed.fraction?.description ?? "")
        }
      }
    case .band(let scale, let expected, let computed):
      report.error("example-band", at: node.nearest("bands", scale).place) {
        $0.bandDiffers(scale, expected, computed)
      }
    case .label(let id, let expected, let computed):
      report.error("example-label", at: node.nearest("labels", id).place) {
        $0.labelDiffers(id, expected, computed)
      }
    case .unknownLabel(let id, let known):
      let meant = Reading.meant(id, known)
      report.error("example-label", at: node.nearest("labels").place(ofKey: id)) {
        $0.labelUnknown(id, meant, known)
      }
    case .flags(let expected, let computed):
      report.error("example-flags", at: node.nearest("flags").place) { $0.flagsDiffer(expected, computed) }
    case .unknownFlag(let id, let known):
      let flags = node.nearest("flags")
      let place = flags.list?.first { $0.text == id }?.place ?? flags.place
      let meant = Reading.meant(id, known)
      report.error("example-flags", at: place) { $0.flagUnknown(id, meant, known) }
    }
  }
}
