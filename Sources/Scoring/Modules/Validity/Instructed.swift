import Language
import QuestionnaireModel

/// Items that say which answer to give; who gives another may not have read them.
public enum Instructed: ScoringModule {
  public static let description = ModuleDescription(
    id: "instructed", version: Version(1, 0, 0), family: .validity,
    title: LocalizedText(ru: "Вопросы с указанием ответа", en: "Instructed items"),
    summary: LocalizedText(
      ru:
        "Считает вопросы вида «Отметьте здесь „часто“», на которые отвечено иначе. Ничего не исключает: решает психолог.",
      en:
        "Counts items like “Choose ‘often’ here” that were answered otherwise. Excludes nothing: the psychologist decides."
    ),
    parameters: [
      ParameterDescription(
        "items",
        about: LocalizedText(
          ru: "список {item, is}: вопрос и ответы, о которых он просит",
          en: "a list of {item, is}: the item and the answers it asks for"),
        isRequired: true),
      ParameterDescription(
        "limit",
        about: LocalizedText(
          ru: "целое число от 1: столько ответов не по указанию – повод обратить внимание",
          en: "a whole number from 1: so many other answers are worth a look"),
        standard: "1"),
    ],
    outputs: LocalizedText(
      ru:
        "instructed: замечание; instructed-missed: на сколько таких вопросов отвечено иначе. Пропуск не считается.",
      en: "instructed: the remark; instructed-missed: how many were answered otherwise. A gap does not count."
    ),
    citations: [
      "Meade A. W., Craig S. B. Identifying careless responses in survey data. Psychological Methods, 2012, 17, 437–455.",
      "Curran P. G. Methods for the detection of carelessly invalid responses in survey data. Journal of Experimental Social "
        + "Psychology, 2016, 66, 4–19.",
    ])

  public static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  {
    let reader = ParameterReader(use, for: questionnaire)
    let expected = try ExpectedAnswers("items", "is", reader, layout)
    let limit = use["limit"] == nil ? 1 : try reader.whole("limit", from: 1, to: expected.entries.count)
    return PreparedRemark(rule: InstructedRule(expected: expected, limit: .atLeast(Double(limit))))
  }
}

private struct InstructedRule: RemarkRule {
  let expected: ExpectedAnswers
  let limit: RemarkLimit

  var remark: ScoreOutput {
    ScoreOutput(
      id: "instructed",
      title: LocalizedText(
        ru: "Обратить внимание: указания в вопросах не выполнены",
        en: "Worth a look: directions in items not followed"),
      kind: .flag,
      meaning: LocalizedText(
        ru:
          "На вопрос, где прямо сказано, какой ответ отметить, отвечено иначе. Так бывает, когда читают не всё или поняли вопрос "
          + "по-своему. Стоит спросить, как отвечалось.",
        en:
          "An item that says which answer to choose was answered otherwise. This happens where not everything is read, or where it "
          + "was understood differently. It is worth asking how it went."),
      family: .attention)
  }

  var number: ScoreOutput {
    ScoreOutput(
      id: "instructed-missed",
      title: LocalizedText(ru: "Ответов не по указанию", en: "Directions not followed"),
      kind: .number(places: 0))
  }

  func measure(_ row: Int, _ answers: AnswerBlock, _ scores: ScoreBlock) -> Double? {
    let (answered, found) = expected.counts(row, answers)
    return answered > 0 ? Double(answered - found) : nil
  }

  func trace(_ row: Int, _ answers: AnswerBlock, _ scores: ScoreBlock, in language: InterfaceLanguage)
    -> [LocalizedText]
  {
    expected.found(row, answers).map { entry, isFound in
      let words = entry.words.joined(separator: ", ")
      return isFound
        ? LocalizedText(
          ru: "\(entry.id): ответ тот, о котором просит вопрос (\(words))",
          en: "\(entry.id): the answer asked for (\(words))")
        : LocalizedText(
          ru: "\(entry.id): ответ другой, вопрос просит \(words)",
          en: "\(entry.id): another answer, the item asks for \(words)")
    }
  }
}
