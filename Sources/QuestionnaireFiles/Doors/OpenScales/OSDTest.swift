import QuestionnaireModel

/// One comparison of an `.osd` condition, as its runner makes it: on texts, but for greater and less.
struct OSDTest {
  private let comparison: String
  private let value: SourceNode?

  init(_ condition: SourceNode) {
    comparison = condition.osd("operator")?.text ?? ""
    value = condition.osd("value")
  }

  var isAnswered: Bool { comparison == "is_answered" }
  var isUnanswered: Bool { comparison == "is_not_answered" }
  var isEquality: Bool { comparison == "equals" || comparison == "in" }

  private var wanted: [String] {
    if let list = value?.list { return list.compactMap(\.osdText) }
    let text = value?.osdText ?? ""
    guard comparison == "in" || comparison == "not_in" else { return [text] }
    return text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      var part = part
      while part.first == " " { part.removeFirst() }
      while part.last == " " { part.removeLast() }
      return String(part)
    }
  }

  /// Whether it holds for an answer; `nil` is no answer.
  func holds(_ answer: String?) -> Bool {
    let answer = answer ?? ""
    switch comparison {
    case "equals": return wanted.first == answer
    case "not_equals": return wanted.first != answer
    case "in": return wanted.contains(answer)
    case "not_in": return !wanted.contains(answer)
    case "is_answered": return !answer.isEmpty
    case "is_not_answered": return answer.isEmpty
    case "greater_than", "less_than", "greater_equal", "less_equal":
      guard let left = TextReading.leadingNumber(answer),
        let right = TextReading.leadingNumber(wanted.first ?? "")
      else { return comparison.hasSuffix("equal") }
      switch comparison {
      case "greater_than": return left > right
      case "less_than": return left < right
      // The runner does not know these two and takes them for true; other runners and the validator do.
      default: return comparison == "greater_equal" ? left >= right : left <= right
      }
    default: return true
    }
  }

  /// The comparison with a number as conditions of ours.
  func numbers(
    _ leaf: (String, SourceNode) -> SourceNode, _ not: (SourceNode) -> SourceNode, _ answered: SourceNode,
    _ place: Place
  ) -> [SourceNode] {
    let limits = wanted.compactMap { text in
      TextReading.leadingNumber(text).flatMap(OSDNumber.decimal).map { SourceNode.word($0, at: place) }
    }
    func all(_ parts: [SourceNode]) -> SourceNode { .map([("all", .list(parts, at: place))], at: place) }
    func equal(_ limit: SourceNode) -> SourceNode { all([leaf("at-least", limit), leaf("at-most", limit)]) }
    guard let limit = limits.first else {
      return comparison.hasPrefix("not") ? [answered] : []
    }
    switch comparison {
    case "equals", "in": return limits.map(equal)
    case "not_equals", "not_in": return [all([answered] + limits.map { not(equal($0)) })]
    case "greater_than": return [all([answered, not(leaf("at-most", limit))])]
    case "less_than": return [all([answered, not(leaf("at-least", limit))])]
    case "greater_equal": return [leaf("at-least", limit)]
    case "less_equal": return [leaf("at-most", limit)]
    default: return [answered]
    }
  }
}
