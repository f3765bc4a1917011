import Language
import Psychometrics
import QuestionnaireModel

/// Ability by a response model with known parameters: expected a posteriori, with its standard error.
///
/// Two-parameter logistic for tasks, graded response for ratings. The parameters come from a calibration that `source` names; none is
/// estimated here. Missing answers are left out of the likelihood.
public enum Irt: ScoringModule {
  public static let description = ModuleDescription(
    id: "irt", version: Version(1, 0, 0), family: .scoring,
    title: LocalizedText(ru: "Оценка по модели IRT", en: "Estimate by a response model"),
    summary: LocalizedText(
      ru:
        "Оценивает выраженность свойства по модели с известными параметрами вопросов (2PL, модель ступеней Самедзимы) и называет ошибку "
        + "оценки. Параметры – из калибровки, которую называет source.",
      en:
        "Estimates the trait by a model with known item parameters (2PL, Samejima's graded response) and tells the error of the estimate. "
        + "The parameters come from the calibration that source names."),
    parameters: [
      ParameterDescription(
        "id", about: LocalizedText(ru: "имя результата: [a-z0-9-]+", en: "name of the output: [a-z0-9-]+"),
        isRequired: true),
      ParameterDescription(
        "items",
        about: LocalizedText(
          ru:
            "список {item, a, b, turned}: различительная способность, трудности ступеней по возрастанию (у задания – одна); turned: true – обратный вопрос",
          en:
            "a list of {item, a, b, turned}: discrimination, the steps' difficulties ascending (one for a task); turned: true for a reversed item"
        ),
        isRequired: true),
      ParameterDescription(
        "source",
        about: LocalizedText(
          ru: "откуда параметры: выборка, год (по языкам)",
          en: "where the parameters come from: sample, year (by language)"),
        isRequired: true),
      ParameterDescription(
        "title",
        about: LocalizedText(ru: "название результата по языкам", en: "title of the output by language")),
      ParameterDescription(
        "variance",
        about: LocalizedText(
          ru: "дисперсия свойства в населении", en: "variance of the trait in the population"),
        standard: "1"),
      ParameterDescription(
        "at-least",
        about: LocalizedText(
          ru: "сколько ответов нужно для оценки", en: "how many answers the estimate needs"), standard: "1"),
    ],
    outputs: LocalizedText(
      ru:
        "<id>: оценка θ (0 – среднее калибровочной выборки, единица – её стандартное отклонение); <id>-se: стандартная ошибка.",
      en:
        "<id>: the estimate θ (0 is the calibration sample's mean, 1 its deviation); <id>-se: its standard error."
    ),
    citations: [
      "Bock R. D., Mislevy R. J. Adaptive EAP estimation of ability in a microcomputer environment. Applied Psychological "
        + "Measurement, 1982, 6, 431–444.",
      "Samejima F. Estimation of latent ability using a response pattern of graded scores. Psychometrika Monograph 17, 1969.",
    ])

  public static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  {
    let reader = ParameterReader(use, for: questionnaire)
    let id = try reader.identifier("id")
    let items = try ModelledItems(reader, layout)
    _ = try reader.value("source")
    let source = try reader.text("source", standard: .empty)
    let atLeast = use["at-least"] == nil ? 1 : try reader.whole("at-least", from: 1, to: items.entries.count)
    let title = try reader.text(
      "title", standard: LocalizedText(ru: "Оценка по модели IRT", en: "Estimate by a response model"))
    return PreparedIrt(
      id: id, title: title, source: source, items: items, scorer: EapScorer(items.scale), atLeast: atLeast)
  }
}

private struct PreparedIrt: PreparedScoring {
  let id: String
  let title: LocalizedText
  let source: LocalizedText
  let items: ModelledItems
  let scorer: EapScorer
  let atLeast: Int

  var outputs: [ScoreOutput] {
    let error = LocalizedText(
      Dictionary(
        uniqueKeysWithValues: title.texts.map { language, text in
          (language, text + (language == .russian ? ": стандартная ошибка" : ": standard error"))
        }))
    return [
      ScoreOutput(id: id, title: title, kind: .number(places: 2), meaning: source, isScore: true),
      ScoreOutput(id: "\(id)-se", title: error, kind: .number(places: 2)),
    ]
  }

  func score(_ answers: AnswerBlock, into scores: inout ScoreBlock) throws(ScoringError) {
    guard let theta = scores.layout.slot(of: id), let error = scores.layout.slot(of: "\(id)-se") else {
      return
    }
    var buffer = [Int8](repeating: -1, count: items.entries.count)
    for row in 0..<answers.count {
      guard items.fill(row, answers, &buffer) >= atLeast, let estimate = scorer.estimate(buffer.span) else {
        continue
      }
      scores.numbers[theta * scores.capacity + row] = estimate.theta
      scores.numbers[error * scores.capacity + row] = estimate.standardError
    }
  }

  func reason(forNo output: String, _ row: Int, of answers: AnswerBlock, scores: ScoreBlock) -> NoScore? {
    guard output == id else { return nil }
    let answered = items.pattern(row, answers).count { $0 != nil }
    guard answered > 0, answered < atLeast else { return nil }
    return .tooManyMissing(missing: items.entries.count - answered, atMost: items.entries.count - atLeast)
  }

  func explain(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock, in language: InterfaceLanguage)
    -> [TraceLine]
  {
    func line(_ depth: Int, _ ru: String, _ en: String, of subject: String? = nil) -> TraceLine {
      TraceLine(depth: depth, subject: subject ?? id, LocalizedText(ru: ru, en: en).named(in: language))
    }
    let number = NumberText(language)
    let pattern = items.pattern(row, answers)
    var lines = zip(items.entries, pattern).map { entry, category in
      let a = number.decimal(entry.item.discrimination, places: 2)
      let b = entry.item.difficulties.map { number.decimal($0, places: 2) }.joined(separator: "; ")
      guard let category else {
        return line(1, "\(entry.id): нет ответа, в оценке не участвует", "\(entry.id): no answer, left out")
      }
      return line(
        1, "\(entry.id): ступень \(category) из 0…\(entry.item.categoryCount - 1) (a = \(a); b = \(b))",
        "\(entry.id): category \(category) of 0…\(entry.item.categoryCount - 1) (a = \(a); b = \(b))")
    }
    let answered = pattern.count { $0 != nil }
    guard answered >= atLeast, let estimate = scorer.estimate(pattern) else {
      lines.append(
        line(
          0, "Ответов \(answered), нужно не меньше \(atLeast): оценки нет",
          "\(answered) answers, \(atLeast) are needed: no estimate"))
      lines.append(line(0, "Нет и стандартной ошибки", "No standard error either", of: "\(id)-se"))
      return lines
    }
    let (theta, error) = (
      number.decimal(estimate.theta, places: 2), number.decimal(estimate.standardError, places: 2)
    )
    lines.append(
      line(
        0, "Среднее апостериорного распределения: θ = \(theta)", "Mean of the posterior: θ = \(theta)"))
    lines.append(
      line(
        0, "Отклонение апостериорного распределения: \(error)", "Deviation of the posterior: \(error)",
        of: "\(id)-se"))
    let named = source.named(in: language)
    lines.append(line(0, "Параметры: \(named)", "Parameters: \(named)"))
    return lines
  }
}
