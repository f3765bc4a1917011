import QuestionnaireModel

/// Words of `orientir questionnaire`.
struct QuestionnaireWords: Sendable {
  let listColumns: [String]
  let noneFound: @Sendable ([String]) -> String
  let construct: @Sendable (Construct) -> String
  let minutes: @Sendable (Int) -> String
  let grades: @Sendable (ClosedRange<Int>) -> String
  let items: @Sendable (Int) -> String
  let status: @Sendable (Passport.Status) -> String
  let norms: @Sendable (Passport.NormStatus) -> String
  let findings: @Sendable (_ errors: Int, _ warnings: Int) -> String
  let edition: String
  let languages: String
  let authors: String
  let purpose: String
  let theory: String
  let licence: String
  let statusTitle: String
  let normsTitle: String
  let evidence: String
  let citations: String
  let scales: String
  let sections: String
  let modules: String
  let remarks: String
  let file: String
  let checked: @Sendable (_ file: String, _ examples: Int) -> String
  let nothingToCheck: String
}
