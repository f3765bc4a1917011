/// What is said of lines from browser forms: one property a message, one file a language.
struct FormLineWords: Sendable {
  let damaged: String
  let newerKind: String
  let otherQuestionnaire: @Sendable (String) -> String
  let otherEdition: @Sendable (_ version: String, _ digest: String, _ expected: String) -> String
  let keyNeeded: @Sendable (_ fingerprint: String) -> String
  let otherKey: @Sendable (_ fingerprint: String) -> String
  let unreadable: String

  func message(of problem: FormLineProblem) -> String {
    switch problem {
    case .damaged: damaged
    case .newerKind: newerKind
    case .otherQuestionnaire(let id): otherQuestionnaire(id)
    case .otherEdition(let version, let digest, let expected): otherEdition(version, digest, expected)
    case .keyNeeded(let key): keyNeeded(key.description)
    case .otherKey(let key): otherKey(key.description)
    case .unreadable: unreadable
    }
  }
}
