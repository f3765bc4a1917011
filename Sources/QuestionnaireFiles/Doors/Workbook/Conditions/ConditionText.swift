import QuestionnaireModel

/// A condition as it is written in the survey sheet; `ConditionParser` reads the same condition again.
enum ConditionText {
  static func text(of condition: Condition) -> String {
    switch condition {
    case .answered(let item): "\(name(item)) answered"
    case .isOneOf(let item, let options) where options.count == 1:
      "\(name(item)) = \(code(options[0]))"
    case .isOneOf(let item, let options):
      "\(name(item)) in (\(options.map(code).joined(separator: ", ")))"
    case .includes(let item, let option): "\(name(item)) includes \(code(option))"
    case .atLeast(let item, let limit): "\(name(item)) >= \(limit.description)"
    case .atMost(let item, let limit): "\(name(item)) <= \(limit.description)"
    case .all(let parts): joined(parts, "and", "all")
    case .any(let parts): joined(parts, "or", "any")
    case .not(let part): "not (\(text(of: part)))"
    }
  }

  /// One part or none can be told from the part itself only by the name of a list.
  private static func joined(_ parts: [Condition], _ word: String, _ list: String) -> String {
    guard parts.count > 1 else { return "\(list)(\(parts.map(text).joined()))" }
    return parts.map { part in isChain(part) ? "(\(text(of: part)))" : text(of: part) }
      .joined(separator: " \(word) ")
  }

  private static func isChain(_ condition: Condition) -> Bool {
    switch condition {
    case .all(let parts), .any(let parts): parts.count > 1
    default: false
    }
  }

  private static func name(_ item: String) -> String { isReserved(item) ? "${\(item)}" : item }
  private static func code(_ option: String) -> String { isReserved(option) ? "'\(option)'" : option }
  private static func isReserved(_ word: String) -> Bool {
    ConditionToken.keywords[word.lowercased()] != nil
  }
}
