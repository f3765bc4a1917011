import Language
import QuestionnaireModel

/// A condition in words, for those who must follow it on paper.
struct ConditionText {
  private let questionnaire: Questionnaire
  private let numbers: [String: Int]
  private let language: InterfaceLanguage
  private let words: Words.Paper

  init(_ questionnaire: Questionnaire, numbers: [String: Int], language: InterfaceLanguage) {
    self.questionnaire = questionnaire
    self.numbers = numbers
    self.language = language
    words = Words(language).paper
  }

  func text(_ condition: Condition) -> String {
    switch condition {
    case .answered(let item): words.answered(number(item))
    case .isOneOf(let item, let options): words.isOneOf(number(item), options.map { option($0, of: item) })
    case .includes(let item, let code): words.includes(number(item), option(code, of: item))
    case .atLeast(let item, let limit):
      words.atLeast(number(item), value(limit, of: item) { $0.firstIndex { $0 >= limit } })
    case .atMost(let item, let limit):
      words.atMostValue(number(item), value(limit, of: item) { $0.lastIndex { $0 <= limit } })
    case .all(let parts): parts.map(bracketed).joined(separator: words.and)
    case .any(let parts): parts.map(bracketed).joined(separator: words.or)
    case .not(let part): words.not(bracketed(part))
    }
  }

  /// A part in brackets where it has parts itself.
  private func bracketed(_ condition: Condition) -> String {
    switch condition {
    case .all(let parts) where parts.count > 1: "(\(text(condition)))"
    case .any(let parts) where parts.count > 1: "(\(text(condition)))"
    default: text(condition)
    }
  }

  private func number(_ item: String) -> String { numbers[item].map(words.question) ?? item }

  /// An option as it is numbered on the form.
  private func option(_ code: String, of item: String) -> String {
    guard let index = questionnaire.item(item)?.options.firstIndex(where: { $0.code == code }) else {
      return code
    }
    return String(index + 1)
  }

  /// A rating's limit as the number of the step on the form; a number as it is.
  private func value(_ limit: Fraction, of item: String, step: ([Fraction]) -> Int?) -> String {
    if case .rating(let id, _)? = questionnaire.item(item)?.kind,
      let index = step((questionnaire.response(id)?.steps ?? []).map { Fraction($0.value) })
    {
      return String(index + 1)
    }
    return NumberText(language).decimal(limit.value, places: limit.isWhole ? 0 : 2)
  }
}
