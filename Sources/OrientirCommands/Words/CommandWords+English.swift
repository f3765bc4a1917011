import Language

extension CommandWords {
  static let english = CommandWords(
    language: .english, help: .english, errors: .english, general: .english, questionnaire: .english,
    workspace: .english,
    answers: .english, taking: .english, results: .english,
    authoring: .english, check: .english)
}
