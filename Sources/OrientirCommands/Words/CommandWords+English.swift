import Language

extension CommandWords {
  static let english = CommandWords(
    language: .english, help: .english, errors: .english, general: .english, questionnaire: .english,
    workspace: .english,
    answers: .english, imports: .english, taking: .english, results: .english,
    authoring: .english, outside: .english, check: .english)
}
