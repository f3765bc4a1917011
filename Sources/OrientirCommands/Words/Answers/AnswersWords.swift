import Language

/// Words of `orientir answers`, `score` and `simulate`.
struct AnswersWords: Sendable {
  let imported: @Sendable (_ stored: Int, _ present: Int, _ wave: String) -> String
  let conflict: LocalizedText
  let importing: String
  let scoring: String
  let scored: @Sendable (Int) -> String
  let exported: @Sendable (Int) -> String
  let helpEdition: String
  let otherEdition: @Sendable (_ sheets: Int, _ edition: String, _ command: String) -> String
  /// A class that differs from a known one by letters that look alike.
  let classLooksLike: @Sendable (_ given: String, _ known: String) -> String
  let simulated: @Sendable (_ count: Int, _ questionnaire: String) -> String
  let voided: String
  // Keying in paper sheets
  let enterIntroduction: String
  let enterCode: String
  let enterRow: @Sendable (_ section: String, _ first: String, _ last: String, _ count: Int) -> String
  let enterTooMany: @Sendable (_ typed: Int, _ asked: Int) -> String
  let enterTooFew: @Sendable (_ typed: Int, _ asked: Int) -> String
  let enterBad: @Sendable (_ position: Int, _ item: String, _ legal: String) -> String
  let enterOne: @Sendable (_ item: String, _ text: String, _ legal: String) -> String
  let enterSaved: @Sendable (Int) -> String
  let enterDropped: String
  let enterConfirm: @Sendable (_ answered: Int, _ missing: Int) -> String
  let yesKeys: [String]
  let noKeys: [String]
}
