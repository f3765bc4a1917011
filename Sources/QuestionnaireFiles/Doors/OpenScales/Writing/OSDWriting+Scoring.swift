import Language
import QuestionnaireModel
import Scoring

extension OSDWriting {
  /// What one question (or row of a grid) brings to a scale.
  private enum Input {
    /// A rating with its signed weight.
    case rating(name: String, weight: Fraction)
    /// The answers that bring `worth`, all others bringing nothing.
    case right(name: String, answers: [String], worth: Fraction)
  }

  /// The scoring block of a scale; `nil` where the format cannot count it, which is told.
  mutating func scoring(_ scale: Scale) -> JSONValue? {
    guard scale.method == .sum || scale.method == .mean, let inputs = inputs(scale), !inputs.isEmpty,
      let counted = block(scale, inputs)
    else {
      if questionnaire.items.contains(where: { credits($0, scale) }) {
        lose(
          "scales.\(scale.id)", ru: "такой счёт формат не выражает: шкала осталась без ключа",
          en: "the format cannot express how it is counted: the scale was left without a key")
      }
      return nil
    }
    var members = counted
    if !scale.about.isEmpty { members.append(.init("description", .text(single(scale.about)))) }
    if let thresholds = thresholds(scale) { members.append(.init("norms", thresholds)) }
    return .object(members)
  }

  private func credits(_ item: Item, _ scale: Scale) -> Bool {
    let all: [Credit] =
      switch item.kind {
      case .rating(_, let credits): credits
      case .ratings(let parts): parts.flatMap(\.credits)
      default: item.options.flatMap(\.credits)
      }
    return all.contains { $0.scale == scale.id }
  }

  /// `nil` where a question counts in a way that the format does not know.
  private func inputs(_ scale: Scale) -> [Input]? {
    var inputs: [Input] = []
    for item in questionnaire.items where credits(item, scale) {
      func rated(_ name: String, _ credits: [Credit]) -> Input? {
        guard let credit = credits.first(where: { $0.scale == scale.id }) else { return nil }
        // Taking the plain value away has no likeness there: a minus sign turns the answer round.
        guard !credit.isSubtracted else { return nil }
        return .rating(name: name, weight: credit.weight)
      }
      switch item.kind {
      case .rating(let response, let credits):
        guard let response = questionnaire.response(response),
          response.most - response.least + 1 == response.steps.count, let input = rated(item.id, credits)
        else { return nil }
        inputs.append(input)
      case .ratings(let parts):
        for (index, part) in parts.enumerated() where part.credits.contains(where: { $0.scale == scale.id }) {
          let name = isGrid(parts) ? "\(item.id)_\(index + 1)" : partName(item, part)
          guard let input = rated(name, part.credits) else { return nil }
          inputs.append(input)
        }
      case .choice(let options):
        let worth = options.map { option in
          option.credits.filter { $0.scale == scale.id }
            .reduce(Fraction(0)) { $1.isSubtracted ? $0 - $1.weight : $0 + $1.weight }
        }
        guard let first = worth.first(where: { $0 != Fraction(0) }),
          worth.allSatisfy({ $0 == Fraction(0) || $0 == first })
        else { return nil }
        let answers = zip(options, worth).filter { $0.1 != Fraction(0) }.map { $0.0.alias ?? $0.0.code }
        inputs.append(.right(name: item.id, answers: answers, worth: first))
      default: return nil
      }
    }
    return inputs
  }

  /// One kind of input only: ratings with weights, or answers that all bring the same.
  private func block(_ scale: Scale, _ inputs: [Input]) -> [JSONValue.Member]? {
    let ratings = inputs.compactMap { input in
      if case .rating(let name, let weight) = input { (name: name, weight: weight) } else { nil }
    }
    if ratings.count == inputs.count { return ratingBlock(scale, ratings) }
    let rights = inputs.compactMap { input in
      if case .right(let name, let answers, let worth) = input {
        (name: name, answers: answers, worth: worth)
      } else {
        nil
      }
    }
    guard rights.count == inputs.count, let worth = rights.first?.worth, scale.method == .sum,
      rights.allSatisfy({ $0.worth == worth })
    else { return nil }
    var members: [JSONValue.Member] = [
      .init("method", .text("sum_correct")), .init("items", .list(rights.map { .text($0.name) })),
      .init(
        "correct_answers",
        .object(rights.map { .init($0.name, .list($0.answers.map { .text($0) })) })),
    ]
    if worth != Fraction(1) {
      let step = JSONValue.object([.init("op", .text("multiply")), .init("value", .number(worth.value))])
      members.append(.init("transform", .list([step])))
    }
    return members
  }

  private func ratingBlock(_ scale: Scale, _ ratings: [(name: String, weight: Fraction)])
    -> [JSONValue.Member]?
  {
    let isMean = scale.method == .mean
    let signs = JSONValue.object(
      ratings.map { .init($0.name, .whole($0.weight < Fraction(0) ? -1 : 1)) })
    func size(_ weight: Fraction) -> Fraction { weight < Fraction(0) ? Fraction(0) - weight : weight }
    guard ratings.contains(where: { size($0.weight) != Fraction(1) }) else {
      return [.init("method", .text(isMean ? "mean_coded" : "sum_coded")), .init("items", signs)]
    }
    // A weighted mean divides by the weights there, by the number of answers here.
    guard !isMean else { return nil }
    return [
      .init("method", .text("weighted_sum")), .init("items", signs),
      .init("weights", .object(ratings.map { .init($0.name, .number(size($0.weight).value)) })),
    ]
  }

  /// Levels of a whole-numbered sum, both ends belonging to each.
  private mutating func thresholds(_ scale: Scale) -> JSONValue? {
    guard let band = questionnaire.bands.first(where: { $0.scale == scale.id }) else { return nil }
    guard scale.method == .sum, scale.denominator == 1,
      band.levels.allSatisfy({ $0.from.isWhole && ($0.below?.isWhole ?? true) }),
      let range = questionnaire.range(of: scale)
    else {
      fractionalBands.append(scale.id)
      return nil
    }
    let levels = band.levels.map { level in
      JSONValue.object([
        .init("min", .whole(level.from.numerator)),
        .init("max", .whole((level.below.map { $0.numerator - 1 }) ?? range.upperBound.numerator)),
        .init("label", .text(single(level.name))),
      ])
    }
    return .object(
      (band.source.map { [.init("source", .text($0))] } ?? []) + [.init("thresholds", .list(levels))])
  }
}
