import Language
import QuestionnaireModel

/// Scores that credits cannot count: weighted composites of answers and of other scores, recoded answers, texts compared with a
/// key, arithmetic on the result.
///
/// What is missing is left out: a sum shrinks, a mean is over what there is. A dimension is counted after those that it is counted
/// from. Numbers are binary, unlike the exact points of scales, so dimensions have no levels.
public enum Dimensions: ScoringModule {
  public static let description = ModuleDescription(
    id: "dimensions", version: Version(1, 0, 0), family: .scoring,
    title: LocalizedText(ru: "Составные показатели", en: "Composite scores"),
    summary: LocalizedText(
      ru:
        "Считает показатели, которых не выразить ключом: взвешенные суммы и средние ответов и других показателей, "
        + "перекодированные ответы, верные ответы текстом, пересчёт в другую шкалу. Пропущенное не учитывается.",
      en:
        "Counts scores that a key cannot express: weighted sums and means of answers and of other scores, recoded answers, "
        + "right answers in words, conversion to another scale. What is missing is left out."),
    parameters: [
      ParameterDescription(
        "dimensions",
        about: LocalizedText(
          ru:
            "список: {id, title, about, method: sum | mean | max | min | sd, inputs: [{item, part, option, accept, values, "
            + "mirrored, weight, times}, {scale: …}, {dimension: …, raw}], transform: [{subtract: 1}, {divide: sd}], at-least}",
          en:
            "a list of {id, title, about, method: sum | mean | max | min | sd, inputs: [{item, part, option, accept, values, "
            + "mirrored, weight, times}, {scale: …}, {dimension: …, raw}], transform: [{subtract: 1}, {divide: sd}], at-least}"
        ),
        isRequired: true),
      ParameterDescription(
        "computed",
        about: LocalizedText(
          ru:
            "список выражений: {id, title, expression: answer.x * 8 + score.y, truth}; пропущенное в них равно 0",
          en:
            "a list of expressions: {id, title, expression: answer.x * 8 + score.y, truth}; what is missing is 0 in them"
        )),
    ],
    outputs: LocalizedText(
      ru: "Показатель на каждое измерение (стоит среди баллов шкал) и число на каждое выражение.",
      en: "A score for each dimension (among the scores of scales) and a number for each expression."),
    citations: [
      "Nunnally J. C., Bernstein I. H. Psychometric Theory. 3rd ed. McGraw-Hill, 1994.",
      "Mueller S. T. Open Scale Definition specification, version 1.0. OpenScales, 2026.",
    ])

  public static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  {
    let reader = DimensionReader(reader: ParameterReader(use, for: questionnaire), layout: layout)
    let plans = try reader.read()
    return PreparedDimensions(
      questionnaire: questionnaire, plans: plans, computed: try reader.readComputed(plans),
      ids: (use["dimensions"]?.list ?? []).compactMap { $0["id"]?.text })
  }
}

private struct PreparedDimensions: PreparedScoring {
  let questionnaire: Questionnaire
  /// In the order of counting.
  let plans: [DimensionPlan]
  let computed: [ComputedNumber]
  /// In the order of the file.
  let ids: [String]

  var outputs: [ScoreOutput] {
    ids.compactMap { id in plans.first { $0.id == id } }.map { plan in
      ScoreOutput(
        id: plan.id, title: plan.title, kind: .number(places: 2), meaning: plan.about, isScore: true)
    } + computed.map { ScoreOutput(id: $0.id, title: $0.title, kind: .number(places: 2)) }
  }

  func score(_ answers: AnswerBlock, into scores: inout ScoreBlock) throws(ScoringError) {
    let slots = plans.map { scores.layout.slot(of: $0.id) }
    let computedSlots = computed.map { scores.layout.slot(of: $0.id) }
    var results = [DimensionPlan.Score](repeating: .init(), count: plans.count)
    var numbers = [Double](repeating: 0, count: computed.count)
    var buffer: [Double] = []
    for row in 0..<answers.count {
      for (index, plan) in plans.enumerated() {
        results[index] = plan.score(row, answers, scores, of: questionnaire, before: results, &buffer)
        if let slot = slots[index] { scores.numbers[slot * scores.capacity + row] = results[index].final }
      }
      for (index, number) in computed.enumerated() {
        let value = number.number(row, answers, scores, questionnaire, results, numbers)
        numbers[index] = value.isFinite ? value : .nan
        if let slot = computedSlots[index] { scores.numbers[slot * scores.capacity + row] = numbers[index] }
      }
    }
  }

  /// Every dimension of one row.
  private func results(_ row: Int, _ answers: AnswerBlock, _ scores: ScoreBlock) -> [DimensionPlan.Score] {
    var results = [DimensionPlan.Score](repeating: .init(), count: plans.count)
    var buffer: [Double] = []
    for (index, plan) in plans.enumerated() {
      results[index] = plan.score(row, answers, scores, of: questionnaire, before: results, &buffer)
    }
    return results
  }

  func reason(forNo output: String, _ row: Int, of answers: AnswerBlock, scores: ScoreBlock) -> NoScore? {
    guard let index = plans.firstIndex(where: { $0.id == output }) else { return nil }
    let (plan, count) = (plans[index], results(row, answers, scores)[index].count)
    guard count > 0, count < plan.atLeast else { return .nothingAnswered }
    return .tooManyMissing(missing: plan.inputs.count - count, atMost: plan.inputs.count - plan.atLeast)
  }

  func explain(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock, in language: InterfaceLanguage)
    -> [TraceLine]
  {
    let results = results(row, answers, scores)
    let explanation = DimensionExplanation(questionnaire: questionnaire, language: language)
    let dimensions = plans.enumerated().flatMap { index, plan in
      explanation.lines(plan, results[index], row, answers, scores, results)
    }
    return dimensions
      + computed.enumerated().map { index, number in
        let slot = scores.layout.slot(of: number.id)
        let value = slot.map { scores.number($0, row) } ?? .nan
        let earlier = computed.map { scores.layout.slot(of: $0.id).map { scores.number($0, row) } ?? .nan }
        let values = number.names.indices.map { name in
          number.value(name, row, answers, scores, questionnaire, results, earlier)
        }
        return explanation.line(number, value, values)
      }
  }
}
