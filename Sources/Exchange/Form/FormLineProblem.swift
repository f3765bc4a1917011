import Language
import QuestionnaireModel

/// Why one sheet from a browser form is not taken in; carries nothing of the pupil.
public enum FormLineProblem: Error, Hashable, Sendable {
  /// A piece is missing or was changed on the way.
  case damaged
  /// A later version of the program has made it.
  case newerKind
  case otherQuestionnaire(String)
  case otherEdition(version: String, digest: String, expected: String)
  /// Sealed, and no key was given.
  case keyNeeded(KeyFingerprint)
  /// Sealed to another key than the one given.
  case otherKey(KeyFingerprint)
  /// Whole as a text, and still does not open or does not hold a sheet: it was tampered with.
  case unreadable

  /// The rule's id in a finding.
  public var rule: String {
    switch self {
    case .damaged: "damaged-line"
    case .newerKind: "newer-form"
    case .otherQuestionnaire: "other-questionnaire"
    case .otherEdition: "other-edition"
    case .keyNeeded: "key-needed"
    case .otherKey: "other-key"
    case .unreadable: "unreadable-line"
    }
  }

  /// What is wrong and what to do, in both languages.
  public var message: LocalizedText {
    LocalizedText(ru: FormLineWords.russian.message(of: self), en: FormLineWords.english.message(of: self))
  }
}
