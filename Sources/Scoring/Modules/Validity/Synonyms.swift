import Language
import QuestionnaireModel

/// Pairs of near meaning, which one respondent should answer alike.
public enum Synonyms: ScoringModule {
  public static let description = ModuleDescription(
    id: "synonyms", version: Version(1, 0, 0), family: .validity,
    title: LocalizedText(ru: "Пары близкого смысла", en: "Pairs of near meaning"),
    summary: LocalizedText(
      ru:
        "Смотрит, похожи ли у одного ученика ответы в парах близких по смыслу оценок. Пары называет автор; пары, найденные по выборке, – "
        + "дело отчёта о качестве. Ничего не исключает: решает психолог.",
      en:
        "Looks whether one respondent answers pairs of near meaning alike. The author names the pairs; those found in a sample belong to "
        + "the quality report. Excludes nothing: the psychologist decides."),
    parameters: [
      ParameterDescription(
        "pairs",
        about: LocalizedText(
          ru: "пары оценок [[a, b], [c, d], …], от 3", en: "pairs of ratings [[a, b], [c, d], …], 3 or more"),
        isRequired: true),
      ParameterDescription(
        "below",
        about: LocalizedText(
          ru: "корреляция меньше этой, от −1 до 1, – повод обратить внимание",
          en: "a correlation below this, −1 to 1, is worth a look"),
        standard: "0"),
    ],
    outputs: LocalizedText(
      ru: "synonyms: замечание; synonyms-correlation: корреляция первых и вторых ответов по парам.",
      en:
        "synonyms: the remark; synonyms-correlation: the correlation of first and second answers over the pairs."
    ),
    citations: [
      "Meade A. W., Craig S. B. Identifying careless responses in survey data. Psychological Methods, 2012, 17, 437–455."
    ])

  public static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  {
    let reader = ParameterReader(use, for: questionnaire)
    let pairs = try PairedRatings("pairs", reader, layout)
    return PreparedRemark(
      rule: SynonymsRule(
        pairs: pairs, limit: .below(try reader.decimal("below", standard: 0, from: -1, to: 1))))
  }
}

private struct SynonymsRule: RemarkRule {
  let pairs: PairedRatings
  let limit: RemarkLimit

  var remark: ScoreOutput {
    ScoreOutput(
      id: "synonyms",
      title: LocalizedText(
        ru: "Обратить внимание: на близкие вопросы отвечено по-разному",
        en: "Worth a look: near questions answered differently"),
      kind: .flag,
      meaning: LocalizedText(
        ru:
          "В парах вопросов близкого смысла ответы не похожи. Возможно, разница между вопросами была важна; возможно, они прочитаны наспех. "
          + "Стоит спросить об одной-двух парах.",
        en:
          "Pairs of near meaning have unlike answers. Perhaps the difference between them mattered; perhaps they were read in a hurry. It "
          + "is worth asking about a pair or two."),
      family: .inconsistency)
  }

  var number: ScoreOutput {
    ScoreOutput(
      id: "synonyms-correlation",
      title: LocalizedText(
        ru: "Сходство ответов в парах близкого смысла", en: "Likeness of answers in pairs of near meaning"),
      kind: .number(places: 2))
  }

  func measure(_ row: Int, _ answers: AnswerBlock, _ scores: ScoreBlock) -> Double? {
    pairs.correlation(row, answers)
  }

  func trace(_ row: Int, _ answers: AnswerBlock, _ scores: ScoreBlock, in language: InterfaceLanguage)
    -> [LocalizedText]
  { pairs.trace(row, answers) }
}
