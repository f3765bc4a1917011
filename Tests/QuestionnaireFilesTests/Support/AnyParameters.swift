import Language
import QuestionnaireModel
import Scoring

/// A module that takes anything: for carrying parameters of every shape.
enum AnyParameters: ScoringModule {
  static let names = ["first", "second", "third", "fourth"]
  static let description = ModuleDescription(
    id: "anything", version: Version(1, 0, 0), family: .scoring, title: .empty, summary: .empty,
    parameters: names.map { ParameterDescription($0, about: .empty) }, outputs: .empty, citations: ["none"])

  struct Prepared: PreparedScoring {
    func score(_ answers: AnswerBlock, into scores: inout ScoreBlock) throws(ScoringError) {}
    func explain(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock, in language: InterfaceLanguage)
      -> [TraceLine]
    { [] }
  }

  static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  { Prepared() }
}
