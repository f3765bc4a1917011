import Language
import QuestionnaireModel

/// The scoring of one questionnaire, compiled once; scores blocks of sheets, a block of one like a full one.
public struct Scorer: Sendable {
  public let questionnaire: Questionnaire
  /// Of the questionnaire; computed once, since it is a digest of the whole.
  public let identity: QuestionnaireIdentity
  public let coding: AnswerCoding
  public let routing: Routing
  public let layout: ScoreLayout
  /// Id and version of every module used, in the order of the steps.
  public let modules: [(id: String, version: Version)]
  let steps: [any PreparedScoring]
  /// What each step's module says of itself.
  private let descriptions: [ModuleDescription]
  /// What each scale can give over all its items, in the order of the questionnaire.
  let ranges: [ClosedRange<Fraction>?]
  private let standardOrder: [UInt16]

  /// Prepares `credits`, the questionnaire's `scoring` and `validity` modules, and `bands`.
  public init(_ questionnaire: Questionnaire, registry: ModuleRegistry = .builtIn) throws(ScoringError) {
    self.questionnaire = questionnaire
    identity = questionnaire.identity
    coding = AnswerCoding(questionnaire)
    routing = Routing(questionnaire, layout: coding.layout)
    let uses =
      [(ModuleUse(module: "credits"), ModuleDescription.Family.scoring)]
      + questionnaire.scoring.map { ($0, .scoring) } + [(ModuleUse(module: "bands"), .scoring)]
      + questionnaire.validity.map { ($0, .validity) }
    var steps: [any PreparedScoring] = []
    var descriptions: [ModuleDescription] = []
    var modules: [(id: String, version: Version)] = []
    var outputs: [ScoreOutput] = []
    for (use, family) in uses {
      let (prepared, description) = try registry.prepare(
        use, family, for: questionnaire, layout: coding.layout)
      for output in prepared.outputs {
        guard !outputs.contains(where: { $0.id == output.id }) else {
          throw .repeatedOutput(module: use.module, output: output.id)
        }
        outputs.append(output)
      }
      steps.append(prepared)
      descriptions.append(description)
      if !modules.contains(where: { $0.id == description.id }) {
        modules.append((description.id, description.version))
      }
    }
    self.steps = steps
    self.descriptions = descriptions
    ranges = questionnaire.scales.map { questionnaire.range(of: $0) }
    self.modules = modules
    layout = ScoreLayout(
      scales: questionnaire.scales.map(\.id), outputs: outputs,
      hasShares: questionnaire.scales.contains { $0.method == .share })
    let indices = Dictionary(questionnaire.items.enumerated().map { ($1.id, UInt16($0)) }) { first, _ in first
    }
    standardOrder = questionnaire.sections.flatMap(\.items).compactMap { indices[$0] }
  }

  /// An empty block for the questionnaire's answers.
  public func makeAnswerBlock(capacity: Int = AnswerBlock.standardCapacity) -> AnswerBlock {
    AnswerBlock(
      layout: coding.layout, itemCount: questionnaire.items.count, standardOrder: standardOrder,
      capacity: capacity)
  }

  /// An empty block for the questionnaire's scores.
  public func makeScoreBlock(capacity: Int = AnswerBlock.standardCapacity) -> ScoreBlock {
    ScoreBlock(layout: layout, capacity: capacity)
  }

  /// Appends a sheet to a block, hidden answers marked.
  public func append(
    _ sheet: AnswerSheet, of attributes: PupilAttributes = PupilAttributes(), to block: inout AnswerBlock
  ) {
    block.append(
      routing.masked(sheet.row), milliseconds: sheet.milliseconds, order: sheet.order, of: attributes)
  }

  /// Scores every row of a block.
  ///
  /// Throws `foreignBlock` where either block was made for another questionnaire or capacity.
  public func score(_ answers: AnswerBlock, into scores: inout ScoreBlock) throws(ScoringError) {
    guard answers.layout == coding.layout, scores.layout == layout, answers.capacity == scores.capacity else {
      throw .foreignBlock
    }
    scores.reset(count: answers.count)
    for step in steps { try step.score(answers, into: &scores) }
  }

  /// Scores one sheet.
  public func score(_ sheet: AnswerSheet, of attributes: PupilAttributes = PupilAttributes())
    throws(ScoringError) -> ScoreSheet
  {
    var answers = makeAnswerBlock(capacity: 1)
    append(sheet, of: attributes, to: &answers)
    var scores = makeScoreBlock(capacity: 1)
    try score(answers, into: &scores)
    return ScoreSheet(row: 0, of: answers, scores: scores, scorer: self)
  }

  /// The way from one sheet's answers to its scores; only the lines of one scale or output where `subject` names it.
  public func explain(
    _ sheet: AnswerSheet, of attributes: PupilAttributes = PupilAttributes(), subject: String? = nil,
    in language: InterfaceLanguage
  ) throws(ScoringError) -> [TraceLine] {
    let lines = try traces(of: sheet, of: attributes, in: language).flatMap(\.lines)
    guard let subject else { return lines }
    return lines.filter { $0.subject == subject }
  }

  /// The same way, module by module in the order of the steps; those that say nothing are left out.
  public func traces(
    of sheet: AnswerSheet, of attributes: PupilAttributes = PupilAttributes(), in language: InterfaceLanguage
  ) throws(ScoringError) -> [ModuleTrace] {
    var answers = makeAnswerBlock(capacity: 1)
    append(sheet, of: attributes, to: &answers)
    var scores = makeScoreBlock(capacity: 1)
    try score(answers, into: &scores)
    return zip(steps, descriptions).map { step, description in
      ModuleTrace(
        module: description, lines: step.explain(0, of: answers, scores: scores, in: language))
    }.filter { !$0.lines.isEmpty }
  }
}
