import Language
import Psychometrics
import QuestionnaireModel

/// How unusual a pupil's scores are together, beside a sample that the questionnaire names.
///
/// The sample is data, like norms: without one there is no such remark. `report quality` has the same distance over single answers, from
/// the sheets that it reads.
public enum Mahalanobis: ScoringModule {
  public static let description = ModuleDescription(
    id: "mahalanobis", version: Version(1, 0, 0), family: .validity,
    title: LocalizedText(ru: "Необычное сочетание баллов", en: "Unusual combination of scores"),
    summary: LocalizedText(
      ru:
        "Расстояние Махаланобиса от баллов ученика до середины выборки, названной в опроснике; замечание – если такое сочетание в ней "
        + "почти не встречалось. Ничего не исключает: решает психолог.",
      en:
        "Mahalanobis distance from the pupil's scores to the middle of the sample that the questionnaire names; the remark is made where "
        + "such a combination hardly came about there. Excludes nothing: the psychologist decides."),
    parameters: [
      ParameterDescription(
        "scales",
        about: LocalizedText(
          ru: "от 2 до 30 неипсативных шкал, считаемых одинаково",
          en: "2 to 30 scales, not ipsative, counted in the same way"),
        isRequired: true),
      ParameterDescription(
        "means",
        about: LocalizedText(ru: "средние этих шкал в выборке", en: "the scales' means in the sample"),
        isRequired: true),
      ParameterDescription(
        "deviations",
        about: LocalizedText(
          ru: "их стандартные отклонения, больше 0", en: "their standard deviations, above 0"),
        isRequired: true),
      ParameterDescription(
        "correlations",
        about: LocalizedText(
          ru: "строки под диагональю: [[r₂₁], [r₃₁, r₃₂], …]",
          en: "the rows below the diagonal: [[r₂₁], [r₃₁, r₃₂], …]"),
        isRequired: true),
      ParameterDescription(
        "sample",
        about: LocalizedText(
          ru: "{n, year, region, source}; n не меньше десяти на шкалу",
          en: "{n, year, region, source}; n is at least ten for every scale"),
        isRequired: true),
      ParameterDescription(
        "below",
        about: LocalizedText(
          ru: "вероятность меньше этой – повод обратить внимание",
          en: "a probability below this is worth a look"),
        standard: "0.001"),
    ],
    outputs: LocalizedText(
      ru: "mahalanobis: замечание; mahalanobis-probability: как часто сочетание не ближе этого, от 0 до 1.",
      en:
        "mahalanobis: the remark; mahalanobis-probability: how often a combination is no nearer than this, 0 to 1."
    ),
    citations: [
      "Mahalanobis P. C. On the generalised distance in statistics. Proceedings of the National Institute of Sciences of India, 1936, 2, "
        + "49–55.",
      "Meade A. W., Craig S. B. Identifying careless responses in survey data. Psychological Methods, 2012, 17, 437–455.",
    ])

  public static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  {
    let reader = ParameterReader(use, for: questionnaire)
    let scales = try reader.scales("scales", from: 2, to: 30)
    for (place, index) in scales.enumerated() where questionnaire.scales[index].isIpsative {
      throw reader.refusal(
        ["scales", String(place)],
        LocalizedText(
          ru: "шкала ипсативная: её баллы с чужими не сравнивают; уберите её",
          en: "the scale is ipsative: its points are not compared with others'; take it out"))
    }
    let reference = try ScoreReference(reader, scales: scales)
    let below = try reader.decimal("below", standard: 0.001, from: 0, to: 0.5)
    return PreparedRemark(rule: MahalanobisRule(reference: reference, limit: .below(below)))
  }
}

private struct MahalanobisRule: RemarkRule {
  let reference: ScoreReference
  let limit: RemarkLimit

  var remark: ScoreOutput {
    ScoreOutput(
      id: "mahalanobis",
      title: LocalizedText(
        ru: "Обратить внимание: необычное сочетание баллов",
        en: "Worth a look: an unusual combination of scores"),
      kind: .flag,
      meaning: LocalizedText(
        ru:
          "Вместе такие баллы в выборке почти не встречались. Так бывает у людей с редкими интересами, и это не недостаток; бывает и при ответах "
          + "наугад. Стоит пройти по ответам вместе.",
        en:
          "Together such scores hardly came about in the sample. That happens with rare interests, which are no fault, and with answers at "
          + "random. It is worth going through the answers together."),
      family: .pattern)
  }

  var number: ScoreOutput {
    ScoreOutput(
      id: "mahalanobis-probability",
      title: LocalizedText(
        ru: "Как часто встречается такое сочетание баллов",
        en: "How often such a combination of scores comes about"),
      kind: .number(places: 4))
  }

  func measure(_ row: Int, _ answers: AnswerBlock, _ scores: ScoreBlock) -> Double? {
    reference.squaredDistance(row, scores).map {
      ChiSquareDistribution.upper($0, freedom: Double(reference.scales.count))
    }
  }

  func trace(_ row: Int, _ answers: AnswerBlock, _ scores: ScoreBlock, in language: InterfaceLanguage)
    -> [LocalizedText]
  {
    let text = NumberText(language)
    let squared = reference.squaredDistance(row, scores) ?? .nan
    let lines = reference.scales.compactMap { scale -> LocalizedText? in
      guard let raw = scale.raw(row, scores) else { return nil }
      let z = text.decimal((raw - scale.mean) / scale.deviation, places: 2)
      let (own, mean) = (text.decimal(raw, places: 2), text.decimal(scale.mean, places: 2))
      return LocalizedText(
        ru: "\(scale.scale.title.named(in: .russian)): \(own), в выборке в среднем \(mean) (z = \(z))",
        en: "\(scale.scale.title.named(in: .english)): \(own), the sample's mean \(mean) (z = \(z))")
    }
    let said = text.decimal(squared, places: 2)
    let (count, freedom) = (reference.count, reference.scales.count)
    return lines + [
      LocalizedText(
        ru: "D² = \(said) при \(freedom) степенях свободы; выборка \(count)",
        en: "D² = \(said) with \(freedom) degrees of freedom; the sample \(count)")
    ]
  }
}
