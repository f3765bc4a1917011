import Language
import QuestionnaireModel

/// A way of scoring that questionnaires name in `scoring:` or `validity:`.
///
/// A module is one file in `Scoring/Modules/`, one line in `ModuleRegistry.builtIn`, and one test file that calls
/// `ModuleConformance`. `prepare` refuses every bad parameter, so that a prepared module cannot fail on a pupil's answers.
public protocol ScoringModule: Sendable {
  /// Id, version, parameters, outputs and citations.
  static var description: ModuleDescription { get }

  /// Checks the parameters against the questionnaire and compiles them.
  static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError)
    -> any PreparedScoring
}

/// A module prepared for one questionnaire: pure, without clock, files or randomness.
public protocol PreparedScoring: Sendable {
  /// What it writes besides scale scores.
  var outputs: [ScoreOutput] { get }

  /// Scores every row of a block; called in the order of the steps, with earlier steps' results in `scores`.
  func score(_ answers: AnswerBlock, into scores: inout ScoreBlock) throws(ScoringError)

  /// Texts of one row that follow from the outputs (a Holland code): output id and text, the same in every language.
  func derivedTexts(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock) -> [DerivedText]

  /// Why a score of one row is missing; asked only where an output is a score and has none.
  func reason(forNo output: String, _ row: Int, of answers: AnswerBlock, scores: ScoreBlock) -> NoScore?

  /// The way from the answers of one row to what the module wrote, for `result explain`.
  func explain(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock, in language: InterfaceLanguage)
    -> [TraceLine]
}

extension PreparedScoring {
  public var outputs: [ScoreOutput] { [] }
  public func derivedTexts(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock) -> [DerivedText] { [] }
  public func reason(forNo output: String, _ row: Int, of answers: AnswerBlock, scores: ScoreBlock)
    -> NoScore?
  { nil }
}

/// A text that a module derives for one sheet.
public struct DerivedText: Hashable, Sendable {
  public var id: String
  public var title: LocalizedText
  /// The same in every language: what files and worked examples hold.
  public var text: String
  /// The same in words, for people; `nil` where the text says it as it stands.
  public var reading: LocalizedText?

  /// Makes a derived text.
  public init(id: String, title: LocalizedText, text: String, reading: LocalizedText? = nil) {
    (self.id, self.title, self.text, self.reading) = (id, title, text, reading)
  }
}

/// One line of an explanation.
public struct TraceLine: Hashable, Sendable {
  /// 0 for a step, 1 for what it rests on, and so on.
  public var depth: Int
  /// The scale or output that the line belongs to.
  public var subject: String?
  public var text: String
  /// Whether single answers can be read from it; they are the pupil's and no matter for a talk with parents.
  public var tellsAnswers: Bool

  /// Makes a line.
  public init(depth: Int = 0, subject: String? = nil, _ text: String, tellsAnswers: Bool = false) {
    (self.depth, self.subject, self.text, self.tellsAnswers) = (depth, subject, text, tellsAnswers)
  }
}

/// What one step of a scorer says of a sheet.
public struct ModuleTrace: Sendable {
  public let module: ModuleDescription
  public let lines: [TraceLine]

  /// Makes a trace.
  public init(module: ModuleDescription, lines: [TraceLine]) { (self.module, self.lines) = (module, lines) }
}
