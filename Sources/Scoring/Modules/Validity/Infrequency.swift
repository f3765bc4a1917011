import Language
import QuestionnaireModel

/// Items that nearly everybody answers alike; the rare answers are counted.
public enum Infrequency: ScoringModule {
  public static let description = ModuleDescription(
    id: "infrequency", version: Version(1, 0, 0), family: .validity,
    title: LocalizedText(ru: "Маловероятные ответы", en: "Infrequent answers"),
    summary: LocalizedText(
      ru:
        "Считает ответы, которых почти никто не даёт («У меня нет ни одного знакомого, который работает»). Ничего не исключает: решает "
        + "психолог.",
      en:
        "Counts answers that hardly anybody gives (“I know nobody who works”). Excludes nothing: the psychologist decides."
    ),
    parameters: [
      ParameterDescription(
        "items",
        about: LocalizedText(
          ru: "список {item, unlikely}: вопрос и ответы, которых почти никто не даёт",
          en: "a list of {item, unlikely}: the item and the answers that hardly anybody gives"),
        isRequired: true),
      ParameterDescription(
        "limit",
        about: LocalizedText(
          ru: "целое число от 1: столько таких ответов – повод обратить внимание",
          en: "a whole number from 1: so many such answers are worth a look"),
        standard: "2"),
    ],
    outputs: LocalizedText(
      ru: "infrequency: замечание; infrequency-count: число маловероятных ответов.",
      en: "infrequency: the remark; infrequency-count: the number of infrequent answers."),
    citations: [
      "Jackson D. N. Personality Research Form manual. Research Psychologists Press, 1984.",
      "Huang J. L., Bowling N. A., Liu M., Li Y. Detecting insufficient effort responding with an infrequency scale. Journal of "
        + "Business and Psychology, 2015, 30, 299–311.",
    ])

  public static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  {
    let reader = ParameterReader(use, for: questionnaire)
    let expected = try ExpectedAnswers("items", "unlikely", reader, layout)
    let limit = use["limit"] == nil ? 2 : try reader.whole("limit", from: 1, to: 100)
    return PreparedRemark(rule: InfrequencyRule(expected: expected, limit: .atLeast(Double(limit))))
  }
}

private struct InfrequencyRule: RemarkRule {
  let expected: ExpectedAnswers
  let limit: RemarkLimit

  var remark: ScoreOutput {
    ScoreOutput(
      id: "infrequency",
      title: LocalizedText(
        ru: "Обратить внимание: маловероятные ответы", en: "Worth a look: infrequent answers"),
      kind: .flag,
      meaning: LocalizedText(
        ru:
          "Даны ответы, которых почти никто не даёт. Иногда они правда, чаще вопрос прочитан невнимательно. Стоит спросить об этих ответах.",
        en:
          "There are answers that hardly anybody gives. Sometimes they are true, more often the question was not read with care. It is "
          + "worth asking about them."),
      family: .attention)
  }

  var number: ScoreOutput {
    ScoreOutput(
      id: "infrequency-count",
      title: LocalizedText(ru: "Маловероятных ответов", en: "Infrequent answers"), kind: .number(places: 0))
  }

  func measure(_ row: Int, _ answers: AnswerBlock, _ scores: ScoreBlock) -> Double? {
    let (answered, found) = expected.counts(row, answers)
    return answered > 0 ? Double(found) : nil
  }

  func trace(_ row: Int, _ answers: AnswerBlock, _ scores: ScoreBlock, in language: InterfaceLanguage)
    -> [LocalizedText]
  {
    expected.found(row, answers).map { entry, isFound in
      isFound
        ? LocalizedText(ru: "\(entry.id): маловероятный ответ", en: "\(entry.id): an infrequent answer")
        : LocalizedText(ru: "\(entry.id): обычный ответ", en: "\(entry.id): a usual answer")
    }
  }
}
