import Language

extension CommandWords {
  static let russian = CommandWords(
    language: .russian, help: .russian, errors: .russian, general: .russian, questionnaire: .russian,
    workspace: .russian,
    answers: .russian, taking: .russian, results: .russian,
    authoring: .russian, check: .russian)
}
