import Foundation
import OrientirTestSupport
import QuestionnaireModel

/// Conditions and answers made up for `FormExample`, and answers as the page's script holds them.
enum RandomForm {
  /// A condition over the items that stand before one in the file; `nil` for one in three.
  static func condition(before index: Int, using generator: inout SeededGenerator) -> Condition? {
    let earlier = FormExample.items.prefix(index).filter(\.isAnswerable)
    guard !earlier.isEmpty, generator.below(3) > 0 else { return nil }
    return condition(over: Array(earlier), depth: 2, using: &generator)
  }

  private static func condition(over items: [Item], depth: Int, using generator: inout SeededGenerator)
    -> Condition
  {
    if depth > 0, generator.below(2) == 0 {
      let parts = (0..<generator.below(4)).map { _ in
        condition(over: items, depth: depth - 1, using: &generator)
      }
      switch generator.below(3) {
      case 0: return .all(parts)
      case 1: return .any(parts)
      default: return .not(condition(over: items, depth: depth - 1, using: &generator))
      }
    }
    let item = items[generator.below(items.count)]
    if generator.below(4) == 0 { return .answered(item: item.id) }
    let codes = item.options.map(\.code)
    switch item.kind {
    case .choice: return .isOneOf(item: item.id, options: codes.filter { _ in generator.below(2) == 0 })
    case .multiple: return .includes(item: item.id, option: codes[generator.below(codes.count)])
    case .rating, .number:
      let limit = Fraction(generator.below(60) - 20, over: 1 + generator.below(7))
      return generator.below(2) == 0 ? .atLeast(item: item.id, limit) : .atMost(item: item.id, limit)
    default: return .answered(item: item.id)
    }
  }

  /// Answers to some of the items.
  static func answers(_ questionnaire: Questionnaire, using generator: inout SeededGenerator) -> Answers {
    var answers = Answers()
    for item in questionnaire.items where item.isAnswerable && generator.below(5) > 0 {
      if generator.below(8) == 0 {
        answers[item.id] = .declined
        continue
      }
      let steps = [-1, 0, 2]
      switch item.kind {
      case .choice(let options): answers[item.id] = .choice(options[generator.below(options.count)].code)
      case .rating: answers[item.id] = .rating(steps[generator.below(3)])
      case .ratings(let parts):
        let rated = parts.map(\.id).filter { _ in generator.below(3) > 0 }
        let values = rated.map { ($0, steps[generator.below(3)]) }
        if !values.isEmpty { answers[item.id] = .ratings(Dictionary(uniqueKeysWithValues: values)) }
      case .multiple:
        answers[item.id] = .multiple([["a"], ["b"], ["a", "b"], ["c"], []][generator.below(5)])
      case .number: answers[item.id] = .number(generator.below(206) - 5)
      case .text: answers[item.id] = .text("да")
      case .note: break
      }
    }
    return answers
  }

  /// The answers as the script's array.
  static func script(_ answers: Answers, _ questionnaire: Questionnaire) -> String {
    let entries = questionnaire.items.map { item -> String in
      let codes = item.options.map(\.code)
      switch answers[item.id] {
      case nil: return "null"
      case .declined?: return "{declined: true}"
      case .choice(let code)?: return "{is: \(codes.firstIndex(of: code) ?? -1)}"
      case .rating(let value)?: return "{is: \(value)}"
      case .number(let scaled)?: return "{is: \(scaled)}"
      case .text(let text)?: return "{is: \(HeadlessBrowser.literal(text))}"
      case .multiple(let chosen)?: return "{is: \(chosen.compactMap(codes.firstIndex))}"
      case .ratings(let values)?:
        guard case .ratings(let parts) = item.kind else { return "null" }
        let rated = parts.map { values[$0.id].map(String.init) ?? "null" }
        return "{is: [\(rated.joined(separator: ","))]}"
      }
    }
    return "[" + entries.joined(separator: ",") + "]"
  }
}
