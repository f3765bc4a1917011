import Language
import QuestionnaireModel

/// How far a respondent's ratings spread: next to nothing means one answer throughout.
public enum Variability: ScoringModule {
  public static let description = ModuleDescription(
    id: "variability", version: Version(1, 0, 0), family: .validity,
    title: LocalizedText(ru: "Разброс ответов", en: "Spread of answers"),
    summary: LocalizedText(
      ru:
        "Считает отклонение ответов одного ученика от их среднего; замечание – если оно слишком мало. Ничего не исключает: решает "
        + "психолог.",
      en:
        "Counts the deviation of one respondent's ratings; the remark is made where it is too small. Excludes nothing: the "
        + "psychologist decides."),
    parameters: [
      ParameterDescription(
        "below",
        about: LocalizedText(
          ru: "отклонение меньше этого – повод обратить внимание",
          en: "a deviation below this is worth a look"),
        isRequired: true),
      ParameterDescription(
        "items",
        about: LocalizedText(
          ru: "вопросы с одной шкалой ответов, не меньше 5; без него – все оценки",
          en: "at least 5 items of one response scale; all ratings where it is left out")),
    ],
    outputs: LocalizedText(
      ru:
        "variability: замечание; variability-deviation: стандартное отклонение ответов, как они показаны (обратные не перевёрнуты).",
      en:
        "variability: the remark; variability-deviation: the standard deviation of the ratings as shown (reversed items not turned)."
    ),
    citations: [
      "Dunn A. M., Heggestad E. D., Shanock L. R., Theilgard N. Intra-individual response variability as an indicator of insufficient "
        + "effort responding. Journal of Business and Psychology, 2018, 33, 105–121."
    ])

  public static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  {
    let reader = ParameterReader(use, for: questionnaire)
    let columns = try RatedColumns("items", least: 5, reader, layout)
    let below = try reader.decimal("below", standard: nil, from: 0, to: 100)
    return PreparedRemark(rule: VariabilityRule(columns: columns, limit: .below(below)))
  }
}

private struct VariabilityRule: RemarkRule {
  let columns: RatedColumns
  let limit: RemarkLimit

  var remark: ScoreOutput {
    ScoreOutput(
      id: "variability",
      title: LocalizedText(
        ru: "Обратить внимание: почти все ответы одинаковы", en: "Worth a look: nearly all answers alike"),
      kind: .flag,
      meaning: LocalizedText(
        ru:
          "Ответы почти не различаются между собой. Так бывает и при ровном отношении ко всему, и от усталости. Стоит спросить, как отвечалось.",
        en:
          "The answers hardly differ. This happens with even feelings about everything as well as with tiredness. It is worth asking how "
          + "it went."),
      family: .monotony)
  }

  var number: ScoreOutput {
    ScoreOutput(
      id: "variability-deviation",
      title: LocalizedText(
        ru: "Разброс ответов (стандартное отклонение)", en: "Spread of answers (standard deviation)"),
      kind: .number(places: 2))
  }

  func measure(_ row: Int, _ answers: AnswerBlock, _ scores: ScoreBlock) -> Double? {
    // Whole numbers until the end: exact for any order.
    var (count, sum, squares) = (0, 0, 0)
    for slot in columns.slots {
      let cell = answers.narrow(slot, row)
      guard AnswerCode.isAnswer(cell) else { continue }
      count += 1
      sum += Int(cell)
      squares += Int(cell) * Int(cell)
    }
    guard count > 1 else { return nil }
    return (Double(count * squares - sum * sum) / Double(count * (count - 1))).squareRoot()
  }

  func trace(_ row: Int, _ answers: AnswerBlock, _ scores: ScoreBlock, in language: InterfaceLanguage)
    -> [LocalizedText]
  {
    let cells = columns.slots.map { answers.narrow($0, row) }.filter { AnswerCode.isAnswer($0) }
    let counts = Dictionary(grouping: cells) { $0 }.mapValues(\.count).sorted { $0.key < $1.key }
    let said = counts.map { "\(ExactText(language: language).text(Int($0.key))) × \($0.value)" }.joined(
      separator: ", ")
    return [LocalizedText(ru: "Ответы: \(said)", en: "Answers: \(said)")]
  }
}
