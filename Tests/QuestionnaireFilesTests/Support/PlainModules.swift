import Language
import QuestionnaireModel
import Scoring

private func describe(
  _ id: String, _ family: ModuleDescription.Family = .scoring, _ parameters: [ParameterDescription] = []
) -> ModuleDescription {
  ModuleDescription(
    id: id, version: Version(1, 0, 0), family: family, title: .empty, summary: .empty, parameters: parameters,
    outputs: .empty, citations: [])
}

/// Sums credits of choices and ratings, by the rules of the format.
enum PlainCredits: ScoringModule {
  static let description = describe("credits")

  struct Prepared: PreparedScoring {
    let questionnaire: Questionnaire
    let layout: AnswerLayout

    func score(_ answers: AnswerBlock, into scores: inout ScoreBlock) throws(ScoringError) {
      for row in 0..<answers.count {
        for column in layout.columns where column.width == .narrow {
          for (index, scale) in questionnaire.scales.enumerated() {
            add(answers.narrow(column.slot, row), column, scale, index * scores.capacity + row, &scores)
          }
        }
      }
    }

    private func add(
      _ value: Int8, _ column: AnswerLayout.Column, _ scale: Scale, _ cell: Int, _ scores: inout ScoreBlock
    ) {
      let item = questionnaire.items[column.item]
      let points: Int
      switch item.kind {
      case .rating(let response, let credits):
        guard let credit = credits.first(where: { $0.scale == scale.id }),
          let response = questionnaire.response(response)
        else { return }
        points = credit.points(
          rating: Int(value), least: response.least, most: response.most, denominator: scale.denominator)
      case .choice(let options):
        guard options.contains(where: { $0.credits.contains { $0.scale == scale.id } }) else { return }
        let chosen = options.indices.contains(Int(value)) ? options[Int(value)].credits : []
        points = chosen.first { $0.scale == scale.id }?.points(denominator: scale.denominator) ?? 0
      default: return
      }
      guard value != AnswerCode.notShown else { return }
      scores.shown[cell] += 1
      guard AnswerCode.isAnswer(value) else { return }
      scores.answered[cell] += 1
      scores.points[cell] += Int32(points)
    }

    func explain(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock, in language: InterfaceLanguage)
      -> [TraceLine]
    { [] }
  }

  static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  { Prepared(questionnaire: questionnaire, layout: layout) }
}

/// Does nothing: levels follow from the raw score.
enum PlainBands: ScoringModule {
  static let description = describe("bands")

  struct Prepared: PreparedScoring {
    func score(_ answers: AnswerBlock, into scores: inout ScoreBlock) throws(ScoringError) {}
    func explain(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock, in language: InterfaceLanguage)
      -> [TraceLine]
    { [] }
  }

  static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  { Prepared() }
}

/// Gives the scale with most points as a label, all such as members, and a derived text.
enum Leading: ScoringModule {
  static let description = describe(
    "leading", .scoring,
    [
      ParameterDescription("id", about: .empty),
      ParameterDescription("scales", about: .empty, isRequired: true),
    ])

  struct Prepared: PreparedScoring {
    let id: String
    let scales: [Int]
    let choices: [ScoreOutput.Choice]

    var outputs: [ScoreOutput] {
      [
        ScoreOutput(id: id, title: .empty, kind: .members(choices)),
        ScoreOutput(id: id + "-first", title: .empty, kind: .label(choices)),
      ]
    }

    func score(_ answers: AnswerBlock, into scores: inout ScoreBlock) throws(ScoringError) {
      guard let all = scores.layout.slot(of: id), let first = scores.layout.slot(of: id + "-first") else {
        return
      }
      for row in 0..<answers.count {
        let points = scales.map { scores.standing(scale: $0, row: row).points }
        let most = points.max() ?? 0
        let leading = points.indices.filter { points[$0] == most && most > 0 }
        scores.codes[all * scores.capacity + row] = leading.reduce(0) { $0 | 1 << Int32($1) }
        scores.codes[first * scores.capacity + row] = Int32(leading.first ?? -1)
      }
    }

    func derivedTexts(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock) -> [DerivedText] {
      let points = scales.map { String(scores.standing(scale: $0, row: row).points) }
      return [DerivedText(id: id + "-points", title: .empty, text: points.joined(separator: ":"))]
    }

    func explain(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock, in language: InterfaceLanguage)
      -> [TraceLine]
    { [] }
  }

  static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  {
    var scales: [Int] = []
    for (place, id) in (use["scales"]?.texts ?? []).enumerated() {
      guard let index = questionnaire.scales.firstIndex(where: { $0.id == id }) else {
        throw .badParameter(
          module: "leading", path: ["scales", String(place)],
          problem: LocalizedText(ru: "нет шкалы", en: "no scale"))
      }
      scales.append(index)
    }
    let choices = scales.map { ScoreOutput.Choice(id: questionnaire.scales[$0].id, title: .empty) }
    return Prepared(id: use["id"]?.text ?? "leading", scales: scales, choices: choices)
  }
}

/// Remarks on a sheet whose answers are all the same, or faster than a limit.
enum Straight: ScoringModule {
  static let description = describe(
    "straight", .validity, [ParameterDescription("seconds", about: .empty, isRequired: false)])

  struct Prepared: PreparedScoring {
    let least: Int32
    var outputs: [ScoreOutput] {
      ["straight", "fast"].map { ScoreOutput(id: $0, title: .empty, kind: .flag) }
    }

    func score(_ answers: AnswerBlock, into scores: inout ScoreBlock) throws(ScoringError) {
      guard let straight = scores.layout.slot(of: "straight"), let fast = scores.layout.slot(of: "fast")
      else {
        return
      }
      for row in 0..<answers.count {
        let values = Set((0..<answers.layout.narrowCount).map { answers.narrow($0, row) })
        scores.codes[straight * scores.capacity + row] = values.count == 1 ? 1 : 0
        let isFast = answers.hasTimes[row] && answers.milliseconds[row] < least
        scores.codes[fast * scores.capacity + row] = isFast ? 1 : 0
      }
    }

    func explain(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock, in language: InterfaceLanguage)
      -> [TraceLine]
    { [] }
  }

  static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  {
    guard let text = use["seconds"]?.text else { return Prepared(least: 0) }
    guard let seconds = Fraction(decimal: text), seconds > Fraction(0) else {
      throw .badParameter(
        module: "straight", path: ["seconds"], problem: LocalizedText(ru: "не секунды", en: "not seconds"))
    }
    return Prepared(least: Int32(seconds.value * 1_000))
  }
}
