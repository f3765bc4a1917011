import Language
import QuestionnaireModel

/// Explains the level of each scale; the level itself follows from the raw score alone.
///
/// Writes nothing: reports apply levels to a cohort's frequencies, not pupil by pupil. Levels are half-open intervals on
/// exact fractions, so that 0.7 is seven tenths on both sides of the comparison.
public enum Bands: ScoringModule {
  public static let description = ModuleDescription(
    id: "bands", version: Version(1, 0, 0), family: .scoring,
    title: LocalizedText(ru: "Уровни шкал", en: "Levels of scales"),
    summary: LocalizedText(
      ru: "Показывает, в какой промежуток попал сырой балл и на чём основан уровень. Выполняется всегда; "
        + "промежутки задаются в опроснике в разделе bands.",
      en:
        "Shows which interval a raw score lies in and what the level rests on. Always done; the intervals stand under "
        + "bands in the questionnaire."),
    parameters: [],
    outputs: LocalizedText(
      ru: "Уровень шкалы – он однозначно следует из сырого балла и отдельно не записывается.",
      en: "A scale's level; it follows from the raw score and is not written separately."),
    citations: [
      "American Educational Research Association, American Psychological Association, National Council on Measurement in "
        + "Education. Standards for Educational and Psychological Testing. 2014, chapter 5."
    ])

  public static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  { PreparedBands(questionnaire: questionnaire) }
}

private struct PreparedBands: PreparedScoring {
  let questionnaire: Questionnaire

  func score(_ answers: AnswerBlock, into scores: inout ScoreBlock) throws(ScoringError) {}

  func explain(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock, in language: InterfaceLanguage)
    -> [TraceLine]
  {
    let words = Words.of(language).levels
    return questionnaire.scales.enumerated().flatMap { index, scale -> [TraceLine] in
      guard let band = questionnaire.band(of: scale.id) else { return [] }
      guard let score = RawScore(scale, scores.standing(scale: index, row: row)).fraction else {
        return [TraceLine(subject: scale.id, words.none)]
      }
      let exact = ExactText(language: language)
      guard let level = band.levelIndex(of: score).map({ band.levels[$0] }) else {
        return [TraceLine(subject: scale.id, words.outside(exact.text(score)))]
      }
      let interval =
        "\(exact.text(level.from)) ≤ \(exact.text(score))"
        + (level.below.map { " < \(exact.text($0))" } ?? "")
      let basis =
        switch band.basis {
        case .answers: words.answers
        case .norms: words.norms
        case .source: words.source(band.source ?? "")
        }
      return [
        TraceLine(subject: scale.id, words.level(level.name.named(in: language), interval)),
        TraceLine(depth: 1, subject: scale.id, basis),
      ]
    }
  }
}
