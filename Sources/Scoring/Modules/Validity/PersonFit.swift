import Language
import Psychometrics
import QuestionnaireModel

/// Whether a pattern of answers fits its own level: hard tasks right and easy ones wrong do not.
public enum PersonFit: ScoringModule {
  public static let description = ModuleDescription(
    id: "person-fit", version: Version(1, 0, 0), family: .validity,
    title: LocalizedText(ru: "Согласие ответов с моделью", en: "Person fit"),
    summary: LocalizedText(
      ru:
        "Сравнивает рисунок ответов с тем, что ожидается при таком уровне: по параметрам модели (lz) или по долям верных ответов "
        + "(ошибки Гуттмана). Ничего не исключает: решает психолог.",
      en:
        "Compares the pattern with what is expected at such a level: by a model's parameters (lz) or by shares of right answers (Guttman "
        + "errors). Excludes nothing: the psychologist decides."),
    parameters: [
      ParameterDescription(
        "items",
        about: LocalizedText(
          ru: "список {item, a, b} с параметрами модели, как у irt; тогда замечание – по lz",
          en: "a list of {item, a, b} with a model's parameters as for irt; the remark then goes by lz")),
      ParameterDescription(
        "shares",
        about: LocalizedText(
          ru:
            "список {item, share}: задания и доли верных ответов в выборке; тогда замечание – по ошибкам Гуттмана",
          en:
            "a list of {item, share}: tasks and their shares of right answers in a sample; the remark then goes by Guttman errors"
        )),
      ParameterDescription(
        "below",
        about: LocalizedText(
          ru: "lz меньше этого – повод обратить внимание", en: "lz below this is worth a look"),
        standard: "-2"),
      ParameterDescription(
        "from",
        about: LocalizedText(
          ru: "доля ошибок Гуттмана от этой, 0…1, – повод обратить внимание",
          en: "a share of Guttman errors from this, 0…1, is worth a look"),
        standard: "0.5"),
    ],
    outputs: LocalizedText(
      ru: "person-fit: замечание; person-fit-lz или person-fit-errors: показатель.",
      en: "person-fit: the remark; person-fit-lz or person-fit-errors: the figure."),
    citations: [
      "Drasgow F., Levine M. V., Williams E. A. Appropriateness measurement with polychotomous item response models and standardized "
        + "indices. British Journal of Mathematical and Statistical Psychology, 1985, 38, 67–86.",
      "Meijer R. R., Sijtsma K. Methodology review: evaluating person fit. Applied Psychological Measurement, 2001, 25, 107–135.",
    ])

  public static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  {
    let reader = ParameterReader(use, for: questionnaire)
    switch (use["items"], use["shares"]) {
    case (.some, nil):
      let items = try ModelledItems(reader, layout)
      let limit = RemarkLimit.below(try reader.decimal("below", standard: -2, from: -10, to: 10))
      if use["from"] != nil { throw reader.bad(["from"]) { $0.unknownKey("from") } }
      return PreparedRemark(rule: LikelihoodRule(items: items, scorer: EapScorer(items.scale), limit: limit))
    case (nil, .some):
      let limit = RemarkLimit.atLeast(try reader.decimal("from", standard: 0.5, from: 0, to: 1))
      if use["below"] != nil { throw reader.bad(["below"]) { $0.unknownKey("below") } }
      return PreparedRemark(rule: try GuttmanRule(reader, layout, limit))
    default:
      throw reader.refusal(
        ["items"],
        LocalizedText(ru: "нужно одно из двух: items или shares", en: "one of items and shares is needed"))
    }
  }

  fileprivate static let remark = ScoreOutput(
    id: "person-fit",
    title: LocalizedText(
      ru: "Обратить внимание: необычное сочетание ответов",
      en: "Worth a look: an unusual combination of answers"),
    kind: .flag,
    meaning: LocalizedText(
      ru:
        "Трудное выполнено, а лёгкое нет (или оценки сочетаются необычно). Причины бывают разные: особая подготовка, угадывание, спешка, "
        + "подсказка, устройство самого вопроса. Стоит посмотреть на ответы вместе.",
      en:
        "The hard was done and the easy was not (or the ratings combine unusually). Reasons differ: special training, guessing, hurry, a "
        + "hint, the question itself. It is worth looking at the answers together."),
    family: .pattern)
}

private struct LikelihoodRule: RemarkRule {
  let items: ModelledItems
  let scorer: EapScorer
  let limit: RemarkLimit

  var remark: ScoreOutput { PersonFit.remark }
  var number: ScoreOutput {
    ScoreOutput(
      id: "person-fit-lz", title: LocalizedText(ru: "Согласие с моделью (lz)", en: "Fit to the model (lz)"),
      kind: .number(places: 2))
  }

  /// Builds the pattern's list: a rule for some tens of items, not for the hot loop's scales.
  func measure(_ row: Int, _ answers: AnswerBlock, _ scores: ScoreBlock) -> Double? {
    let pattern = items.pattern(row, answers)
    guard pattern.count(where: { $0 != nil }) > 2, let estimate = scorer.estimate(pattern) else { return nil }
    return LikelihoodFit(items.scale).lz(pattern, at: estimate.theta)
  }

  func trace(_ row: Int, _ answers: AnswerBlock, _ scores: ScoreBlock, in language: InterfaceLanguage)
    -> [LocalizedText]
  {
    let pattern = items.pattern(row, answers)
    guard let estimate = scorer.estimate(pattern) else { return [] }
    let number = NumberText(language)
    var lines = [
      LocalizedText(
        ru: "При оценке θ = \(number.decimal(estimate.theta, places: 2)) ответы вероятны так:",
        en: "At the estimate θ = \(number.decimal(estimate.theta, places: 2)) the answers are this likely:")
    ]
    for case (let entry, let category?) in zip(items.entries, pattern) {
      let text =
        "\(entry.id): P = \(number.decimal(entry.item.probability(category, at: estimate.theta), places: 2))"
      lines.append(LocalizedText(ru: text, en: text))
    }
    return lines
  }
}

private struct GuttmanRule: RemarkRule {
  private struct Task: Sendable {
    let id: String
    let slot: Int
    let right: Set<Int8>
  }

  /// From the easiest to the hardest.
  private let tasks: [Task]
  let limit: RemarkLimit

  init(_ reader: ParameterReader, _ layout: AnswerLayout, _ limit: RemarkLimit) throws(ScoringError) {
    self.limit = limit
    guard let list = try reader.value("shares").list, (3...500).contains(list.count) else {
      throw reader.refusal(
        ["shares"],
        LocalizedText(
          ru: "нужен список вида {item: …, share: 0.8}, от 3 до 500",
          en: "a list of 3 to 500 entries like {item: …, share: 0.8} is needed"))
    }
    var read: [(task: Task, share: Fraction)] = []
    for (place, value) in list.enumerated() {
      let path = ["shares", String(place)]
      try reader.checkKeys(of: value, needed: ["item", "share"], optional: [], at: path)
      let index = try reader.item(value["item"], ofKind: "task", at: path + ["item"])
      let item = reader.questionnaire.items[index]
      guard !read.contains(where: { $0.task.id == item.id }) else {
        throw reader.bad(path + ["item"]) { $0.repeated(item.id) }
      }
      guard let share = value["share"]?.number, share >= Fraction(0), share <= Fraction(1) else {
        throw reader.refusal(
          path + ["share"], LocalizedText(ru: "нужна доля от 0 до 1", en: "a share from 0 to 1 is needed"))
      }
      guard let column = layout.columns(ofItem: index).first else { throw .foreignBlock }
      let worth = TaskWorth(item)
      let right = worth.shares.indices.filter { worth.shares[$0] == Fraction(1) }.map { Int8($0) }
      read.append((Task(id: item.id, slot: column.slot, right: Set(right)), share))
    }
    // Equal shares keep the order of the list.
    tasks = read.enumerated().sorted { left, right in
      left.element.share == right.element.share
        ? left.offset < right.offset : left.element.share > right.element.share
    }.map(\.element.task)
  }

  var remark: ScoreOutput { PersonFit.remark }
  var number: ScoreOutput {
    ScoreOutput(
      id: "person-fit-errors",
      title: LocalizedText(ru: "Доля ошибок Гуттмана", en: "Share of Guttman errors"),
      kind: .number(places: 2))
  }

  func measure(_ row: Int, _ answers: AnswerBlock, _ scores: ScoreBlock) -> Double? {
    var (wrong, right, errors) = (0, 0, 0)
    for task in tasks {
      let cell = answers.narrow(task.slot, row)
      guard AnswerCode.isAnswer(cell) else { continue }
      if task.right.contains(cell) {
        right += 1
        errors += wrong
      } else {
        wrong += 1
      }
    }
    guard right > 0, wrong > 0 else { return nil }
    return Double(errors) / Double(right * wrong)
  }

  func trace(_ row: Int, _ answers: AnswerBlock, _ scores: ScoreBlock, in language: InterfaceLanguage)
    -> [LocalizedText]
  {
    let marks = tasks.compactMap { task -> String? in
      let cell = answers.narrow(task.slot, row)
      return AnswerCode.isAnswer(cell) ? task.id + (task.right.contains(cell) ? " +" : " −") : nil
    }
    let list = marks.joined(separator: ", ")
    return [LocalizedText(ru: "От лёгких к трудным: \(list)", en: "From easy to hard: \(list)")]
  }
}
