/// Words of `orientir result` and `report`.
struct ResultWords: Sendable {
  let reportColumns: [String]
  let cohortTitle: String
  let formats: String
  let reportWritten: @Sendable (String) -> String
  let counting: String
  let preliminary: String
  let askBeforeShowing: String
  let otherEditions: @Sendable (_ sheets: Int, _ version: String) -> String
  let sheets: @Sendable (_ questionnaire: String, _ count: Int, _ remarks: Int) -> String
}
