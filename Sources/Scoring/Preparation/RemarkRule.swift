import Language
import QuestionnaireModel

/// A validity rule that takes one number from a sheet and makes a remark where the number passes a limit.
///
/// What such rules share (writing both outputs, saying nothing where nothing can be judged, explaining) is `PreparedRemark`'s.
protocol RemarkRule: Sendable {
  var remark: ScoreOutput { get }
  var number: ScoreOutput { get }
  var limit: RemarkLimit { get }

  /// The number of one row; `nil` where nothing can be judged. Allocates nothing.
  func measure(_ row: Int, _ answers: AnswerBlock, _ scores: ScoreBlock) -> Double?

  /// How the number came about.
  func trace(_ row: Int, _ answers: AnswerBlock, _ scores: ScoreBlock, in language: InterfaceLanguage)
    -> [LocalizedText]
}

/// A remark rule as a step of a scorer.
struct PreparedRemark<Rule: RemarkRule>: PreparedScoring {
  let rule: Rule

  var outputs: [ScoreOutput] { [rule.remark, rule.number] }

  func score(_ answers: AnswerBlock, into scores: inout ScoreBlock) throws(ScoringError) {
    guard let flag = scores.layout.slot(of: rule.remark.id),
      let number = scores.layout.slot(of: rule.number.id)
    else { return }
    for row in 0..<answers.count {
      guard let value = rule.measure(row, answers, scores) else { continue }
      scores.codes[flag * scores.capacity + row] = rule.limit.isPassed(by: value) ? 1 : 0
      scores.numbers[number * scores.capacity + row] = value
    }
  }

  func explain(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock, in language: InterfaceLanguage)
    -> [TraceLine]
  {
    guard let value = rule.measure(row, answers, scores) else {
      let text = LocalizedText(
        ru: "По этим ответам судить нельзя (их слишком мало или они одинаковы): замечания нет",
        en: "These answers cannot be judged (too few, or all alike): no remark")
      return [rule.number.id, rule.remark.id].map { TraceLine(subject: $0, text.named(in: language)) }
    }
    let places = if case .number(let places) = rule.number.kind { places } else { 0 }
    return rule.trace(row, answers, scores, in: language).map {
      TraceLine(subject: rule.number.id, $0.named(in: language))
    } + [TraceLine(subject: rule.remark.id, rule.limit.verdict(value, places: places, in: language))]
  }
}
