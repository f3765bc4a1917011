import Language
import QuestionnaireModel

/// A block of statements of virtues that nobody has in full: a high score speaks for a favourable picture.
public enum Impression: ScoringModule {
  public static let description = ModuleDescription(
    id: "impression", version: Version(1, 0, 0), family: .validity,
    title: LocalizedText(ru: "Желание выглядеть лучше", en: "Impression management"),
    summary: LocalizedText(
      ru:
        "Делает замечание, если балл контрольной шкалы достиг порога. Ничего не исключает и ложью не называет: решает психолог.",
      en:
        "Makes a remark where the score of a control scale reaches a limit. Excludes nothing and calls nobody a liar: the psychologist "
        + "decides."),
    parameters: [
      ParameterDescription(
        "scale", about: LocalizedText(ru: "контрольная шкала", en: "the control scale"), isRequired: true),
      ParameterDescription(
        "from",
        about: LocalizedText(
          ru: "балл шкалы, с которого делается замечание", en: "the raw score from which the remark is made"),
        isRequired: true),
    ],
    outputs: LocalizedText(
      ru: "impression: замечание; impression-score: балл контрольной шкалы.",
      en: "impression: the remark; impression-score: the control scale's score."),
    citations: [
      "Paulhus D. L. Measurement and control of response bias. In: Robinson J. P. et al. (eds.) Measures of Personality and Social "
        + "Psychological Attitudes. Academic Press, 1991, 17–59."
    ])

  public static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  {
    let reader = ParameterReader(use, for: questionnaire)
    let id = try reader.value("scale").text ?? ""
    guard let index = questionnaire.scales.firstIndex(where: { $0.id == id }) else {
      let known = questionnaire.scales.map(\.id)
      throw reader.bad(["scale"]) { $0.unknownScale(id) + $0.meant(likelyMeant(id, among: known), known) }
    }
    guard let from = try reader.value("from").number,
      let range = questionnaire.range(of: questionnaire.scales[index]),
      range.contains(from)
    else {
      let range = questionnaire.range(of: questionnaire.scales[index])
      let (least, most) = (range?.lowerBound.description ?? "?", range?.upperBound.description ?? "?")
      throw reader.refusal(
        ["from"],
        LocalizedText(
          ru: "нужен балл шкалы от \(least) до \(most)",
          en: "a score of the scale from \(least) to \(most) is needed"))
    }
    return PreparedRemark(
      rule: ImpressionRule(scale: questionnaire.scales[index], index: index, limit: .atLeast(from.value)))
  }
}

private struct ImpressionRule: RemarkRule {
  let scale: Scale
  let index: Int
  let limit: RemarkLimit

  var remark: ScoreOutput {
    ScoreOutput(
      id: "impression",
      title: LocalizedText(
        ru: "Обратить внимание: очень благоприятная картина", en: "Worth a look: a very favourable picture"),
      kind: .flag,
      meaning: LocalizedText(
        ru:
          "Многие ответы таковы, какими хочется видеть себя всем. Это не обман: так отвечают и от волнения, и из желания понравиться. "
          + "Остальные шкалы стоит обсуждать на примерах из жизни.",
        en:
          "Many answers are as everybody would like to be. It is no lie: people answer so when nervous, or to be liked. The other scales "
          + "are worth talking over with examples from life."),
      family: .image)
  }

  var number: ScoreOutput {
    ScoreOutput(
      id: "impression-score",
      title: LocalizedText(ru: "Балл контрольной шкалы", en: "Score of the control scale"),
      kind: .number(places: 2))
  }

  func measure(_ row: Int, _ answers: AnswerBlock, _ scores: ScoreBlock) -> Double? {
    RawScore(scale, scores.standing(scale: index, row: row)).fraction?.value
  }

  func trace(_ row: Int, _ answers: AnswerBlock, _ scores: ScoreBlock, in language: InterfaceLanguage)
    -> [LocalizedText]
  {
    guard let score = RawScore(scale, scores.standing(scale: index, row: row)).fraction else { return [] }
    let text = ExactText(language: language).text(score)
    return [LocalizedText(ru: "Шкала \(scale.id): \(text)", en: "Scale \(scale.id): \(text)")]
  }
}
