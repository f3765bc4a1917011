import Language
import QuestionnaireModel
import Scoring

/// Which of nature and technology got more points; both where they are equal.
enum TestLeading: ScoringModule {
  static let description = ModuleDescription(
    id: "test-leading", version: Version(1, 0, 0), family: .scoring, title: .empty, summary: .empty,
    parameters: [], outputs: .empty, citations: ["test"])

  struct Prepared: PreparedScoring {
    let outputs = [
      ScoreOutput(
        id: "leading", title: SampleQuestionnaire.text("Leading"),
        kind: .members(["nature", "technology"].map { .init(id: $0, title: SampleQuestionnaire.text($0)) }))
    ]

    func score(_ answers: AnswerBlock, into scores: inout ScoreBlock) throws(ScoringError) {
      guard let slot = scores.layout.slot(of: "leading"), let nature = scores.layout.index(ofScale: "nature"),
        let technology = scores.layout.index(ofScale: "technology")
      else { return }
      for row in 0..<answers.count {
        let (left, right) = (
          scores.standing(scale: nature, row: row), scores.standing(scale: technology, row: row)
        )
        guard left.missing == 0, right.missing == 0 else { continue }
        scores.codes[slot * scores.capacity + row] =
          left.points == right.points ? 3 : left.points > right.points ? 1 : 2
      }
    }

    func explain(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock, in language: InterfaceLanguage)
      -> [TraceLine]
    { [] }
  }

  static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  { Prepared() }
}

/// A label from the plan: decided or not.
enum TestPlan: ScoringModule {
  static let description = ModuleDescription(
    id: "test-plan", version: Version(1, 0, 0), family: .scoring, title: .empty, summary: .empty,
    parameters: [], outputs: .empty, citations: ["test"])

  struct Prepared: PreparedScoring {
    let column: AnswerLayout.Column?
    let outputs = [
      ScoreOutput(
        id: "decided", title: SampleQuestionnaire.text("Decided"),
        kind: .label(["yes", "no"].map { .init(id: $0, title: SampleQuestionnaire.text($0)) }))
    ]

    func score(_ answers: AnswerBlock, into scores: inout ScoreBlock) throws(ScoringError) {
      guard let column, let slot = scores.layout.slot(of: "decided") else { return }
      for row in 0..<answers.count where AnswerCode.isAnswer(answers.narrow(column.slot, row)) {
        scores.codes[slot * scores.capacity + row] = answers.narrow(column.slot, row) == 2 ? 1 : 0
      }
    }

    func explain(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock, in language: InterfaceLanguage)
      -> [TraceLine]
    { [] }
  }

  static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  { Prepared(column: layout.columns.first { $0.id == "plan" }) }
}

/// A remark where the first six ratings are all there and all the same.
enum TestSame: ScoringModule {
  static let description = ModuleDescription(
    id: "test-same", version: Version(1, 0, 0), family: .validity, title: .empty, summary: .empty,
    parameters: [], outputs: .empty, citations: ["test"])

  struct Prepared: PreparedScoring {
    let outputs = [
      ScoreOutput(
        id: "same", title: SampleQuestionnaire.text("All the same"), kind: .flag,
        meaning: SampleQuestionnaire.text("Look at the sheet"))
    ]

    func score(_ answers: AnswerBlock, into scores: inout ScoreBlock) throws(ScoringError) {
      guard let slot = scores.layout.slot(of: "same") else { return }
      for row in 0..<answers.count {
        let cells = (0..<6).map { answers.narrow($0, row) }
        let isSame = AnswerCode.isAnswer(cells[0]) && Set(cells).count == 1
        scores.codes[slot * scores.capacity + row] = isSame ? 1 : 0
      }
    }

    func explain(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock, in language: InterfaceLanguage)
      -> [TraceLine]
    { [] }
  }

  static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  { Prepared() }
}
