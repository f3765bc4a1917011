import Language
import QuestionnaireModel

/// Pairs of opposite meaning, which one respondent should answer oppositely.
public enum Antonyms: ScoringModule {
  public static let description = ModuleDescription(
    id: "antonyms", version: Version(1, 0, 0), family: .validity,
    title: LocalizedText(ru: "Пары противоположного смысла", en: "Pairs of opposite meaning"),
    summary: LocalizedText(
      ru:
        "Смотрит, противоположны ли у одного ученика ответы в парах противоположных оценок. Пары называет автор. Ничего не исключает: "
        + "решает психолог.",
      en:
        "Looks whether one respondent answers pairs of opposite meaning oppositely. The author names the pairs. Excludes nothing: the "
        + "psychologist decides."),
    parameters: [
      ParameterDescription(
        "pairs",
        about: LocalizedText(
          ru: "пары оценок [[a, b], [c, d], …], от 3", en: "pairs of ratings [[a, b], [c, d], …], 3 or more"),
        isRequired: true),
      ParameterDescription(
        "from",
        about: LocalizedText(
          ru: "корреляция от этой и выше, от −1 до 1, – повод обратить внимание",
          en: "a correlation of this or more, −1 to 1, is worth a look"),
        standard: "0"),
    ],
    outputs: LocalizedText(
      ru:
        "antonyms: замечание; antonyms-correlation: корреляция первых и вторых ответов по парам (у внимательных ниже нуля).",
      en:
        "antonyms: the remark; antonyms-correlation: the correlation of first and second answers over the pairs (below zero where read "
        + "with care)."),
    citations: [
      "Johnson J. A. Ascertaining the validity of individual protocols from Web-based personality inventories. Journal of "
        + "Research in Personality, 2005, 39, 103–129."
    ])

  public static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  {
    let reader = ParameterReader(use, for: questionnaire)
    let pairs = try PairedRatings("pairs", reader, layout)
    return PreparedRemark(
      rule: AntonymsRule(
        pairs: pairs, limit: .atLeast(try reader.decimal("from", standard: 0, from: -1, to: 1))))
  }
}

private struct AntonymsRule: RemarkRule {
  let pairs: PairedRatings
  let limit: RemarkLimit

  var remark: ScoreOutput {
    ScoreOutput(
      id: "antonyms",
      title: LocalizedText(
        ru: "Обратить внимание: на противоположные вопросы отвечено одинаково",
        en: "Worth a look: opposite questions answered alike"),
      kind: .flag,
      meaning: LocalizedText(
        ru:
          "Утверждения противоположного смысла отмечены одинаково. Так бывает, когда верно и то и другое, и когда соглашаются не читая. Стоит "
          + "спросить об одной-двух парах.",
        en:
          "Statements of opposite meaning were marked alike. This happens where both are true as well as where one agrees without reading. "
          + "It is worth asking about a pair or two."),
      family: .inconsistency)
  }

  var number: ScoreOutput {
    ScoreOutput(
      id: "antonyms-correlation",
      title: LocalizedText(
        ru: "Сходство ответов в парах противоположного смысла",
        en: "Likeness of answers in pairs of opposite meaning"),
      kind: .number(places: 2))
  }

  func measure(_ row: Int, _ answers: AnswerBlock, _ scores: ScoreBlock) -> Double? {
    pairs.correlation(row, answers)
  }

  func trace(_ row: Int, _ answers: AnswerBlock, _ scores: ScoreBlock, in language: InterfaceLanguage)
    -> [LocalizedText]
  { pairs.trace(row, answers) }
}
