import Language
import Notation
import QuestionnaireModel

extension FhirWriting {
  /// One `enableWhen`.
  private struct Test {
    var item: String
    var sign: String
    var name: String
    var value: JSONValue

    var json: JSONValue {
      .object([
        .init("question", .text(item)), .init("operator", .text(sign)), .init(name, value),
      ])
    }
  }

  /// A condition as FHIR can say it: one list of tests, all or any of which must hold.
  private enum Flat {
    case all([Test])
    case any([Test])

    var tests: [Test] {
      switch self {
      case .all(let tests), .any(let tests): tests
      }
    }

    var isAny: Bool { if case .any = self { true } else { false } }
  }

  /// An item's `enableWhen`; nothing where it is always shown, and where the condition is more than FHIR can say.
  mutating func when(_ item: Item) -> [JSONValue.Member] {
    guard let condition = item.condition else { return [] }
    let flat = flat(condition)
    if let flat, flat.tests.isEmpty, !flat.isAny { return [] }
    guard let flat, !flat.tests.isEmpty else {
      lose(
        "items.\(item.id)",
        ru: "условие показа сложнее, чем умеет FHIR: другие программы покажут вопрос всегда",
        en: "the condition is more than FHIR can say: other programs always show the item")
      return []
    }
    let members = [JSONValue.Member("enableWhen", .list(flat.tests.map(\.json)))]
    guard flat.tests.count > 1 else { return members }
    return members + [.init("enableBehavior", .text(flat.isAny ? "any" : "all"))]
  }

  private func flat(_ condition: Condition, isNegated: Bool = false) -> Flat? {
    switch condition {
    case .not(let part): return flat(part, isNegated: !isNegated)
    case .all(let parts), .any(let parts):
      let isAll = if case .all = condition { !isNegated } else { isNegated }
      var tests: [Test] = []
      for part in parts {
        guard let inner = flat(part, isNegated: isNegated) else { return nil }
        guard inner.tests.count == 1 || inner.isAny != isAll else { return nil }
        tests += inner.tests
      }
      return isAll ? .all(tests) : .any(tests)
    case .answered(let item):
      let tests = exist(item, !isNegated)
      return isNegated ? .all(tests) : .any(tests)
    case .isOneOf(let item, let options):
      let tests = options.map { code(item, $0, isNegated ? "!=" : "=", nil) }
      return isNegated ? .all(tests) : .any(tests)
    case .includes(let item, let option):
      return .all([code(item, option, isNegated ? "!=" : "=", nil)])
    case .atLeast(let item, let limit): return bound(item, limit, isLeast: true, isNegated)
    case .atMost(let item, let limit): return bound(item, limit, isLeast: false, isNegated)
    }
  }

  /// Limits of numbers compare; those of ratings become the steps that keep them.
  ///
  /// A comparison with a missing answer is false, its negation true: FHIR's `<` and `>` need the missing answer said.
  private func bound(_ item: String, _ limit: Fraction, isLeast: Bool, _ isNegated: Bool) -> Flat? {
    guard let model = questionnaire.item(item) else { return nil }
    switch model.kind {
    case .number(let range):
      let isInteger = range.decimals == 0
      // A whole answer is compared with a whole limit.
      if isInteger, !limit.isWhole { return nil }
      let sign = isNegated ? (isLeast ? "<" : ">") : (isLeast ? ">=" : "<=")
      let test = Test(
        item: item, sign: sign, name: isInteger ? "answerInteger" : "answerDecimal",
        value: Self.number(limit))
      return isNegated ? .any(exist(item, false) + [test]) : .all([test])
    case .rating(let response, _):
      let steps = questionnaire.response(response)?.steps.map(\.value) ?? []
      let kept = steps.filter { (isLeast ? Fraction($0) >= limit : Fraction($0) <= limit) != isNegated }
      let tests = kept.map { code(item, String($0), "=", response) }
      return .any((isNegated ? exist(item, false) : []) + tests)
    default: return nil
    }
  }

  /// Whether an item was answered; several ratings of one statement are where any of them is.
  private func exist(_ item: String, _ isThere: Bool) -> [Test] {
    var links = [item]
    if case .ratings(let parts)? = questionnaire.item(item)?.kind {
      links = parts.map { FhirAddress.part(item, $0.id) }
    }
    return links.map { Test(item: $0, sign: "exists", name: "answerBoolean", value: .truth(isThere)) }
  }

  private func code(_ item: String, _ code: String, _ sign: String, _ response: String?) -> Test {
    let system =
      response.map { FhirAddress.system(questionnaire.id, response: $0) }
      ?? FhirAddress.system(questionnaire.id, item: item)
    return Test(
      item: item, sign: sign, name: "answerCoding",
      value: .object([.init("system", .text(system)), .init("code", .text(code))]))
  }
}
