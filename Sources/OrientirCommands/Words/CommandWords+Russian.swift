import Language

extension CommandWords {
  static let russian = CommandWords(
    language: .russian, help: .russian, errors: .russian, general: .russian, questionnaire: .russian,
    workspace: .russian,
    answers: .russian, imports: .russian, taking: .russian, results: .russian,
    authoring: .russian, outside: .russian, check: .russian)
}
