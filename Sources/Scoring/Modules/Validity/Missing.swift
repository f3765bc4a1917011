import Language
import QuestionnaireModel

/// Whether too large a share of what was shown was left out.
///
/// Every answer that was asked for counts, each of several ratings too; what was declined is left out as well. The share is
/// compared exactly: at the limit the remark is made.
public enum Missing: ScoringModule {
  public static let description = ModuleDescription(
    id: "missing", version: Version(1, 0, 0), family: .validity,
    title: LocalizedText(ru: "Пропущенные ответы", en: "Missing answers"),
    summary: LocalizedText(
      ru: "Считает долю показанных вопросов, оставленных без ответа. Ничего не исключает: решает психолог.",
      en:
        "Counts the share of shown questions that were left out. Excludes nothing: the psychologist decides."),
    parameters: [
      ParameterDescription(
        "share",
        about: LocalizedText(
          ru: "доля пропусков, больше 0 и не больше 1: с неё – повод обратить внимание",
          en: "the share of gaps, above 0 and up to 1, from which it is worth a look"),
        standard: "0.1")
    ],
    outputs: LocalizedText(
      ru: "missing: замечание; missing-share: доля вопросов без ответа среди показанных.",
      en: "missing: the remark; missing-share: the share of shown questions without an answer."),
    citations: [
      "Huisman M. Imputation of missing item responses: some simple techniques. Quality & Quantity, 2000, 34, 331–351."
    ])

  public static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  {
    let reader = ParameterReader(use, for: questionnaire)
    return PreparedMissing(
      share: try reader.share("share", standard: Fraction(1, over: 10)), columns: layout.columns)
  }
}

private struct PreparedMissing: PreparedScoring {
  private static let flag = "missing"
  private static let number = "missing-share"

  let share: Fraction
  let columns: [AnswerLayout.Column]

  var outputs: [ScoreOutput] {
    [
      ScoreOutput(
        id: Self.flag,
        title: LocalizedText(
          ru: "Обратить внимание: много вопросов без ответа",
          en: "Worth a look: many questions without an answer"),
        kind: .flag,
        meaning: LocalizedText(
          ru:
            "Заметная часть вопросов осталась без ответа. Возможно, они были непонятны, не подошли или не хватило времени. "
            + "Стоит спросить и учесть, что часть шкал могла остаться без балла.",
          en:
            "A good part of the questions has no answer. Perhaps they were unclear or did not fit, or time ran short. It is "
            + "worth asking, and bearing in mind that some scales may have no score."), family: .gaps),
      ScoreOutput(
        id: Self.number,
        title: LocalizedText(ru: "Доля вопросов без ответа", en: "Share of questions without an answer"),
        kind: .number(places: 2)),
    ]
  }

  func score(_ answers: AnswerBlock, into scores: inout ScoreBlock) throws(ScoringError) {
    guard let flag = scores.layout.slot(of: Self.flag), let number = scores.layout.slot(of: Self.number)
    else { return }
    for row in 0..<answers.count {
      let (missing, shown) = counts(row, answers)
      guard shown > 0 else { continue }
      scores.codes[flag * scores.capacity + row] = isReached(missing, shown) ? 1 : 0
      scores.numbers[number * scores.capacity + row] = Double(missing) / Double(shown)
    }
  }

  private func isReached(_ missing: Int, _ shown: Int) -> Bool {
    missing * share.denominator >= shown * share.numerator
  }

  private func counts(_ row: Int, _ answers: AnswerBlock) -> (missing: Int, shown: Int) {
    var (missing, shown) = (0, 0)
    for column in columns {
      let state = answers.state(column, row)
      shown += state.isShown ? 1 : 0
      missing += state.isShown && !state.isAnswered ? 1 : 0
    }
    return (missing, shown)
  }

  func explain(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock, in language: InterfaceLanguage)
    -> [TraceLine]
  {
    let (words, exact) = (Words.of(language).remarks, ExactText(language: language))
    let (missing, shown) = counts(row, answers)
    guard shown > 0 else {
      return [Self.flag, Self.number].map { TraceLine(subject: $0, words.nothingShown) }
    }
    let value = exact.text(Fraction(missing, over: shown))
    return [
      TraceLine(subject: Self.number, words.gaps(missing, shown)),
      TraceLine(
        subject: Self.flag,
        isReached(missing, shown)
          ? words.reached(value, exact.text(share)) : words.notReached(value, exact.text(share))),
    ]
  }
}
