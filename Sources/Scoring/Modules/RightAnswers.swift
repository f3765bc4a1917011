import Language
import QuestionnaireModel

/// Tasks with right answers: points with parts, what was left out and what was not reached, accuracy and pace.
///
/// Points themselves are the key's (`credits`); this tells how they came about. An omitted task has a later one answered; those after the last
/// answer were not reached. The correction for guessing is Σ(right) − Σ(wrong / (options − 1)).
public enum RightAnswers: ScoringModule {
  public static let description = ModuleDescription(
    id: "right-answers", version: Version(1, 0, 0), family: .scoring,
    title: LocalizedText(ru: "Верные ответы", en: "Right answers"),
    summary: LocalizedText(
      ru:
        "Считает верные, частично верные и неверные ответы, пропущенные и не достигнутые задания, точность и темп.",
      en: "Counts right, partly right and wrong answers, tasks omitted and not reached, accuracy and pace."),
    parameters: [
      ParameterDescription(
        "id", about: LocalizedText(ru: "имя результата: [a-z0-9-]+", en: "name of the output: [a-z0-9-]+"),
        isRequired: true),
      ParameterDescription(
        "items",
        about: LocalizedText(
          ru: "задания; без него – все задания опросника",
          en: "tasks; all tasks of the questionnaire where it is left out")),
      ParameterDescription(
        "title",
        about: LocalizedText(ru: "название результата по языкам", en: "title of the output by language")),
      ParameterDescription(
        "guessing",
        about: LocalizedText(
          ru: "corrected – вычесть поправку на угадывание, none – не вычитать",
          en: "corrected takes a correction for guessing off, none does not"),
        standard: "none"),
    ],
    outputs: LocalizedText(
      ru:
        "<id>: сумма (верный – 1, частично верный – доля); <id>-right, <id>-partly, <id>-wrong, <id>-omitted, <id>-not-reached: числа заданий; "
        + "<id>-accuracy: сумма на одно отвеченное; <id>-per-minute: верных в минуту, если время известно.",
      en:
        "<id>: the sum (right 1, partly right its share); <id>-right, <id>-partly, <id>-wrong, <id>-omitted, <id>-not-reached: numbers of "
        + "tasks; <id>-accuracy: the sum per task answered; <id>-per-minute: right ones a minute where times are known."
    ),
    citations: [
      "Lord F. M. Formula scoring and number-right scoring. Journal of Educational Measurement, 1975, 12, 7–11.",
      "Gulliksen H. Theory of Mental Tests. Wiley, 1950.",
    ])

  public static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  {
    let reader = ParameterReader(use, for: questionnaire)
    let id = try reader.identifier("id")
    let title = try reader.text("title", standard: LocalizedText(ru: "Верные ответы", en: "Right answers"))
    var indices = questionnaire.items.indices.filter { questionnaire.items[$0].isTask }
    if let value = use["items"] {
      guard let ids = value.texts, !ids.isEmpty else { throw reader.bad(["items"]) { $0.needsItem("task") } }
      var chosen: [Int] = []
      for (place, id) in ids.enumerated() {
        let index = try reader.item(.text(id), ofKind: "task", at: ["items", String(place)])
        guard !chosen.contains(index) else { throw reader.bad(["items", String(place)]) { $0.repeated(id) } }
        chosen.append(index)
      }
      indices = chosen
    }
    guard !indices.isEmpty else { throw reader.bad(["items"]) { $0.needsItem("task") } }
    let guessing = use["guessing"]?.text ?? "none"
    guard ["none", "corrected"].contains(guessing), use["guessing"] == nil || use["guessing"]?.text != nil
    else {
      throw reader.refusal(
        ["guessing"], LocalizedText(ru: "нужно none или corrected", en: "none or corrected is needed"))
    }
    var tasks: [Int: PreparedRightAnswers.Task] = [:]
    for index in indices {
      guard let column = layout.columns(ofItem: index).first else { throw .foreignBlock }
      let item = questionnaire.items[index]
      tasks[index] = PreparedRightAnswers.Task(id: item.id, slot: column.slot, worth: TaskWorth(item).shares)
    }
    return PreparedRightAnswers(
      id: id, title: title, tasks: questionnaire.items.indices.map { tasks[$0] },
      isCorrected: guessing == "corrected")
  }
}

private struct PreparedRightAnswers: PreparedScoring {
  struct Task: Sendable {
    let id: String
    let slot: Int
    /// By option, 0…1.
    let worth: [Fraction]

    func worth(_ cell: Int8) -> Fraction {
      worth.indices.contains(Int(cell)) ? worth[Int(cell)] : Fraction(0)
    }
  }

  struct Result {
    var sum = Fraction(0)
    var penalty = Fraction(0)
    var right = 0
    var partly = 0
    var wrong = 0
    var omitted = 0
    var notReached = 0
    /// Of the tasks answered whose time is known.
    var milliseconds = 0
    var timedRight = 0

    var answered: Int { right + partly + wrong }
  }

  let id: String
  let title: LocalizedText
  /// By item of the questionnaire.
  let tasks: [Task?]
  let isCorrected: Bool

  private static let counts: [(suffix: String, title: LocalizedText)] = [
    ("right", LocalizedText(ru: "верно", en: "right")),
    ("partly", LocalizedText(ru: "верно отчасти", en: "partly right")),
    ("wrong", LocalizedText(ru: "неверно", en: "wrong")),
    ("omitted", LocalizedText(ru: "пропущено", en: "omitted")),
    ("not-reached", LocalizedText(ru: "не достигнуто", en: "not reached")),
    ("accuracy", LocalizedText(ru: "точность", en: "accuracy")),
    ("per-minute", LocalizedText(ru: "верных в минуту", en: "right per minute")),
  ]

  var outputs: [ScoreOutput] {
    [ScoreOutput(id: id, title: title, kind: .number(places: 2), isScore: true)]
      + Self.counts.enumerated().map { place, count in
        let text = LocalizedText(
          Dictionary(
            uniqueKeysWithValues: title.texts.map { ($0, "\($1): \(count.title[$0] ?? count.suffix)") }))
        return ScoreOutput(id: "\(id)-\(count.suffix)", title: text, kind: .number(places: place < 5 ? 0 : 2))
      }
  }

  /// What one row brought; `nil` where no task was shown.
  ///
  /// Allocates nothing.
  private func result(_ row: Int, _ answers: AnswerBlock) -> Result? {
    var result = Result()
    var pending = 0
    let start = row * answers.itemCount
    for position in start..<(start + answers.itemCount) {
      guard answers.orders[position] != .max else { break }
      let item = Int(answers.orders[position])
      guard tasks.indices.contains(item), let task = tasks[item] else { continue }
      let cell = answers.narrow(task.slot, row)
      if cell == AnswerCode.notShown { continue }
      guard AnswerCode.isAnswer(cell) else {
        pending += 1
        continue
      }
      result.omitted += pending
      pending = 0
      let worth = task.worth(cell)
      result.sum = result.sum + worth
      if worth == Fraction(1) {
        result.right += 1
      } else if worth > Fraction(0) {
        result.partly += 1
      } else {
        result.wrong += 1
        if task.worth.count > 1 { result.penalty = result.penalty + Fraction(1, over: task.worth.count - 1) }
      }
      let time = answers.hasTimes[row] ? Int(answers.milliseconds[item * answers.capacity + row]) : -1
      if time >= 0 {
        result.milliseconds += time
        if worth == Fraction(1) { result.timedRight += 1 }
      }
    }
    result.notReached = pending
    return result.answered + result.omitted + result.notReached > 0 ? result : nil
  }

  private func total(_ result: Result) -> Fraction { isCorrected ? result.sum - result.penalty : result.sum }

  func score(_ answers: AnswerBlock, into scores: inout ScoreBlock) throws(ScoringError) {
    guard let own = scores.layout.slot(of: id) else { return }
    let slots = Self.counts.map { scores.layout.slot(of: "\(id)-\($0.suffix)") ?? 0 }
    for row in 0..<answers.count {
      guard let result = result(row, answers) else { continue }
      func put(_ place: Int, _ number: Double) {
        scores.numbers[slots[place] * scores.capacity + row] = number
      }
      put(0, Double(result.right))
      put(1, Double(result.partly))
      put(2, Double(result.wrong))
      put(3, Double(result.omitted))
      put(4, Double(result.notReached))
      guard result.answered > 0 else { continue }
      scores.numbers[own * scores.capacity + row] = total(result).value
      put(5, result.sum.value / Double(result.answered))
      if result.milliseconds > 0 { put(6, Double(result.timedRight) * 60_000 / Double(result.milliseconds)) }
    }
  }

  func explain(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock, in language: InterfaceLanguage)
    -> [TraceLine]
  {
    func line(_ depth: Int, _ suffix: String?, _ ru: String, _ en: String) -> TraceLine {
      TraceLine(
        depth: depth, subject: suffix.map { "\(id)-\($0)" } ?? id,
        LocalizedText(ru: ru, en: en).named(in: language))
    }
    let (exact, number) = (ExactText(language: language), NumberText(language))
    guard let result = result(row, answers) else {
      return [line(0, nil, "Ни одно задание не показано", "No task was shown")]
    }
    var lines = [
      line(0, "right", "Верно: \(result.right)", "Right: \(result.right)"),
      line(0, "partly", "Верно отчасти: \(result.partly)", "Partly right: \(result.partly)"),
      line(0, "wrong", "Неверно: \(result.wrong)", "Wrong: \(result.wrong)"),
      line(
        0, "omitted", "Пропущено, а дальше отвечено: \(result.omitted)",
        "Left out with later ones answered: \(result.omitted)"),
      line(
        0, "not-reached", "После последнего ответа: \(result.notReached) – не достигнуто",
        "After the last answer: \(result.notReached), not reached"),
    ]
    guard result.answered > 0 else {
      return lines + [
        line(0, nil, "Ни на одно задание нет ответа: балла нет", "No task was answered: no score")
      ]
    }
    let sum = exact.text(result.sum)
    let said =
      isCorrected
      ? line(
        0, nil,
        "Сумма \(sum) минус поправка на угадывание \(exact.text(result.penalty)) = \(exact.text(total(result)))",
        "Sum \(sum) less the correction for guessing \(exact.text(result.penalty)) = \(exact.text(total(result)))"
      )
      : line(0, nil, "Сумма: \(sum)", "Sum: \(sum)")
    lines.append(said)
    let accuracy = number.decimal(result.sum.value / Double(result.answered), places: 2)
    lines.append(
      line(
        0, "accuracy", "\(sum) / \(result.answered) отвеченных = \(accuracy)",
        "\(sum) / \(result.answered) answered = \(accuracy)"))
    let minutes = number.decimal(Double(result.milliseconds) / 60_000, places: 2)
    lines.append(
      result.milliseconds > 0
        ? line(
          0, "per-minute", "\(result.timedRight) верных за \(minutes) мин",
          "\(result.timedRight) right in \(minutes) min")
        : line(0, "per-minute", "Время ответов неизвестно", "The times are not known"))
    return lines
  }
}
