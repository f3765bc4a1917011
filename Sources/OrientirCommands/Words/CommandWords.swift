import Language

/// What the commands say, one property a message; a language that lacks one does not compile.
struct CommandWords: Sendable {
  let language: InterfaceLanguage
  let help: HelpWords
  let errors: ErrorWords
  let general: GeneralWords
  let questionnaire: QuestionnaireWords
  let workspace: WorkspaceWords
  let answers: AnswersWords
  let imports: ImportWords
  let taking: TakingWords
  let results: ResultWords
  let authoring: AuthoringWords
  let outside: OutsideWords
  let check: CheckWords

  /// The words in a language.
  static func words(in language: InterfaceLanguage) -> CommandWords {
    switch language {
    case .russian: .russian
    case .english: .english
    }
  }
}
