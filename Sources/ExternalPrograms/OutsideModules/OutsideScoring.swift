import Digests
import QuestionnaireModel
import Scoring

/// Scores sheets of one questionnaire with an outside module, one process a batch.
public struct OutsideScoring: Sendable {
  /// What a batch came to.
  public struct Batch: Sendable {
    public var declaration: OutsideDeclaration
    /// For each sheet, in their order.
    public var scores: [OutsideScores]
  }

  public let module: OutsideModule
  /// What the questionnaire declares for a program of this name; `nil` where it names none: the module is then a second opinion and
  /// gives what it declares itself.
  public let use: OutsideUse?
  private let scorer: Scorer
  private let containment: Containment
  private let limits: OutsideLimits

  /// Makes a scoring.
  public init(
    _ module: OutsideModule, scorer: Scorer, containment: Containment, limits: OutsideLimits = OutsideLimits()
  ) throws(ScoringError) {
    self.module = module
    use = try OutsideUse.all(in: scorer.questionnaire).first { $0.program == module.name }
    (self.scorer, self.containment, self.limits) = (scorer, containment, limits)
  }

  /// Scores a batch; all of its sheets or none.
  ///
  /// The first sheet is sent once more at the end and must come out the same. `before` is what the module said of itself in an
  /// earlier batch.
  public func score(_ sheets: [AnswerSheet], before: OutsideDeclaration? = nil) async throws(OutsideFailure)
    -> Batch
  {
    let line = SheetLine(scorer)
    var lines = [OutsideHandshake(scorer.questionnaire, parameters: use?.parameters ?? []).line]
    lines += sheets.enumerated().map { line.text($0 + 1, $1) }
    if let first = sheets.first { lines.append(line.text(sheets.count + 1, first)) }
    let expectation = ReplyStream.Expectation(
      use: use, taken: Self.taken(scorer, module.name), declaration: before, sheets: lines.count - 1)
    let outcome = await ContainedRun(containment: containment, module: module, limits: limits).run(
      lines, expectation)
    let stream = try outcome.result.get()
    guard let declaration = stream.declaration else { throw .tooFewLines(got: 0, expected: lines.count) }
    let source = source(declaration)
    let titles = use?.outputs ?? []
    return Batch(
      declaration: declaration,
      scores: stream.scores.map { values in
        OutsideScores(
          source: source,
          values: values.map { value in
            var value = value
            // People have checked the questionnaire's titles.
            if let own = titles.first(where: { $0.id == value.output.id }) { value.output = own }
            return value
          })
      })
  }

  /// How the module's values are marked.
  public func source(_ declaration: OutsideDeclaration) -> OutsideSource {
    OutsideSource(
      program: module.name,
      run: .init(
        module: declaration.id, version: declaration.version, digest: module.digest.hexadecimal))
  }

  /// What a program may not give: scales, and outputs of everything but itself.
  static func taken(_ scorer: Scorer, _ program: String) -> Set<String> {
    let outputs = scorer.layout.outputs.filter { $0.outside?.program != program }.map(\.id)
    return Set(scorer.questionnaire.scales.map(\.id) + outputs)
  }
}
