import Language
import QuestionnaireModel

/// The longest run of equal answers, in the order the items were shown.
///
/// Runs are counted over ratings (each of several ratings in its turn) by their value; in a questionnaire without ratings over choices and tasks
/// by the option's position. A missing answer breaks a run, a hidden item and an item of another kind do not.
public enum Longstring: ScoringModule {
  public static let description = ModuleDescription(
    id: "longstring", version: Version(1, 0, 0), family: .validity,
    title: LocalizedText(ru: "Одинаковые ответы подряд", en: "Equal answers in a row"),
    summary: LocalizedText(
      ru:
        "Ищет самую длинную серию одинаковых оценок подряд (в опроснике без оценок – одинаковых по порядку вариантов). "
        + "Ничего не исключает: решает психолог.",
      en:
        "Looks for the longest run of equal ratings (without ratings: of options at the same place). Excludes nothing: the "
        + "psychologist decides."),
    parameters: [
      ParameterDescription(
        "limit",
        about: LocalizedText(
          ru: "целое число от 2: серия такой длины – повод обратить внимание",
          en: "a whole number from 2: a run of this length is worth a look"),
        isRequired: true)
    ],
    outputs: LocalizedText(
      ru: "longstring: замечание; longstring-run: длина самой длинной серии.",
      en: "longstring: the remark; longstring-run: the length of the longest run."),
    citations: [
      "Johnson J. A. Ascertaining the validity of individual protocols from Web-based personality inventories. Journal of "
        + "Research in Personality, 2005, 39, 103–129.",
      "Meade A. W., Craig S. B. Identifying careless responses in survey data. Psychological Methods, 2012, 17, 437–455.",
    ])

  public static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  {
    let reader = ParameterReader(use, for: questionnaire)
    let limit = try reader.whole("limit", from: 2, to: 10_000)
    let kinds = Set(questionnaire.items.map(\.kindName))
    let counted: Set<String> =
      kinds.isDisjoint(with: ["rating", "ratings"]) ? ["choice", "task"] : ["rating", "ratings"]
    guard !kinds.isDisjoint(with: counted) else { throw reader.bad(["limit"]) { $0.nothingRun } }
    let columns = questionnaire.items.indices.map { index in
      counted.contains(questionnaire.items[index].kindName) ? layout.columns(ofItem: index) : []
    }
    return PreparedLongstring(limit: limit, columns: columns, items: questionnaire.items)
  }
}

private struct PreparedLongstring: PreparedScoring {
  private static let flag = "longstring"
  private static let number = "longstring-run"

  private struct Run {
    var length = 0
    var value: Int8 = 0
    var first = 0
    var last = 0
  }

  let limit: Int
  /// The columns that are counted, by item.
  let columns: [[AnswerLayout.Column]]
  let items: [Item]

  var outputs: [ScoreOutput] {
    [
      ScoreOutput(
        id: Self.flag,
        title: LocalizedText(
          ru: "Обратить внимание: много одинаковых ответов подряд",
          en: "Worth a look: many equal answers in a row"),
        kind: .flag,
        meaning: LocalizedText(
          ru:
            "Одинаковые ответы идут подряд \(russianCount(limit, "раз", "раза", "раз")) или дольше. Так бывает и при ровном "
            + "отношении к вопросам, и от усталости. Стоит спросить, как отвечалось, и при необходимости предложить ещё раз.",
          en:
            "Equal answers follow one another \(englishCount(limit, "time", "times")) or more. This happens with even feelings "
            + "about the questions as well as with tiredness. It is worth asking how it went and, if need be, offering another go."
        ), family: .monotony),
      ScoreOutput(
        id: Self.number,
        title: LocalizedText(
          ru: "Самая длинная серия одинаковых ответов", en: "Longest run of equal answers"),
        kind: .number(places: 0)),
    ]
  }

  func score(_ answers: AnswerBlock, into scores: inout ScoreBlock) throws(ScoringError) {
    guard let flag = scores.layout.slot(of: Self.flag), let number = scores.layout.slot(of: Self.number)
    else { return }
    for row in 0..<answers.count {
      let length = longest(row, answers).length
      guard length > 0 else { continue }
      scores.codes[flag * scores.capacity + row] = length >= limit ? 1 : 0
      scores.numbers[number * scores.capacity + row] = Double(length)
    }
  }

  /// The first of the longest runs; length 0 where nothing was answered.
  private func longest(_ row: Int, _ answers: AnswerBlock) -> Run {
    var (longest, current) = (Run(), Run())
    let start = row * answers.itemCount
    for position in start..<(start + answers.itemCount) {
      guard answers.orders[position] != .max else { break }
      let item = Int(answers.orders[position])
      guard columns.indices.contains(item) else { continue }
      for column in columns[item] {
        let cell = answers.narrow(column.slot, row)
        if cell == AnswerCode.notShown { continue }
        guard AnswerCode.isAnswer(cell) else {
          current = Run()
          continue
        }
        if current.length > 0, current.value == cell {
          current.length += 1
          current.last = item
        } else {
          current = Run(length: 1, value: cell, first: item, last: item)
        }
        if current.length > longest.length { longest = current }
      }
    }
    return longest
  }

  func explain(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock, in language: InterfaceLanguage)
    -> [TraceLine]
  {
    let (words, exact) = (Words.of(language).remarks, ExactText(language: language))
    let run = longest(row, answers)
    guard run.length > 0 else { return [Self.flag, Self.number].map { TraceLine(subject: $0, words.noRun) } }
    let options = items[run.first].options
    let value =
      options.indices.contains(Int(run.value)) ? "№ \(Int(run.value) + 1)" : exact.text(Int(run.value))
    let (length, bound) = (exact.text(run.length), exact.text(limit))
    return [
      TraceLine(
        subject: Self.number, words.run(run.length, value, items[run.first].id, items[run.last].id)),
      TraceLine(
        subject: Self.flag,
        run.length >= limit ? words.reached(length, bound) : words.notReached(length, bound)),
    ]
  }
}
