import Language
import QuestionnaireModel

/// Whether too large a share of the items was answered faster than they can be read.
///
/// Counted are items that were shown and answered and whose time is known; without any the remark is not judged. The share is
/// compared exactly: at the limit the remark is made.
public enum TooFast: ScoringModule {
  private static let mostSeconds = 600

  public static let description = ModuleDescription(
    id: "too-fast", version: Version(1, 0, 0), family: .validity,
    title: LocalizedText(ru: "Очень быстрые ответы", en: "Very fast answers"),
    summary: LocalizedText(
      ru:
        "Считает долю ответов, данных быстрее, чем можно прочитать вопрос. Ничего не исключает: решает психолог.",
      en:
        "Counts the share of answers given faster than the question can be read. Excludes nothing: the psychologist decides."
    ),
    parameters: [
      ParameterDescription(
        "seconds",
        about: LocalizedText(
          ru: "ответ быстрее этого числа секунд считается быстрым",
          en: "an answer within fewer seconds counts as fast"),
        standard: "2"),
      ParameterDescription(
        "share",
        about: LocalizedText(
          ru: "доля быстрых ответов, больше 0 и не больше 1: с неё – повод обратить внимание",
          en: "the share of fast answers, above 0 and up to 1, from which it is worth a look"),
        standard: "0.3"),
    ],
    outputs: LocalizedText(
      ru: "too-fast: замечание (не судим, если времени ответов нет); too-fast-share: доля быстрых ответов.",
      en:
        "too-fast: the remark (not judged without response times); too-fast-share: the share of fast answers."
    ),
    citations: [
      "Huang J. L., Curran P. G., Keeney J., Poposki E. M., DeShon R. P. Detecting and deterring insufficient effort responding "
        + "to surveys. Journal of Business and Psychology, 2012, 27, 99–114."
    ])

  public static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  {
    let reader = ParameterReader(use, for: questionnaire)
    return PreparedTooFast(
      seconds: try reader.seconds("seconds", standard: Fraction(2), most: mostSeconds),
      share: try reader.share("share", standard: Fraction(3, over: 10)),
      columns: questionnaire.items.indices.map { layout.columns(ofItem: $0) })
  }
}

private struct PreparedTooFast: PreparedScoring {
  private static let flag = "too-fast"
  private static let number = "too-fast-share"

  let seconds: Fraction
  let share: Fraction
  /// By item; none where there is nothing to answer.
  let columns: [[AnswerLayout.Column]]

  var outputs: [ScoreOutput] {
    func text(_ language: InterfaceLanguage) -> String { ExactText(language: language).text(seconds) }
    return [
      ScoreOutput(
        id: Self.flag,
        title: LocalizedText(
          ru: "Обратить внимание: много очень быстрых ответов", en: "Worth a look: many very fast answers"),
        kind: .flag,
        meaning: LocalizedText(
          ru:
            "Заметная часть ответов дана быстрее \(text(.russian)) с. Возможно, вопросы были знакомы или просты, возможно, не "
            + "хватило времени или сил. Стоит спросить, как отвечалось.",
          en:
            "A good part of the answers came within \(text(.english)) s. Perhaps the questions were familiar or easy, perhaps "
            + "time or strength ran short. It is worth asking how it went."), family: .speed),
      ScoreOutput(
        id: Self.number,
        title: LocalizedText(ru: "Доля очень быстрых ответов", en: "Share of very fast answers"),
        kind: .number(places: 2)),
    ]
  }

  func score(_ answers: AnswerBlock, into scores: inout ScoreBlock) throws(ScoringError) {
    guard let flag = scores.layout.slot(of: Self.flag), let number = scores.layout.slot(of: Self.number)
    else { return }
    for row in 0..<answers.count {
      let (fast, timed) = counts(row, answers)
      guard timed > 0 else { continue }
      scores.codes[flag * scores.capacity + row] = isReached(fast, timed) ? 1 : 0
      scores.numbers[number * scores.capacity + row] = Double(fast) / Double(timed)
    }
  }

  private func isReached(_ fast: Int, _ timed: Int) -> Bool {
    fast * share.denominator >= timed * share.numerator
  }

  private func counts(_ row: Int, _ answers: AnswerBlock) -> (fast: Int, timed: Int) {
    var (fast, timed) = (0, 0)
    // Who reads slowly, or with a helper, is not judged by the clock.
    guard answers.hasTimes[row], !answers.hasSpecialNeeds[row] else { return (0, 0) }
    for item in columns.indices {
      let time = Int(answers.milliseconds[item * answers.capacity + row])
      guard time >= 0, isAnswered(item, row, answers) else { continue }
      timed += 1
      if time * seconds.denominator < seconds.numerator * 1_000 { fast += 1 }
    }
    return (fast, timed)
  }

  private func isAnswered(_ item: Int, _ row: Int, _ answers: AnswerBlock) -> Bool {
    for column in columns[item] where answers.state(column, row).isAnswered { return true }
    return false
  }

  func explain(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock, in language: InterfaceLanguage)
    -> [TraceLine]
  {
    let (words, exact) = (Words.of(language).remarks, ExactText(language: language))
    let (fast, timed) = counts(row, answers)
    guard timed > 0 else { return [Self.flag, Self.number].map { TraceLine(subject: $0, words.noTimes) } }
    let value = exact.text(Fraction(fast, over: timed))
    return [
      TraceLine(subject: Self.number, words.fast(fast, timed, exact.text(seconds))),
      TraceLine(
        subject: Self.flag,
        isReached(fast, timed)
          ? words.reached(value, exact.text(share)) : words.notReached(value, exact.text(share))),
    ]
  }
}
