/// What is said of answers in FHIR.
struct FhirAnswerWords: Sendable {
  let otherResource: @Sendable (String) -> String
  let noResponses: String
  let otherQuestionnaire: @Sendable (_ found: String, _ expected: String) -> String
  let enteredInError: String
  let unknownLink: @Sendable (String) -> String
  let severalAnswers: String
  let noValue: String
  let damagedExtension: String
}
