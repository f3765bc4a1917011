import Language
import QuestionnaireModel

/// Why a questionnaire cannot be administered.
public enum SittingProblem: Error, Hashable, Sendable {
  /// The questionnaire is not written in the language.
  case languageMissing(LanguageTag, known: [LanguageTag])
  /// Texts are missing in the language (a questionnaire without its text pack); the items' ids.
  case textsMissing([String])
  /// There is nothing to answer.
  case nothingToAsk

  /// What keeps a questionnaire from being administered in a language; `nil` where nothing does.
  public static func of(_ questionnaire: Questionnaire, in language: LanguageTag) -> SittingProblem? {
    guard questionnaire.languages.contains(language) else {
      return .languageMissing(language, known: questionnaire.languages)
    }
    let shown = Set(questionnaire.sections.flatMap(\.items))
    let items = questionnaire.items.filter { shown.contains($0.id) }
    guard items.contains(where: \.isAnswerable) else { return .nothingToAsk }
    let silent = items.filter { !isWorded($0, questionnaire, language) }.map(\.id)
    return silent.isEmpty ? nil : .textsMissing(silent)
  }

  private static func isWorded(_ item: Item, _ questionnaire: Questionnaire, _ language: LanguageTag) -> Bool
  {
    func has(_ text: LocalizedText) -> Bool { !(text[language] ?? "").isEmpty }
    func has(_ response: String) -> Bool {
      questionnaire.response(response).map { !$0.steps.isEmpty && $0.steps.allSatisfy { has($0.text) } }
        ?? false
    }
    switch item.kind {
    // A pair may go without a text: then it is asked in general words.
    case .choice(let options): return !options.isEmpty && options.allSatisfy { has($0.text) }
    case .multiple(let options, _, _):
      return !options.isEmpty && has(item.text) && options.allSatisfy { has($0.text) }
    case .rating(let response, _): return has(item.text) && has(response)
    case .ratings(let parts):
      return !parts.isEmpty && has(item.text) && parts.allSatisfy { has($0.text) && has($0.response) }
    case .number, .text, .note: return has(item.text)
    }
  }
}
