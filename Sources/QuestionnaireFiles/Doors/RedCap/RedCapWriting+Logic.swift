import Language
import QuestionnaireModel

extension RedCapWriting {
  /// A condition as branching logic; a comparison with what was not answered is false there as here.
  mutating func logic(_ condition: Condition, isNegated: Bool = false) -> String {
    func joined(_ parts: [String], _ word: String, empty: String) -> String {
      guard let first = parts.first else { return empty }
      return parts.count == 1 ? first : "(" + parts.joined(separator: " \(word) ") + ")"
    }
    func field(_ item: String) -> String { "[\(names.name(item))]" }
    switch condition {
    case .answered(let item):
      let parts = fields(of: item)
      return isNegated
        ? joined(parts.map(\.empty), "and", empty: "1 = 2")
        : joined(parts.map(\.filled), "or", empty: "1 = 2")
    case .isOneOf(let item, let codes):
      let name = field(item)
      return isNegated
        ? joined(codes.map { "\(name) <> '\(Self.code($0))'" }, "and", empty: "1 = 1")
        : joined(codes.map { "\(name) = '\(Self.code($0))'" }, "or", empty: "1 = 2")
    case .includes(let item, let code):
      return "[\(names.name(item))(\(Self.code(code)))] = '\(isNegated ? "0" : "1")'"
    case .atLeast(let item, let limit):
      let name = field(item)
      return isNegated
        ? "(\(name) = '' or \(name) < \(limit.description))"
        : "(\(name) <> '' and \(name) >= \(limit.description))"
    case .atMost(let item, let limit):
      let name = field(item)
      return isNegated
        ? "(\(name) = '' or \(name) > \(limit.description))"
        : "(\(name) <> '' and \(name) <= \(limit.description))"
    case .all(let parts):
      let said = parts.map { logic($0, isNegated: isNegated) }
      return isNegated ? joined(said, "or", empty: "1 = 2") : joined(said, "and", empty: "1 = 1")
    case .any(let parts):
      let said = parts.map { logic($0, isNegated: isNegated) }
      return isNegated ? joined(said, "and", empty: "1 = 1") : joined(said, "or", empty: "1 = 2")
    case .not(let part): return logic(part, isNegated: !isNegated)
    }
  }

  /// How each field of an item is seen to be filled or empty.
  private mutating func fields(of id: String) -> [(filled: String, empty: String)] {
    guard let item = questionnaire.item(id) else { return [] }
    switch item.kind {
    case .multiple(let options, _, _):
      let name = names.name(id)
      return options.map { option in
        ("[\(name)(\(Self.code(option.code)))] = '1'", "[\(name)(\(Self.code(option.code)))] = '0'")
      }
    case .ratings(let parts):
      return parts.map { part in
        let name = names.name(id + "." + part.id)
        return ("[\(name)] <> ''", "[\(name)] = ''")
      }
    default:
      let name = names.name(id)
      return [("[\(name)] <> ''", "[\(name)] = ''")]
    }
  }

  /// A calculated field for a scale; empty where an answer is missing.
  ///
  /// `nil` where the key cannot be said, which is told.
  mutating func score(_ scale: Scale) -> Row? {
    guard scale.method == .sum || scale.method == .mean, let terms = terms(scale), !terms.isEmpty else {
      lose(
        "scales.\(scale.id)", ru: "такой счёт не выразить вычисляемым полем",
        en: "how it is counted cannot be said in a calculated field")
      return nil
    }
    if scale.missingRule != .refuse || (scale.missingAtMost ?? 0) > 0 {
      lose(
        "scales.missing", ru: "если ответ пропущен, балла там нет",
        en: "where an answer is missing, there is no score")
    }
    if questionnaire.items.contains(where: { $0.condition != nil && credits($0, scale) }) {
      lose(
        "scales.\(scale.id).hidden", ru: "если вопрос шкалы скрыт условием, балла там нет",
        en: "where a condition hides a question of the scale, there is no score")
    }
    let sum = terms.map(\.points).joined(separator: " + ")
    let counted = scale.method == .mean ? "(\(sum)) / \(terms.count)" : sum
    let empty = terms.map { "\($0.field) = ''" }.joined(separator: " or ")
    return [
      .variable: names.name("score_" + scale.id), .type: "calc", .label: text(scale.title),
      .choices: "if(\(empty), '', \(counted))",
    ]
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

  private mutating func terms(_ scale: Scale) -> [(field: String, points: String)]? {
    var terms: [(field: String, points: String)] = []
    func weighted(_ weight: Fraction, _ points: String) -> String {
      weight == Fraction(1) ? points : "(\(weight.description)) * \(points)"
    }
    for item in questionnaire.items {
      func rated(_ name: String, _ response: String, _ credits: [Credit]) -> (field: String, points: String)?
      {
        guard let credit = credits.first(where: { $0.scale == scale.id }),
          let response = questionnaire.response(response)
        else { return nil }
        let field = "[\(name)]"
        if credit.isSubtracted { return (field, weighted(Fraction(0) - credit.weight, field)) }
        guard credit.weight < Fraction(0) else { return (field, weighted(credit.weight, field)) }
        return (
          field, weighted(Fraction(0) - credit.weight, "(\(response.least + response.most) - \(field))")
        )
      }
      switch item.kind {
      case .rating(let response, let credits):
        if let term = rated(names.name(item.id), response, credits) { terms.append(term) }
      case .ratings(let parts):
        for part in parts {
          if let term = rated(names.name(item.id + "." + part.id), part.response, part.credits) {
            terms.append(term)
          }
        }
      case .choice(let options):
        let field = "[\(names.name(item.id))]"
        let worth = options.compactMap { option -> String? in
          let points = option.credits.filter { $0.scale == scale.id }
            .reduce(Fraction(0)) { $1.isSubtracted ? $0 - $1.weight : $0 + $1.weight }
          return points == Fraction(0)
            ? nil : "if(\(field) = '\(Self.code(option.code))', \(points.description), 0)"
        }
        if !worth.isEmpty { terms.append((field, worth.joined(separator: " + "))) }
      case .multiple(let options, _, _):
        guard !options.contains(where: { $0.credits.contains { $0.scale == scale.id } }) else { return nil }
      case .number, .text, .note: continue
      }
    }
    return terms
  }
}
